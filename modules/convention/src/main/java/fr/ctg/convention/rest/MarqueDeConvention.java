package fr.ctg.convention.rest;

import fr.ctg.convention.model.Convention;
import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;

/**
 * The tag of a convention: its version, and its state, since the day alone changes what is shown.
 */
final class MarqueDeConvention {

  private MarqueDeConvention() {}

  static EntityTag de(Convention convention, LocalDate jour) {
    return new EntityTag(convention.version() + "-" + convention.etat(jour));
  }
}
