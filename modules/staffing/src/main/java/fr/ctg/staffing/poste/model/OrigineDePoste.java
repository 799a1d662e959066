package fr.ctg.staffing.poste.model;

import fr.ctg.staffing.TypeOrigine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where the financing of a post comes from.
 *
 * @param type created, or taken over from a CEJ
 * @param montantAnnuel what the CEJ paid a year, in euros with at most two decimals; of a CEJ alone
 * @param etp for how many ETP, above 0 with at most four decimals; of a CEJ alone
 */
public record OrigineDePoste(
    TypeOrigine type, @Nullable BigDecimal montantAnnuel, @Nullable BigDecimal etp) {}
