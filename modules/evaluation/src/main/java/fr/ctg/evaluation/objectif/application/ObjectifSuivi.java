package fr.ctg.evaluation.objectif.application;

import static fr.ctg.platform.journal.ObjetSuivi.libelles;

import fr.ctg.convention.HistoireDesConventions;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import jakarta.enterprise.context.ApplicationScoped;

/** How the history of objectives is told, alone and in that of their convention. */
@ApplicationScoped
class ObjectifSuivi implements HistoireDesConventions.PartieSuivie {

  /** What people call it and its columns. */
  static final TableSuivie TABLE =
      TableSuivie.partie(
          "evaluation.objectif",
          "objectif",
          "libelle",
          libelles(
              "nature", "nature",
              "libelle", "nom",
              "description", "description",
              "thematique", "thématique",
              "priorites", "priorités",
              "reference", "référence",
              "cible", "cible",
              "unite", "unité",
              "sens", "sens",
              "echeance", "échéance"));

  @Override
  public TableSuivie table() {
    return TABLE;
  }
}
