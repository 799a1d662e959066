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

  /**
   * What is wrong with the INSEE code of a commune in the place of a signatory, and what to give
   * instead, as a French sentence without its full stop; {@code null} for any other text, and where
   * such a commune signs under it, having no SIREN.
   */
  @Nullable String refusDeSignataire(String code);

  /** Whether it is the SIREN of a commune. */
  boolean estUneCommune(String siren);

  /** Whether it is the SIREN of an EPCI. */
  boolean estUnEpci(String siren);

  /**
   * A signatory's territory: its own commune for a commune, its members for an EPCI, none for
   * another code. It cannot be modified, and asking again costs nothing.
   *
   * @param code its SIREN, or the INSEE code of a commune without one
   */
  Set<CodeInsee> communesDe(String code);
}
