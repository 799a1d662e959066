package fr.ctg.platform.evenement;

import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The streams of this node. Every event is read once, put into the ring, and the streams that it
 * concerns are woken; each then takes it from the ring by itself. A stream holds its position and
 * nothing else, so that a slow one costs what a quick one does.
 */
@ApplicationScoped
public class Diffusion {

  private static final Duration PATIENCE_AU_DEMARRAGE = Duration.ofSeconds(5);
  private static final Duration PATIENCE_A_L_ARRET = Duration.ofSeconds(3);

  /** A stream whose answer never began gives its place back. */
  private static final long NANOS_POUR_COMMENCER = TimeUnit.SECONDS.toNanos(30);

  /** At most so many streams read the table at once: the pool has other callers. */
  private static final int LECTURES = 3;

  private final ReglagesDesEvenements reglages;
  private final LectureDesEvenements lecture;
  private final Horloge horloge;
  private final Semaphore lectures = new Semaphore(LECTURES);
  private final CountDownLatch pret = new CountDownLatch(1);
  private volatile @Nullable Anneau anneau;
  private volatile boolean arret;

  // Guards the three below, and that no stream enters while an event is handed out.
  private final Object verrou = new Object();
  private final Set<Abonnement> abonnements = new HashSet<>();
  private final Map<String, Integer> parSujet = new HashMap<>();

  @Inject
  Diffusion(ReglagesDesEvenements reglages, LectureDesEvenements lecture, Horloge horloge) {
    this.reglages = reglages;
    this.lecture = lecture;
    this.horloge = horloge;
  }

  // What the listening thread does

  /** Says from where on this node is going to know every event. */
  void commencerApres(long position) {
    anneau = new Anneau(reglages.anneau(), position);
    pret.countDown();
  }

  /** Whether this node knows events at all. */
  boolean commencee() {
    return anneau != null;
  }

  /** The position up to which this node knows every event. */
  long position() {
    return anneau().tete().position();
  }

  /** Hands events out that have been read, in their order. */
  void diffuser(List<EvenementLu> evenements) {
    List<Abonnement> concernes = new ArrayList<>();
    synchronized (verrou) {
      long rang = anneau().tete().rang();
      for (Abonnement abonnement : abonnements) {
        if (marquer(abonnement, evenements, rang)) {
          concernes.add(abonnement);
        }
      }
      anneau().ajouter(evenements);
    }
    concernes.forEach(Abonnement::reveiller);
  }

  /** From the last event back: the first that is found is the one to note. */
  private static boolean marquer(
      Abonnement abonnement, List<EvenementLu> evenements, long rangAvant) {
    for (int i = evenements.size() - 1; i >= 0; i--) {
      if (abonnement.concerne(evenements.get(i))) {
        abonnement.concerneJusqua(rangAvant + i + 1);
        return true;
      }
    }
    return false;
  }

  /** Gives back the places of streams that never began. */
  void surveiller() {
    List<Abonnement> presents;
    synchronized (verrou) {
      presents = List.copyOf(abonnements);
    }
    for (Abonnement abonnement : presents) {
      if (!abonnement.commence() && abonnement.age() > NANOS_POUR_COMMENCER) {
        fermer(abonnement);
      }
    }
  }

  // What a request does

  /**
   * Opens a stream; {@link Flux#servir} then serves it, on the thread of the request.
   *
   * @param apres the position that the reader has everything up to, or nothing to begin now
   * @param echeance when the reader's token ends
   * @throws RequeteRefusee 429 when the subject or the node has too many streams, 503 when the node
   *     is not ready
   */
  public Flux ouvrir(
      Identite lecteur, Filtre filtre, OptionalLong apres, Optional<Instant> echeance) {
    attendreLePremierRegard();
    var abonnement = new Abonnement(lecteur, filtre, echeance);
    long presente;
    synchronized (verrou) {
      verifierLaPlace(lecteur.sujet());
      abonnements.add(abonnement);
      parSujet.merge(lecteur.sujet(), 1, Integer::sum);
      Anneau.Tete tete = anneau().tete();
      abonnement.concerneJusqua(tete.rang());
      presente = tete.position();
    }
    return new Flux(this, abonnement, apres, presente, reglages.battement());
  }

  private void attendreLePremierRegard() {
    try {
      if (arret || !pret.await(PATIENCE_AU_DEMARRAGE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new RequeteRefusee(
            TypeProbleme.INDISPONIBLE, "Les évènements ne sont pas encore lus sur ce nœud.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RequeteRefusee(TypeProbleme.INDISPONIBLE, "Le service s'arrête.");
    }
  }

  private void verifierLaPlace(String sujet) {
    if (parSujet.getOrDefault(sujet, 0) >= reglages.fluxParSujet()) {
      throw new RequeteRefusee(
          TypeProbleme.TROP_DE_REQUETES,
          "Vous tenez déjà "
              + reglages.fluxParSujet()
              + " flux d'évènements ouverts, le plus permis : fermez-en un.");
    }
    if (abonnements.size() >= reglages.fluxEnTout()) {
      throw new RequeteRefusee(
          TypeProbleme.TROP_DE_REQUETES,
          "Ce nœud tient déjà le plus de flux d'évènements qu'il peut : réessayez, ou sur un autre.");
    }
  }

  /** Gives the place of a stream back; twice does no harm. */
  void fermer(Abonnement abonnement) {
    synchronized (verrou) {
      if (abonnements.remove(abonnement)) {
        parSujet.computeIfPresent(
            abonnement.lecteur().sujet(), (sujet, nombre) -> nombre == 1 ? null : nombre - 1);
      }
      verrou.notifyAll();
    }
  }

  // What a stream asks

  Anneau anneau() {
    @Nullable Anneau present = anneau;
    if (present == null) {
      throw new IllegalStateException("not begun");
    }
    return present;
  }

  /** The rank after which to go on in the ring, or nothing when the ring no longer reaches back. */
  OptionalLong entrer(long position) {
    synchronized (verrou) {
      return anneau().rangApres(position);
    }
  }

  /** A page of the table, under the reader's own identity. */
  LectureDesEvenements.Page lire(Abonnement abonnement, long apres, long jusqua, int limite)
      throws InterruptedException {
    lectures.acquire();
    try {
      return lecture.lire(abonnement.lecteur(), abonnement.filtre(), apres, jusqua, limite);
    } finally {
      lectures.release();
    }
  }

  /** The position of the last event anywhere, which this node may not have read yet. */
  long positionPresente() throws InterruptedException {
    lectures.acquire();
    try {
      return lecture.positionPresente();
    } finally {
      lectures.release();
    }
  }

  /** Why the stream has to end now, if it has to. */
  Optional<Fin> fin(Abonnement abonnement) {
    if (arret) {
      return Optional.of(Fin.ARRET);
    }
    return abonnement
        .echeance()
        .filter(echeance -> !horloge.maintenant().isBefore(echeance))
        .map(echeance -> Fin.JETON_EXPIRE);
  }

  /** How long the stream may still last, in nanoseconds. */
  long reste(Abonnement abonnement) {
    return abonnement
        .echeance()
        .map(
            echeance ->
                TimeUnit.MILLISECONDS.toNanos(
                    Duration.between(horloge.maintenant(), echeance).toMillis() + 1))
        .orElse(Long.MAX_VALUE);
  }

  // The end

  /** Ends all streams, telling their readers, and waits a little for them. */
  void arreter() {
    arret = true;
    long fin = System.nanoTime() + PATIENCE_A_L_ARRET.toNanos();
    synchronized (verrou) {
      abonnements.forEach(Abonnement::reveiller);
      long reste = fin - System.nanoTime();
      while (!abonnements.isEmpty() && reste > 0) {
        try {
          TimeUnit.NANOSECONDS.timedWait(verrou, reste);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
        reste = fin - System.nanoTime();
      }
    }
  }
}
