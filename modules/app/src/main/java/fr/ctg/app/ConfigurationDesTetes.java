package fr.ctg.app;

import fr.ctg.platform.journal.ClesDesTetes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the settings say about the signed heads of the journal.
 *
 * @param cle the private key to sign with (PKCS#8, DER), where one is given
 * @param anciennes public keys of before (X.509, DER), trusted still
 * @param entrees a head is signed after so many entries
 * @param intervalle and so long after the last one
 */
record ConfigurationDesTetes(
    Optional<byte[]> cle, List<byte[]> anciennes, int entrees, Duration intervalle) {

  static ConfigurationDesTetes lire(ReglagesDonnes reglages) {
    List<byte[]> anciennes = new ArrayList<>();
    reglages
        .texte(Reglage.CTG_CLES_DES_TETES_ANCIENNES)
        .ifPresent(
            liste ->
                Arrays.stream(liste.split(",", -1)).forEach(cle -> anciennes.add(publique(cle))));
    return new ConfigurationDesTetes(
        reglages.texte(Reglage.CTG_CLE_DES_TETES).map(ConfigurationDesTetes::privee),
        anciennes,
        reglages.entier(Reglage.CTG_TETES_ENTREES),
        Duration.ofMinutes(reglages.entier(Reglage.CTG_TETES_MINUTES)));
  }

  /** Base64 as it is, or a file with Base64 or PEM in it. */
  private static byte[] privee(String valeur) {
    Optional<byte[]> directe = cle(valeur);
    if (directe.isPresent()) {
      return directe.get();
    }
    try {
      String contenu = Files.readString(Path.of(valeur), StandardCharsets.US_ASCII);
      String corps = contenu.lines().filter(l -> !l.startsWith("-----")).reduce("", String::concat);
      return cle(corps).orElseThrow(() -> refus(valeur, null));
    } catch (IOException | InvalidPathException e) {
      throw refus(valeur, e);
    }
  }

  private static Optional<byte[]> cle(String base64) {
    try {
      byte[] octets = Base64.getDecoder().decode(base64.strip());
      ClesDesTetes.de(octets, List.of());
      return Optional.of(octets);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static DemarrageImpossible refus(String valeur, @Nullable Exception cause) {
    String suite =
        ", ni une clé privée Ed25519 (PKCS#8 en Base64) ni un fichier lisible qui en contient une :"
            + " tirez-en une avec « openssl genpkey -algorithm ed25519 -out tetes.pem ».";
    // What may be a botched key is not repeated.
    String donnee = valeur.contains("/") && !valeur.contains("=") ? " (" + valeur + ")" : "";
    String message = Reglage.CTG_CLE_DES_TETES + donnee + " n'est" + suite.substring(1);
    return cause == null
        ? new DemarrageImpossible(message)
        : new DemarrageImpossible(message, cause);
  }

  private static byte[] publique(String base64) {
    try {
      byte[] octets = Base64.getDecoder().decode(base64.strip());
      ClesDesTetes.sansSignature(List.of(octets));
      return octets;
    } catch (IllegalArgumentException e) {
      throw new DemarrageImpossible(
          Reglage.CTG_CLES_DES_TETES_ANCIENNES
              + " n'est pas une liste de clés publiques Ed25519 (X.509 en Base64), séparées par des"
              + " virgules : reprenez celles que /api/v1/audit/journal/tetes donnait.",
          e);
    }
  }

  /** The keys; without one to sign with, a given supplier is asked for it. */
  ClesDesTetes cles(Optional<byte[]> aDefaut) {
    return cle.or(() -> aDefaut)
        .map(octets -> ClesDesTetes.de(octets, anciennes))
        .orElseGet(() -> ClesDesTetes.sansSignature(anciennes));
  }
}
