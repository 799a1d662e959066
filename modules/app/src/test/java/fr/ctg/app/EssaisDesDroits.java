package fr.ctg.app;

import fr.ctg.app.ConventionsDeTest.CommuneDeTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What each protected line of the table of rights is tried with: a good request, inside its scope.
 */
final class EssaisDesDroits {

  /** The Caf in which everything is tried. */
  static final String CAF = "191";

  /** One that has nothing to do with it. */
  static final String AUTRE_CAF = "231";

  private EssaisDesDroits() {}

  /**
   * A request that is right in all but who asks.
   *
   * @param adresse the values of the parameters of the address
   * @param requete the query
   * @param corps the body, if it takes one
   * @param siren a collectivité in whose scope it is
   * @param trace what a list shows to whoever sees this
   */
  record Cible(
      Map<String, String> adresse,
      Map<String, String> requete,
      @Nullable Object corps,
      String siren,
      String trace) {

    static Cible de(Map<String, String> adresse, @Nullable Object corps) {
      return new Cible(adresse, Map.of(), corps, "", "");
    }
  }

  /**
   * How a line is tried.
   *
   * @param cible makes what is asked for, anew for each try
   * @param liste whether it lists: others are answered, without what is not theirs
   * @param aUnDehors whether anything can be outside the scope: what is yet to be created cannot
   * @param flux whether the answer never ends
   */
  record Essai(Callable<Cible> cible, boolean liste, boolean aUnDehors, boolean flux) {}

  static final Map<String, Essai> TOUS = new TreeMap<>();

  private static final AtomicInteger JOURS = new AtomicInteger();

  private static void une(String ligne, Callable<Cible> cible) {
    TOUS.put(ligne, new Essai(cible, false, true, false));
  }

  private static void liste(String ligne, Callable<Cible> cible) {
    TOUS.put(ligne, new Essai(cible, true, true, false));
  }

  private static void creation(String ligne, Callable<Cible> cible) {
    TOUS.put(ligne, new Essai(cible, false, false, false));
  }

  static {
    conventions();
    personnes();
    referentiel();
    evenements();
  }

  private static Map<String, Object> demande() {
    return ConventionsDeTest.demande(ConventionsDeTest.commune(CAF));
  }

  private static Cible preparee(@Nullable Object corps) {
    CommuneDeTest commune = ConventionsDeTest.commune(CAF);
    Response creee = ConventionsDeTest.creee(CAF, ConventionsDeTest.demande(commune));
    return convention(creee, commune, corps);
  }

  private static Cible signee(@Nullable Object corps) {
    CommuneDeTest commune = ConventionsDeTest.commune(CAF);
    Response signee = ConventionsDeTest.signee(CAF, ConventionsDeTest.demande(commune));
    return convention(signee, commune, corps);
  }

  private static Cible convention(Response reponse, CommuneDeTest commune, @Nullable Object corps) {
    String id = ConventionsDeTest.id(reponse);
    return new Cible(
        Map.of("id", id), Map.of("commune", commune.code()), corps, commune.siren(), id);
  }

  /** Without the filter that its list takes. */
  private static Cible seule(Cible cible) {
    return new Cible(cible.adresse(), Map.of(), cible.corps(), cible.siren(), cible.trace());
  }

  private static void conventions() {
    String une = "/api/v1/conventions/{id}";
    liste("GET /api/v1/conventions", () -> sansAdresse(preparee(null)));
    creation("POST /api/v1/conventions", () -> Cible.de(Map.of(), demande()));
    une("GET " + une, () -> seule(preparee(null)));
    une("PUT " + une, () -> seule(preparee(demande())));
    une("PATCH " + une, () -> seule(preparee(Map.of("libelle", "CTG des droits"))));
    une("DELETE " + une, () -> seule(preparee(null)));
    une("POST " + une + "/signature", () -> seule(preparee(Map.of("dateSignature", "2024-12-15"))));
    une(
        "POST " + une + "/resiliation",
        () ->
            seule(
                signee(Map.of("dateResiliation", "2027-06-30", "motif", "Fusion des communes."))));
  }

  private static Cible sansAdresse(Cible cible) {
    return new Cible(Map.of(), cible.requete(), cible.corps(), cible.siren(), cible.trace());
  }

  private static void personnes() {
    une("DELETE /api/v1/personnes/{id}", () -> Cible.de(Map.of("id", personne()), null));
  }

  private static String personne() throws Exception {
    UUID id = UUID.randomUUID();
    try (Connection connexion = BaseDeTest.owner();
        var insertion =
            connexion.prepareStatement(
                "INSERT INTO plateforme.personne (id, caf, cle, maitre)"
                    + " VALUES (?, ?, '\\x00', '0123456789abcdef')")) {
      insertion.setObject(1, id);
      insertion.setString(2, CAF);
      insertion.executeUpdate();
      connexion.commit();
    }
    return id.toString();
  }

  /** Days that no other test asks about; each value another day. */
  private static String jour() {
    return LocalDate.of(2095, 1, 1).plusDays(JOURS.getAndIncrement()).toString();
  }

  private static void referentiel() {
    une(
        "POST /api/v1/caf/{caf}/parametres/{code}/valeurs",
        () ->
            Cible.de(
                Map.of("caf", CAF, "code", "franchise-vacance-mois"),
                Map.of("depuis", jour(), "valeur", 2, "motif", "Essai des droits.")));
    une(
        "POST /api/v1/caf/{caf}/regles/{code}/effets",
        () ->
            Cible.de(
                Map.of("caf", CAF, "code", "FORMATION-COUT"),
                Map.of("depuis", jour(), "effet", "ALERTE", "motif", "Essai des droits.")));
    creation(
        "POST /api/v1/referentiel/parametres/{code}/valeurs",
        () ->
            Cible.de(
                Map.of("code", "cout-indicatif-etp"),
                Map.of(
                    "depuis",
                    jour(),
                    "valeur",
                    50_000,
                    "source",
                    Map.of("document", "S3", "section", "Essai", "citation", "Essai des droits."),
                    "fondement",
                    "TEXTE",
                    "motif",
                    "Essai des droits.")));
  }

  private static void evenements() {
    TOUS.put(
        "GET /api/v1/evenements",
        new Essai(() -> new Cible(Map.of(), Map.of(), null, "213105554", ""), false, false, true));
    TOUS.put(
        "POST /api/v1/evenements/billets",
        new Essai(() -> new Cible(Map.of(), Map.of(), null, "213105554", ""), false, false, false));
  }
}
