package fr.ctg.staffing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The holder of a post, as far as the rules look at them: no name, nothing personal.
 *
 * @param recrutement how they came to the post
 * @param diplomes their diplomas
 * @param concours the competitive examinations they passed
 * @param formations their trainings
 * @param consultationCaf when the Caf was consulted on them, or {@code null}
 * @param nomination when they were appointed, or {@code null}
 */
public record Titulaire(
    Recrutement recrutement,
    List<Diplome> diplomes,
    List<Concours> concours,
    List<Formation> formations,
    @Nullable LocalDate consultationCaf,
    @Nullable LocalDate nomination) {

  /** How a holder came to the post. */
  public enum Recrutement {
    NOUVEAU,
    /** Already a coordinator in the collectivité under the contrat enfance jeunesse. */
    COORDINATEUR_CEJ_EN_POSTE
  }

  public Titulaire {
    diplomes = List.copyOf(diplomes);
    concours = List.copyOf(concours);
    formations = List.copyOf(formations);
  }
}
