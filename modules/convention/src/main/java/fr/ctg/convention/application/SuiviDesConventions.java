package fr.ctg.convention.application;

import fr.ctg.platform.journal.ObjetSuivi;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the history of conventions is told: the tables that one is made of, and what people call
 * their columns. What follows from something else that is told (the days that a commune is covered,
 * the themes of all axes) is not told again.
 */
final class SuiviDesConventions {

  static final ObjetSuivi CONVENTION =
      new ObjetSuivi(
          "convention.convention",
          List.of(
              TableSuivie.racine(
                  "convention.convention",
                  libelles(
                      "libelle", "nom",
                      "rang", "rang",
                      "precedente", "convention renouvelée",
                      "debut", "premier jour",
                      "fin", "dernier jour",
                      "statut", "statut",
                      "date_signature", "date de signature",
                      "version_referentiel", "version du référentiel",
                      "date_resiliation", "dernier jour couvert",
                      "motif_resiliation", "motif de la résiliation",
                      "millesime", "millésime des territoires",
                      "perimetre_restreint", "périmètre restreint",
                      "avenants", "nombre d'avenants")),
              TableSuivie.partie("convention.avenant", "avenant", "numero", libelles()),
              TableSuivie.partie("convention.signataire", "signataire", "nom", libelles()),
              TableSuivie.partie(
                  "convention.axe",
                  "axe",
                  "libelle",
                  libelles("libelle", "nom", "thematiques", "thématiques")),
              TableSuivie.partie(
                  "convention.perimetre",
                  "commune",
                  "commune",
                  libelles("retrait", "retirée par l'avenant")),
              new TableSuivie(
                  "convention.fiche_action",
                  "fiche action",
                  "libelle",
                  libelles(
                      "libelle", "nom",
                      "description", "description",
                      "thematique", "thématique",
                      "axe", "axe",
                      "priorites", "priorités",
                      "debut", "premier jour",
                      "fin", "dernier jour",
                      "etat", "état",
                      "nom_chiffre", "responsable",
                      "organisation", "organisation du responsable",
                      "fonction", "fonction du responsable"),
                  Set.of("nom_chiffre")),
              TableSuivie.partie(
                  "convention.groupe_de_travail",
                  "groupe de travail",
                  "libelle",
                  libelles("libelle", "nom", "thematique", "thématique")),
              TableSuivie.partie(
                  "convention.membre_de_groupe", "membre de groupe", "organisation", libelles())));

  static final ObjetSuivi PARTENAIRE =
      new ObjetSuivi(
          "convention.partenaire",
          List.of(
              TableSuivie.racine(
                  "convention.partenaire", libelles("nom", "nom", "nature", "nature"))));

  private SuiviDesConventions() {}

  private static Map<String, String> libelles(String... paires) {
    Map<String, String> libelles = new LinkedHashMap<>();
    for (int i = 0; i < paires.length; i += 2) {
      libelles.put(paires[i], paires[i + 1]);
    }
    return libelles;
  }
}
