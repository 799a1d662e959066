import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Has one person change its scope between a request with a key and the same request again: to another
 * Caf, and to subjects that would pass for the service itself or for a role of its database. Tokens
 * are signed with the local issuer's own key, out of the data folder; without the folder there is
 * nothing to sign with.
 */
public final class ChangementDePortee {

  private static final String PARTENAIRES = "/api/v1/partenaires";
  private static final Base64.Encoder ENCODEUR = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODEUR = Base64.getUrlDecoder();

  private ChangementDePortee() {}

  public static void main(String[] arguments) throws Exception {
    var cible = Cible.de(arguments);
    if (Cible.donnees().map(dossier -> dossier.resolve("cle-emetteur")).filter(Files::exists).isEmpty()) {
      cible.dire("sans le dossier des données il n'y a rien à essayer (CTG_DONNEES)");
      cible.finir();
    }
    PrivateKey plume = plume(Cible.donnees().get().resolve("cle-emetteur"));
    String ici = cible.jeton("CAF_GESTIONNAIRE", "35");
    String la = signer(plume, ici, "\"caf\":\"35\"", "\"caf\":\"22\"");
    String cle = UUID.randomUUID().toString();
    HttpResponse<String> premiere = envoyer(cible, ici, cle);
    HttpResponse<String> ailleurs = envoyer(cible, la, cle);
    HttpResponse<String> encore = envoyer(cible, ici, cle);
    String creee = Cible.membre(premiere.body(), "id").orElse("aucun");
    cible.constater(premiere.statusCode() == 201, "créer répond " + premiere.statusCode());
    cible.constater(
        !ailleurs.body().contains(creee)
            && !ailleurs.headers().firstValue("Location").orElse("").contains(creee),
        "la Caf 22 reçoit la réponse de la Caf 35");
    cible.constater(
        encore.body().equals(premiere.body())
            && encore.headers().firstValue("Idempotent-Replayed").orElse("").equals("true"),
        "le rejeu ne rend pas la même réponse, ou ne le dit pas");
    cible.constater(
        premiere.headers().firstValue("Idempotent-Replayed").isEmpty(),
        "une première réponse se dit rejouée");

    String sujet =
        Cible.membre(new String(DECODEUR.decode(ici.split("\\.")[1]), StandardCharsets.UTF_8), "sub")
            .orElseThrow();
    for (String autre :
        List.of(
            "systeme:scelleur",
            "Systeme:x",
            "ctg_application",
            "ctg_proprietaire",
            "postgres",
            "pg_monitor",
            "a\\ud800",
            "a\\udfff")) {
      String jeton = signer(plume, ici, "\"sub\":\"" + sujet + '"', "\"sub\":\"" + autre + '"');
      int statut =
          cible
              .demander("GET", PARTENAIRES, null, "Authorization", "Bearer " + jeton)
              .statusCode();
      cible.constater(statut == 401, "le sujet « " + autre + " » est reçu : " + statut);
    }
    cible.finir();
  }

  private static HttpResponse<String> envoyer(Cible cible, String jeton, String cle)
      throws Exception {
    return cible.demanderEnJson(
        "POST",
        PARTENAIRES,
        "{\"siren\": \"552081317\", \"nom\": \"Partout\", \"nature\": \"AUTRE\"}",
        "Authorization",
        "Bearer " + jeton,
        "Idempotency-Key",
        cle);
  }

  /** The same token with one claim replaced. */
  private static String signer(PrivateKey plume, String jeton, String dire, String remplacant)
      throws Exception {
    String[] parties = jeton.split("\\.");
    String dires = new String(DECODEUR.decode(parties[1]), StandardCharsets.UTF_8);
    if (!dires.contains(dire)) {
      throw new IllegalStateException(dire + " is not in " + dires);
    }
    String contenu =
        parties[0]
            + '.'
            + ENCODEUR.encodeToString(
                dires.replace(dire, remplacant).getBytes(StandardCharsets.UTF_8));
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(plume);
    signature.update(contenu.getBytes(StandardCharsets.US_ASCII));
    return contenu + '.' + ENCODEUR.encodeToString(signature.sign());
  }

  /** The issuer's private key, a JWK on the curve P-256, kept in Base64. */
  private static PrivateKey plume(Path fichier) throws Exception {
    String jwk =
        new String(
            Base64.getDecoder().decode(Files.readString(fichier).strip()), StandardCharsets.UTF_8);
    AlgorithmParameters courbe = AlgorithmParameters.getInstance("EC");
    courbe.init(new ECGenParameterSpec("secp256r1"));
    byte[] secret = DECODEUR.decode(Cible.membre(jwk, "d").orElseThrow());
    return KeyFactory.getInstance("EC")
        .generatePrivate(
            new ECPrivateKeySpec(
                new BigInteger(1, secret), courbe.getParameterSpec(ECParameterSpec.class)));
  }
}
