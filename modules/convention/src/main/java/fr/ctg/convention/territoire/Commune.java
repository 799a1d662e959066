package fr.ctg.convention.territoire;

import org.jspecify.annotations.Nullable;

/**
 * A commune. What its source does not tell is absent ({@code null}), never zero or empty.
 *
 * @param codeInsee its code in the official geographic code, five characters
 * @param siren its SIREN, nine digits; absent in the overseas collectivités, of which
 *     Saint-Barthélemy and Saint-Martin are served by a Caf
 * @param nom its name
 * @param departementCode the code of its département
 * @param population its inhabitants; 0 for the villages destroyed in the Great War, absent where
 *     nobody is counted
 * @param epciSiren the SIREN of its EPCI; absent for the few communes that belong to none
 * @param cafCode the code of the Caf that serves it; absent where there is none
 */
public record Commune(
    String codeInsee,
    @Nullable String siren,
    String nom,
    String departementCode,
    @Nullable Integer population,
    @Nullable String epciSiren,
    @Nullable String cafCode) {

  /** What it signs conventions under: its SIREN or, where it has none, its INSEE code. */
  public String codeDeSignataire() {
    return siren == null ? codeInsee : siren;
  }
}
