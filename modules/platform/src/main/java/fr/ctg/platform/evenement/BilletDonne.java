package fr.ctg.platform.evenement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket, as it is handed to who asked for it. */
@Schema(name = "BilletDEvenements", description = "De quoi ouvrir un flux d'évènements, une fois.")
record BilletDonne(
    @Schema(
            required = true,
            description = "Le billet, pour « ?billet= ». Il ne sert qu'une fois.",
            minLength = 43,
            maxLength = 43,
            pattern = "^[A-Za-z0-9_-]{43}$")
        String billet,
    @Schema(required = true, description = "Jusqu'à quand il ouvre un flux.") Instant expire) {

  /** Tells nothing of the ticket: it opens a stream. */
  @Override
  public String toString() {
    return "BilletDonne[" + expire + "]";
  }
}
