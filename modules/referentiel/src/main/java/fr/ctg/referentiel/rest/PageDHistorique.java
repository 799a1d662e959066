package fr.ctg.referentiel.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.referentiel.persistence.Place;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A history as a page or as a stream, which is read page by page.
 *
 * @param <E> a record of the history
 * @param <T> how it is shown
 */
record PageDHistorique<E, T>(
    String nom,
    Class<T> type,
    Suite<E> suite,
    Function<E, Place> place,
    Function<E, T> forme,
    BiFunction<List<T>, @Nullable String, Page> mise) {

  private static final int A_LA_FOIS = 200;

  /** Reads on after a place. */
  @FunctionalInterface
  interface Suite<E> {
    /** At most that many records. */
    List<E> lire(Place apres, int limite);
  }

  Response repondre(
      Request requete, ParametresDeRequete parametres, int limite, ObjectMapper json) {
    if (Export.demande(requete)) {
      return Export.flux(requete, type, json, this::parcourir);
    }
    Place apres = parametres.apres(nom, Place.PARTIES).map(Place::lire).orElse(Place.DEBUT);
    List<E> lus = suite.lire(apres, limite + 1);
    String suivant = null;
    if (lus.size() > limite) {
      lus = lus.subList(0, limite);
      suivant = parametres.suite(nom, place.apply(lus.getLast()).cle());
    }
    return Response.ok(mise.apply(lus.stream().map(forme).toList(), suivant)).build();
  }

  private void parcourir(Consumer<T> ligne) {
    Place apres = Place.DEBUT;
    List<E> lus;
    do {
      lus = suite.lire(apres, A_LA_FOIS);
      lus.stream().map(forme).forEach(ligne);
      apres = lus.isEmpty() ? apres : place.apply(lus.getLast());
    } while (lus.size() == A_LA_FOIS);
  }
}
