package fr.ctg.convention.model;

import fr.ctg.shared.Periode;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a convention beyond the day that it is read on.
 *
 * @param libelle its name by all its amendments
 * @param terme its last day by all its amendments
 * @param aVenir how many amendments take effect after that day
 * @param parties the codes of all its parties, of whatever day
 * @param axes what its axes say, of whatever day
 */
public record Horizon(
    String libelle, LocalDate terme, int aVenir, List<String> parties, List<AxeTenu> axes) {

  public Horizon {
    parties = List.copyOf(parties);
    axes = List.copyOf(axes);
  }

  /** Of one without amendments. */
  public static Horizon de(ProjetDeConvention texte) {
    return new Horizon(
        texte.libelle(),
        texte.periode().fin(),
        0,
        texte.signataires().stream().map(Signataire::code).toList(),
        texte.axes().stream().map(axe -> new AxeTenu(axe, texte.periode())).toList());
  }

  /** Of one that goes so. */
  static Horizon de(Deroulement deroulement, LocalDate jour) {
    return new Horizon(
        deroulement.etats().getLast().teneur().libelle(),
        deroulement.terme(),
        deroulement.aVenir(jour),
        deroulement.parties().stream().map(p -> p.quoi().qui().code()).distinct().toList(),
        deroulement.axes().stream()
            .filter(a -> !a.vaine())
            .map(a -> new AxeTenu(a.quoi().axe(), new Periode(a.debut(), a.fin())))
            .toList());
  }
}
