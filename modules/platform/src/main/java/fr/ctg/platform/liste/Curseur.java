package fr.ctg.platform.liste;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place in a list, opaque to callers: the sort key of the last element read, and a mark of the
 * list and its filters, so that a cursor of another list is refused rather than misread. It holds
 * nothing that the page it came with did not show, and gives no right: a forged one reads what its
 * forger may read anyway.
 */
public final class Curseur {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Curseur() {}

  /**
   * Writes the place after an element.
   *
   * @param marque the mark of the list and its filters
   * @param cle the element's sort key
   */
  public static String ecrire(String marque, List<String> cle) {
    try {
      byte[] json = JSON.writeValueAsBytes(Stream.concat(Stream.of(marque), cle.stream()).toList());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of strings is always JSON", e);
    }
  }

  /**
   * Reads a place back.
   *
   * @param curseur what a caller sent
   * @param marque the mark expected
   * @param parties the number of parts of the sort key
   * @return the sort key
   * @throws RequeteRefusee when it is not a cursor of this list
   */
  public static List<String> lire(String curseur, String marque, int parties) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(curseur.getBytes(StandardCharsets.US_ASCII));
      String[] valeurs = JSON.readValue(json, String[].class);
      if (valeurs != null
          && valeurs.length == parties + 1
          && Stream.of(valeurs).allMatch(v -> v != null && v.indexOf('\0') < 0)
          && marque.equals(valeurs[0])) {
        return List.of(valeurs).subList(1, valeurs.length);
      }
    } catch (IllegalArgumentException | IOException e) {
      // Falls through to the one refusal: what exactly is wrong inside is of no use to the caller.
    }
    throw invalide();
  }

  /** The refusal of what is no cursor of this list. */
  public static RequeteRefusee invalide() {
    return new RequeteRefusee(
        TypeProbleme.CURSEUR_INVALIDE,
        TypeProbleme.CURSEUR_INVALIDE.explication(),
        List.of(
            new Faute(
                "/curseur",
                CodeDeFaute.CURSEUR,
                "« curseur » n'est pas celui de cette liste : "
                    + TypeProbleme.CURSEUR_INVALIDE.remede())));
  }
}
