package fr.ctg.platform.journal;

import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.ParametresDeRequete;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the history of an object. */
@Schema(name = "PageDHistorique", description = "Une page de l'historique.")
public record PageDHistorique(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<VersionDObjet> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  private static final String LISTE = "historique";

  /**
   * The page that a request asks for.
   *
   * @param parametres the request's, already checked
   * @param limite how many elements it may have
   */
  public static PageDHistorique lire(
      HistoriqueDObjet historique,
      ObjetSuivi suivi,
      String objet,
      ParametresDeRequete parametres,
      int limite) {
    Optional<String> cle = parametres.apres(LISTE, 1).map(List::getFirst);
    if (cle.isPresent() && !cle.get().matches("[0-9]{1,18}")) {
      parametres.refuser("curseur", "FORMAT", "« curseur » n'est pas un curseur de cette liste.");
      parametres.verifier();
    }
    HistoriqueDObjet.Versions page =
        historique.versions(suivi, objet, cle.map(Long::parseLong).orElse(0L), limite);
    return new PageDHistorique(
        page.versions(),
        page.suite() == null
            ? null
            : parametres.suite(LISTE, List.of(Long.toString(page.suite()))));
  }
}
