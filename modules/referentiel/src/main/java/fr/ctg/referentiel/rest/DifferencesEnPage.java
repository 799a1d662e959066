package fr.ctg.referentiel.rest;

import fr.ctg.platform.liste.Liste;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.referentiel.model.Difference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the lists of differences of two versions have in common. */
public final class DifferencesEnPage {

  private static final Pattern VERSION = Pattern.compile(FormesDuReferentiel.VERSION);

  /** What differences tell, for the contract. */
  public static final String SENS =
      "Texte par texte, dans l'ordre de la seconde version : ceux qui sont ajoutés, modifiés,"
          + " retirés ou remplacés, avec leurs mots avant et après. Une place n'a changé que si"
          + " elle a changé parmi ce que les deux versions ont en commun. Les remplacements sont"
          + " connus entre une version et celle dont elle a été clonée.";

  /** The parameter that names the first version. */
  public static final String AVEC = "avec";

  private DifferencesEnPage() {}

  /** The first version, if the request names it. */
  public static Optional<String> avec(ParametresDeRequete parametres) {
    return parametres.code(AVEC, VERSION, "le code d'une version, comme cnaf-2019");
  }

  /** The list of differences. */
  public static Liste<DifferenceDeVersions, String> liste(List<Difference> differences) {
    return ListeOrdonnee.enMemoire(
        differences.stream().map(DifferenceDeVersions::de).toList(), DifferenceDeVersions::code);
  }
}
