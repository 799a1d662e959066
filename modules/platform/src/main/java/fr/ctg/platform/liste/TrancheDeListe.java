package fr.ctg.platform.liste;

import fr.ctg.platform.json.JsonDuProduit;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request to read a list: a page of it or all of it, now or as of an instant. Its elements stand
 * in the order of their identifiers, which is that of their creation.
 */
public final class TrancheDeListe extends Moment {

  /**
   * How the elements of a list are shown.
   *
   * @param nom the name of the list, which its cursors bear
   * @param type an element as it is shown
   * @param element shows an element
   * @param page makes a page of elements and the cursor of the next page
   */
  public record Forme<E, T>(
      String nom,
      Class<T> type,
      Function<E, T> element,
      BiFunction<List<T>, @Nullable String, Page> page) {}

  /**
   * Answers with the page that is asked for, or with the stream of all.
   *
   * @param lecture the list as of an instant; now when that is {@code null}
   */
  public <E, T> Response montrer(
      Forme<E, T> forme, Function<@Nullable Instant, ListeOrdonnee<E, UUID>> lecture) {
    var parametres = ParametresDeRequete.de(requete().getUriInfo());
    Instant instant = au(parametres);
    int limite = parametres.limite();
    parametres.verifier();
    ListeOrdonnee<E, UUID> liste = lecture.apply(instant);
    if (Export.demande(requete())) {
      return Export.flux(
          requete(),
          forme.type(),
          JsonDuProduit.mapper(),
          ligne -> liste.parcourir(e -> ligne.accept(forme.element().apply(e))));
    }
    UUID apres = parametres.apres(forme.nom(), 1).map(TrancheDeListe::place).orElse(null);
    var page = liste.page(apres, limite);
    UUID suite = page.suite();
    return Response.ok(
            forme
                .page()
                .apply(
                    page.elements().stream().map(forme.element()).toList(),
                    suite == null
                        ? null
                        : parametres.suite(forme.nom(), List.of(suite.toString()))))
        .build();
  }

  private static UUID place(List<String> cle) {
    try {
      return UUID.fromString(cle.getFirst());
    } catch (IllegalArgumentException e) {
      throw Curseur.invalide();
    }
  }
}
