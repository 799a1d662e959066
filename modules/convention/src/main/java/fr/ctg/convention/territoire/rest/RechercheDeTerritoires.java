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
