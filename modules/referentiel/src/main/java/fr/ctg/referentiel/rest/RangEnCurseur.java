package fr.ctg.referentiel.rest;

import fr.ctg.platform.liste.Curseur;
import fr.ctg.referentiel.model.RangDansLaRecherche;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** A place in the results of a search as the key of a cursor. */
final class RangEnCurseur {

  /** As ranks are written: a forged one such as 1e999999999 would be written out on its way. */
  private static final Pattern RANG = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  private RangEnCurseur() {}

  /**
   * Reads a place back from its key.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee when it is none
   */
  static RangDansLaRecherche lire(List<String> cle) {
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

  /** The key of a place. */
  static List<String> cle(RangDansLaRecherche place) {
    return List.of(place.rang().toPlainString(), Integer.toString(place.position()));
  }
}
