package fr.ctg.convention.territoire;

import fr.ctg.shared.CodeInsee;
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
   * The commune that signs conventions under that code: its SIREN or, where it has none, its INSEE
   * code.
   */
  default Optional<Commune> communeSignataire(String code) {
    return communeDeSiren(code).or(() -> commune(code).filter(commune -> commune.siren() == null));
  }

  /**
   * What is wrong with the INSEE code of a commune where a signatory is asked for, and what to give
   * instead, as a French sentence without its full stop.
   *
   * @return nothing for what has not the form of such a code, or names a commune without SIREN
   */
  default Optional<String> refusDeSignataire(String code) {
    if (!CodeInsee.estBienForme(code) || communeSignataire(code).isPresent()) {
      return Optional.empty();
    }
    return commune(code)
        .map(
            commune ->
                "cette commune a un SIREN, sous lequel elle signe : donnez " + commune.siren())
        .or(() -> devenir(code).map(devenir -> devenir + " ; donnez le SIREN de cette dernière"))
        .or(() -> Optional.of("aucune commune n'a ce code Insee ; corrigez-le"));
  }

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
   * @param code what it signs under: the SIREN of an EPCI or a commune, or the INSEE code of a
   *     commune without SIREN
   * @return INSEE codes, ascending; empty when neither a commune nor an EPCI signs under that
   */
  default List<String> communesDuSignataire(String code) {
    return communeSignataire(code)
        .map(commune -> List.of(commune.codeInsee()))
        .orElseGet(() -> communesDeLEpci(code));
  }

  /**
   * Whether a commune lies in the territory of the signatories: it signs itself, or its EPCI does.
   *
   * @param codeInsee the commune; one that is not known lies nowhere
   * @param signataires the codes that the signatories sign under
   */
  default boolean dansLeTerritoire(String codeInsee, Set<String> signataires) {
    return commune(codeInsee)
        .filter(
            commune ->
                (commune.epciSiren() != null && signataires.contains(commune.epciSiren()))
                    || signataires.contains(commune.codeDeSignataire()))
        .isPresent();
  }
}
