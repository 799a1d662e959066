package fr.ctg.app.http;

import fr.ctg.platform.http.BudgetDeMemoire;
import fr.ctg.platform.http.RequeteEnCours;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one connection is at: which part of a request is being read, how much of its body is still
 * to come and how much of it is held, and whether another request may follow. Used by the thread
 * that serves the connection: others look at {@link #attente()} and {@link #octetsTenus()} only.
 */
final class Echange {

  /** What is read of a request. */
  enum Etape {
    /** Nothing yet, or its first line. */
    LIGNE,
    EN_TETES,
    CORPS
  }

  /** A body of unknown length, in chunks. */
  static final long PAR_MORCEAUX = -1;

  /** Who was heard within that time is not in the way of others. */
  static final long SILENCE_ADMIS = Duration.ofSeconds(1).toNanos();

  /** Who has a place among the large bodies for longer sends at least that many bytes a second. */
  private static final long LENTEUR_ADMISE = Duration.ofSeconds(2).toNanos();

  private static final long DEBIT_DES_GRANDS = 32L * 1024;

  /** So little of a body is read to its end for the sake of the next request. */
  private static final long RESTE_LU = 64L * 1024;

  private final AttenteDEnvoi attente;
  private @Nullable Guet guet;
  private final Places places;
  private final Places.Compte compte;
  private final BudgetDeMemoire.Part tenus;

  /** Since when it has a place among the large bodies; 0 when it has none. */
  private volatile long grandDepuis;

  private @Nullable ServerConnection connexion;
  private boolean etroite;
  private Etape etape = Etape.LIGNE;
  private boolean flux;
  private long annonce;
  private long lus;
  private boolean dernierMorceau;
  private boolean entier = true;
  private boolean accordAttendu;
  private boolean refusee;

  Echange(AttenteDEnvoi attente, Places places, Places.Compte compte, BudgetDeMemoire.Part tenus) {
    this.attente = attente;
    this.places = places;
    this.compte = compte;
    this.tenus = tenus;
  }

  /** Tells it the server's connection, which it ends. */
  void sur(ServerConnection connexion) {
    this.connexion = connexion;
  }

  /** Tells it who notices that its other side hangs up. */
  void garder(Guet guet) {
    this.guet = guet;
  }

  Guet guet() {
    return Objects.requireNonNull(guet, "a connection that is served");
  }

  /** It stands beyond the places that there are: only who looks after the service is answered. */
  void restreindre() {
    etroite = true;
  }

  boolean etroite() {
    return etroite;
  }

  AttenteDEnvoi attente() {
    return attente;
  }

  /** What its address has. */
  Places.Compte compte() {
    return compte;
  }

  Etape etape() {
    return etape;
  }

  /** How many bytes it holds of a body. */
  long octetsTenus() {
    return tenus.octets();
  }

  /** The request before is answered; another may come. */
  void suivante() {
    lacher();
    etape = Etape.LIGNE;
    entier = true;
  }

  /**
   * A request has begun.
   *
   * @param enFlux whether its body is read while it is answered, and not held
   */
  void commencer(boolean enFlux) {
    etape = Etape.EN_TETES;
    flux = enFlux;
    guet().commencer(enFlux);
    lus = 0;
    dernierMorceau = false;
    // Until its headers say otherwise, nobody knows what follows.
    entier = false;
  }

  /**
   * Its headers are read.
   *
   * @param longueur of its body in bytes, or {@link #PAR_MORCEAUX}
   * @param accord whether its sender waits to be told to go on (100-continue)
   */
  void annoncer(long longueur, boolean accord) {
    etape = Etape.CORPS;
    annonce = longueur;
    entier = longueur == 0;
    accordAttendu = accord && !entier;
  }

  boolean parMorceaux() {
    return annonce == PAR_MORCEAUX;
  }

  /**
   * Counts bytes of the body that are held from now on.
   *
   * @return whether there is room for them
   */
  boolean tenir(int octets) {
    return flux || (tenirSonRang(octets) && places.tenir(this, tenus, octets));
  }

  private boolean tenirSonRang(int octets) {
    boolean grand = Math.max(annonce, tenus.octets() + octets) > GrandsCorps.GRAND;
    if (grand && grandDepuis == 0 && attendreSonTour()) {
      // Never 0, which says that there is none.
      grandDepuis = System.nanoTime() | 1;
    }
    return !grand || grandDepuis != 0;
  }

  private boolean attendreSonTour() {
    guet().attendreSonTour(true);
    try {
      return RequeteEnCours.lire().tantQuAttendue(() -> places.prendreUnGrand(this));
    } finally {
      guet().attendreSonTour(false);
    }
  }

  /** Whether it keeps a place among the large bodies by sending little. */
  boolean retientUnePlace() {
    long depuis = grandDepuis;
    return depuis != 0 && attente.silence().isPresent() && tropLent(System.nanoTime() - depuis);
  }

  private boolean tropLent(long duree) {
    return attente.silence().orElse(0) > SILENCE_ADMIS
        || (duree > LENTEUR_ADMISE
            && tenus.octets() < DEBIT_DES_GRANDS * TimeUnit.NANOSECONDS.toSeconds(duree));
  }

  private void rendreSonRang() {
    if (grandDepuis != 0) {
      grandDepuis = 0;
      places.rendreUnGrand(this);
    }
  }

  /** Gives back what it holds of a body that nobody reads any more. */
  void lacher() {
    rendreSonRang();
    places.rendre(this, tenus);
  }

  /** Those bytes of the body went to whoever reads it. */
  void lire(int octets) {
    accordAttendu = false;
    lus += octets;
    if (lus == annonce) {
      entier = true;
      if (grandDepuis != 0) {
        guet().regarderAussitot();
      }
    }
  }

  /** A line between the chunks of the body: how long the next is, or what follows the last. */
  void ligneDeMorceau(String ligne) {
    accordAttendu = false;
    if (dernierMorceau) {
      entier |= ligne.isEmpty();
    } else {
      dernierMorceau = !ligne.isEmpty() && ligne.chars().allMatch(c -> c == '0');
    }
  }

  /** Whether something of the request has not been read. */
  boolean resteALire() {
    return !entier;
  }

  /** An answer begins. */
  void repondre(boolean refus) {
    refusee = refus;
    // What there was to compute of its body is computed.
    rendreSonRang();
    guet().repondre();
  }

  /**
   * Whether the answer that has begun ends the connection: the rest of the request is too long to
   * be read for nothing, or may never come.
   */
  boolean finitAvecLaReponse() {
    if (entier || (flux && !refusee)) {
      return false;
    }
    return accordAttendu || etape != Etape.CORPS || parMorceaux() || annonce - lus > RESTE_LU;
  }

  /** No request follows the present one. */
  void derniere() {
    Objects.requireNonNull(connexion, "a connection that is served").close(false);
  }

  /** What to say of a sender who has gone: nothing more, unless a body breaks off. */
  RuntimeException parti(RuntimeException cause) {
    if (etape == Etape.CORPS && !entier) {
      guet().rompre();
      return cause;
    }
    return new CloseConnectionException("the sender has gone", cause);
  }

  /** Gives back what it holds. */
  void fermer() {
    lacher();
    tenus.close();
  }
}
