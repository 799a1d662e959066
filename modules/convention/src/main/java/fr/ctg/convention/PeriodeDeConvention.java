package fr.ctg.convention;

import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days within which the parts of a convention lie, in whatever module they are kept: those of
 * the convention as it is now, amendments included.
 *
 * @param convention the convention
 * @param fautes where a day outside is told
 */
public record PeriodeDeConvention(Conventions.Vue convention, Fautes fautes) {

  /**
   * Adds the fault of a day that lies outside, unless it is what it was: what an amendment leaves
   * outside stays as it was agreed.
   *
   * @param pointeur the member that says it
   * @param present the day that it was; {@code null} for a new part
   * @param jour the day; absent only where it has a fault already
   */
  public void tenir(String pointeur, @Nullable LocalDate present, LocalDate jour) {
    var periode = new Periode(convention.debut(), convention.fin());
    if (!fautes.fautif(pointeur) && !jour.equals(present) && !periode.contient(jour)) {
      fautes.ajouter(
          pointeur,
          CodeDeFaute.HORS_BORNES,
          "le %s n'est pas dans la période de la convention, %s"
              .formatted(Ecriture.date(jour), Ecriture.periode(periode)));
    }
  }
}
