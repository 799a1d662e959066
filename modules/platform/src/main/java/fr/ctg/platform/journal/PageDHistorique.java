package fr.ctg.platform.journal;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.ParametresDeRequete;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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

  /** Reads versions. */
  @FunctionalInterface
  public interface Lecture {
    /**
     * Reads a page of them.
     *
     * @param apres the last position of the page before; 0 for the first one
     * @param limite how many at most, from 1
     */
    HistoriqueDObjet.Versions lire(long apres, int limite);
  }

  /**
   * The page that a request asks for.
   *
   * @param adresse the request's, which has no other parameters than those of a page
   */
  public static PageDHistorique lire(UriInfo adresse, Lecture lecture) {
    var parametres = ParametresDeRequete.de(adresse);
    int limite = parametres.limite();
    parametres.verifier();
    long apres = parametres.apres(LISTE, 1).map(Cle.POSITION::lue).orElse(0L);
    HistoriqueDObjet.Versions page = lecture.lire(apres, limite);
    Long suite = page.suite();
    return new PageDHistorique(
        page.versions(),
        suite == null ? null : parametres.suite(LISTE, Cle.POSITION.ecrire().apply(suite)));
  }
}
