package fr.ctg.funding.rest;

import fr.ctg.shared.Fondement;
import fr.ctg.staffing.constat.SourceDuConstat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One step of a computation, recorded while it was made: what was computed, from what, under which
 * rule, with which dated parameter.
 *
 * @param libelle what it is
 * @param valeur its value, as it is read
 * @param unite the value's unit
 * @param regle the rule
 * @param parametre the parameter
 * @param fondement whether the rule's sentence says so or is read so
 * @param source the sentence that founds the rule or the parameter
 * @param etapes the steps that it rests on; absent: none
 */
@Schema(name = "EtapeDeCalcul", description = "Une étape du calcul, et celles dont elle découle.")
public record EtapeDeCalcul(
    @Schema(
            description = "Ce qui est calculé.",
            required = true,
            maxLength = 4000,
            pattern = "^\\S[\\s\\S]*$",
            example = "ETP de coopération")
        String libelle,
    @Schema(description = "Sa valeur.", required = true, maxLength = 400, example = "0.8000")
        String valeur,
    @Schema(description = "Son unité.", maxLength = 64, example = "ETP") @Nullable String unite,
    @Schema(
            description = "La règle appliquée.",
            maxLength = 64,
            pattern = "^[A-Z][A-Z0-9-]*$",
            example = "MGT-RESPONSABLE")
        @Nullable String regle,
    @Schema(description = "Le paramètre daté.", maxLength = 200) @Nullable String parametre,
    @Schema(description = "La phrase le dit, ou est lue ainsi.", example = "LECTURE")
        @Nullable Fondement fondement,
    @Schema(description = "La phrase qui fonde la règle ou le paramètre.")
        @Nullable SourceDuConstat source,
    @Schema(description = "Les étapes dont elle découle.", maxItems = 1000)
        @Nullable List<EtapeDeCalcul> etapes) {

  /** The list is copied. */
  public EtapeDeCalcul {
    etapes = etapes == null ? null : List.copyOf(etapes);
  }
}
