package fr.ctg.platform.evenement;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The last events that a node has read, for all its readers together: as many as it has places, the
 * oldest giving way. Events have a rank here, from 1 on, without gaps; the head is the last one.
 * One thread adds; any number read, without locks, and are told when what they want has given way.
 */
final class Anneau {

  /**
   * Where the ring ends.
   *
   * @param rang the rank of the last event, 0 before the first
   * @param position everything up to it has been here
   */
  record Tete(long rang, long position) {}

  private record Place(long rang, EvenementLu evenement) {}

  private final AtomicReferenceArray<@Nullable Place> places;
  private volatile Tete tete;

  /** The position after which nothing has given way yet. */
  private volatile long depuis;

  /**
   * An empty ring.
   *
   * @param taille its places
   * @param position the position after which it is going to have everything
   */
  Anneau(int taille, long position) {
    this.places = new AtomicReferenceArray<>(taille);
    this.tete = new Tete(0, position);
    this.depuis = position;
  }

  Tete tete() {
    return tete;
  }

  /** Adds events, in the order of their positions. */
  void ajouter(List<EvenementLu> evenements) {
    for (EvenementLu evenement : evenements) {
      long rang = tete.rang() + 1;
      int place = place(rang);
      @Nullable Place ancienne = places.get(place);
      if (ancienne != null) {
        depuis = ancienne.evenement().position();
      }
      places.set(place, new Place(rang, evenement));
      tete = new Tete(rang, evenement.position());
    }
  }

  /** The event of that rank, or nothing when it has given way to a later one. */
  @Nullable EvenementLu lire(long rang) {
    @Nullable Place place = places.get(place(rang));
    return place == null || place.rang() != rang ? null : place.evenement();
  }

  /**
   * The rank after which a reader goes on that has everything up to a position.
   *
   * @return nothing when events after that position have given way
   */
  OptionalLong rangApres(long position) {
    if (position < depuis) {
      return OptionalLong.empty();
    }
    Tete fin = tete;
    long bas = Math.max(0, fin.rang() - places.length());
    long haut = fin.rang();
    while (bas < haut) {
      long milieu = (bas + haut + 1) >>> 1;
      @Nullable EvenementLu evenement = lire(milieu);
      if (evenement == null) {
        return OptionalLong.empty();
      }
      if (evenement.position() <= position) {
        bas = milieu;
      } else {
        haut = milieu - 1;
      }
    }
    return OptionalLong.of(bas);
  }

  private int place(long rang) {
    return (int) (rang % places.length());
  }
}
