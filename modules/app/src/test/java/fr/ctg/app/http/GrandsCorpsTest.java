package fr.ctg.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.platform.http.BudgetDeMemoire;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GrandsCorpsTest {

  private static final Duration LONGTEMPS = Duration.ofSeconds(20);
  private static final Duration PAS_DU_TOUT = Duration.ofMillis(1);
  private static final Runnable RIEN = () -> {};

  private final BlockingQueue<String> servis = new ArrayBlockingQueue<>(10);

  /** What an address has. */
  private static Places.Compte adresse(int dernier) throws Exception {
    var places = new Places(10, 0, new BudgetDeMemoire(1), new GrandsCorps(1, 1, PAS_DU_TOUT));
    return places.entrer(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) dernier})).compte();
  }

  private void attendre(GrandsCorps grands, Places.Compte qui, String nom) throws Exception {
    Thread fil =
        Thread.ofVirtual()
            .start(
                () -> {
                  if (grands.prendre(qui, RIEN)) {
                    servis.add(nom);
                  }
                });
    while (fil.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void anAddressHasHalfOfThePlaces() throws Exception {
    var grands = new GrandsCorps(4, 4, PAS_DU_TOUT);
    Places.Compte une = adresse(1);
    Places.Compte autre = adresse(2);
    assertThat(List.of(grands.prendre(une, RIEN), grands.prendre(une, RIEN))).containsOnly(true);
    assertThat(grands.prendre(une, RIEN)).isFalse();
    assertThat(List.of(grands.prendre(autre, RIEN), grands.prendre(autre, RIEN)))
        .containsOnly(true);
    assertThat(grands.prendre(adresse(3), RIEN)).as("none is left").isFalse();
    grands.rendre(autre);
    assertThat(grands.prendre(adresse(3), RIEN)).isTrue();
  }

  @Test
  void whoWaitsIsServedInTurnAndNobodyWaitsForAnAddressThatHasItsShare() throws Exception {
    var grands = new GrandsCorps(2, 10, LONGTEMPS);
    Places.Compte une = adresse(1);
    Places.Compte autre = adresse(2);
    assertThat(grands.prendre(une, RIEN)).isTrue();
    assertThat(grands.prendre(autre, RIEN)).isTrue();
    attendre(grands, une, "une");
    attendre(grands, autre, "autre 1");
    attendre(grands, autre, "autre 2");

    grands.rendre(autre);
    assertThat(servis.poll(10, TimeUnit.SECONDS)).isEqualTo("autre 1");
    grands.rendre(une);
    assertThat(servis.poll(10, TimeUnit.SECONDS)).isEqualTo("une");
    grands.rendre(autre);
    assertThat(servis.poll(10, TimeUnit.SECONDS)).isEqualTo("autre 2");
  }

  @Test
  void soManyWaitAndThoseBeyondAreRefusedAtOnce() throws Exception {
    var grands = new GrandsCorps(2, 2, LONGTEMPS);
    Places.Compte une = adresse(1);
    assertThat(grands.prendre(une, RIEN)).isTrue();
    attendre(grands, une, "attend");
    long debut = System.nanoTime();
    assertThat(grands.prendre(une, RIEN)).isFalse();
    assertThat(System.nanoTime() - debut).isLessThan(LONGTEMPS.toNanos() / 2);
    grands.rendre(une);
    assertThat(servis.poll(10, TimeUnit.SECONDS)).isEqualTo("attend");
  }

  @Test
  void whoWaitedInVainLeavesTheQueue() throws Exception {
    var grands = new GrandsCorps(2, 2, PAS_DU_TOUT);
    Places.Compte une = adresse(1);
    assertThat(grands.prendre(une, RIEN)).isTrue();
    assertThat(grands.prendre(une, RIEN)).isFalse();
    grands.rendre(une);
    assertThat(grands.prendre(une, RIEN)).isTrue();
  }

  @Test
  void theFirstOfThoseWhoWaitAsksForRoom() throws Exception {
    var grands = new GrandsCorps(2, 2, LONGTEMPS);
    Places.Compte une = adresse(1);
    assertThat(grands.prendre(une, RIEN)).isTrue();
    var demandes = new AtomicInteger();
    Thread fil =
        Thread.ofVirtual()
            .start(
                () ->
                    grands.prendre(
                        une,
                        () -> {
                          if (demandes.incrementAndGet() == 2) {
                            grands.rendre(une);
                          }
                        }));
    assertThat(fil.join(LONGTEMPS)).isTrue();
    assertThat(demandes).hasValue(2);
  }
}
