package fr.ctg.platform.liste;

import fr.ctg.platform.http.DemandeLue;
import fr.ctg.platform.json.JsonDuProduit;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ContainerRequest;

/** A request to read a list: a page of it, or all of it as a stream. */
public class TrancheDeListe extends DemandeLue {

  /** Asks for the whole list as a French Excel opens it: {@code format=excel}. */
  public static final String FORMAT = "format";

  private static final Pattern EXCEL = Pattern.compile("excel");

  /** The one that came so. */
  public TrancheDeListe(ContainerRequest requete) {
    super(requete);
  }

  /**
   * How a list is shown.
   *
   * @param nom its name, which its cursors bear
   * @param type an element as it is shown
   * @param cle how a place in it is written
   * @param tableau an element as a line of comma-separated values
   */
  public record Forme<T, P>(String nom, Class<T> type, Cle<P> cle, Tableau<T, ?> tableau) {

    /** One whose elements are lines of a table as they are. */
    public Forme(String nom, Class<T> type, Cle<P> cle) {
      this(nom, type, cle, new Tableau<>(type, Stream::of));
    }
  }

  /**
   * Lines of a table.
   *
   * @param type a line
   * @param lignes makes one or more of an element
   */
  public record Tableau<T, L>(Class<L> type, Function<T, Stream<L>> lignes) {

    Response csv(Csv profil, Liste<T, ?> liste) {
      return Export.csv(
          profil, type, suite -> liste.parcourir(element -> lignes.apply(element).forEach(suite)));
    }
  }

  /**
   * Answers with the page of a list without filters that is asked for, or with the stream of all.
   */
  public <T, P> Response montrer(Forme<T, P> forme, Supplier<Liste<T, P>> lecture) {
    return montrer(forme, parametres -> true, rien -> lecture.get());
  }

  /**
   * Answers with the page that is asked for, or with the stream of all.
   *
   * @param filtres reads what else the request asks for; it comes before anything is refused
   * @param lecture the list that it asks for
   */
  public <F, T, P> Response montrer(
      Forme<T, P> forme,
      Function<ParametresDeRequete, F> filtres,
      Function<F, Liste<T, P>> lecture) {
    var parametres = ParametresDeRequete.de(requete().getUriInfo());
    F filtre = filtres.apply(parametres);
    int limite = parametres.limite();
    boolean excel = parametres.code(FORMAT, EXCEL, "« excel », ou rien").isPresent();
    parametres.verifier();
    Liste<T, P> liste = lecture.apply(filtre);
    if (excel) {
      Response classeur = forme.tableau().csv(Csv.EXCEL, liste);
      classeur
          .getHeaders()
          .putSingle(
              HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + forme.nom() + ".csv\"");
      return classeur;
    }
    if (Export.csvDemande(requete())) {
      return forme.tableau().csv(Csv.SIMPLE, liste);
    }
    if (Export.demande(requete())) {
      return Export.ndjson(forme.type(), JsonDuProduit.mapper(), liste::parcourir);
    }
    Cle<P> cle = forme.cle();
    P apres = parametres.apres(forme.nom(), cle.parties()).map(cle::lue).orElse(null);
    var page = liste.page(apres, limite);
    P suite = page.suite();
    String curseur =
        suite == null ? null : parametres.suite(forme.nom(), cle.ecrire().apply(suite));
    return Response.ok(new PageDeListe<>(page.elements(), curseur)).build();
  }
}
