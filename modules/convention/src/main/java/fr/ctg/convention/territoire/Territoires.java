package fr.ctg.convention.territoire;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The reference territories of one vintage (<i>millésime</i>): what other modules ask of them.
 *
 * <p>Every answer is given from memory, without a transaction, and does not change: a corrected or
 * later vintage is another instance. A code that is not known, or not even well formed, is no
 * error: nothing is found.
 */
public interface Territoires {

  /** The vintage, a year. */
  int millesime();

  /** The region of that code. */
  Optional<Region> region(String code);

  /** The département of that code. */
  Optional<Departement> departement(String code);

  /** The codes of the Caf whose name, as it is searched for, holds that word. */
  List<String> cafNommees(String mot);

  /** The Caf of that code. */
  Optional<Caf> caf(String code);

  /** The EPCI of that SIREN. */
  Optional<Epci> epci(String siren);

  /** The commune of that INSEE code. */
  Optional<Commune> commune(String codeInsee);

  /** The commune of that SIREN. */
  Optional<Commune> communeDeSiren(String siren);

  /**
   * What a code designates that no commune has: a delegated or associated commune, an
   * arrondissement, a code that was given up.
   *
   * @return nothing for the code of a commune, even where a delegated one bears it too
   */
  Optional<CommuneAncienne> ancienne(String code);

  /**
   * Which commune to name instead of a code that none has, as a French sentence without its full
   * stop: "75116 est un arrondissement de Paris, 75056".
   *
   * @return nothing where the code designates nothing, or is that of a commune
   */
  default Optional<String> devenir(String code) {
    return ancienne(code)
        .flatMap(
            ancienne ->
                commune(ancienne.commune())
                    .map(
                        commune ->
                            code
                                + " "
                                + ancienne.nature().dit()
                                + " "
                                + commune.nom()
                                + ", "
                                + commune.codeInsee()));
  }

  /** The INSEE codes of an EPCI's communes, ascending; empty when the EPCI is not known. */
  List<String> communesDeLEpci(String siren);

  /** The INSEE codes of a département's communes, ascending; empty when it is not known. */
  List<String> communesDuDepartement(String code);

  /** The INSEE codes of the communes that a Caf serves, ascending; empty when it is not known. */
  List<String> communesDeLaCaf(String code);

  /**
   * The territory that a signatory brings to a convention: the commune itself, or all communes of
   * the EPCI.
   *
   * @param siren a commune's or an EPCI's
   * @return INSEE codes, ascending; empty when neither a commune nor an EPCI has that SIREN
   */
  default List<String> communesDuSignataire(String siren) {
    return communeDeSiren(siren)
        .map(commune -> List.of(commune.codeInsee()))
        .orElseGet(() -> communesDeLEpci(siren));
  }

  /**
   * Whether a commune lies in the territory of the signatories: it signs itself, or its EPCI does.
   *
   * @param codeInsee the commune; one that is not known lies nowhere
   * @param signataires the SIREN of the signatories
   */
  default boolean dansLeTerritoire(String codeInsee, Set<String> signataires) {
    return commune(codeInsee)
        .filter(
            commune ->
                (commune.epciSiren() != null && signataires.contains(commune.epciSiren()))
                    || (commune.siren() != null && signataires.contains(commune.siren())))
        .isPresent();
  }
}
