package fr.ctg.convention.model;

import fr.ctg.convention.EtatConvention;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which conventions a list holds, as they are on its day; an absent member asks for nothing.
 *
 * @param caf of that Caf
 * @param departement with a commune of that département
 * @param epci with a commune of that EPCI, or signed by it
 * @param commune with that commune
 * @param signataire with that party, by its code
 * @param etat in that state
 * @param thematique with an axis on that theme
 * @param finAvant whose last day is that one or before
 * @param finApres whose last day is that one or after
 * @param annee in force on a day of that year at least
 * @param mots each of which, normalised, the name holds, or that of a party or of the Caf; none:
 *     whatever they are
 */
public record FiltreDeConventions(
    @Nullable String caf,
    @Nullable String departement,
    @Nullable String epci,
    @Nullable String commune,
    @Nullable String signataire,
    @Nullable EtatConvention etat,
    @Nullable String thematique,
    @Nullable LocalDate finAvant,
    @Nullable LocalDate finApres,
    @Nullable Integer annee,
    List<String> mots) {

  public FiltreDeConventions {
    mots = List.copyOf(mots);
  }

  /** All that may be seen. */
  public static final FiltreDeConventions AUCUN =
      new FiltreDeConventions(
          null, null, null, null, null, null, null, null, null, null, List.of());
}
