package fr.ctg.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TravailLourdTest {

  private static final long LOURD = 1_000_000;
  private static final Duration LONGTEMPS = Duration.ofSeconds(50);

  private final List<TravailLourd> ouverts = new ArrayList<>();

  @AfterEach
  void fermer() {
    ouverts.forEach(TravailLourd::fermer);
  }

  private Moyens moyens(int fils, int attente, Duration delai) {
    var travail = new TravailLourd(new ReglagesDuTravail(fils, attente, delai));
    ouverts.add(travail);
    return new Moyens(
        travail, new BudgetDeMemoire(1 << 20), new PlacesDeFlux(3, 2), new PlacesDeFlux(0, 0));
  }

  private static <T> T enRequete(Moyens moyens, java.util.function.Supplier<T> travail) {
    var resultat = new ArrayList<T>();
    RequeteEnCours.servir(moyens, "1.2.3.4", () -> resultat.add(travail.get()));
    return resultat.getFirst();
  }

  private static String fil() {
    return Thread.currentThread().getName();
  }

  private static void attendre(CountDownLatch signal) {
    try {
      signal.await();
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  @Test
  void heavyWorkLeavesTheThreadOfTheRequestAndLittleWorkStays() {
    Moyens moyens = moyens(2, 10, LONGTEMPS);
    String ici = fil();
    assertThat(enRequete(moyens, () -> RequeteEnCours.lire().calculer(100, () -> fil())))
        .isEqualTo(ici);
    assertThat(enRequete(moyens, () -> RequeteEnCours.lire().calculer(LOURD, () -> fil())))
        .startsWith("ctg-calcul-");
    assertThat(RequeteEnCours.lire().calculer(LOURD, () -> fil())).as("no request").isEqualTo(ici);
  }

  @Test
  void workInsideWorkGoesNoFurtherAndKnowsItsRequest() {
    Moyens moyens = moyens(1, 0, LONGTEMPS);
    String vu =
        enRequete(
            moyens,
            () ->
                RequeteEnCours.lire()
                    .calculer(
                        LOURD,
                        () -> {
                          RequeteEnCours.lire().tenir(1_000);
                          return RequeteEnCours.lire().calculer(LOURD, () -> fil());
                        }));
    assertThat(vu).startsWith("ctg-calcul-");
    assertThat(moyens.memoire().libres()).isEqualTo(moyens.memoire().octets());
  }

  @Test
  void whatTakesTooLongIsRefusedAndFreesItsThread() {
    Moyens moyens = moyens(1, 10, Duration.ofSeconds(1));
    var fini = new CompletableFuture<Boolean>();
    assertThatThrownBy(
            () ->
                enRequete(
                    moyens,
                    () ->
                        RequeteEnCours.lire()
                            .calculer(
                                LOURD,
                                () -> {
                                  try {
                                    while (true) {
                                      TravailLourd.continuer();
                                      Thread.onSpinWait();
                                    }
                                  } finally {
                                    fini.complete(true);
                                  }
                                })))
        .isInstanceOfSatisfying(
            RequeteRefusee.class, e -> assertThat(e.type()).isEqualTo(TypeProbleme.INDISPONIBLE));
    assertThat(fini.join()).isTrue();
    // The next request has a thread, and is not the interrupted one.
    assertThat(
            enRequete(
                moyens,
                () ->
                    RequeteEnCours.lire()
                        .calculer(LOURD, () -> Thread.currentThread().isInterrupted())))
        .isFalse();
  }

  @Test
  void allTheWorkOfARequestHasOneLimit() {
    Moyens moyens = moyens(1, 10, Duration.ofMillis(400));
    assertThatThrownBy(
            () ->
                enRequete(
                    moyens,
                    () -> {
                      for (int i = 0; i < 100; i++) {
                        RequeteEnCours.lire().calculer(LOURD, TravailLourdTest::dormir);
                      }
                      return true;
                    }))
        .isInstanceOf(RequeteRefusee.class);
  }

  private static boolean dormir() {
    try {
      Thread.sleep(50);
      return true;
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  @Test
  void onlySoManyRequestsWait() throws Exception {
    Moyens moyens = moyens(1, 2, LONGTEMPS);
    var occupe = new CountDownLatch(1);
    var libre = new CountDownLatch(1);
    var entres = new AtomicInteger();
    var refuses = new AtomicInteger();
    List<Thread> requetes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      requetes.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      enRequete(
                          moyens,
                          () ->
                              RequeteEnCours.lire()
                                  .calculer(
                                      LOURD,
                                      () -> {
                                        occupe.countDown();
                                        attendre(libre);
                                        return entres.incrementAndGet();
                                      }));
                    } catch (RequeteRefusee e) {
                      refuses.incrementAndGet();
                    }
                  }));
    }
    occupe.await();
    while (refuses.get() < 7) {
      Thread.onSpinWait();
    }
    libre.countDown();
    for (Thread requete : requetes) {
      requete.join();
    }
    assertThat(entres).hasValue(3);
    assertThat(refuses).hasValue(7);
  }

  @Test
  void neitherAStreamNorRequestsKeepTheOtherFromItsTurn() throws Exception {
    Moyens moyens = moyens(1, 100, LONGTEMPS);
    List<String> ordre = Collections.synchronizedList(new ArrayList<>());
    var depart = new CountDownLatch(1);
    var fin = new CountDownLatch(40);
    moyens.travail().confier(() -> attendre(depart));
    for (int i = 0; i < 20; i++) {
      moyens
          .travail()
          .confier(
              () -> {
                ordre.add("flux");
                fin.countDown();
              });
    }
    List<Thread> requetes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      requetes.add(
          Thread.ofVirtual()
              .start(
                  () ->
                      enRequete(
                          moyens,
                          () -> {
                            RequeteEnCours.lire().calculer(LOURD, () -> ordre.add("requête"));
                            fin.countDown();
                            return true;
                          })));
    }
    for (Thread requete : requetes) {
      while (requete.getState() != Thread.State.WAITING
          && requete.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
    }
    depart.countDown();
    assertThat(fin.await(30, TimeUnit.SECONDS)).isTrue();
    // The requests did not wait for the end of the stream.
    assertThat(ordre.lastIndexOf("flux")).isGreaterThan(ordre.lastIndexOf("requête") - 20);
    assertThat(ordre.indexOf("requête")).isLessThanOrEqualTo(2);
  }

  @Test
  void placesAndMemoryAreGivenBackWithTheRequest() {
    Moyens moyens = moyens(1, 1, LONGTEMPS);
    for (int i = 0; i < 5; i++) {
      enRequete(
          moyens,
          () -> {
            RequeteEnCours.lire().ouvrirUnFlux(1_000);
            RequeteEnCours.lire().ouvrirUnFlux(1_000);
            assertThatThrownBy(() -> RequeteEnCours.lire().ouvrirUnFlux(1_000))
                .isInstanceOfSatisfying(
                    RequeteRefusee.class,
                    e -> assertThat(e.type()).isEqualTo(TypeProbleme.TROP_DE_REQUETES));
            return true;
          });
      assertThat(moyens.memoire().libres()).isEqualTo(moyens.memoire().octets());
    }
    assertThatThrownBy(
            () ->
                enRequete(
                    moyens,
                    () -> {
                      RequeteEnCours.lire().tenir(2 << 20);
                      return true;
                    }))
        .isInstanceOfSatisfying(
            RequeteRefusee.class, e -> assertThat(e.type()).isEqualTo(TypeProbleme.INDISPONIBLE));
  }

  @Test
  void aNodeHasOnlySoManyPlacesWhoeverHoldsThem() {
    var places = new PlacesDeFlux(3, 2);
    Runnable une = places.prendre("a");
    places.prendre("a");
    places.prendre("b");
    assertThatThrownBy(() -> places.prendre("c")).isInstanceOf(RequeteRefusee.class);
    une.run();
    places.prendre("c");
  }

  @Test
  void whatFailsFailsWhereItWasAskedFor() {
    Moyens moyens = moyens(1, 1, LONGTEMPS);
    var vu = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                enRequete(
                    moyens,
                    () ->
                        RequeteEnCours.lire()
                            .calculer(
                                LOURD,
                                () -> {
                                  vu.set(true);
                                  throw RequeteRefusee.introuvable("absent");
                                })))
        .isInstanceOf(RequeteRefusee.class)
        .hasMessage("absent");
    assertThat(vu).isTrue();
  }
}
