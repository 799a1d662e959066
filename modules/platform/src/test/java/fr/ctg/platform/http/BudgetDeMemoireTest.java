package fr.ctg.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BudgetDeMemoireTest {

  private static final int KIO = 1_024;
  private static final Duration PEU = Duration.ofMillis(20);
  private static final Duration LONGTEMPS = Duration.ofSeconds(30);

  @Test
  void givesNoMoreThanItHas() {
    var budget = new BudgetDeMemoire(10 * KIO);
    try (var une = budget.part();
        var autre = budget.part()) {
      assertThat(une.prendre(6 * KIO)).isTrue();
      assertThat(autre.prendre(5 * KIO)).isFalse();
      assertThat(autre.octets()).isZero();
      assertThat(autre.prendre(4 * KIO)).isTrue();
      assertThat(budget.libres()).isZero();
      assertThat(une.prendre(1)).isFalse();
    }
    assertThat(budget.libres()).isEqualTo(10 * KIO);
  }

  @Test
  void countsWhatIsHeldAndRoundsUp() {
    var budget = new BudgetDeMemoire(2 * KIO);
    try (var part = budget.part()) {
      assertThat(part.prendre(0)).isTrue();
      assertThat(budget.libres()).isEqualTo(2 * KIO);
      for (int i = 0; i < KIO; i++) {
        assertThat(part.prendre(1)).isTrue();
      }
      assertThat(budget.libres()).isEqualTo(KIO);
      assertThat(part.prendre(1)).isTrue();
      assertThat(budget.libres()).isZero();
      part.rendre(2);
      assertThat(budget.libres()).isEqualTo(KIO);
      assertThat(part.octets()).isEqualTo(KIO - 1);
    }
  }

  @Test
  void givesBackOnce() {
    var budget = new BudgetDeMemoire(4 * KIO);
    var part = budget.prendre(3 * KIO).orElseThrow();
    part.close();
    part.close();
    part.rendre(KIO);
    assertThat(budget.libres()).isEqualTo(4 * KIO);
    assertThat(part.prendre(1)).isFalse();
    assertThat(budget.libres()).isEqualTo(4 * KIO);
  }

  @Test
  void waitsForWhatOthersGiveBack() throws Exception {
    var budget = new BudgetDeMemoire(4 * KIO);
    var part = budget.prendre(3 * KIO).orElseThrow();
    assertThat(budget.prendre(2 * KIO, PEU)).isEmpty();
    assertThat(budget.libres()).isEqualTo(KIO);
    CompletableFuture.delayedExecutor(PEU.toMillis(), TimeUnit.MILLISECONDS).execute(part::close);
    try (var autre = budget.prendre(2 * KIO, LONGTEMPS).orElseThrow()) {
      assertThat(autre.octets()).isEqualTo(2 * KIO);
    }
    assertThat(budget.libres()).isEqualTo(4 * KIO);
  }

  @Test
  void doesNotWaitForWhatItCanNeverGive() throws Exception {
    var budget = new BudgetDeMemoire(4 * KIO);
    long debut = System.nanoTime();
    assertThat(budget.prendre(5 * KIO, LONGTEMPS)).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - debut)).isLessThan(LONGTEMPS);
  }

  @Test
  void aPartClosedWhileItWaitsGetsNothing() throws Exception {
    var budget = new BudgetDeMemoire(4 * KIO);
    var tout = budget.prendre(4 * KIO).orElseThrow();
    var part = budget.part();
    var attente =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return part.prendre(KIO, LONGTEMPS);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    Thread.sleep(PEU);
    part.close();
    tout.close();
    assertThat(attente.get(30, TimeUnit.SECONDS)).isFalse();
    assertThat(budget.libres()).isEqualTo(4 * KIO);
  }

  @Test
  void losesNothingUnderManyThreads() throws Exception {
    var budget = new BudgetDeMemoire(64 * KIO);
    var fils = new Thread[16];
    for (int i = 0; i < fils.length; i++) {
      fils[i] = Thread.ofVirtual().start(() -> prendreEtRendre(budget));
    }
    for (Thread fil : fils) {
      fil.join();
    }
    assertThat(budget.libres()).isEqualTo(64 * KIO);
  }

  private static void prendreEtRendre(BudgetDeMemoire budget) {
    var hasard = ThreadLocalRandom.current();
    for (int i = 0; i < 2_000; i++) {
      try (var part = budget.part()) {
        if (part.prendre(hasard.nextInt(20 * KIO)) && hasard.nextBoolean()) {
          part.rendre(hasard.nextLong(part.octets() + 1));
        }
      }
    }
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> new BudgetDeMemoire(0)).isInstanceOf(IllegalArgumentException.class);
    var budget = new BudgetDeMemoire(1);
    try (var part = budget.part()) {
      assertThatThrownBy(() -> part.prendre(-1)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> part.rendre(-1)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
