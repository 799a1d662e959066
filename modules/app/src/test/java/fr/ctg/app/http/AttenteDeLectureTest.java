package fr.ctg.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AttenteDeLectureTest {

  private static final Duration PATIENCE = Duration.ofMillis(300);

  private long passe;

  private void attendre(long millis) {
    passe += TimeUnit.MILLISECONDS.toNanos(millis);
  }

  @Test
  void whoTakesNothingIsCutAndWhoTakesSomethingIsNot() {
    var attente = new AttenteDeLecture(PATIENCE, () -> passe);
    assertThat(attente.couper()).isEmpty();
    attente.commencer();
    assertThat(attente.couper()).isEmpty();
    attendre(200);
    attente.finir(10 * 1_024);
    attente.commencer();
    attendre(200);
    // What was taken makes good what was waited for before.
    assertThat(attente.couper()).isEmpty();
    attendre(200);
    assertThat(attente.couper()).hasValueSatisfying(raison -> assertThat(raison).isNotBlank());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(attente.couper()).as("once").isEmpty();
  }

  @Test
  void fewBytesDoNotMakeGoodALongWait() {
    var attente = new AttenteDeLecture(PATIENCE, () -> passe);
    boolean coupe = false;
    for (int i = 0; i < 10 && !coupe; i++) {
      attente.commencer();
      attendre(100);
      coupe = attente.couper().isPresent();
      attente.finir(1);
    }
    assertThat(coupe).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void theTimeInWhichNothingIsSentDoesNotCount() {
    var attente = new AttenteDeLecture(PATIENCE, () -> passe);
    attente.commencer();
    attente.finir(1);
    attendre(400);
    assertThat(attente.couper()).isEmpty();
    attente.commencer();
    assertThat(attente.couper()).isEmpty();
  }
}
