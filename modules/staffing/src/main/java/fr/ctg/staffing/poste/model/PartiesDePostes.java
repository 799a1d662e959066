package fr.ctg.staffing.poste.model;

import fr.ctg.shared.PartiesGardees;
import java.util.List;
import java.util.UUID;

/**
 * The parts of one sort that posts have, wherever they are kept, as far as whoever asks may see and
 * write them.
 *
 * @param <P> the sort
 */
public interface PartiesDePostes<P extends PartieDePoste<?>> extends PartiesGardees<P> {

  /** All those of a post, by their first days. */
  List<P> duPoste(UUID poste);

  /** All those of the posts of a convention, by their first days. */
  List<P> deLaConvention(UUID convention);
}
