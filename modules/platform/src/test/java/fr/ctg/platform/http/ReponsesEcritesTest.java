package fr.ctg.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.probleme.RequeteRefusee;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers, written whole before they are sent, and compressed. */
class ReponsesEcritesTest {

  private static final int KIO = 1024;

  private final TravailLourd travail =
      new TravailLourd(new ReglagesDuTravail(1, 10, Duration.ofSeconds(30)));
  private final BudgetDeMemoire memoire = new BudgetDeMemoire(4 * KIO * KIO);
  private final Moyens moyens =
      new Moyens(travail, memoire, new PlacesDeFlux(0, 0), new PlacesDeFlux(0, 0));

  @AfterEach
  void fermer() {
    travail.fermer();
  }

  private record Liste(List<Element> elements) {}

  private record Element(String texte, Temoin temoin) {}

  /** Tells which thread writes it. */
  private record Temoin(AtomicReference<String> fil) {
    @com.fasterxml.jackson.annotation.JsonValue
    String nom() {
      fil.set(Thread.currentThread().getName());
      return "vu";
    }
  }

  private static Liste liste(int nombre, AtomicReference<String> fil) {
    return new Liste(Collections.nCopies(nombre, new Element("x".repeat(100), new Temoin(fil))));
  }

  private byte[] ecrire(Object contenu) {
    var octets = new ArrayList<byte[]>();
    RequeteEnCours.servir(
        moyens,
        "a",
        () -> {
          octets.add(JsonEnOctets.ecrire(JsonDuProduit.mapper(), contenu));
          // Counted while the request holds it, but for what is little.
          assertThat(memoire.octets() - memoire.libres())
              .isBetween(0L, octets.getFirst().length + 64L * KIO);
        });
    assertThat(memoire.libres()).isEqualTo(memoire.octets());
    return octets.getFirst();
  }

  @Test
  void shortAnswersAreWrittenHereAndLongOnesWhereThereIsTime() throws IOException {
    var fil = new AtomicReference<String>();
    for (int nombre : new int[] {1, 100, 400, 600, 1_000, 10_000}) {
      Liste liste = liste(nombre, fil);
      byte[] attendu = JsonDuProduit.mapper().writeValueAsBytes(liste);
      assertThat(ecrire(liste)).isEqualTo(attendu);
      if (attendu.length > 64 * KIO) {
        assertThat(fil.get()).startsWith("ctg-calcul-");
      } else {
        assertThat(fil.get()).isEqualTo(Thread.currentThread().getName());
      }
    }
  }

  @Test
  void anAnswerThatHasNoMemoryIsRefused() {
    assertThatThrownBy(() -> ecrire(liste(30_000, new AtomicReference<>())))
        .isInstanceOf(RequeteRefusee.class);
    assertThat(memoire.libres()).isEqualTo(memoire.octets());
  }

  @Test
  void compressesWhateverComesAndLetsOutWhatIsFlushed() throws IOException {
    byte[] longue = new byte[700 * KIO];
    new java.util.Random(7).nextBytes(longue);
    var sortie = new ByteArrayOutputStream();
    RequeteEnCours.servir(
        moyens,
        "a",
        () -> {
          try (var compressee = new SortieCompressee(sortie, RequeteEnCours.lire())) {
            compressee.write('a');
            compressee.flush();
            assertThat(new GZIPInputStream(new ByteArrayInputStream(sortie.toByteArray())).read())
                .isEqualTo('a');
            compressee.write(longue, 100, longue.length - 100);
            compressee.write(longue, 0, 50);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    byte[] lue = new GZIPInputStream(new ByteArrayInputStream(sortie.toByteArray())).readAllBytes();
    assertThat(lue).hasSize(1 + longue.length - 100 + 50);
    assertThat(lue).startsWith((byte) 'a').endsWith(java.util.Arrays.copyOf(longue, 50));
  }
}
