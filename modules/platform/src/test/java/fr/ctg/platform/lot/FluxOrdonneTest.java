package fr.ctg.platform.lot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work read, done and written at the same time. */
@Timeout(30)
class FluxOrdonneTest {

  private static final int BEAUCOUP = 20_000;
  private static final int EN_ATTENTE = 100;

  private final ExecutorService travailleurs = Executors.newFixedThreadPool(3);

  @AfterEach
  void fermer() {
    travailleurs.shutdownNow();
  }

  @Test
  void answersComeInTheOrderOfTheRequests() throws IOException {
    var numero = new AtomicInteger();
    var sortie = new ByteArrayOutputStream();

    flux(() -> jusqua(numero, BEAUCOUP)).verser(sortie);

    String[] lignes = sortie.toString(UTF_8).split("\n");
    assertThat(lignes).hasSize(BEAUCOUP);
    for (int i = 0; i < BEAUCOUP; i++) {
      assertThat(lignes[i]).isEqualTo(Integer.toString(i));
    }
  }

  @Test
  void aWriterWhoIsStuckStopsTheReading() throws Exception {
    var numero = new AtomicInteger();
    var debloque = new CountDownLatch(1);
    var bloque = new CountDownLatch(1);
    var fil =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    flux(() -> jusqua(numero, BEAUCOUP))
                        .verser(
                            new OutputStream() {
                              @Override
                              public void write(int octet) throws IOException {
                                bloque.countDown();
                                try {
                                  debloque.await();
                                } catch (InterruptedException e) {
                                  throw new IOException(e);
                                }
                              }
                            });
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                });

    bloque.await();
    attendreQueRienNeBouge(numero);
    assertThat(numero.get()).isLessThan(100);
    debloque.countDown();
    fil.join();
    assertThat(numero.get()).isEqualTo(BEAUCOUP);
  }

  @Test
  void onlySoManyBytesOfAnswersWaitForTheirReader() throws Exception {
    var lus = new AtomicInteger();
    var faits = new AtomicInteger();
    var debloque = new CountDownLatch(1);
    var bloque = new CountDownLatch(1);
    int grande = 10_000;
    var flux =
        new FluxOrdonne<Integer>(
            travailleurs,
            () -> jusqua(lus, 300),
            piece -> {
              faits.incrementAndGet();
              return new byte[grande];
            },
            cause -> new byte[0],
            5L * grande);
    var ecrits = new AtomicInteger();
    var fil =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    flux.verser(
                        new OutputStream() {
                          @Override
                          public void write(byte[] octets, int debut, int nombre) {
                            bloque.countDown();
                            try {
                              debloque.await();
                            } catch (InterruptedException e) {
                              throw new IllegalStateException(e);
                            }
                            ecrits.addAndGet(nombre);
                          }

                          @Override
                          public void write(int octet) {
                            throw new IllegalStateException("a byte alone");
                          }
                        });
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                });

    bloque.await();
    attendreQueRienNeBouge(faits);
    assertThat(faits.get()).isBetween(1, 5);
    debloque.countDown();
    fil.join();
    assertThat(ecrits.get()).isEqualTo(100 * grande);
  }

  /** Until the reader has had every occasion to read on. */
  private static void attendreQueRienNeBouge(AtomicInteger numero) {
    int memes = 0;
    int dernier = -1;
    while (memes < 1_000) {
      int present = numero.get();
      memes = present == dernier ? memes + 1 : 0;
      dernier = present;
      java.util.concurrent.locks.LockSupport.parkNanos(50_000);
    }
  }

  @Test
  void whatIsReadyIsSentBeforeWaitingForMore() throws Exception {
    var arrivees = new SynchronousQueue<List<Integer>>();
    var envois = new SynchronousQueue<String>();
    var sortie =
        new ByteArrayOutputStream() {
          @Override
          public void flush() throws IOException {
            try {
              envois.put(toString(UTF_8));
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
          }
        };
    var fil =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    flux(() -> prendre(arrivees)).verser(sortie);
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                });

    arrivees.put(List.of(7));
    assertThat(envois.poll(10, TimeUnit.SECONDS)).isEqualTo("7\n");
    arrivees.put(List.of(8));
    assertThat(envois.poll(10, TimeUnit.SECONDS)).isEqualTo("7\n8\n");
    arrivees.put(List.of());
    fil.join();
  }

  @Test
  void aReaderOfTheAnswersWhoLeavesEndsEverything() {
    var numero = new AtomicInteger();
    var interrompu = new AtomicBoolean();
    var parti =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("parti");
          }
        };
    FluxOrdonne.Source<Integer> source =
        () -> {
          if (numero.get() < 1) {
            return jusqua(numero, BEAUCOUP);
          }
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrompu.set(true);
          }
          return List.of();
        };

    assertThatThrownBy(() -> flux(source).verser(parti)).hasMessage("parti");

    assertThat(interrompu).isTrue();
  }

  @Test
  void aSourceThatBreaksIsTheLastThingTold() throws IOException {
    var numero = new AtomicInteger();
    var sortie = new ByteArrayOutputStream();

    flux(() -> {
          if (numero.get() == 3) {
            throw new IOException("coupé");
          }
          return jusqua(numero, 3);
        })
        .verser(sortie);

    assertThat(sortie.toString(UTF_8)).isEqualTo("0\n1\n2\ncoupé\n");
  }

  @Test
  void workThatFailsIsAFailure() {
    var numero = new AtomicInteger();
    var flux =
        new FluxOrdonne<Integer>(
            travailleurs,
            () -> jusqua(numero, BEAUCOUP),
            piece -> {
              throw new IllegalStateException("travail");
            },
            cause -> new byte[0],
            EN_ATTENTE);

    assertThatThrownBy(() -> flux.verser(new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class)
        .hasStackTraceContaining("travail");
  }

  private FluxOrdonne<Integer> flux(FluxOrdonne.Source<Integer> source) {
    return new FluxOrdonne<>(
        travailleurs,
        source,
        piece -> {
          var texte = new StringBuilder();
          piece.forEach(n -> texte.append(n).append('\n'));
          return texte.toString().getBytes(UTF_8);
        },
        cause -> (cause.getMessage() + "\n").getBytes(UTF_8),
        EN_ATTENTE);
  }

  private static List<Integer> jusqua(AtomicInteger numero, int fin) {
    List<Integer> piece = new ArrayList<>();
    while (piece.size() < 3 && numero.get() < fin) {
      piece.add(numero.getAndIncrement());
    }
    return piece;
  }

  private static List<Integer> prendre(SynchronousQueue<List<Integer>> arrivees)
      throws IOException {
    try {
      return arrivees.take();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
