package fr.ctg.evaluation.objectif.model;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.PartieDeConvention;
import fr.ctg.convention.PrioriteCog;
import fr.ctg.convention.ThematiqueDeConvention;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the parties to a convention set out to reach by cooperating, and when (rule EVAL-OBJECTIFS).
 *
 * @param id its identifier
 * @param convention its convention
 * @param caf that convention's Caf
 * @param version how many times it was written, from 1
 * @param texte what it says
 */
public record Objectif(UUID id, UUID convention, String caf, int version, Texte texte)
    implements PartieDeConvention<Objectif.Texte> {

  /**
   * What it says.
   *
   * @param nature what it develops
   * @param libelle its name
   * @param description more about it
   * @param thematique its theme; none for one of the whole convention
   * @param priorites the priorities of the Cog that it serves
   * @param reference what is measured when it is set (the baseline), in {@code unite}; from 0, with
   *     at most four decimals
   * @param cible what it is to be (the target), likewise
   * @param unite what is counted, in words
   * @param sens whether it is to rise or to fall
   * @param echeance the day by which it is to be there
   */
  public record Texte(
      NatureDObjectif nature,
      String libelle,
      @Nullable String description,
      @Nullable ThematiqueDeConvention thematique,
      List<PrioriteCog> priorites,
      BigDecimal reference,
      BigDecimal cible,
      String unite,
      SensDObjectif sens,
      LocalDate echeance) {

    /**
     * Whether the target lies on that side of the baseline to which things are to go. LECTURE: S2,
     * section 3, asks for objectives without saying how they are measured; of one without a
     * direction nobody could say that it is reached.
     */
    public boolean tendu() {
      int ecart = cible.compareTo(reference);
      return sens == SensDObjectif.HAUSSE ? ecart > 0 : ecart < 0;
    }
  }

  /** A new one of that identifier. */
  public static Objectif nouveau(UUID id, Conventions.Vue convention, Texte texte) {
    return new Objectif(id, convention.id(), convention.caf(), 1, texte);
  }

  /** It, saying that. */
  public Objectif corrige(Texte nouveau) {
    return new Objectif(id, convention, caf, version + 1, nouveau);
  }
}
