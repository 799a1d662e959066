package fr.ctg.funding.model;

import fr.ctg.shared.Etape;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Montant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation says of one post.
 *
 * @param reference the post's reference
 * @param etpCooperation its cooperation time, unrounded, or {@code null} while not known
 * @param eligible whether no blocking rule keeps it from being financed
 * @param montant the yearly amount; nothing when a blocking rule is not respected
 * @param montantTheorique the same amount as if no blocking rule had failed
 * @param mois what becomes of each month, January first
 * @param dejaFinances under which other post of its chair a month is financed, by the month's
 *     number
 * @param tranches the parts it is financed in, historical part first; none while the time is not
 *     known
 * @param ventilation the amount by group
 * @param bareme what any cooperation time of it would be worth
 * @param calcul how the amount was computed, or {@code null} when no explanation was asked for
 */
public record ResultatDUnPoste(
    String reference,
    @Nullable Etp etpCooperation,
    boolean eligible,
    Montant montant,
    Montant montantTheorique,
    List<EtatDuMois> mois,
    Map<Integer, DejaFinance> dejaFinances,
    List<Tranche> tranches,
    Ventilation ventilation,
    Bareme bareme,
    @Nullable Etape calcul) {

  public ResultatDUnPoste {
    mois = List.copyOf(mois);
    dejaFinances = Map.copyOf(dejaFinances);
    tranches = List.copyOf(tranches);
  }

  /** How many months are financed, from 0 to 12. */
  public int moisFinances() {
    int finances = 0;
    for (EtatDuMois etat : mois) {
      finances += etat == EtatDuMois.FINANCE ? 1 : 0;
    }
    return finances;
  }
}
