package fr.ctg.app.outillage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;

/** How tests wait for what happens beside them: they look often, and not longer than they say. */
public final class Patience {

  /** Where a test says nothing else. */
  public static final Duration DUREE = Duration.ofSeconds(30);

  /** By then whatever has committed is sealed. */
  public static final Duration SCELLEMENT = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofMillis(20);

  private Patience() {}

  /** Waits until something is so. */
  public static void jusqua(Callable<Boolean> vrai) throws Exception {
    jusqua(DUREE, vrai);
  }

  /** Waits so long until something is so. */
  public static void jusqua(Duration duree, Callable<Boolean> vrai) throws Exception {
    obtenir(duree, () -> vrai.call() ? Optional.of(true) : Optional.empty());
  }

  /** Waits so long until something is there, and gives it. */
  public static <T> T obtenir(Duration duree, Callable<Optional<T>> chose) throws Exception {
    Instant fin = Instant.now().plus(duree);
    while (true) {
      Optional<T> trouvee = chose.call();
      if (trouvee.isPresent()) {
        return trouvee.get();
      }
      if (Instant.now().isAfter(fin)) {
        throw new AssertionError("not within " + duree);
      }
      Thread.sleep(PAUSE);
    }
  }

  /** Waits until all that was written of an object is sealed; an instant at which it was so. */
  public static Instant scelle(String objet) throws Exception {
    return scelle(SCELLEMENT, objet);
  }

  /** The same, waiting so long. */
  public static Instant scelle(Duration duree, String objet) throws Exception {
    try (Connection owner = BaseDeTest.owner();
        PreparedStatement question =
            owner.prepareStatement(
                "SELECT (SELECT count(*) FROM plateforme.a_sceller WHERE objet = ?),"
                    + " clock_timestamp()")) {
      question.setString(1, objet);
      return obtenir(
          duree,
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
