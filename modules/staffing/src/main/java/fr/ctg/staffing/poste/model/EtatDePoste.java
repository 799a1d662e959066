package fr.ctg.staffing.poste.model;

import fr.ctg.shared.Fraction;
import fr.ctg.shared.Thematique;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.Position;
import fr.ctg.staffing.TempsDeTravail;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a post is from one day to another.
 *
 * @param libelle its label
 * @param pilote whether it pilots the team
 * @param position its place in the employer's hierarchy
 * @param partManagement the share of management, from 0 to 1; none: not known
 * @param etp its working time, above 0 and at most 1, with at most four decimals; or the two that
 *     follow
 * @param heures its weekly hours
 * @param heuresTempsPlein the weekly hours of a full-time post of its employer
 * @param thematiques its themes
 * @param axes its axes of the convention, by their identifiers
 * @param communes its territory, by INSEE codes
 * @param cle how its cost is shared out between the groups
 * @param coutAnnuel its yearly cost in euros; none: not declared
 */
public record EtatDePoste(
    LibelleCct libelle,
    boolean pilote,
    Position position,
    @Nullable BigDecimal partManagement,
    @Nullable BigDecimal etp,
    @Nullable BigDecimal heures,
    @Nullable BigDecimal heuresTempsPlein,
    List<Thematique> thematiques,
    List<UUID> axes,
    List<String> communes,
    Cle cle,
    @Nullable BigDecimal coutAnnuel) {

  /**
   * A forecast allocation key: percentages with at most two decimals, 100 in all (VENT-CLE).
   *
   * @param petiteEnfance that of PETITE_ENFANCE
   * @param enfanceJeunesse that of ENFANCE_JEUNESSE
   * @param parentalite that of PARENTALITE
   * @param vieSociale that of VIE_SOCIALE_LOGEMENT_DROITS
   */
  public record Cle(
      BigDecimal petiteEnfance,
      BigDecimal enfanceJeunesse,
      BigDecimal parentalite,
      BigDecimal vieSociale) {}

  /** Its working time, exact. */
  public TempsDeTravail temps() {
    return etp != null
        ? TempsDeTravail.EnEtp.declare(etp)
        : new TempsDeTravail.EnHeures(
            Fraction.de(Objects.requireNonNull(heures)),
            Fraction.de(Objects.requireNonNull(heuresTempsPlein)));
  }
}
