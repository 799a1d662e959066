package fr.ctg.referentiel.source.model;

import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.Rubrique;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Unfolds the blocks of a part into a flat list of elements. A block says once what its elements
 * share; a block of details takes over what it leaves out, all but the rubrique, from the element
 * that it stands under.
 */
final class BlocsDElements {

  private final Partie partie;
  private final List<Element> lus;

  /**
   * @param partie the part
   * @param lus where the elements are added, each before what details it
   */
  BlocsDElements(Partie partie, List<Element> lus) {
    this.partie = partie;
    this.lus = lus;
  }

  /** Reads the blocks of the part, which stand under its own name. */
  void lire(Fiche parties) {
    AtomicInteger rang = new AtomicInteger();
    parties.chaque(partie.chemin(), bloc -> bloc(bloc, Provenance.lue(bloc), null, rang));
  }

  /** The rank is counted across all blocks that share a parent. */
  private void bloc(
      Fiche bloc, Provenance provenance, @Nullable String parent, AtomicInteger rang) {
    Rubrique rubrique = bloc.choix("rubrique", Rubrique.class);
    bloc.chaque(
        "elements",
        f -> {
          String code = f.texte("code");
          lus.add(
              new Element(
                  code,
                  partie,
                  parent,
                  rang.incrementAndGet(),
                  rubrique,
                  f.texte("texte"),
                  provenance.document(),
                  provenance.section(),
                  provenance.portee(),
                  provenance.fondement()));
          if (f.a("details")) {
            AtomicInteger rangDuDetail = new AtomicInteger();
            f.chaque("details", d -> bloc(d, provenance.saufDans(d), code, rangDuDetail));
          }
        });
  }
}
