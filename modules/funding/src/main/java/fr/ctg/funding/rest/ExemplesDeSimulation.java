package fr.ctg.funding.rest;

/** The examples of the OpenAPI document; the application really answers them. */
final class ExemplesDeSimulation {

  /** A team of two, of which one post is not financed. */
  static final String DEMANDE =
      """
      {
        "annee": 2026,
        "declaration": "PREVISIONNELLE",
        "convention": {
          "rang": "RENOUVELLEMENT",
          "debut": "2024-01-01",
          "fin": "2027-12-31",
          "signataires": ["200000172"]
        },
        "postes": [
          {
            "reference": "pilote",
            "libelle": "DISPOSITIF",
            "pilote": true,
            "employeur": {"nature": "EPCI", "siren": "200000172"},
            "position": "AGENT",
            "etp": 0.8,
            "ouverture": "2024-01-01",
            "cle": {"PETITE_ENFANCE": 50, "PARENTALITE": 50},
            "origine": {"type": "CREATION"},
            "titulaire": {
              "recrutement": "NOUVEAU",
              "diplomes": [{"niveau": 6, "domaine": "ANIMATION_PROJET_TERRITOIRE"}]
            }
          },
          {
            "reference": "jeunesse",
            "libelle": "THEMATIQUE",
            "employeur": {"nature": "EPCI", "siren": "200000172"},
            "position": "AGENT",
            "etp": 0.4,
            "ouverture": "2024-01-01",
            "thematiques": ["JEUNESSE"],
            "axes": ["Accompagner les jeunes"],
            "cle": {"ENFANCE_JEUNESSE": 100},
            "origine": {"type": "CREATION"},
            "titulaire": {
              "recrutement": "NOUVEAU",
              "diplomes": [{"niveau": 4, "domaine": "AUTRE"}]
            }
          }
        ]
      }
      """;

  /** A post with more working time, but opened later in the year. */
  static final String COMPARAISON =
      """
      {
        "avant": {
          "annee": 2026, "declaration": "PREVISIONNELLE",
          "convention": {
            "rang": "RENOUVELLEMENT", "debut": "2024-01-01", "fin": "2027-12-31",
            "signataires": ["200000172"]
          },
          "postes": [
            {
              "reference": "pilote", "libelle": "DISPOSITIF", "pilote": true,
              "employeur": {"nature": "EPCI", "siren": "200000172"},
              "position": "AGENT", "etp": 0.5, "ouverture": "2024-01-01",
              "cle": {"PETITE_ENFANCE": 50, "PARENTALITE": 50},
              "origine": {"type": "CREATION"}
            }
          ]
        },
        "apres": {
          "annee": 2026, "declaration": "PREVISIONNELLE",
          "convention": {
            "rang": "RENOUVELLEMENT", "debut": "2024-01-01", "fin": "2027-12-31",
            "signataires": ["200000172"]
          },
          "postes": [
            {
              "reference": "pilote", "libelle": "DISPOSITIF", "pilote": true,
              "employeur": {"nature": "EPCI", "siren": "200000172"},
              "position": "AGENT", "etp": 0.8, "ouverture": "2026-03-01",
              "cle": {"PETITE_ENFANCE": 50, "PARENTALITE": 50},
              "origine": {"type": "CREATION"}
            }
          ]
        }
      }
      """;

  private ExemplesDeSimulation() {}
}
