package fr.ctg.convention.model;

import fr.ctg.shared.Periode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a convention renews: one of the same Caf that is recorded here, or one that is not.
 *
 * @param convention the one that is recorded; absent for the other kind
 * @param externe the one that is not; absent for the other kind
 */
public record Precedente(@Nullable UUID convention, @Nullable Externe externe) {

  /** One of the two, or nothing when neither is named. */
  public static @Nullable Precedente de(@Nullable UUID convention, @Nullable Externe externe) {
    return convention == null && externe == null ? null : new Precedente(convention, externe);
  }

  /**
   * A convention that was never recorded here.
   *
   * @param libelle what it was called, and where it is found
   * @param periode its first and last day
   */
  public record Externe(String libelle, Periode periode) {}
}
