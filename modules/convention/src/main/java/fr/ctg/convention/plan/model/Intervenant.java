package fr.ctg.convention.plan.model;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a part in a convention.
 *
 * @param personne the person, if one is named
 * @param nom its name; absent once it was erased
 * @param organisation what body it is of
 * @param fonction what it does there
 */
public record Intervenant(
    @Nullable UUID personne,
    @Nullable String nom,
    @Nullable String organisation,
    @Nullable String fonction) {

  /**
   * It as the person that it is: one who bears the name of somebody who was there is that one, any
   * other name is of somebody new.
   *
   * @param presents those who were there
   * @param nouvelle gives the identifier of somebody new
   */
  public Intervenant reconnu(List<Intervenant> presents, Supplier<UUID> nouvelle) {
    UUID qui =
        nom == null
            ? null
            : presents.stream()
                .filter(present -> nom.equals(present.nom()))
                .map(Intervenant::personne)
                .findFirst()
                .orElseGet(nouvelle);
    return new Intervenant(qui, nom, organisation, fonction);
  }
}
