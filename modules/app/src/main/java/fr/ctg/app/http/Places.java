package fr.ctg.app.http;

import fr.ctg.platform.http.BudgetDeMemoire;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The places that there are for connections, in all and for one address. Who comes when they are
 * taken gets the place of the connection that has been silent for longest, first among those of its
 * own address; where all are being served it is let in all the same, to ask for the service's
 * health and nothing else. Bodies are treated alike: who has no room left takes that of the sender
 * who has been silent for longest.
 */
final class Places {

  private static final Logger JOURNAL = LoggerFactory.getLogger(Places.class);

  /** How many are let in beyond the places. */
  private static final int ETROITES_MAX = 32;

  /** How long those have to say what they want. */
  private static final Duration HATE = Duration.ofSeconds(2);

  /** How long the room of a sender that was cut may take to become free. */
  private static final Duration LIBERATION = Duration.ofMillis(200);

  /** So much of the room for bodies one address may hold: a half. */
  private static final int PART_D_UNE_ADRESSE = 2;

  private static final int REPRISE = 5;

  private final int enTout;
  private final int parAdresse;
  private final BudgetDeMemoire corps;
  private final GrandsCorps grands;

  private final ReentrantLock verrou = new ReentrantLock();
  private final Set<Echange> presentes = new LinkedHashSet<>();
  private final Map<@Nullable InetAddress, Compte> comptes = new HashMap<>();
  private final Deque<Echange> etroites = new ArrayDeque<>();
  private boolean dites;

  /** What one address has. */
  static final class Compte {

    private final @Nullable InetAddress adresse;
    private final AtomicLong octets = new AtomicLong();
    private int connexions;

    private Compte(@Nullable InetAddress adresse) {
      this.adresse = adresse;
    }
  }

  /**
   * @param enTout the most connections
   * @param parAdresse the most of one address; 0 for no limit
   * @param corps the room for bodies
   * @param grands the places of those that are large
   */
  Places(int enTout, int parAdresse, BudgetDeMemoire corps, GrandsCorps grands) {
    this.enTout = enTout;
    this.parAdresse = parAdresse == 0 ? enTout : parAdresse;
    this.corps = corps;
    this.grands = grands;
  }

  /** How many connections there are. */
  long connexions() {
    verrou.lock();
    try {
      return presentes.size();
    } finally {
      verrou.unlock();
    }
  }

  /** What a connection beyond the places is told. */
  static RequestException refus() {
    return DemandeRefusee.pourLInstant(
        Status.SERVICE_UNAVAILABLE_503,
        REPRISE,
        "Trop de connexions sont ouvertes, en tout ou depuis cette adresse : fermez-en, ou réessayez"
            + " plus tard.");
  }

  /** A connection has come from that address. */
  Echange entrer(@Nullable InetAddress adresse) {
    verrou.lock();
    try {
      Compte compte = comptes.computeIfAbsent(adresse, Compte::new);
      var echange = new Echange(new AttenteDEnvoi(), this, compte, corps.part());
      boolean adressePleine = compte.connexions >= parAdresse;
      if (adressePleine || presentes.size() >= enTout) {
        dire();
        if (!couperLaPlusSilencieuse(qui -> !adressePleine || qui.compte() == compte)) {
          restreindre(echange);
        }
      }
      presentes.add(echange);
      compte.connexions++;
      return echange;
    } finally {
      verrou.unlock();
    }
  }

  private void restreindre(Echange echange) {
    echange.restreindre();
    echange.attente().presser(HATE);
    etroites.addLast(echange);
    if (etroites.size() > ETROITES_MAX) {
      etroites.removeFirst().attente().couper();
    }
  }

  private void dire() {
    if (!dites) {
      dites = true;
      JOURNAL.warn("Toutes les places de connexion, ou celles d'une adresse, sont prises");
    }
  }

  /** A connection has ended. */
  void sortir(Echange echange) {
    echange.fermer();
    verrou.lock();
    try {
      presentes.remove(echange);
      etroites.remove(echange);
      Compte compte = echange.compte();
      compte.connexions--;
      if (compte.connexions == 0) {
        comptes.remove(compte.adresse);
      }
      dites &= presentes.size() > enTout / 2;
    } finally {
      verrou.unlock();
    }
  }

  private boolean couperLaPlusSilencieuse(Predicate<Echange> parmi) {
    return plusSilencieuse(parmi).map(echange -> echange.attente().couper()).orElse(false);
  }

  private Optional<Echange> plusSilencieuse(Predicate<Echange> parmi) {
    return presentes.stream()
        .filter(echange -> !echange.etroite())
        .filter(parmi)
        .filter(echange -> echange.attente().silence().isPresent())
        .max(Comparator.comparingLong(echange -> echange.attente().silence().orElse(0)));
  }

  /**
   * Finds room for bytes of a body.
   *
   * @param tenus what the connection holds already, which takes them
   * @return whether it holds them now
   */
  boolean tenir(Echange echange, BudgetDeMemoire.Part tenus, int octets) {
    Compte compte = echange.compte();
    if (compte.octets.addAndGet(octets) > corps.octets() / PART_D_UNE_ADRESSE) {
      compte.octets.addAndGet(-octets);
      couperQuiTient(qui -> qui.compte() == compte);
      return false;
    }
    if (tenus.prendre(octets) || (couperQuiTient(qui -> true) && attendre(tenus, octets))) {
      return true;
    }
    compte.octets.addAndGet(-octets);
    return false;
  }

  /**
   * Finds a place among the large bodies, for a moment if need be.
   *
   * @return whether it has one now
   */
  boolean prendreUnGrand(Echange echange) {
    return grands.prendre(echange.compte(), () -> couper(Echange::retientUnePlace));
  }

  /** The place is free. */
  void rendreUnGrand(Echange echange) {
    grands.rendre(echange.compte());
  }

  private static boolean attendre(BudgetDeMemoire.Part tenus, int octets) {
    try {
      return tenus.prendre(octets, LIBERATION);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The bytes that the connection holds are free. */
  void rendre(Echange echange, BudgetDeMemoire.Part tenus) {
    long octets = tenus.octets();
    if (octets > 0) {
      tenus.rendre(octets);
      echange.compte().octets.addAndGet(-octets);
    }
  }

  /** Cuts the sender that has been silent for longest over a body, if one has for some time. */
  private boolean couperQuiTient(Predicate<Echange> parmi) {
    return couper(
        parmi
            .and(qui -> qui.octetsTenus() > 0)
            .and(qui -> qui.attente().silence().orElse(0) > Echange.SILENCE_ADMIS));
  }

  private boolean couper(Predicate<Echange> parmi) {
    verrou.lock();
    try {
      return couperLaPlusSilencieuse(parmi);
    } finally {
      verrou.unlock();
    }
  }
}
