package fr.ctg.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Records a tree: one list of steps for each step that is open, the outermost first. */
final class ArbreDEtapes implements Enregistreur {

  private final ArrayList<List<Etape>> niveaux = new ArrayList<>();

  ArbreDEtapes() {
    niveaux.add(new ArrayList<>(1));
  }

  @Override
  public void ouvrir() {
    niveaux.add(new ArrayList<>());
  }

  @Override
  public void noter(Supplier<Etape> etape) {
    niveaux.getLast().add(etape.get());
  }

  @Override
  public void fermer(Function<List<Etape>, Etape> etape) {
    List<Etape> dessous = dernierOuvert();
    niveaux.getLast().add(etape.apply(dessous));
  }

  @Override
  public void abandonner() {
    dernierOuvert();
  }

  @Override
  public Etape racine() {
    List<Etape> racines = niveaux.getFirst();
    if (niveaux.size() != 1 || racines.size() != 1) {
      throw new IllegalStateException(
          (niveaux.size() - 1) + " steps are open and " + racines.size() + " roots are told");
    }
    return racines.getFirst();
  }

  private List<Etape> dernierOuvert() {
    if (niveaux.size() == 1) {
      throw new IllegalStateException("No step is open");
    }
    return niveaux.removeLast();
  }
}
