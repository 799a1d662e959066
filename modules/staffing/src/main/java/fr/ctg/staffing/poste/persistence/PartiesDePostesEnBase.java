package fr.ctg.staffing.poste.persistence;

import fr.ctg.platform.persistence.PartiesEnBase;
import fr.ctg.staffing.poste.model.PartieDePoste;
import fr.ctg.staffing.poste.model.PartiesDePostes;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.query.SelectionQuery;

/**
 * Parts of posts of one sort, a row each: beside what all parts have, those of a post and of a
 * convention by their first days.
 *
 * @param <P> a part
 * @param <L> its row
 */
public abstract class PartiesDePostesEnBase<
        P extends PartieDePoste<?>, L extends LigneDePartieDePoste>
    extends PartiesEnBase<P, L> implements PartiesDePostes<P> {

  /**
   * Those that are rows of that type.
   *
   * @param vierge makes a row of which nothing is said yet
   */
  protected PartiesDePostesEnBase(Class<L> type, Supplier<L> vierge) {
    super(type, vierge);
  }

  /** The rows of {@code :tout}, by their first days. */
  protected abstract SelectionQuery<L> parDebut();

  /** The rows of {@code :convention}, by their first days. */
  protected abstract SelectionQuery<L> parDebutDansLaConvention();

  /** Has a row say what a part says, beside whose it is and its version. */
  protected abstract void dire(L ligne, P partie);

  @Override
  protected final void ecrire(L ligne, P partie) {
    ligne.convention = partie.convention();
    dire(ligne, partie);
  }

  @Override
  public List<P> duPoste(UUID poste) {
    return lues(parDebut().setParameter("tout", poste).getResultList());
  }

  @Override
  public List<P> deLaConvention(UUID convention) {
    return lues(parDebutDansLaConvention().setParameter("convention", convention).getResultList());
  }
}
