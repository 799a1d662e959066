package fr.ctg.convention.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A working group of a convention.
 *
 * @param id its identifier
 * @param convention its convention
 * @param caf that convention's Caf
 * @param version how many times it was written, from 1
 * @param libelle its name
 * @param thematique the code of its theme, if it has one
 * @param membres who takes part
 */
public record GroupeDeTravail(
    UUID id,
    UUID convention,
    String caf,
    int version,
    String libelle,
    @Nullable String thematique,
    List<Intervenant> membres) {

  public GroupeDeTravail {
    membres = List.copyOf(membres);
  }
}
