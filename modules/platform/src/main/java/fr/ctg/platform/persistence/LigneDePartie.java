package fr.ctg.platform.persistence;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * A row of something that is part of something else. The column of its whole bears that one's name:
 * each entity says which ({@code @AttributeOverride} of {@code tout}).
 */
@MappedSuperclass
public abstract class LigneDePartie {
  @Id protected UUID id;
  protected UUID tout;
  protected String caf;
  @Version protected int version;

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** The identifier of its whole. */
  public UUID tout() {
    return tout;
  }

  /** The code of its Caf. */
  public String caf() {
    return caf;
  }

  /** How many times it was written, from 1. */
  public int version() {
    return version;
  }
}
