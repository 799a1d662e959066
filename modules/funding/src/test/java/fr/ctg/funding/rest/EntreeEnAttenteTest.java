package fr.ctg.funding.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes in while nobody takes the answers. */
@Timeout(30)
class EntreeEnAttenteTest {

  private static final int BEAUCOUP = 5_000_000;
  private static final long SANS_LIMITE = Long.MAX_VALUE;

  private final byte[] octets = new byte[BEAUCOUP];

  EntreeEnAttenteTest() {
    new Random(7).nextBytes(octets);
  }

  @Test
  void whileAnswersFlowTheCallerIsSlowedDown() throws IOException {
    var source = new Comptee(octets);
    try (var entree = new EntreeEnAttente(source, () -> false, SANS_LIMITE)) {
      attendreQueRienNeBouge(source);
      assertThat(source.lus.get()).isLessThan(500_000);
      assertThat(entree.readAllBytes()).isEqualTo(octets);
    }
  }

  @Test
  void whileAnswersAreStuckAllIsTaken() throws IOException {
    var source = new Comptee(octets);
    try (var entree = new EntreeEnAttente(source, () -> true, SANS_LIMITE)) {
      attendre(source, BEAUCOUP);
      assertThat(entree.readAllBytes()).isEqualTo(octets);
      assertThat(entree.read()).isEqualTo(-1);
    }
  }

  @Test
  void whatIsKeptHasALimit() throws IOException {
    var source = new Comptee(octets);
    try (var entree = new EntreeEnAttente(source, () -> true, 1_000_000)) {
      attendreQueRienNeBouge(source);
      assertThat(source.lus.get()).isBetween(1_000_000L, 1_500_000L);
      assertThat(entree.readAllBytes()).isEqualTo(octets);
    }
  }

  @Test
  void stuckOrNotTheBytesStayInOrder() throws IOException {
    var alea = new Random(11);
    var bloquees = new AtomicBoolean();
    try (var entree =
        new EntreeEnAttente(new ByteArrayInputStream(octets), bloquees::get, 2_000_000)) {
      var place = new byte[100_000];
      int lus = 0;
      for (int n = 0; n >= 0; n = entree.read(place, 0, 1 + alea.nextInt(place.length))) {
        assertThat(java.util.Arrays.equals(place, 0, n, octets, lus, lus + n)).isTrue();
        lus += n;
        bloquees.set(alea.nextBoolean());
      }
      assertThat(lus).isEqualTo(BEAUCOUP);
    }
  }

  @Test
  void whatBreaksIsToldAfterWhatHadCome() throws IOException {
    var cassee =
        new InputStream() {
          private int reste = 3;

          @Override
          public int read(byte[] place, int debut, int nombre) throws IOException {
            if (reste-- == 0) {
              throw new IOException("coupé");
            }
            place[debut] = 'a';
            return 1;
          }

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }
        };
    try (var entree = new EntreeEnAttente(cassee, () -> false, SANS_LIMITE)) {
      assertThat(entree.readNBytes(3)).containsExactly('a', 'a', 'a');
      assertThatThrownBy(entree::read).hasMessage("coupé");
    }
  }

  @Test
  void whenItIsClosedNobodyReadsAnyMore() throws IOException {
    var interrompue = new AtomicBoolean();
    var sansFin =
        new InputStream() {
          @Override
          public int read() throws IOException {
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              interrompue.set(true);
              throw new IOException(e);
            }
            return 0;
          }
        };
    new EntreeEnAttente(sansFin, () -> false, SANS_LIMITE).close();
    assertThat(interrompue).isTrue();
  }

  private static void attendre(Comptee source, long nombre) {
    while (source.lus.get() < nombre) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** Until the source has not been asked for a good while. */
  private static void attendreQueRienNeBouge(Comptee source) {
    long dernier = -1;
    for (int memes = 0; memes < 500; memes++) {
      long present = source.lus.get();
      if (present != dernier || present == 0) {
        memes = 0;
      }
      dernier = present;
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** A source that counts what was taken of it. */
  private static final class Comptee extends InputStream {
    private final InputStream source;
    private final AtomicLong lus = new AtomicLong();

    Comptee(byte[] octets) {
      source = new ByteArrayInputStream(octets);
    }

    @Override
    public int read(byte[] place, int debut, int nombre) throws IOException {
      int n = source.read(place, debut, nombre);
      lus.addAndGet(Math.max(n, 0));
      return n;
    }

    @Override
    public int read() throws IOException {
      throw new UnsupportedOperationException();
    }
  }
}
