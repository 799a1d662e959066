package fr.ctg.evaluation.objectif.application;

import static fr.ctg.platform.journal.ObjetSuivi.libelles;

import fr.ctg.convention.HistoireDesConventions;
import fr.ctg.convention.PrioriteCog;
import fr.ctg.evaluation.objectif.model.NatureDObjectif;
import fr.ctg.evaluation.objectif.model.SensDObjectif;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.shared.Thematique;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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
                  "echeance", "échéance"))
          .disant("nature", NatureDObjectif.class, NatureDObjectif::dit)
          .disant("thematique", Thematique.class, Thematique::libelle)
          .disant("priorites", PrioriteCog.class, PrioriteCog::dit)
          .disant("sens", SensDObjectif.class, SensDObjectif::dit);

  @Override
  public List<TableSuivie> tables() {
    return List.of(TABLE);
  }
}
