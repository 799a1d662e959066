package fr.ctg.platform.persistence;

import fr.ctg.shared.PartieVersionnee;
import fr.ctg.shared.PartiesGardees;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.LockMode;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Parts of one sort, a row each: how they are found, locked, listed and written.
 *
 * @param <P> a part
 * @param <L> its row
 */
public abstract class PartiesEnBase<P extends PartieVersionnee<?>, L extends LigneDePartie>
    implements PartiesGardees<P> {

  private static final UUID DEBUT = new UUID(0, 0);

  private final Class<L> type;
  private final Supplier<L> vierge;

  /**
   * Those that are rows of that type.
   *
   * @param vierge makes a row of which nothing is said yet
   */
  protected PartiesEnBase(Class<L> type, Supplier<L> vierge) {
    this.type = type;
    this.vierge = vierge;
  }

  /** What those rows say. */
  protected abstract List<P> lues(List<L> lignes);

  /** Has a row say what a part says, beside whose it is and its version. */
  protected abstract void ecrire(L ligne, P partie);

  /** The rows of {@code :tout} after {@code :apres}, by their identifiers. */
  protected abstract SelectionQuery<L> suite();

  @Override
  public Optional<P> trouver(UUID tout, UUID id) {
    return ligne(tout, id, LockMode.NONE);
  }

  @Override
  public Optional<P> verrouiller(UUID tout, UUID id) {
    return ligne(tout, id, LockMode.PESSIMISTIC_WRITE);
  }

  private Optional<P> ligne(UUID tout, UUID id, LockMode verrou) {
    L ligne = UniteCourante.session().get(type, id, verrou);
    return ligne == null || !ligne.tout.equals(tout)
        ? Optional.empty()
        : Optional.of(lues(List.of(ligne)).getFirst());
  }

  @Override
  public List<P> page(UUID tout, @Nullable UUID apres, int limite) {
    return lues(
        suite()
            .setParameter("tout", tout)
            .setParameter("apres", apres == null ? DEBUT : apres)
            .setMaxResults(limite)
            .getResultList());
  }

  @Override
  public void ajouter(P partie) {
    L ligne = vierge.get();
    ligne.id = partie.id();
    ligne.tout = partie.tout();
    ligne.caf = partie.caf();
    ligne.version = partie.version();
    ecrire(ligne, partie);
    UniteCourante.session().insert(ligne);
  }

  @Override
  public void modifier(P partie) {
    L ligne = UniteCourante.session().get(type, partie.id());
    ecrire(ligne, partie);
    UniteCourante.session().update(ligne);
  }

  @Override
  public void retirer(UUID id) {
    UniteCourante.session().delete(UniteCourante.session().get(type, id));
  }
}
