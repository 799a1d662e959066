package fr.ctg.referentiel.application;

import fr.ctg.referentiel.persistence.VersionVue;
import jakarta.ws.rs.core.EntityTag;

/** The tag of a version: of a draft it changes with each of its texts. */
public final class MarqueDeVersion {

  private MarqueDeVersion() {}

  /** The tag of that version as it is. */
  public static EntityTag de(VersionVue version) {
    return new EntityTag(version.code() + "." + version.etat() + "." + version.revision());
  }
}
