package fr.ctg.convention.plan.model;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.PartieDeConvention;
import fr.ctg.convention.ThematiqueDeConvention;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A working group of a convention.
 *
 * @param id its identifier
 * @param convention its convention
 * @param caf that convention's Caf
 * @param version how many times it was written, from 1
 * @param texte what is said of it
 */
public record GroupeDeTravail(UUID id, UUID convention, String caf, int version, Texte texte)
    implements PartieDeConvention<GroupeDeTravail.Texte> {

  /**
   * What is said of it.
   *
   * @param libelle its name
   * @param thematique its theme, if it has one
   * @param membres who takes part
   */
  public record Texte(
      String libelle, @Nullable ThematiqueDeConvention thematique, List<Intervenant> membres) {

    private Texte reconnu(List<Intervenant> presents, Supplier<UUID> nouvelle) {
      return new Texte(
          libelle,
          thematique,
          membres.stream().map(membre -> membre.reconnu(presents, nouvelle)).toList());
    }
  }

  /** A new one, which names persons as {@link Intervenant#reconnu} tells. */
  public static GroupeDeTravail nouveau(
      Conventions.Vue convention, Texte texte, Supplier<UUID> ids) {
    return new GroupeDeTravail(
        ids.get(), convention.id(), convention.caf(), 1, texte.reconnu(List.of(), ids));
  }

  /** It, as that is said of it. */
  public GroupeDeTravail corrige(Texte nouveau, Supplier<UUID> ids) {
    return new GroupeDeTravail(
        id, convention, caf, version + 1, nouveau.reconnu(texte.membres(), ids));
  }
}
