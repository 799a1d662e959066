package fr.ctg.convention.territoire.rest;

import fr.ctg.convention.territoire.Territoires;
import fr.ctg.convention.territoire.model.CleDeTri;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.probleme.RequeteRefusee;
import org.jspecify.annotations.Nullable;

/** What all lists of territories have in common. */
final class RechercheDeTerritoires {

  /** Where one stands in them. */
  static final Cle<CleDeTri> PLACE =
      new Cle<>(
          CleDeTri.PARTIES,
          CleDeTri::cle,
          cle -> CleDeTri.lire(cle).orElseThrow(IllegalArgumentException::new));

  static final String RECHERCHE =
      " Sans « q », la liste entière dans l'ordre des noms. Avec « q », le nom entier d'abord, puis"
          + " ceux qui en ont tous les mots, ceux qui commencent ainsi, ceux qui en ont les mots par"
          + " leur début ; à rang égal par population décroissante, puis par nom. La casse, les"
          + " accents, les tirets et l'abréviation « St » n'y changent rien.";
  static final String PAR_CODE_DE_COMMUNE =
      " Un code INSEE, un code postal ou un SIREN trouve aussi, seul ou avec des mots ; de"
          + " plusieurs, l'un suffit. Une commune se trouve encore par le nom ou le code d'une"
          + " commune déléguée ou associée, d'un arrondissement, ou par un ancien code :"
          + " « ancienCode » et « ancienNom » disent lequel.";
  static final String PAR_SIREN =
      " Le SIREN trouve aussi, seul ou avec des mots, et « communauté de communes »,"
          + " « communauté d'agglomération », « communauté urbaine » se lisent CC, CA, CU.";
  static final String PAR_CODE = " Le code trouve aussi.";
  static final String SOURCE =
      " Sources : INSEE et DGCL, rassemblées dans @etalab/decoupage-administratif 6.0.0, Licence"
          + " Ouverte 2.0.";
  static final String SOURCE_CAF =
      " Les codes des Caf et leur ressort, qu'aucune publication officielle ne donne, sont ceux de"
          + " ce projet.";
  static final String Q = "Le nom, ses mots ou leur début, ou un code.";

  /**
   * What a list is asked for.
   *
   * @param q the name that is searched for, if any
   * @param parmi what else they have to be
   */
  record Parmi<F>(@Nullable String q, F parmi) {}

  private RechercheDeTerritoires() {}

  /** The refusal of a code that nothing has in the vintage. */
  static RequeteRefusee introuvable(
      Territoires territoires, String quoi, String code, String remede) {
    return RequeteRefusee.introuvable(
        quoi + " « " + code + " » en " + territoires.millesime() + " : " + remede + ".");
  }
}
