package fr.ctg.platform.journal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one sleeper; however often it rings before the sleeper wakes, that is one ring. */
final class Reveil {

  private final Semaphore sonnerie = new Semaphore(0);

  /** Rings; never waits. */
  void sonner() {
    if (sonnerie.availablePermits() == 0) {
      sonnerie.release();
    }
  }

  /** Sleeps until it rings, or that long. */
  void attendre(Duration auPlus) throws InterruptedException {
    if (sonnerie.tryAcquire(auPlus.toNanos(), TimeUnit.NANOSECONDS)) {
      sonnerie.drainPermits();
    }
  }
}
