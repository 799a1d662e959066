package fr.ctg.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.common.buffers.DataReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GuetTest {

  private static final byte[] FIN = new byte[0];

  /** What comes in; an empty part is its end. */
  private final BlockingQueue<byte[]> recus = new LinkedBlockingQueue<>();

  private final DataReader entree = new DataReader(this::recevoir);
  private final Guet guet = new Guet(entree, null, 0);

  @SuppressWarnings("NullAway") // As the server has it: nothing is the end.
  private byte[] recevoir() {
    try {
      byte[] recu = recus.take();
      return recu == FIN ? null : recu;
    } catch (InterruptedException e) {
      throw new java.io.UncheckedIOException(new java.net.SocketException("closed by interrupt"));
    }
  }

  private static void dormir() {
    try {
      Thread.sleep(Guet.DELAI.plusMillis(50));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean dans(CountDownLatch signal, long millis) {
    try {
      return signal.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoHangsUpIsNoticedWhileTheRequestIsWorkedOn() {
    var parti = new CountDownLatch(1);
    guet.pendant(
        parti::countDown,
        () -> {
          dormir();
          guet.regarder();
          assertThat(dans(parti, 100)).isFalse();
          recus.add(FIN);
          assertThat(dans(parti, 10_000)).isTrue();
        });
    assertThat(guet.parti()).isTrue();
    assertThatThrownBy(guet::attendre)
        .isInstanceOf(DataReader.InsufficientDataAvailableException.class);
  }

  @Test
  void whatBrokeOffOneRequestIsNotHeldAgainstTheNext() {
    guet.pendant(() -> {}, guet::rompre);
    assertThat(guet.parti()).isTrue();
    guet.pendant(() -> {}, () -> {});
    assertThat(guet.parti()).isFalse();
  }

  @Test
  void whatIsAnsweredAtOnceIsNotWatched() {
    var parti = new CountDownLatch(1);
    recus.add(FIN);
    guet.pendant(
        parti::countDown,
        () -> {
          guet.regarder();
          assertThat(dans(parti, 100)).isFalse();
        });
    guet.regarder();
    assertThat(recus).as("nothing was read").hasSize(1);
  }

  @Test
  void anAnswerThatHasBegunNeedsHalfAConnectionOnly() {
    var parti = new CountDownLatch(1);
    guet.pendant(
        parti::countDown,
        () -> {
          dormir();
          guet.regarder();
          guet.repondre();
          recus.add(FIN);
          assertThat(dans(parti, 100)).isFalse();
        });
    assertThat(guet.parti()).isFalse();
  }

  @Test
  void theNextRequestIsThereForWhoReadsIt() {
    for (int i = 0; i < 3; i++) {
      guet.pendant(
          () -> {
            throw new AssertionError("hung up");
          },
          () -> {
            dormir();
            guet.regarder();
          });
      recus.add("GET".getBytes(StandardCharsets.US_ASCII));
      guet.attendre();
      assertThat(entree.readAsciiString(entree.available())).isEqualTo("GET");
    }
  }

  @Test
  void whoReadsMayBeInterruptedAsBefore() throws Exception {
    guet.pendant(
        () -> {},
        () -> {
          dormir();
          guet.regarder();
        });
    Thread moi = Thread.currentThread();
    Thread.ofVirtual()
        .start(
            () -> {
              dormir();
              moi.interrupt();
            });
    assertThatThrownBy(guet::attendre).isInstanceOf(java.io.UncheckedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aBodyThatBreaksOffEndsItsRequest() {
    var parti = new CountDownLatch(1);
    guet.rompre();
    guet.pendant(parti::countDown, guet::rompre);
    assertThat(dans(parti, 0)).isTrue();
  }
}
