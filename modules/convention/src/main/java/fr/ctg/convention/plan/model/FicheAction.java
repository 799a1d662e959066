package fr.ctg.convention.plan.model;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.PartieDeConvention;
import fr.ctg.convention.PrioriteCog;
import fr.ctg.convention.ThematiqueDeConvention;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An action of a convention's plan (<i>fiche action</i>).
 *
 * @param id its identifier
 * @param convention its convention
 * @param caf that convention's Caf
 * @param version how many times it was written, from 1
 * @param texte what it says
 */
public record FicheAction(UUID id, UUID convention, String caf, int version, Texte texte)
    implements PartieDeConvention<FicheAction.Texte> {

  /**
   * What it says.
   *
   * @param libelle its name
   * @param description more about it
   * @param thematique its theme
   * @param axe the axis of the convention under which it stands
   * @param priorites the priorities of the Cog that it serves
   * @param debut its first day
   * @param fin its last day
   * @param etat how far it has come
   * @param responsable who is in charge
   */
  public record Texte(
      String libelle,
      @Nullable String description,
      ThematiqueDeConvention thematique,
      @Nullable UUID axe,
      List<PrioriteCog> priorites,
      LocalDate debut,
      LocalDate fin,
      EtatDeFiche etat,
      @Nullable Intervenant responsable) {

    /** The same with those whom it names as the persons that they are. */
    Texte reconnu(List<Intervenant> presents, Supplier<UUID> nouvelle) {
      return responsable == null
          ? this
          : new Texte(
              libelle,
              description,
              thematique,
              axe,
              priorites,
              debut,
              fin,
              etat,
              responsable.reconnu(presents, nouvelle));
    }
  }

  /** A new one, which names persons as {@link Intervenant#reconnu} tells. */
  public static FicheAction nouvelle(Conventions.Vue convention, Texte texte, Supplier<UUID> ids) {
    return new FicheAction(
        ids.get(), convention.id(), convention.caf(), 1, texte.reconnu(List.of(), ids));
  }

  /** It, saying that. */
  public FicheAction corrigee(Texte nouveau, Supplier<UUID> ids) {
    Intervenant present = texte.responsable();
    List<Intervenant> presents = present == null ? List.of() : List.of(present);
    return new FicheAction(id, convention, caf, version + 1, nouveau.reconnu(presents, ids));
  }
}
