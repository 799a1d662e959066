package fr.ctg.staffing;

import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Siren;
import fr.ctg.shared.ValeurRefusee;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at of whoever employs the holder of a post.
 *
 * @param nature what kind of body it is
 * @param siren its number; required for a commune, an EPCI and a syndicat
 * @param territoire the communes of a commune or an EPCI, already resolved; empty for others
 */
public record FaitsDUnEmployeur(Nature nature, @Nullable Siren siren, Set<CodeInsee> territoire) {

  /** What kind of body an employer is. */
  @Schema(name = "NatureEmployeur", description = "Nature d'un employeur.")
  public enum Nature {
    COMMUNE("une commune", true),
    EPCI("un EPCI", true),
    SYNDICAT("un syndicat", false),
    ASSOCIATION("une association", false),
    CAF("la Caf", false),
    AUTRE("un organisme d'une autre nature", false);

    private final String designation;
    private final boolean territoriale;

    Nature(String designation, boolean territoriale) {
      this.designation = designation;
      this.territoriale = territoriale;
    }

    /** How it is called in a French sentence, with its article. */
    public String designation() {
      return designation;
    }

    /** Whether it has a territory of its own and may sign a convention: a commune or an EPCI. */
    public boolean estTerritoriale() {
      return territoriale;
    }

    /** Whether it is a local public body, which is always named by its SIREN. */
    public boolean estPublique() {
      return territoriale || this == SYNDICAT;
    }
  }

  /**
   * @throws ValeurRefusee when a commune, an EPCI or a syndicat has no number
   */
  public FaitsDUnEmployeur {
    if (siren == null && nature.estPublique()) {
      throw new ValeurRefusee("Employeur", nature, "un SIREN pour un employeur de cette nature");
    }
    territoire = Set.copyOf(territoire);
  }

  /** How it is called in a French sentence, with its number where it has one. */
  public String designation() {
    return siren == null ? nature.designation() : nature.designation() + " (SIREN " + siren + ")";
  }
}
