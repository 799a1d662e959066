package fr.ctg.staffing;

import fr.ctg.convention.Conventions;
import fr.ctg.shared.Periode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The posts of conventions as they are kept, for modules that compute with them. */
public interface Equipes {

  /**
   * What the rules look at of the posts of a convention that are open on at least one of those
   * days, by their first days.
   *
   * <p>A post that changes within them is given as one for each of its states and of its holders,
   * each of which takes over the chair of the one before: a chair is financed once a month
   * (FIN-MOIS-UNIQUE), under the state and the holder of the month's first day. LECTURE: the
   * sources speak of posts that do not change, and judge a holder's profile for the time that is
   * theirs. A team of one post has it as its pilot, whatever it says, in each of its states.
   * Whoever stands in for a holder changes nothing (FIN-ABSENCE).
   *
   * <p>The leaves of a post are given to each of its states, the vacancies to those that they
   * touch: both are judged on their own days.
   *
   * @param convention as it is seen by whoever computes
   * @param au as known at that instant; now when {@code null}
   * @param supposition what is to be taken for so of a vacancy; {@code null}: what is kept
   */
  List<FaitsDUnPoste> postes(
      Conventions.Vue convention,
      Periode jours,
      @Nullable Instant au,
      @Nullable Supposition supposition);

  /** What the rules look at of a convention as it is seen. */
  FaitsDUneConvention convention(Conventions.Vue convention);

  /** A vacancy of a post, if whoever asks may see one of that identifier. */
  Optional<VacanceVue> vacance(UUID poste, UUID id, @Nullable Instant au);

  /**
   * A vacancy as it is kept.
   *
   * @param convention the convention of its post
   */
  record VacanceVue(UUID id, UUID poste, UUID convention, FaitsDUneVacance faits) {}

  /**
   * That a vacancy were otherwise.
   *
   * @param vacance which
   * @param faits what it were; {@code null}: it never was
   */
  record Supposition(UUID vacance, @Nullable FaitsDUneVacance faits) {}
}
