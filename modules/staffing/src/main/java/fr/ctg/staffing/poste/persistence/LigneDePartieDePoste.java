package fr.ctg.staffing.poste.persistence;

import fr.ctg.platform.persistence.LigneDePartie;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** A row of something that is part of a post: its convention stands beside it, which guards it. */
@MappedSuperclass
public abstract class LigneDePartieDePoste extends LigneDePartie {
  protected UUID convention;

  /** The identifier of its post's convention. */
  public UUID convention() {
    return convention;
  }
}
