package fr.ctg.platform.evenement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The ring of the last events. */
class AnneauTest {

  private static EvenementLu evenement(long position) {
    return new EvenementLu(
        position,
        "id-" + position,
        "convention.signee",
        Instant.EPOCH,
        null,
        Set.of(),
        List.of("x"),
        new byte[0]);
  }

  /** A reader that goes on from any position gets all that follows, or is told that it cannot. */
  @Test
  void givesAllThatFollowsAPositionOrNothing() {
    var hasard = new Random(20_260_331);
    int donnees = 0;
    for (int essai = 0; essai < 2_000; essai++) {
      int taille = 1 + hasard.nextInt(16);
      List<Integer> ecarts = hasard.ints(hasard.nextInt(60), 1, 6).boxed().toList();
      donnees += verifier(ecarts, taille, 80 + hasard.nextInt(240)) ? 1 : 0;
    }
    assertThat(donnees).isBetween(200, 1_800);
  }

  private static boolean verifier(List<Integer> ecarts, int taille, long demandee) {
    long depart = 100;
    var anneau = new Anneau(taille, depart);
    var tous = new TreeMap<Long, EvenementLu>();
    long position = depart;
    for (int ecart : ecarts) {
      position += ecart;
      tous.put(position, evenement(position));
      anneau.ajouter(List.of(evenement(position)));
    }
    boolean garde = demandee >= depart && tous.tailMap(demandee, false).size() <= taille;
    // What gave way before the first that is kept is not missing to who knows it.
    var rang = anneau.rangApres(demandee);
    assertThat(rang.isPresent()).isEqualTo(garde);
    if (garde) {
      List<Long> lus = new ArrayList<>();
      for (long r = rang.getAsLong() + 1; r <= anneau.tete().rang(); r++) {
        lus.add(Objects.requireNonNull(anneau.lire(r)).position());
      }
      assertThat(lus).containsExactlyElementsOf(tous.tailMap(demandee, false).keySet());
    }
    assertThat(anneau.tete().position()).isEqualTo(position);
    return garde;
  }

  /** Whoever reads while another adds sees each rank as it was, or that it has given way. */
  @Test
  void neverGivesAnEventForAnother() throws InterruptedException {
    var anneau = new Anneau(8, 0);
    var fini = new AtomicBoolean();
    var faux = new AtomicBoolean();
    Thread lecteur =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!fini.get()) {
                    long tete = anneau.tete().rang();
                    for (long r = Math.max(1, tete - 10); r <= tete; r++) {
                      @Nullable EvenementLu lu = anneau.lire(r);
                      if (lu != null && lu.position() != 2 * r) {
                        faux.set(true);
                      }
                    }
                  }
                });
    for (long r = 1; r <= 200_000; r++) {
      anneau.ajouter(List.of(evenement(2 * r)));
    }
    fini.set(true);
    lecteur.join();
    assertThat(faux).isFalse();
    assertThat(anneau.lire(199_992)).isNull();
    assertThat(anneau.lire(199_993)).isNotNull();
  }
}
