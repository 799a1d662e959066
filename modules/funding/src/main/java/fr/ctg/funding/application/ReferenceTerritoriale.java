package fr.ctg.funding.application;

import fr.ctg.shared.CodeInsee;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a simulation must know of the reference data on territories; it fails for no text. */
public interface ReferenceTerritoriale {
  /** Whether there is such a Caf. */
  boolean cafConnue(String codeCaf);

  /** The code of the Caf that serves a commune, or {@code null} where there is none. */
  @Nullable String cafDe(CodeInsee commune);

  /** Whether there is such a commune. */
  boolean communeConnue(String codeInsee);

  /**
   * Which commune to name instead of a code that none has any more, as a French sentence without
   * its full stop; {@code null} where the code designates nothing, or is that of a commune.
   */
  @Nullable String devenir(String codeInsee);

  /** Whether it is the SIREN of a commune. */
  boolean estUneCommune(String siren);

  /** Whether it is the SIREN of an EPCI. */
  boolean estUnEpci(String siren);

  /**
   * A signatory's territory: its own commune for a commune, its members for an EPCI, none for
   * another SIREN. It cannot be modified, and asking again costs nothing.
   */
  Set<CodeInsee> communesDe(String siren);
}
