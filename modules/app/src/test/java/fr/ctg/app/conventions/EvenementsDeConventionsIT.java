package fr.ctg.app.conventions;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.CORRECTIF;
import static fr.ctg.app.outillage.ConventionsDeTest.comme;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.creee;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.Patience;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.identite.Role;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What others learn of conventions: every write, once, in order, and nothing that was refused. */
@ExtendWith(ServeurDeTest.class)
class EvenementsDeConventionsIT {

  private static final String CAF = "36";
  private static final String AUTRE_CAF = "18";

  private static final Map<String, Object> FICHE =
      Map.of(
          "libelle", "Ouvrir un lieu d'accueil",
          "thematique", "PARENTALITE",
          "debut", "2026-03-01",
          "fin", "2027-06-30",
          "responsable", Map.of("nom", "Camille Secrète", "fonction", "Coordination"));
  private static final Map<String, Object> GROUPE =
      Map.of("libelle", "Parentalité", "membres", List.of(Map.of("nom", "Dominique Secret")));

  /** An event, as whoever reads it sees it. */
  private record Vu(String type, String caf, List<String> sirens, JsonPath charge) {

    /** Its type, with the version and the members that it tells. */
    String dit() {
      List<String> changements = charge.getList("changements");
      return type
          + " "
          + charge.getInt("version")
          + (changements == null || changements.isEmpty()
              ? ""
              : " " + String.join(",", changements));
    }
  }

  /** The events about a convention that somebody may read. */
  private static List<Vu> vus(String convention, Role role, @Nullable String caf, String... sirens)
      throws SQLException {
    try (Connection connexion = BaseDeTest.application()) {
      try (PreparedStatement annonce =
          connexion.prepareStatement(
              "SELECT set_config('ctg.sujet', 'lecteur', true), set_config('ctg.roles', ?, true),"
                  + " set_config('ctg.caf', ?, true), set_config('ctg.sirens', ?, true)")) {
        annonce.setString(1, role.name());
        annonce.setString(2, caf == null ? "" : caf);
        annonce.setString(3, String.join(",", sirens));
        annonce.execute();
      }
      try (PreparedStatement lecture =
          connexion.prepareStatement(
              "SELECT type, caf, sirens, charge::text FROM plateforme.evenement"
                  + " WHERE ? = ANY (sujets) ORDER BY position")) {
        lecture.setString(1, convention);
        List<Vu> vus = new ArrayList<>();
        try (ResultSet lignes = lecture.executeQuery()) {
          while (lignes.next()) {
            vus.add(
                new Vu(
                    lignes.getString(1),
                    lignes.getString(2),
                    Arrays.asList((String[]) lignes.getArray(3).getArray()),
                    new JsonPath(lignes.getString(4))));
          }
        }
        return vus;
      }
    }
  }

  /** All about a convention, once everything that was written by now is there. */
  private static List<Vu> scelles(String convention) throws Exception {
    Patience.scelle(convention);
    return vus(convention, Role.CNAF, null);
  }

  private static List<String> dits(String convention) throws Exception {
    return scelles(convention).stream().map(Vu::dit).toList();
  }

  private static int versionDe(Response reponse) {
    return Integer.parseInt(reponse.header("ETag").split("[\"-]")[1]);
  }

  @Test
  void everyWriteOfALifeIsFollowedByItsEvent() throws Exception {
    var commune = commune(CAF);
    var seconde = commune(CAF);
    List<String> attendus = new ArrayList<>();

    Response etape = creee(CAF, demande(commune));
    String id = id(etape);
    String adresse = ADRESSE + "/" + id;
    attendus.add("convention.creee " + versionDe(etape));

    etape =
        comme(Role.CAF_GESTIONNAIRE, CAF)
            .contentType(CORRECTIF)
            .header("If-Match", etape.header("ETag"))
            .body(Map.of("libelle", "Autrement", "fin", "2029-06-30"))
            .patch(adresse);
    etape.then().statusCode(200);
    attendus.add("convention.modifiee " + versionDe(etape) + " libelle,fin");

    Response fiche = gestionnaire(CAF).body(FICHE).post(adresse + "/fiches-action");
    fiche.then().statusCode(201);
    attendus.add("fiche-action.creee " + versionDe(fiche));

    etape = signer(CAF, id, etape.header("ETag"));
    etape.then().statusCode(200);
    attendus.add(
        "convention.signee " + versionDe(etape) + " etat,dateSignature,versionReferentiel");

    gestionnaire(CAF)
        .header("If-Match", etape.header("ETag"))
        .body(
            Map.of(
                "dateEffet", "2026-01-01",
                "motif", "Une commune rejoint",
                "nouveauxSignataires", List.of(seconde.siren())))
        .post(adresse + "/avenants")
        .then()
        .statusCode(201);
    etape = gestionnaire(CAF).get(adresse);
    attendus.add("avenant.enregistre " + versionDe(etape));

    Response corrigee =
        comme(Role.CAF_GESTIONNAIRE, CAF)
            .contentType(CORRECTIF)
            .header("If-Match", fiche.header("ETag"))
            .body(Map.of("etat", "EN_COURS", "responsable", Map.of("nom", "Une Autre")))
            .patch(fiche.header("Location"));
    corrigee.then().statusCode(200);
    attendus.add("fiche-action.modifiee " + versionDe(corrigee) + " etat,responsable");

    Response groupe = gestionnaire(CAF).body(GROUPE).post(adresse + "/groupes-de-travail");
    groupe.then().statusCode(201);
    attendus.add("groupe-de-travail.cree " + versionDe(groupe));
    Response change =
        comme(Role.CAF_GESTIONNAIRE, CAF)
            .contentType(CORRECTIF)
            .header("If-Match", groupe.header("ETag"))
            .body(Map.of("membres", List.of()))
            .patch(groupe.header("Location"));
    change.then().statusCode(200);
    attendus.add("groupe-de-travail.modifie " + versionDe(change) + " membres");
    gestionnaire(CAF)
        .header("If-Match", change.header("ETag"))
        .delete(groupe.header("Location"))
        .then()
        .statusCode(204);
    attendus.add("groupe-de-travail.supprime " + versionDe(change));
    gestionnaire(CAF)
        .header("If-Match", corrigee.header("ETag"))
        .delete(fiche.header("Location"))
        .then()
        .statusCode(204);
    attendus.add("fiche-action.supprimee " + versionDe(corrigee));

    etape =
        gestionnaire(CAF)
            .header("If-Match", etape.header("ETag"))
            .body(Map.of("date", "2026-06-30", "motif", "Fusion"))
            .post(adresse + "/resiliation");
    etape.then().statusCode(200);
    attendus.add("convention.resiliee " + versionDe(etape) + " etat,resiliation");

    List<Vu> vus = scelles(id);
    assertThat(vus.stream().map(Vu::dit)).isEqualTo(attendus);
    assertThat(vus).allMatch(v -> v.caf().equals(CAF));
    assertThat(vus).allMatch(v -> v.charge().getString("convention").equals(id));
    // The events name the parts and nobody.
    assertThat(vus.get(2).charge().getString("ficheAction")).isEqualTo(id(fiche));
    assertThat(vus.get(4).charge().getInt("numero")).isEqualTo(1);
    assertThat(vus.get(6).charge().getString("groupeDeTravail")).isEqualTo(id(groupe));
    assertThat(vus.stream().map(v -> v.charge().prettify()))
        .noneMatch(c -> c.contains("Secr") || c.contains("Autre"));

    // Its Caf and its signatories read them, the one that joined from then on; nobody else does.
    assertThat(vus(id, Role.CAF_AUDITEUR, CAF)).hasSameSizeAs(vus);
    assertThat(vus(id, Role.COLLECTIVITE, null, commune.siren())).hasSameSizeAs(vus);
    assertThat(vus(id, Role.COLLECTIVITE, null, seconde.siren())).hasSize(vus.size() - 4);
    assertThat(vus(id, Role.CAF_GESTIONNAIRE, AUTRE_CAF)).isEmpty();
    assertThat(vus(id, Role.CAF_AUDITEUR, AUTRE_CAF)).isEmpty();
    assertThat(vus(id, Role.COLLECTIVITE, null, commune(AUTRE_CAF).siren())).isEmpty();
  }

  @Test
  void oneThatLeavesReadsNothingMoreAndNobodyOfTheEndButItsCaf() throws Exception {
    var restante = commune(CAF);
    var partante = commune(CAF);
    Map<String, Object> demande = demande(restante);
    demande.put("signataires", List.of(restante.siren(), partante.siren()));
    Response creee = creee(CAF, demande);
    String id = id(creee);
    demande.put("signataires", List.of(restante.siren()));
    Response remplacee =
        gestionnaire(CAF)
            .header("If-Match", creee.header("ETag"))
            .body(demande)
            .put(ADRESSE + "/" + id);
    remplacee.then().statusCode(200);
    gestionnaire(CAF)
        .header("If-Match", remplacee.header("ETag"))
        .delete(ADRESSE + "/" + id)
        .then()
        .statusCode(204);
    assertThat(dits(id))
        .containsExactly(
            "convention.creee 1",
            "convention.modifiee 2 signataires,perimetre",
            "convention.supprimee 2");
    // They were told when it happened (PasseLuIT); of the past, a signatory reads what it still
    // may.
    assertThat(vus(id, Role.COLLECTIVITE, null, partante.siren())).isEmpty();
    assertThat(vus(id, Role.COLLECTIVITE, null, restante.siren())).isEmpty();
    assertThat(vus(id, Role.CAF_AUDITEUR, CAF)).hasSize(3);
  }

  @Test
  void whatIsRefusedIsNotAnnounced() throws Exception {
    Map<String, Object> incomplete = demande(commune(CAF));
    incomplete.remove("axes");
    Response creee = creee(CAF, incomplete);
    String id = id(creee);
    String adresse = ADRESSE + "/" + id;
    // Without axes it cannot be signed; not signed, it is neither amended nor ended.
    signer(CAF, id, creee.header("ETag")).then().statusCode(409);
    gestionnaire(CAF)
        .header("If-Match", creee.header("ETag"))
        .body(Map.of("date", "2026-06-30", "motif", "Fusion"))
        .post(adresse + "/resiliation")
        .then()
        .statusCode(409);
    gestionnaire(CAF)
        .header("If-Match", creee.header("ETag"))
        .body(Map.of("dateEffet", "2026-01-01", "motif", "Suite", "fin", "2029-12-31"))
        .post(adresse + "/avenants")
        .then()
        .statusCode(409);
    gestionnaire(CAF)
        .header("If-Match", "\"9-EN_PREPARATION\"")
        .body(incomplete)
        .put(adresse)
        .then()
        .statusCode(412);
    gestionnaire(CAF)
        .header("If-Match", "\"9-EN_PREPARATION\"")
        .delete(adresse)
        .then()
        .statusCode(412);
    Response fiche = gestionnaire(CAF).body(FICHE).post(adresse + "/fiches-action");
    gestionnaire(CAF)
        .header("If-Match", "\"9\"")
        .delete(fiche.header("Location"))
        .then()
        .statusCode(412);
    assertThat(dits(id)).containsExactly("convention.creee 1", "fiche-action.creee 1");
  }

  @Test
  void whatIsSentAgainIsAnnouncedOnce() throws Exception {
    String cle = UUID.randomUUID().toString();
    Map<String, Object> demande = demande(commune(CAF));
    Response premiere =
        gestionnaire(CAF).header("Idempotency-Key", cle).body(demande).post(ADRESSE);
    Response encore = gestionnaire(CAF).header("Idempotency-Key", cle).body(demande).post(ADRESSE);
    premiere.then().statusCode(201);
    encore.then().statusCode(201);
    assertThat(id(encore)).isEqualTo(id(premiere));
    assertThat(dits(id(premiere))).containsExactly("convention.creee 1");
  }

  @Test
  void aPartnerIsAnnouncedToItsCafAlone() throws Exception {
    Response cree =
        gestionnaire(CAF)
            .body(Map.of("siren", "552081317", "nom", "Avant", "nature", "AUTRE"))
            .post("/api/v1/partenaires");
    cree.then().statusCode(201);
    comme(Role.CAF_GESTIONNAIRE, CAF)
        .contentType(CORRECTIF)
        .header("If-Match", cree.header("ETag"))
        .body(Map.of("nature", "ASSOCIATION"))
        .patch(cree.header("Location"))
        .then()
        .statusCode(200);
    assertThat(dits(id(cree))).containsExactly("partenaire.cree 1", "partenaire.modifie 2 nature");
    assertThat(vus(id(cree), Role.CAF_AUDITEUR, CAF)).hasSize(2);
    assertThat(vus(id(cree), Role.CAF_AUDITEUR, AUTRE_CAF)).isEmpty();
    assertThat(vus(id(cree), Role.COLLECTIVITE, null, "552081317")).isEmpty();
  }

  @Test
  void whoeverShowsANameLearnsThatItIsErased() throws Exception {
    Response convention = creee(CAF, demande(commune(CAF)));
    Response fiche =
        gestionnaire(CAF).body(FICHE).post(ADRESSE + "/" + id(convention) + "/fiches-action");
    String personne = fiche.path("responsable.personne");
    for (int fois = 0; fois < 2; fois++) {
      gestionnaire(CAF).delete("/api/v1/personnes/" + personne).then().statusCode(204);
    }
    List<Vu> vus = scelles(personne);
    assertThat(vus).singleElement().extracting(Vu::type).isEqualTo("personne.effacee");
    assertThat(vus.getFirst().charge().getString("personne")).isEqualTo(personne);
    assertThat(vus(personne, Role.CAF_GESTIONNAIRE, AUTRE_CAF)).isEmpty();
  }
}
