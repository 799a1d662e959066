package fr.ctg.referentiel.rest;

import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.liste.Curseur;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.referentiel.model.Place;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that was recorded of something as a page or as a stream, which is read page by page.
 *
 * @param <E> what was recorded
 * @param <T> how it is shown
 */
record SuiteDInscriptions<E, T>(
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

  Response montrer(Request requete, ParametresDeRequete parametres, int limite) {
    if (Export.demande(requete)) {
      return Export.flux(requete, type, JsonDuProduit.mapper(), this::parcourir);
    }
    Place apres = parametres.apres(nom, 2).map(SuiteDInscriptions::lire).orElse(Place.DEBUT);
    List<E> lus = suite.lire(apres, limite + 1);
    String suivant = null;
    if (lus.size() > limite) {
      lus = lus.subList(0, limite);
      suivant = parametres.suite(nom, cle(place.apply(lus.getLast())));
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

  private static Place lire(List<String> cle) {
    try {
      return new Place(Instant.parse(cle.getFirst()), Long.parseLong(cle.getLast()));
    } catch (DateTimeException | NumberFormatException e) {
      throw Curseur.invalide();
    }
  }

  private static List<String> cle(Place place) {
    return List.of(place.enregistreLe().toString(), Long.toString(place.id()));
  }
}
