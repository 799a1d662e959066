package fr.ctg.convention.plan.persistence;

import fr.ctg.convention.plan.model.PartiesDeConvention;
import fr.ctg.platform.persistence.UniteCourante;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Parts of conventions of one kind, a row each: how they are found, locked, listed, taken away. */
abstract class PartiesEnBase<T, L extends PartieEntity> implements PartiesDeConvention<T> {

  private static final UUID DEBUT = new UUID(0, 0);

  private final Class<L> type;

  PartiesEnBase(Class<L> type) {
    this.type = type;
  }

  /** What those rows say. */
  abstract List<T> lues(List<L> lignes);

  /** The rows of {@code :convention} after {@code :apres}, by their identifiers. */
  abstract SelectionQuery<L> suite();

  @Override
  public Optional<T> trouver(UUID convention, UUID id) {
    return ligne(convention, id, LockMode.NONE);
  }

  @Override
  public Optional<T> verrouiller(UUID convention, UUID id) {
    return ligne(convention, id, LockMode.PESSIMISTIC_WRITE);
  }

  private Optional<T> ligne(UUID convention, UUID id, LockMode verrou) {
    L ligne = UniteCourante.session().get(type, id, verrou);
    return ligne == null || !ligne.convention.equals(convention)
        ? Optional.empty()
        : Optional.of(lues(List.of(ligne)).getFirst());
  }

  @Override
  public List<T> page(UUID convention, @Nullable UUID apres, int limite) {
    return lues(
        suite()
            .setParameter("convention", convention)
            .setParameter("apres", apres == null ? DEBUT : apres)
            .setMaxResults(limite)
            .getResultList());
  }

  @Override
  public void retirer(UUID id) {
    UniteCourante.session().delete(UniteCourante.session().get(type, id));
  }
}
