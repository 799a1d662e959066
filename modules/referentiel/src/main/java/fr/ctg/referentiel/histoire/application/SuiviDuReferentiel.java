package fr.ctg.referentiel.histoire.application;

import static fr.ctg.platform.journal.ObjetSuivi.libelles;

import fr.ctg.platform.journal.ObjetSuivi;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.referentiel.model.EtatVersion;
import java.util.List;

/**
 * How the history of the versions of the job reference is told: the tables that one is made of, and
 * what people call their columns.
 */
final class SuiviDuReferentiel {

  private static final TableSuivie RACINE =
      TableSuivie.racine(
              "referentiel.version",
              libelles(
                  "libelle", "libellé",
                  "etat", "état",
                  "debut", "début",
                  "fin", "fin",
                  "fondement", "fondement",
                  "document", "document",
                  "section", "section",
                  "citation", "citation"))
          .disant("etat", EtatVersion.class, EtatVersion::dit);

  private static final TableSuivie ELEMENT =
      TableSuivie.partie(
          "referentiel.element",
          "élément",
          "code",
          libelles(
              "texte", "texte",
              "partie", "partie",
              "parent", "élément parent",
              "ordre", "ordre",
              "rubrique", "rubrique",
              "portee", "portée",
              "fondement", "fondement",
              "document", "document",
              "section", "section"));

  private static final TableSuivie REMPLACEMENT =
      TableSuivie.partie("referentiel.remplacement", "remplacement", "remplace", libelles());

  static final ObjetSuivi VERSION =
      new ObjetSuivi(
          RACINE.table(),
          List.of(
              RACINE,
              ELEMENT,
              REMPLACEMENT,
              TableSuivie.partie("referentiel.acte_de_version", "acte", "acte", libelles())));

  /** One text of a version and what it replaces, by its code. */
  static final ObjetSuivi UN_ELEMENT =
      new ObjetSuivi(
          VERSION.type(), List.of(ELEMENT.seule().de("code"), REMPLACEMENT.de("remplacant")));

  private SuiviDuReferentiel() {}
}
