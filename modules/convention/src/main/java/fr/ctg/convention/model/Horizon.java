package fr.ctg.convention.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a convention beyond the day that it is read on.
 *
 * @param terme its last day by all its amendments
 * @param aVenir how many amendments take effect after that day
 * @param parties the SIREN of all its parties, of whatever day
 */
public record Horizon(LocalDate terme, int aVenir, List<String> parties) {

  public Horizon {
    parties = List.copyOf(parties);
  }

  /** Of one without amendments. */
  public static Horizon de(ProjetDeConvention texte) {
    return new Horizon(
        texte.periode().fin(), 0, texte.signataires().stream().map(Signataire::siren).toList());
  }

  /** Of one that goes so. */
  static Horizon de(Deroulement deroulement, LocalDate jour) {
    return new Horizon(
        deroulement.terme(),
        deroulement.aVenir(jour),
        deroulement.parties().stream().map(p -> p.quoi().qui().siren()).distinct().toList());
  }
}
