package fr.ctg.referentiel.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in the results of a search.
 *
 * @param rang the rank, higher is nearer
 * @param position the place in the version, which parts equal ranks
 */
public record RangDansLaRecherche(BigDecimal rang, int position) {

  /** As ranks are written: a forged one such as 1e999999999 would be written out on its way. */
  private static final Pattern RANG = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  /** The place of a result. */
  public static RangDansLaRecherche de(Trouvaille trouvaille) {
    return new RangDansLaRecherche(trouvaille.rang(), trouvaille.position());
  }

  /** As texts. */
  public List<String> textes() {
    return List.of(rang.toPlainString(), Integer.toString(position));
  }

  /**
   * Read back from those texts.
   *
   * @throws IllegalArgumentException when they are none of a place
   */
  public static RangDansLaRecherche lu(List<String> textes) {
    if (!RANG.matcher(textes.getFirst()).matches()) {
      throw new IllegalArgumentException("no rank");
    }
    return new RangDansLaRecherche(
        new BigDecimal(textes.getFirst()), Integer.parseInt(textes.getLast()));
  }
}
