package fr.ctg.referentiel.rest;

import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.PageEnMemoire;
import fr.ctg.platform.liste.ParametresDeRequete;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A short list that is held whole, as a page or as a stream.
 *
 * @param nom its name, which its cursors bear
 * @param type an element as it is shown
 * @param cle what tells an element from the others
 * @param page makes a page of elements and the cursor of the next page
 */
record ListeCourte<T>(
    String nom,
    Class<T> type,
    Function<T, String> cle,
    BiFunction<List<T>, @Nullable String, Page> page) {

  /** Answers a request that has no parameters but those of a page. */
  Response montrer(Request requete, UriInfo adresse, Supplier<List<T>> tous) {
    var parametres = ParametresDeRequete.de(adresse);
    int limite = parametres.limite();
    parametres.verifier();
    return montrer(requete, parametres, limite, tous.get());
  }

  /** Answers one that may be of an instant, too ({@code au}). */
  Response montrer(Request requete, UriInfo adresse, Function<@Nullable Instant, List<T>> lecture) {
    var parametres = ParametresDeRequete.de(adresse);
    int limite = parametres.limite();
    Instant au = parametres.instant(Formes.AU).orElse(null);
    parametres.verifier();
    return montrer(requete, parametres, limite, lecture.apply(au));
  }

  /** Answers a request whose parameters were read. */
  Response montrer(Request requete, ParametresDeRequete parametres, int limite, List<T> tous) {
    if (Export.demande(requete)) {
      return Export.flux(requete, type, JsonDuProduit.mapper(), tous::forEach);
    }
    var morceau = PageEnMemoire.de(nom, cle, tous, parametres, limite);
    return Response.ok(page.apply(morceau.elements(), morceau.suivant())).build();
  }
}
