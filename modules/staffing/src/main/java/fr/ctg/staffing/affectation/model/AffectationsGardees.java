package fr.ctg.staffing.affectation.model;

import fr.ctg.shared.PartiesGardees;
import java.util.List;
import java.util.UUID;

/** The assignments, wherever they are kept, as far as whoever asks may see and write them. */
public interface AffectationsGardees extends PartiesGardees<Affectation> {

  /** All those of a post, by their first days. */
  List<Affectation> duPoste(UUID poste);

  /** All those of the posts of a convention, by their first days. */
  List<Affectation> deLaConvention(UUID convention);

  /** All those of a holder, by their first days. */
  List<Affectation> duTitulaire(UUID titulaire);
}
