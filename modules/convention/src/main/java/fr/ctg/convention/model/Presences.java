package fr.ctg.convention.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What of one sort a convention comes to hold and to lose while its amendments are gone through.
 *
 * @param <K> what tells one from another
 */
final class Presences<K, T> {

  private record Ouverte<T>(T quoi, int entree, LocalDate debut) {}

  private final Map<K, Ouverte<T>> ouvertes = new LinkedHashMap<>();
  private final List<Presence<T>> closes = new ArrayList<>();

  boolean contient(K cle) {
    return ouvertes.containsKey(cle);
  }

  Set<K> presents() {
    return ouvertes.keySet();
  }

  List<T> tous() {
    return ouvertes.values().stream().map(Ouverte::quoi).toList();
  }

  /** The one that is there. */
  T celle(K cle) {
    return Objects.requireNonNull(ouvertes.get(cle)).quoi();
  }

  /** It comes, unless it is there. */
  void ouvrir(K cle, T quoi, int entree, LocalDate jour) {
    ouvertes.putIfAbsent(cle, new Ouverte<>(quoi, entree, jour));
  }

  /** It goes, if it is there. */
  void fermer(K cle, int retrait, LocalDate jour) {
    Ouverte<T> partie = ouvertes.remove(cle);
    if (partie == null) {
      return;
    }
    var close =
        new Presence<>(partie.quoi(), partie.entree(), retrait, partie.debut(), jour.minusDays(1));
    if (close.entree() == 0 || !close.vaine()) {
      closes.add(close);
    }
  }

  /** All that there was, what is still there to that day. */
  List<Presence<T>> jusquAu(LocalDate dernierJour) {
    List<Presence<T>> toutes = new ArrayList<>(closes);
    ouvertes
        .values()
        .forEach(
            o -> toutes.add(new Presence<>(o.quoi(), o.entree(), null, o.debut(), dernierJour)));
    return List.copyOf(toutes);
  }
}
