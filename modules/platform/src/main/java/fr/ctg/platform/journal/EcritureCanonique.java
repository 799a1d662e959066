package fr.ctg.platform.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is hashed of an entry of the journal, and how. Written anew here rather than asked of the
 * database, which may have been tampered with.
 *
 * <p>An entry is written as the JSON array of its members in the order of the table's columns, as
 * PostgreSQL writes the type {@code jsonb}: {@code ", "} between elements, {@code ": "} after a
 * name, names sorted by length and then by bytes, in texts an escape only where JSON demands one.
 * Its hash is the SHA-256 of the hash before (32 zero bytes before the first) followed by that text
 * in UTF-8.
 */
final class EcritureCanonique {

  /** The hash before the first entry. */
  private static final int OCTETS = 32;

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** How long ", " is. */
  private static final int SEPARATION = 2;

  private final MessageDigest somme;

  EcritureCanonique() {
    try {
      this.somme = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static byte[] avantLaPremiere() {
    return new byte[OCTETS];
  }

  /** UTC, to the microsecond. */
  static String instant(Instant instant) {
    return INSTANT.format(instant);
  }

  byte[] empreinte(byte[] precedente, Entree e) {
    somme.update(precedente);
    return somme.digest(texte(e).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What an entry keeps of an event: the JSON of its type and of the SHA-256 of the array of its
   * members.
   *
   * @param sirens as JSON
   * @param charge as JSON
   */
  String empreinteDEvenement(
      String id, String type, @Nullable String caf, String sirens, String sujets, String charge) {
    var membres = new StringBuilder(512);
    ecrire(membres, id);
    ecrire(membres, type);
    ecrire(membres, caf);
    joindre(membres, sirens);
    joindre(membres, sujets);
    joindre(membres, charge);
    // Each is preceded by what separates them.
    String tableau = "[" + membres.substring(SEPARATION) + "]";
    var garde = new StringBuilder(128).append("{\"type\": ");
    var ecrit = new StringBuilder();
    ecrire(ecrit, type);
    return garde
        .append(ecrit, SEPARATION, ecrit.length())
        .append(", \"empreinte\": \"")
        .append(HexFormat.of().formatHex(somme.digest(tableau.getBytes(StandardCharsets.UTF_8))))
        .append("\"}")
        .toString();
  }

  static String texte(Entree e) {
    var texte = new StringBuilder(1_024);
    texte.append('[').append(e.position());
    ecrire(texte, instant(e.scelleLe()));
    ecrire(texte, instant(e.instant()));
    ecrire(texte, e.transaction());
    ecrire(texte, e.sujet());
    ecrire(texte, e.roles());
    ecrire(texte, e.compte());
    ecrire(texte, e.caf());
    ecrire(texte, e.operation());
    ecrire(texte, e.table());
    joindre(texte, e.cle());
    ecrire(texte, e.typeObjet());
    ecrire(texte, e.objet());
    joindre(texte, e.avant());
    joindre(texte, e.apres());
    return texte.append(']').toString();
  }

  /** JSON as it stands. */
  private static void joindre(StringBuilder texte, @Nullable String json) {
    texte.append(", ").append(json == null ? "null" : json);
  }

  private static void ecrire(StringBuilder texte, @Nullable String valeur) {
    texte.append(", ");
    if (valeur == null) {
      texte.append("null");
      return;
    }
    texte.append('"');
    for (int i = 0; i < valeur.length(); i++) {
      echapper(texte, valeur.charAt(i));
    }
    texte.append('"');
  }

  private static void echapper(StringBuilder texte, char c) {
    switch (c) {
      case '\b' -> texte.append("\\b");
      case '\f' -> texte.append("\\f");
      case '\n' -> texte.append("\\n");
      case '\r' -> texte.append("\\r");
      case '\t' -> texte.append("\\t");
      case '"' -> texte.append("\\\"");
      case '\\' -> texte.append("\\\\");
      default -> {
        if (c < ' ') {
          texte.append("\\u%04x".formatted((int) c));
        } else {
          texte.append(c);
        }
      }
    }
  }
}
