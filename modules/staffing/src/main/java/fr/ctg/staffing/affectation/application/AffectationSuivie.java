package fr.ctg.staffing.affectation.application;

import static fr.ctg.platform.journal.ObjetSuivi.libelles;

import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.staffing.poste.application.PartieDePosteSuivie;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How the history of assignments is told: alone, in that of their post and of the convention. */
@ApplicationScoped
public class AffectationSuivie implements PartieDePosteSuivie {

  /** What people call it and its columns. */
  public static final TableSuivie TABLE =
      TableSuivie.partie(
          "staffing.affectation",
          "affectation à partir du",
          "debut",
          libelles(
              "titulaire", "titulaire",
              "debut", "premier jour",
              "fin", "dernier jour",
              "consultation_caf", "consultation de la Caf",
              "nomination", "nomination",
              "engagement", "engagement à l'échelle de la convention",
              "remplace", "affectation remplacée"));

  @Override
  public List<TableSuivie> tables() {
    return List.of(TABLE);
  }
}
