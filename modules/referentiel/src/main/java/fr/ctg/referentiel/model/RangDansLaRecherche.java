package fr.ctg.referentiel.model;

import java.math.BigDecimal;

/**
 * A place in the results of a search.
 *
 * @param rang the rank, higher is nearer
 * @param position the place in the version, which parts equal ranks
 */
public record RangDansLaRecherche(BigDecimal rang, int position) {

  /** The place of a result. */
  public static RangDansLaRecherche de(Trouvaille trouvaille) {
    return new RangDansLaRecherche(trouvaille.rang(), trouvaille.position());
  }
}
