package fr.ctg.funding.rules;

import fr.ctg.funding.model.DejaFinance;
import fr.ctg.funding.model.EtatDuMois;
import fr.ctg.funding.model.PosteChiffre;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Montant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post with its months, and what they are worth as if no rule blocked it.
 *
 * @param chiffre its figures
 * @param mois what becomes of each month, January first
 * @param dejaFinances the months that another post of its chair has, by their numbers
 * @param montantTheorique the amount of the months that are financed, to the cent
 * @param calcul how that amount was computed, or {@code null} when no explanation was asked for
 */
record AnneeDUnPoste(
    PosteChiffre chiffre,
    List<EtatDuMois> mois,
    Map<Integer, DejaFinance> dejaFinances,
    Montant montantTheorique,
    @Nullable Etape calcul) {}
