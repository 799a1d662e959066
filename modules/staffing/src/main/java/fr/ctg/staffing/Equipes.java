package fr.ctg.staffing;

import fr.ctg.convention.Conventions;
import fr.ctg.shared.Periode;
import java.time.Instant;
import java.util.List;
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
   * @param convention as it is seen by whoever computes
   * @param au as known at that instant; now when {@code null}
   */
  List<FaitsDUnPoste> postes(Conventions.Vue convention, Periode jours, @Nullable Instant au);
}
