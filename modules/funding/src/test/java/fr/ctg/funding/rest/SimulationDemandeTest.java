package fr.ctg.funding.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.funding.application.ReferenceTerritoriale;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.json.LectureCollectrice;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.FabriqueDeValidator;
import fr.ctg.platform.validation.LecteurDeRequete;
import fr.ctg.shared.CodeInsee;
import fr.ctg.staffing.NatureEmployeur;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fault by fault: what is changed in a right request, and the pointers that must come back.
 *
 * <p>A change is {@code pointer=value} or {@code -pointer}; several are separated by {@code &}.
 */
class SimulationDemandeTest {
  private static final String EPCI = "200000172";
  private static final String COMMUNE = "217400423";

  private static final String JUSTE =
      """
      {"annee": 2026, "declaration": "REELLE",
       "convention": {"rang": "RENOUVELLEMENT", "debut": "2024-01-01", "fin": "2027-12-31",
                      "signataires": ["200000172"]},
       "postes": [
         {"reference": "P1", "libelle": "DISPOSITIF", "pilote": true,
          "employeur": {"nature": "EPCI", "siren": "200000172"},
          "engagementEchelleConvention": false, "position": "AGENT", "etp": 0.8,
          "ouverture": "2024-01-01", "thematiques": ["PETITE_ENFANCE", "JEUNESSE"],
          "axes": ["Parentalité"],
          "cle": {"PETITE_ENFANCE": 40, "ENFANCE_JEUNESSE": 30, "PARENTALITE": 20,
                  "VIE_SOCIALE_LOGEMENT_DROITS": 10},
          "origine": {"type": "CEJ", "montantAnnuel": 15000, "etp": 0.8, "revalorisation": true},
          "coutAnnuel": 48000,
          "titulaire": {"recrutement": "NOUVEAU",
            "diplomes": [{"niveau": 6, "domaine": "AUTRE", "intitule": "DEJEPS"}],
            "concours": [{"categorie": "A", "filiere": "ANIMATION"}],
            "formations": [{"type": "QUALIFIANTE", "niveau": 5,
                            "domaine": "ANIMATION_PROJET_TERRITOIRE", "statut": "PREVUE",
                            "payeur": "CAF"}],
            "consultationCaf": "2023-11-02", "nomination": "2023-12-15"},
          "absences": [{"motif": "MALADIE", "debut": "2026-02-01", "fin": "2026-02-01"}],
          "vacances": [{"debut": "2026-02-10", "fin": "2026-09-30",
                        "notification": "2026-02-12"}]},
         {"reference": "P2", "libelle": "PROXIMITE",
          "employeur": {"nature": "COMMUNE", "siren": "217400423"},
          "position": "RESPONSABLE_SERVICE", "partManagement": 0.25, "etp": 0.5,
          "ouverture": "2024-01-01", "fermeture": "2026-06-30", "communes": ["74042"],
          "cle": {"PARENTALITE": 100}, "origine": {"type": "CREATION"}}]}
      """;

  private final ObjectMapper mapper = JsonDuProduit.mapper();
  private final LecteurDeRequete lecteur =
      new LecteurDeRequete(new LectureCollectrice(), FabriqueDeValidator.creer());
  private final ControleDesSuccessions successions = new ControleDesSuccessions("");
  private final ControleTerritorial controle = new ControleTerritorial(new QuelquesTerritoires());

  @Test
  void aRightRequestIsReadWhole() {
    var demande =
        lecteur.lire(JUSTE.getBytes(UTF_8), SimulationDemande.class, controle, successions);

    assertThat(demande.postes()).hasSize(2);
    assertThat(demande.postes().getFirst().etp()).isEqualTo(new BigDecimal("0.8"));
    assertThat(demande.postes().getFirst().cle().vieSocialeLogementDroits())
        .isEqualTo(BigDecimal.TEN);
    assertThat(demande.postes().getLast().employeur().nature()).isEqualTo(NatureEmployeur.COMMUNE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/caf=\"741\"",
        "/annee=2024",
        "/annee=2027",
        "/convention/fin=\"2026-01-01\"",
        "/convention/communes=[]",
        "/convention/communes=[\"74042\", \"2A004\"]",
        "/convention/signataires=[\"217400423\", \"200000172\"]",
        "/postes/0/employeur={\"nature\": \"SYNDICAT\", \"siren\": \"257402388\"}",
        "/postes/0/employeur={\"nature\": \"ASSOCIATION\"}",
        "/postes/0/employeur={\"nature\": \"CAF\", \"siren\": \"257402388\"}",
        "/postes/0/partManagement=0",
        "/postes/0/etp=1.0000000",
        "-/postes/0/etp & /postes/0/heures=12 & /postes/0/heuresTempsPlein=35",
        "-/postes/0/etp & /postes/0/heures=35 & /postes/0/heuresTempsPlein=35.00",
        "/postes/1/succede=\"P1\"",
        "/postes/0/succede=\" P2\"",
        "/postes/0/vacances/0/notification=\"2025-02-10\"",
        "/convention/debut=\"1970-01-01\" & /convention/fin=\"2100-12-31\"",
        "/postes/0/fermeture=\"2024-01-01\"",
        "/postes/0/thematiques=[]",
        "/postes/0/origine={\"type\": \"CREATION\"}",
        "/postes/0/origine/etp=3.5",
        "/postes/0/origine/montantAnnuel=0",
        "/postes/0/cle={\"PARENTALITE\": 33.33, \"PETITE_ENFANCE\": 66.67}",
        "/postes/0/coutAnnuel=1e3",
        "/postes/0/titulaire={\"recrutement\": \"COORDINATEUR_CEJ_EN_POSTE\"}",
        "/postes/0/titulaire/formations/0/type=\"COLLECTIVE\" & -/postes/0/titulaire/formations/0/niveau",
        "-/postes/0/vacances/0/fin",
        "-/postes/0/titulaire & -/postes/0/absences & -/postes/0/axes & -/postes/0/pilote",
      })
  void whatTheContractAdmits(String changements) throws Exception {
    assertThat(fautes(changements)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Missing, each by its own path.
        "-/annee | /annee",
        "-/declaration | /declaration",
        "-/convention | /convention",
        "-/postes | /postes",
        "-/convention/rang | /convention/rang",
        "-/convention/debut | /convention/debut",
        "-/convention/fin | /convention/fin",
        "-/convention/signataires | /convention/signataires",
        "-/postes/0/reference | /postes/0/reference",
        "-/postes/0/libelle | /postes/0/libelle",
        "-/postes/0/employeur | /postes/0/employeur",
        "-/postes/0/employeur/nature | /postes/0/employeur/nature",
        "-/postes/0/position | /postes/0/position",
        "-/postes/0/etp | /postes/0/etp",
        "-/postes/0/ouverture | /postes/0/ouverture",
        "-/postes/0/cle | /postes/0/cle",
        "-/postes/0/origine | /postes/0/origine",
        "-/postes/0/origine/type | /postes/0/origine/type",
        "-/postes/0/titulaire/recrutement | /postes/0/titulaire/recrutement",
        "/postes/0/titulaire/diplomes/0={} | /postes/0/titulaire/diplomes/0/niveau /postes/0/titulaire/diplomes/0/domaine",
        "/postes/0/titulaire/concours/0={} | /postes/0/titulaire/concours/0/categorie /postes/0/titulaire/concours/0/filiere",
        "/postes/0/titulaire/formations/0={} | /postes/0/titulaire/formations/0/type /postes/0/titulaire/formations/0/domaine /postes/0/titulaire/formations/0/statut",
        "/postes/0/absences/0={} | /postes/0/absences/0/motif /postes/0/absences/0/debut /postes/0/absences/0/fin",
        "/postes/0/vacances/0={} | /postes/0/vacances/0/debut",
        // Required by another member.
        "-/postes/0/employeur/siren | /postes/0/employeur/siren",
        "/postes/0/employeur={\"nature\": \"SYNDICAT\"} | /postes/0/employeur/siren",
        "/postes/0/employeur={\"nature\": \"COMMUNE\"} | /postes/0/employeur/siren",
        "-/postes/0/origine/montantAnnuel | /postes/0/origine/montantAnnuel",
        "-/postes/0/origine/etp | /postes/0/origine/etp",
        "/postes/0/origine={\"type\": \"CEJ\"} | /postes/0/origine/montantAnnuel /postes/0/origine/etp",
        "-/postes/0/titulaire/formations/0/niveau | /postes/0/titulaire/formations/0/niveau",
        // Forbidden by another member.
        "/postes/0/origine/type=\"CREATION\" | /postes/0/origine/montantAnnuel /postes/0/origine/etp /postes/0/origine/revalorisation",
        "/postes/1/origine/revalorisation=false | /postes/1/origine/revalorisation",
        "/postes/0/partManagement=0.1 | /postes/0/partManagement",
        "/postes/1/position=\"DIRECTEUR\" | /postes/1/partManagement",
        // Unknown, everywhere.
        "/x=1 | /x",
        "/convention/x=1 | /convention/x",
        "/postes/0/x=null | /postes/0/x",
        "/postes/0/employeur/x={} | /postes/0/employeur/x",
        "/postes/0/cle/x=0 | /postes/0/cle/x",
        "/postes/0/cle/PETITE_ENFANCE=10 & /postes/0/cle/AUTRE=30 | /postes/0/cle/AUTRE",
        "/postes/0/origine/x=[] | /postes/0/origine/x",
        "/postes/0/titulaire/x=\"\" | /postes/0/titulaire/x",
        "/postes/0/titulaire/diplomes/0/x=1 | /postes/0/titulaire/diplomes/0/x",
        "/postes/0/titulaire/concours/0/x=1 | /postes/0/titulaire/concours/0/x",
        "/postes/0/titulaire/formations/0/x=1 | /postes/0/titulaire/formations/0/x",
        "/postes/0/absences/0/x=1 | /postes/0/absences/0/x",
        "/postes/0/vacances/0/x=1 | /postes/0/vacances/0/x",
        // Twice.
        "/postes/1/reference=\"P1\" | /postes/1/reference",
        "/convention/signataires=[\"200000172\", \"217400423\", \"200000172\"] | /convention/signataires/2",
        "/convention/communes=[\"74042\", \"74042\", \"74042\"] | /convention/communes/1 /convention/communes/2",
        "/postes/1/communes=[\"74042\", \"74042\"] | /postes/1/communes/1",
        "/postes/0/thematiques=[\"JEUNESSE\", \"JEUNESSE\"] | /postes/0/thematiques/1",
        "/postes/0/axes=[\"a\", \"b\", \"a\"] | /postes/0/axes/2",
        // The working time, in one of its two forms.
        "-/postes/0/etp | /postes/0/etp",
        "-/postes/0/etp & /postes/0/heures=12 | /postes/0/heuresTempsPlein",
        "-/postes/0/etp & /postes/0/heuresTempsPlein=35 | /postes/0/heures",
        "/postes/0/heures=12 & /postes/0/heuresTempsPlein=35 | /postes/0/heures",
        "/postes/0/heures=12 | /postes/0/heures",
        "/postes/0/heuresTempsPlein=35 | /postes/0/heures",
        "-/postes/0/etp & /postes/0/heures=35.01 & /postes/0/heuresTempsPlein=35 | /postes/0/heures",
        "-/postes/0/etp & /postes/0/heures=0 & /postes/0/heuresTempsPlein=35 | /postes/0/heures",
        "-/postes/0/etp & /postes/0/heures=12.001 & /postes/0/heuresTempsPlein=35 | /postes/0/heures",
        "-/postes/0/etp & /postes/0/heures=\"12\" & /postes/0/heuresTempsPlein=35 | /postes/0/heures",
        "-/postes/0/etp & /postes/0/heures=12 & /postes/0/heuresTempsPlein=48.01 | /postes/0/heuresTempsPlein",
        // Successions.
        "/postes/0/succede=\"P9\" | /postes/0/succede",
        "/postes/0/succede=\"P1\" | /postes/0/succede",
        "/postes/0/succede=\"\" | /postes/0/succede",
        "/postes/0/succede=1 | /postes/0/succede",
        "/postes/0/succede=\"P2\" & /postes/1/succede=\"P1\" | /postes/1/succede",
        "/postes/0/succede=\"P9\" & /postes/1/succede=\"P9\" | /postes/0/succede /postes/1/succede",
        "/postes/0/reference=1 & /postes/1/succede=\"P1\" | /postes/0/reference",
        // Days beyond what anybody can mean.
        "/convention/debut=\"1969-12-31\" | /convention/debut",
        "/convention/fin=\"2101-01-01\" | /convention/fin",
        "/postes/0/ouverture=\"0202-01-01\" | /postes/0/ouverture",
        "/postes/0/fermeture=\"2206-01-01\" | /postes/0/fermeture",
        "/postes/0/absences/0/debut=\"0026-02-01\" | /postes/0/absences/0/debut",
        "/postes/0/absences/0/fin=\"9999-02-01\" | /postes/0/absences/0/fin",
        "/postes/0/vacances/0/debut=\"0026-02-10\" | /postes/0/vacances/0/debut",
        "/postes/0/vacances/0/fin=\"2206-09-30\" | /postes/0/vacances/0/fin",
        "/postes/0/vacances/0/notification=\"0026-07-02\" | /postes/0/vacances/0/notification",
        "/postes/0/vacances/0/notification=\"2025-02-09\" | /postes/0/vacances/0/notification",
        "/postes/0/titulaire/consultationCaf=\"0023-11-02\" | /postes/0/titulaire/consultationCaf",
        "/postes/0/titulaire/nomination=\"0023-12-15\" | /postes/0/titulaire/nomination",
        // Inverted.
        "/convention/fin=\"2023-12-31\" | /convention/fin",
        "/postes/0/fermeture=\"2023-12-31\" | /postes/0/fermeture",
        "/postes/0/absences/0/fin=\"2026-01-31\" | /postes/0/absences/0/fin",
        "/postes/0/vacances/0/fin=\"2026-02-09\" | /postes/0/vacances/0/fin",
        // The year.
        "/annee=2023 | /annee",
        "/annee=2028 | /annee",
        "/annee=2017 | /annee",
        "/annee=2101 | /annee",
        "/annee=2026.0 | /annee",
        "/annee=\"2026\" | /annee",
        "/annee=2023 & /convention/fin=\"2023-02-30\" | /convention/fin",
        "/annee=2030 & /convention/fin=\"2020-01-01\" | /convention/fin",
        // The key.
        "/postes/0/cle={} | /postes/0/cle",
        "/postes/0/cle/PETITE_ENFANCE=40.01 | /postes/0/cle",
        "/postes/0/cle/PETITE_ENFANCE=\"40\" | /postes/0/cle/PETITE_ENFANCE",
        "/postes/0/cle/PETITE_ENFANCE=null | /postes/0/cle/PETITE_ENFANCE",
        "/postes/0/cle/PETITE_ENFANCE=140 | /postes/0/cle/PETITE_ENFANCE",
        "/postes/0/cle/PETITE_ENFANCE=-1 | /postes/0/cle/PETITE_ENFANCE",
        "/postes/0/cle/PETITE_ENFANCE=40.001 | /postes/0/cle/PETITE_ENFANCE",
        // Types, enumerations, dates, ranges, decimals, lengths, forms.
        "/postes/0/etp=\"0.8\" | /postes/0/etp",
        "/postes/0/etp=0 | /postes/0/etp",
        "/postes/0/etp=-0.1 | /postes/0/etp",
        "/postes/0/etp=1.0001 | /postes/0/etp",
        "/postes/0/etp=0.12345 | /postes/0/etp",
        "/postes/0/etp=null | /postes/0/etp",
        "/postes/0/etp=1e99 | /postes/0/etp",
        "/postes/0/pilote=\"true\" | /postes/0/pilote",
        "/postes/0/pilote=1 | /postes/0/pilote",
        "/postes/0/engagementEchelleConvention=null | /postes/0/engagementEchelleConvention",
        "/postes/0/fermeture=null | /postes/0/fermeture",
        "/postes/0/ouverture=\"2026-02-30\" | /postes/0/ouverture",
        "/postes/0/ouverture=\"01/01/2026\" | /postes/0/ouverture",
        "/postes/0/ouverture=20260101 | /postes/0/ouverture",
        "/postes/0/titulaire/nomination=\"2026-13-01\" | /postes/0/titulaire/nomination",
        "/postes/0/titulaire/consultationCaf=\"\" | /postes/0/titulaire/consultationCaf",
        "/postes/0/vacances/0/notification=\"2025-02-29\" | /postes/0/vacances/0/notification",
        "/postes/0/libelle=\"AUTRE\" | /postes/0/libelle",
        "/postes/0/position=\"agent\" | /postes/0/position",
        "/postes/0/position=0 | /postes/0/position",
        "/postes/1/position=\"CHEF\" | /postes/1/position",
        "/postes/0/employeur/nature=\"\" | /postes/0/employeur/nature",
        "/postes/0/origine/type=\"X\" | /postes/0/origine/type",
        "/postes/0/titulaire/recrutement=true | /postes/0/titulaire/recrutement",
        "/postes/0/titulaire/diplomes/0/niveau=2 | /postes/0/titulaire/diplomes/0/niveau",
        "/postes/0/titulaire/diplomes/0/niveau=9 | /postes/0/titulaire/diplomes/0/niveau",
        "/postes/0/titulaire/diplomes/0/domaine=\"DROIT\" | /postes/0/titulaire/diplomes/0/domaine",
        "/postes/0/titulaire/concours/0/categorie=\"D\" | /postes/0/titulaire/concours/0/categorie",
        "/postes/0/titulaire/concours/0/filiere=\"X\" | /postes/0/titulaire/concours/0/filiere",
        "/postes/0/titulaire/formations/0/niveau=9 | /postes/0/titulaire/formations/0/niveau",
        "/postes/0/titulaire/formations/0/statut=\"X\" | /postes/0/titulaire/formations/0/statut",
        "/postes/0/titulaire/formations/0/payeur=\"X\" | /postes/0/titulaire/formations/0/payeur",
        "/postes/0/titulaire/formations/0/type=\"X\" & -/postes/0/titulaire/formations/0/niveau | /postes/0/titulaire/formations/0/type",
        "/postes/0/absences/0/motif=\"X\" | /postes/0/absences/0/motif",
        "/declaration=\"BUDGET\" | /declaration",
        "/convention/rang=\"DEUXIEME\" | /convention/rang",
        "/postes/0/thematiques/1=\"SPORT\" | /postes/0/thematiques/1",
        "/postes/0/thematiques=\"JEUNESSE\" | /postes/0/thematiques",
        "/postes/0/partManagement=1.1 | /postes/0/partManagement",
        "/postes/1/partManagement=-0.1 | /postes/1/partManagement",
        "/postes/0/origine/montantAnnuel=-1 | /postes/0/origine/montantAnnuel",
        "/postes/0/origine/montantAnnuel=1.001 | /postes/0/origine/montantAnnuel",
        "/postes/0/origine/montantAnnuel=\"15000\" | /postes/0/origine/montantAnnuel",
        "/postes/0/origine/etp=0 | /postes/0/origine/etp",
        "/postes/0/origine/etp=0.00001 | /postes/0/origine/etp",
        "/postes/0/coutAnnuel=-1 | /postes/0/coutAnnuel",
        "/postes/0/coutAnnuel=0.001 | /postes/0/coutAnnuel",
        "/postes/0/reference=\"\" | /postes/0/reference",
        "/postes/0/reference=1 | /postes/0/reference",
        "/postes/0/axes=[\"\"] | /postes/0/axes/0",
        "/caf=\"123456789\" | /caf",
        "/caf=622 | /caf",
        "/convention=[] | /convention",
        "/convention=null | /convention",
        "/postes={} | /postes",
        "/postes=[] | /postes",
        "/postes/0=\"P1\" | /postes/0",
        "/postes/0=null | /postes/0",
        "/postes/0/titulaire/diplomes/0=6 | /postes/0/titulaire/diplomes/0",
        "/convention/signataires=[] | /convention/signataires",
        "/convention/signataires/0=\"200000173\" | /convention/signataires/0",
        "/convention/signataires/0=200000172 | /convention/signataires/0",
        "/convention/communes=[\"7404\"] | /convention/communes/0",
        "/postes/0/employeur/siren=\"123\" | /postes/0/employeur/siren",
        "/postes/0/employeur={\"nature\": \"AUTRE\", \"siren\": \"123456789\"} | /postes/0/employeur/siren",
        "/postes/1/communes/0=\"XXXXX\" | /postes/1/communes/0",
        // Reference data.
        "/caf=\"999\" | /caf",
        "/convention/signataires/0=\"732829320\" | /convention/signataires/0",
        "/convention/signataires/0=\"74042\" | /convention/signataires/0",
        "/convention/communes=[\"99999\"] | /convention/communes/0",
        "/convention/communes=[\"62041\"] | /convention/communes/0",
        "/convention/signataires=[\"217400423\"] & /convention/communes=[\"74042\", \"2A004\"] | /convention/communes/1",
        "/convention/signataires=[\"732829320\"] & /convention/communes=[\"62041\"] | /convention/signataires/0",
        "/convention/signataires=[\"200000172\", \"200000172\"] & /convention/communes=[\"62041\"] | /convention/signataires/1 /convention/communes/0",
        "/postes/1/communes=[\"74042\", \"99999\"] | /postes/1/communes/1",
        "/postes/0/employeur/nature=\"COMMUNE\" | /postes/0/employeur/siren",
        "/postes/1/employeur/nature=\"EPCI\" | /postes/1/employeur/siren",
        "/postes/0/employeur/siren=\"732829320\" | /postes/0/employeur/siren",
      })
  void everyFaultByItsPointer(String changements, String pointeurs) throws Exception {
    assertThat(fautes(changements)).isEqualTo(Set.of(pointeurs.split(" ")));
  }

  @Test
  void faultsOfFiveKindsInOneBodyComeBackTogether() throws Exception {
    assertThat(
            fautes(
                "/annee=2030 & /postes/0/etp=\"0.8\" & /postes/0/couleur=\"bleu\""
                    + " & -/postes/0/position & /postes/0/absences/0/fin=\"2026-01-31\""
                    + " & /postes/1/reference=\"P1\" & /postes/1/cle/PARENTALITE=99"
                    + " & /postes/1/ouverture=\"2026-02-30\""
                    + " & /convention/signataires/0=\"732829320\" & /declaration=\"X\""))
        .containsExactlyInAnyOrder(
            "/annee",
            "/postes/0/etp",
            "/postes/0/couleur",
            "/postes/0/position",
            "/postes/0/absences/0/fin",
            "/postes/1/reference",
            "/postes/1/cle",
            "/postes/1/ouverture",
            "/convention/signataires/0",
            "/declaration");
  }

  @Test
  void successionsAreToldOfThePostThatClosesThem() throws Exception {
    assertThat(successions(null, "P1", "P1", "P2")).containsExactly("/postes/2/succede DOUBLON");
    assertThat(successions("P3", "P1", "P2", "P3"))
        .containsExactly("/postes/2/succede INCOHERENT", "/postes/3/succede DOUBLON");
    assertThat(successions("P2", "P1", "P4", "P3"))
        .containsExactly("/postes/1/succede INCOHERENT", "/postes/3/succede INCOHERENT");
    assertThat(successions("P1", "P9", null, "P3"))
        .containsExactly("/postes/0/succede INCOHERENT", "/postes/1/succede INCONNU");
  }

  /** The faults of four posts, P1 to P4, of which each succeeds what is given. */
  private List<String> successions(@Nullable String... succede) throws IOException {
    var demande = (ObjectNode) mapper.readTree(JUSTE);
    var poste = (ObjectNode) demande.at("/postes/0");
    var postes = demande.putArray("postes");
    for (int i = 0; i < succede.length; i++) {
      var un = poste.deepCopy().put("reference", "P" + (i + 1));
      if (succede[i] != null) {
        un.put("succede", succede[i]);
      }
      postes.add(un);
    }
    return lecteur
        .examiner(mapper.writeValueAsBytes(demande), SimulationDemande.class, controle, successions)
        .fautes()
        .liste()
        .stream()
        .map(faute -> faute.pointeur() + " " + faute.code())
        .toList();
  }

  @Test
  void aSignatoryThatLacksIsOneFault() throws Exception {
    assertThat(
            fautes(
                "/convention/signataires=[\"217400423\"]"
                    + " & /convention/communes=[\"74042\", \"2A004\", \"62041\"]"))
        .containsExactly("/convention/communes");
  }

  /** A mistyped year is believed nowhere: no day of a request is without its bounds. */
  @Test
  void everyDayOfARequestHasItsBounds() {
    List<String> jours = new ArrayList<>();
    jours(ComparaisonDemande.class, new HashSet<>(), jours);
    assertThat(jours).hasSize(11);
  }

  private static void jours(Class<?> type, Set<Class<?>> vus, List<String> jours) {
    if (!type.isRecord() || !vus.add(type)) {
      return;
    }
    for (var membre : type.getRecordComponents()) {
      if (membre.getType() == LocalDate.class) {
        assertThat(
                Stream.of(membre.getAnnotatedType(), membre.getAccessor())
                    .anyMatch(lieu -> lieu.isAnnotationPresent(DateValide.class)))
            .as(type.getSimpleName() + "." + membre.getName())
            .isTrue();
        jours.add(type.getSimpleName() + "." + membre.getName());
      }
      jours(membre.getType(), vus, jours);
      if (membre.getGenericType() instanceof ParameterizedType liste) {
        for (var argument : liste.getActualTypeArguments()) {
          if (argument instanceof Class<?> element) {
            jours(element, vus, jours);
          }
        }
      }
    }
  }

  @Test
  void limitsOfListsAndTexts() throws Exception {
    var communes = "[" + "\"74042\",".repeat(2_000) + "\"74042\"]";
    assertThat(fautes("/postes/1/communes=" + communes)).contains("/postes/1/communes");
    assertThat(fautes("/postes/0/reference=\"" + "é".repeat(64) + "\"")).isEmpty();
    assertThat(fautes("/postes/0/reference=\"" + "é".repeat(65) + "\""))
        .containsExactly("/postes/0/reference");
    assertThat(fautes("/postes/0/axes=[\"" + "é".repeat(201) + "\"]"))
        .containsExactly("/postes/0/axes/0");
    assertThat(fautes("/postes/0/titulaire/diplomes/0/intitule=\"" + "é".repeat(201) + "\""))
        .containsExactly("/postes/0/titulaire/diplomes/0/intitule");
    for (var liste :
        Map.of(
                "/postes/0/titulaire/diplomes", 20,
                "/postes/0/titulaire/concours", 20,
                "/postes/0/titulaire/formations", 20,
                "/postes/0/absences", 100,
                "/postes/0/vacances", 100)
            .entrySet()) {
      var element = mapper.readTree(JUSTE).at(liste.getKey()).get(0).toString();
      assertThat(fautes(liste.getKey() + "=" + fois(liste.getValue(), element))).isEmpty();
      assertThat(fautes(liste.getKey() + "=" + fois(liste.getValue() + 1, element)))
          .containsExactly(liste.getKey());
    }
    var poste = (ObjectNode) mapper.readTree(JUSTE).at("/postes/1");
    assertThat(fautes("/postes=" + postes(200, poste))).isEmpty();
    assertThat(fautes("/postes=" + postes(201, poste))).containsExactly("/postes");
  }

  private static String fois(int nombre, String element) {
    return IntStream.range(0, nombre)
        .mapToObj(i -> element)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String postes(int nombre, ObjectNode poste) {
    return IntStream.range(0, nombre)
        .mapToObj(i -> poste.put("reference", "P" + i).toString())
        .collect(Collectors.joining(",", "[", "]"));
  }

  private Set<String> fautes(String changements) throws IOException {
    JsonNode demande = mapper.readTree(JUSTE);
    for (var changement : changements.split(" & ")) {
      changer(demande, changement.strip());
    }
    var lue =
        lecteur.examiner(
            mapper.writeValueAsBytes(demande), SimulationDemande.class, controle, successions);
    return lue.fautes().liste().stream().map(Faute::pointeur).collect(Collectors.toSet());
  }

  private void changer(JsonNode demande, String changement) throws IOException {
    boolean retirer = changement.startsWith("-");
    int egal = retirer ? changement.length() : changement.indexOf('=');
    var pointeur = JsonPointer.compile(changement.substring(retirer ? 1 : 0, egal));
    var nom = pointeur.last().getMatchingProperty();
    var parent = demande.at(pointeur.head());
    switch (parent) {
      case ObjectNode objet when retirer ->
          assertThat(objet.remove(nom)).as(changement).isNotNull();
      case ObjectNode objet -> objet.set(nom, mapper.readTree(changement.substring(egal + 1)));
      case ArrayNode tableau ->
          tableau.set(Integer.parseInt(nom), mapper.readTree(changement.substring(egal + 1)));
      default -> throw new IllegalArgumentException(changement);
    }
  }

  /** One EPCI of two communes, and a commune elsewhere. */
  private static final class QuelquesTerritoires implements ReferenceTerritoriale {
    private static final List<String> COMMUNES = List.of("74042", "2A004", "62041");

    @Override
    public boolean cafConnue(String codeCaf) {
      return codeCaf.equals("741");
    }

    @Override
    public @Nullable String cafDe(CodeInsee commune) {
      return "741";
    }

    @Override
    public boolean communeConnue(String codeInsee) {
      return COMMUNES.contains(codeInsee);
    }

    @Override
    public @Nullable String devenir(String codeInsee) {
      return null;
    }

    @Override
    public @Nullable String refusDeSignataire(String code) {
      return null;
    }

    @Override
    public boolean estUneCommune(String siren) {
      return siren.equals(COMMUNE);
    }

    @Override
    public boolean estUnEpci(String siren) {
      return siren.equals(EPCI);
    }

    @Override
    public Set<CodeInsee> communesDe(String siren) {
      return switch (siren) {
        case EPCI -> Set.of(new CodeInsee("74042"), new CodeInsee("2A004"));
        case COMMUNE -> Set.of(new CodeInsee("74042"));
        default -> Set.of();
      };
    }
  }
}
