package fr.ctg.convention.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of the conventions that whoever asks may see. */
public interface ListesDeConventions {

  /**
   * A page of one.
   *
   * @param jour the day that they are read on
   * @param apres what the last convention of the page before was sorted by, and its identifier;
   *     none for the first page
   * @param limite how many at most, from 1
   * @param au as known at that instant; now when {@code null}
   * @throws RuntimeException the refusal, when {@code apres} is of no such list
   */
  List<ResumeDeConvention> page(
      FiltreDeConventions filtre,
      LocalDate jour,
      TriDeConventions tri,
      @Nullable List<String> apres,
      int limite,
      @Nullable Instant au);
}
