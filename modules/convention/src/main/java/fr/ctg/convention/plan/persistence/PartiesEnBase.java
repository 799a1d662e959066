package fr.ctg.convention.plan.persistence;

import fr.ctg.convention.plan.model.PartieDeConvention;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.shared.PartiesGardees;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.LockMode;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Parts of conventions of one sort, a row each: how they are found, locked, listed and written. */
abstract class PartiesEnBase<P extends PartieDeConvention<?>, L extends PartieEntity>
    implements PartiesGardees<P> {

  private static final UUID DEBUT = new UUID(0, 0);

  private final Class<L> type;
  private final Supplier<L> vierge;

  /**
   * Those that are rows of that type.
   *
   * @param vierge makes a row of which nothing is said yet
   */
  PartiesEnBase(Class<L> type, Supplier<L> vierge) {
    this.type = type;
    this.vierge = vierge;
  }

  /** What those rows say. */
  abstract List<P> lues(List<L> lignes);

  /** Has a row say what a part says, beside whose it is and its version. */
  abstract void ecrire(L ligne, P partie);

  /** The rows of {@code :convention} after {@code :apres}, by their identifiers. */
  abstract SelectionQuery<L> suite();

  @Override
  public Optional<P> trouver(UUID convention, UUID id) {
    return ligne(convention, id, LockMode.NONE);
  }

  @Override
  public Optional<P> verrouiller(UUID convention, UUID id) {
    return ligne(convention, id, LockMode.PESSIMISTIC_WRITE);
  }

  private Optional<P> ligne(UUID convention, UUID id, LockMode verrou) {
    L ligne = UniteCourante.session().get(type, id, verrou);
    return ligne == null || !ligne.convention.equals(convention)
        ? Optional.empty()
        : Optional.of(lues(List.of(ligne)).getFirst());
  }

  @Override
  public List<P> page(UUID convention, @Nullable UUID apres, int limite) {
    return lues(
        suite()
            .setParameter("convention", convention)
            .setParameter("apres", apres == null ? DEBUT : apres)
            .setMaxResults(limite)
            .getResultList());
  }

  @Override
  public void ajouter(P partie) {
    L ligne = vierge.get();
    ligne.id = partie.id();
    ligne.convention = partie.convention();
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
