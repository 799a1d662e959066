package fr.ctg.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttenteDeLectureTest {

  private static final Duration PATIENCE = Duration.ofMillis(300);

  @Test
  void whoTakesNothingIsCutAndWhoTakesSomethingIsNot() throws Exception {
    var attente = new AttenteDeLecture(PATIENCE);
    assertThat(attente.couper()).isEmpty();
    attente.commencer();
    assertThat(attente.couper()).isEmpty();
    Thread.sleep(200);
    attente.finir(10 * 1_024);
    attente.commencer();
    Thread.sleep(200);
    // What was taken makes good what was waited for before.
    assertThat(attente.couper()).isEmpty();
    Thread.sleep(200);
    assertThat(attente.couper()).hasValueSatisfying(raison -> assertThat(raison).isNotBlank());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(attente.couper()).as("once").isEmpty();
  }

  @Test
  void fewBytesDoNotMakeGoodALongWait() throws Exception {
    var attente = new AttenteDeLecture(PATIENCE);
    boolean coupe = false;
    for (int i = 0; i < 10 && !coupe; i++) {
      attente.commencer();
      Thread.sleep(100);
      coupe = attente.couper().isPresent();
      attente.finir(1);
    }
    assertThat(coupe).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void theTimeInWhichNothingIsSentDoesNotCount() throws Exception {
    var attente = new AttenteDeLecture(PATIENCE);
    attente.commencer();
    attente.finir(1);
    Thread.sleep(400);
    assertThat(attente.couper()).isEmpty();
    attente.commencer();
    assertThat(attente.couper()).isEmpty();
  }
}
