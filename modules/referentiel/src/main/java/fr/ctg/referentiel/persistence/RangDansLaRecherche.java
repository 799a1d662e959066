package fr.ctg.referentiel.persistence;

import fr.ctg.platform.liste.Curseur;
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

  /**
   * Reads a place back from the key of a cursor.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee when it is none
   */
  public static RangDansLaRecherche lire(List<String> cle) {
    if (!RANG.matcher(cle.getFirst()).matches()) {
      throw Curseur.invalide();
    }
    try {
      return new RangDansLaRecherche(
          new BigDecimal(cle.getFirst()), Integer.parseInt(cle.getLast()));
    } catch (NumberFormatException e) {
      throw Curseur.invalide();
    }
  }

  /** As the key of a cursor. */
  public List<String> cle() {
    return List.of(rang.toPlainString(), Integer.toString(position));
  }
}
