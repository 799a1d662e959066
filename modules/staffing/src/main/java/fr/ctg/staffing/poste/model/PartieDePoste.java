package fr.ctg.staffing.poste.model;

import fr.ctg.convention.PartieDeConvention;
import java.util.UUID;

/**
 * Something that is part of a post, and with it of the post's convention.
 *
 * @param <T> what it says
 */
public interface PartieDePoste<T> extends PartieDeConvention<T> {

  /** Its post. */
  UUID poste();

  @Override
  default UUID tout() {
    return poste();
  }
}
