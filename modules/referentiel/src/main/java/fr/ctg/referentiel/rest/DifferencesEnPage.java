package fr.ctg.referentiel.rest;

import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.referentiel.model.Difference;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The differences of two versions as a page or as a stream. */
final class DifferencesEnPage {

  private static final Pattern VERSION = Pattern.compile(Formes.VERSION);

  /** What differences tell, for the contract. */
  static final String SENS =
      "Texte par texte, dans l'ordre de la seconde version : ceux qui sont ajoutés, modifiés,"
          + " retirés ou remplacés, avec leurs mots avant et après. Une place n'a changé que si"
          + " elle a changé parmi ce que les deux versions ont en commun. Les remplacements sont"
          + " connus entre une version et celle dont elle a été clonée.";

  /** The parameter that names the first version. */
  static final String AVEC = "avec";

  private static final ListeCourte<DifferenceDeVersions> DIFFERENCES =
      new ListeCourte<>(
          "differences",
          DifferenceDeVersions.class,
          DifferenceDeVersions::code,
          PageDeDifferences::new);

  private DifferencesEnPage() {}

  /**
   * Answers a request.
   *
   * @param parametres the request's, whose own the resource has asked for
   * @param lecture reads them, given the first version if the request names it
   */
  static Response repondre(
      ParametresDeRequete parametres,
      Request requete,
      Function<@Nullable String, List<Difference>> lecture) {
    int limite = parametres.limite();
    var avec = parametres.code(AVEC, VERSION, "le code d'une version, comme cnaf-2019");
    parametres.verifier();
    List<DifferenceDeVersions> toutes =
        lecture.apply(avec.orElse(null)).stream().map(DifferenceDeVersions::de).toList();
    if (Export.csvDemande(requete)) {
      return Export.flux(
          requete,
          DifferenceDeVersions.Ligne.class,
          JsonDuProduit.mapper(),
          suite -> toutes.stream().map(DifferenceDeVersions::ligne).forEach(suite));
    }
    return DIFFERENCES.montrer(requete, parametres, limite, toutes);
  }
}
