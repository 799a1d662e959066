package fr.ctg.staffing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at of the holder of a post: no name, nothing personal.
 *
 * @param recrutement how they came to the post
 * @param diplomes their diplomas
 * @param concours the competitive examinations they passed
 * @param formations their trainings
 * @param consultationCaf when the Caf was consulted on them, or {@code null}
 * @param nomination when they were appointed, or {@code null}
 */
public record FaitsDUnTitulaire(
    ModeDeRecrutement recrutement,
    List<Diplome> diplomes,
    List<Concours> concours,
    List<FaitsDUneFormation> formations,
    @Nullable LocalDate consultationCaf,
    @Nullable LocalDate nomination) {

  public FaitsDUnTitulaire {
    diplomes = List.copyOf(diplomes);
    concours = List.copyOf(concours);
    formations = List.copyOf(formations);
  }
}
