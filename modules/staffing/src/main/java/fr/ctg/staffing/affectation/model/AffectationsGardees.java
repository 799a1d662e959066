package fr.ctg.staffing.affectation.model;

import fr.ctg.staffing.poste.model.PartiesDePostes;
import java.util.List;
import java.util.UUID;

/** The assignments, wherever they are kept, as far as whoever asks may see and write them. */
public interface AffectationsGardees extends PartiesDePostes<Affectation> {

  /** All those of a holder, by their first days. */
  List<Affectation> duTitulaire(UUID titulaire);
}
