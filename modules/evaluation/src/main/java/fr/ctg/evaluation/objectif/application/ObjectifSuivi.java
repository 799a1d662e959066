package fr.ctg.evaluation.objectif.application;

import static fr.ctg.platform.journal.ObjetSuivi.libelles;

import fr.ctg.convention.HistoireDesConventions;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import jakarta.enterprise.context.ApplicationScoped;

/** How the history of objectives is told, alone and in that of their convention. */
@ApplicationScoped
public class ObjectifSuivi implements HistoireDesConventions.PartieSuivie {

  @Override
  public TableSuivie table() {
    return TableSuivie.partie(
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
  }
}
