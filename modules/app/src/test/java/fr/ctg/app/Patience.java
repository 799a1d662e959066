package fr.ctg.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * How tests wait for what happens beside them. They look often and have much patience: a busy
 * machine makes them slow, and only what never happens makes them fail.
 */
public final class Patience {

  /** Longer than any limit of the product. */
  public static final Duration DUREE = Duration.ofMinutes(2);

  private static final Duration PAUSE = Duration.ofMillis(20);

  private Patience() {}

  /** Waits until something is so. */
  public static void jusqua(Callable<Boolean> vrai) throws Exception {
    obtenir(() -> vrai.call() ? Optional.of(true) : Optional.empty());
  }

  /** Waits until something is there, and gives it. */
  public static <T> T obtenir(Callable<Optional<T>> chose) throws Exception {
    Instant fin = Instant.now().plus(DUREE);
    while (true) {
      Optional<T> trouvee = chose.call();
      if (trouvee.isPresent()) {
        return trouvee.get();
      }
      if (Instant.now().isAfter(fin)) {
        throw new AssertionError("not within " + DUREE);
      }
      Thread.sleep(PAUSE);
    }
  }

  /** Waits until all that was written of an object is sealed; an instant at which it was so. */
  public static Instant scelle(String objet) throws Exception {
    try (Connection owner = BaseDeTest.owner();
        PreparedStatement question =
            owner.prepareStatement(
                "SELECT (SELECT count(*) FROM plateforme.a_sceller WHERE objet = ?),"
                    + " clock_timestamp()")) {
      question.setString(1, objet);
      return obtenir(
          () -> {
            try (ResultSet ligne = question.executeQuery()) {
              ligne.next();
              return ligne.getLong(1) == 0
                  ? Optional.of(ligne.getObject(2, OffsetDateTime.class).toInstant())
                  : Optional.empty();
            } finally {
              owner.rollback();
            }
          });
    }
  }
}
