package fr.ctg.convention.rest;

import fr.ctg.convention.Territoires;
import fr.ctg.convention.model.CleDeTri;
import fr.ctg.convention.model.TerritoireTrouve;
import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.liste.Curseur;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a list of territories is answered, and what is said of all of them.
 *
 * @param nom the name of the list, which its cursors bear
 * @param type a territory as it is shown
 * @param page makes a page of elements and the cursor of the next page
 */
record RechercheDeTerritoires<L>(
    String nom, Class<L> type, BiFunction<List<L>, @Nullable String, Page> page) {

  static final String RECHERCHE =
      " Sans « q », la liste entière dans l'ordre des noms. Avec « q », les noms qui commencent"
          + " ainsi d'abord, puis ceux qui en contiennent les mots, sans égard à la casse, aux"
          + " accents, aux tirets ni à l'abréviation « St ».";
  static final String SOURCE =
      " Sources : INSEE et DGCL, rassemblées dans @etalab/decoupage-administratif 6.0.0, Licence"
          + " Ouverte 2.0.";
  static final String SOURCE_CAF =
      " Les codes des Caf et leur ressort, qu'aucune publication officielle ne donne, sont ceux de"
          + " ce projet.";
  static final String Q = "Le début du nom, ou des mots qu'il contient.";

  /**
   * Answers with the page that is asked for, or with the stream of all.
   *
   * @param parametres the request's, verified
   * @param limite the most elements of the page
   * @param ligne shows a territory
   */
  <T> Response repondre(
      Request requete,
      ParametresDeRequete parametres,
      int limite,
      ListeOrdonnee<TerritoireTrouve<T>, CleDeTri> liste,
      Function<T, L> ligne) {
    if (Export.demande(requete)) {
      return Export.flux(
          requete,
          type,
          JsonDuProduit.mapper(),
          suite -> liste.parcourir(trouve -> suite.accept(ligne.apply(trouve.valeur()))));
    }
    CleDeTri apres =
        parametres
            .apres(nom, CleDeTri.PARTIES)
            .map(cle -> CleDeTri.lire(cle).orElseThrow(Curseur::invalide))
            .orElse(null);
    var morceau = liste.page(apres, limite);
    CleDeTri suite = morceau.suite();
    return Response.ok(
            page.apply(
                morceau.elements().stream().map(TerritoireTrouve::valeur).map(ligne).toList(),
                suite == null ? null : parametres.suite(nom, suite.cle())))
        .build();
  }

  /** The refusal of a code that nothing has in the vintage. */
  static RequeteRefusee introuvable(
      Territoires territoires, String quoi, String code, String remede) {
    return RequeteRefusee.introuvable(
        quoi + " « " + code + " » en " + territoires.millesime() + " : " + remede + ".");
  }
}
