package fr.ctg.staffing.validation;

import fr.ctg.staffing.Domaine;
import org.jspecify.annotations.Nullable;

/** A request that tells a field somebody of the Caf judges; any of it may be absent. */
public interface DomaineDit {

  /** The field. */
  @Nullable Domaine domaine();

  /** Why it is that field, in words. */
  @Nullable String motifDuDomaine();
}
