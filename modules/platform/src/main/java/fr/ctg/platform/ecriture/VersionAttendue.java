package fr.ctg.platform.ecriture;

import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.http.Compression;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The version that a change starts from, as {@code If-Match} names it. Checked against the row once
 * it is locked: of two changes that start from one version, the second is told so.
 */
public final class VersionAttendue implements VersionDeDepart {

  private static final String TOUTES = "*";
  private static final String FAIBLE = "W/";

  private final List<String> marques;

  private VersionAttendue(List<String> marques) {
    this.marques = marques;
  }

  /**
   * The version that the request names.
   *
   * @throws RequeteRefusee 428, when it names none
   */
  public static VersionAttendue de(HttpHeaders entetes) {
    @Nullable List<String> lignes = entetes.getRequestHeader(HttpHeaders.IF_MATCH);
    List<String> marques =
        lignes == null
            ? List.of()
            : lignes.stream()
                .flatMap(ligne -> Arrays.stream(ligne.split(",")))
                .map(String::strip)
                .filter(marque -> !marque.isEmpty())
                .toList();
    if (marques.isEmpty()) {
      throw new RequeteRefusee(
          TypeProbleme.PRECONDITION_REQUISE,
          "L'en-tête « If-Match » manque : lisez la ressource et renvoyez son « ETag » avec la"
              + " modification.");
    }
    return new VersionAttendue(marques);
  }

  /**
   * {@inheritDoc} A weak tag counts as the one that it was made from: proxies that compress weaken
   * tags, and the versions here say more than their bytes (RFC 9110 §13.1.1 would have it never
   * match, and whoever sits behind such a proxy could change nothing). {@code *} matches any
   * version.
   *
   * @throws RequeteRefusee 412, when it has changed
   */
  @Override
  public void verifier(String presente) {
    exiger(presente, marque -> false);
  }

  /** {@inheritDoc} A mark of a day begins with the number and a hyphen. */
  @Override
  public void verifier(int version, String presente) {
    exiger(presente, marque -> marque.startsWith("\"" + version + "-"));
  }

  private void exiger(String presente, Predicate<String> egale) {
    String entiere = "\"" + presente + "\"";
    String compressee = "\"" + presente + Compression.SUFFIXE + "\"";
    boolean attendue =
        marques.stream()
            .map(m -> m.startsWith(FAIBLE) ? m.substring(FAIBLE.length()) : m)
            .anyMatch(
                m ->
                    m.equals(TOUTES) || m.equals(entiere) || m.equals(compressee) || egale.test(m));
    if (!attendue) {
      throw new RequeteRefusee(
          TypeProbleme.PRECONDITION_PERIMEE,
          "La ressource a changé depuis la version "
              + String.join(", ", marques)
              + " : relisez-la, elle est maintenant à la version "
              + entiere
              + ".");
    }
  }
}
