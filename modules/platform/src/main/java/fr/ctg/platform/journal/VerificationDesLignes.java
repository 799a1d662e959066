package fr.ctg.platform.journal;

import fr.ctg.platform.journal.Verifications.Verification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comparison of all rows with the journal: how far it has come, and what it has found. */
@Schema(
    name = "VerificationDesLignes",
    description =
        "La comparaison de toutes les lignes suivies avec leur dernier état dans le journal.")
public record VerificationDesLignes(
    @Schema(
            required = true,
            description = "Son identifiant.",
            format = "uuid",
            example = "0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d80")
        UUID id,
    @Schema(required = true, description = "Où elle en est.") EtatDeVerification etat,
    @Schema(
            required = true,
            description = "Quand elle a été demandée.",
            example = "2026-03-31T12:00:00.123456Z")
        Instant demandeeLe,
    @Schema(
            required = true,
            description = "Quand elle a avancé pour la dernière fois.",
            example = "2026-03-31T12:00:02.123456Z")
        Instant avanceeLe,
    @Schema(
            description = "Quand elle s'est achevée ; absent tant qu'elle est en cours.",
            example = "2026-03-31T12:00:05.123456Z")
        @Nullable Instant termineeLe,
    @Schema(
            required = true,
            description = "La dernière position scellée quand elle a été demandée.",
            minimum = "0")
        long jusqua,
    @Schema(required = true, description = "Les tables suivies.", minimum = "0", maximum = "10000")
        int tables,
    @Schema(
            required = true,
            description = "Celles qui sont entièrement comparées.",
            minimum = "0",
            maximum = "10000")
        int tablesVerifiees,
    @Schema(required = true, description = "Les lignes comparées.", minimum = "0") long lignes,
    @Schema(
            required = true,
            description = "Les états comparés : ceux que le journal a de lignes, disparues ou non.",
            minimum = "0")
        long etats,
    @Schema(
            description =
                "Vrai si tout est comme le journal le dit ; absent tant qu'elle n'est pas achevée.")
        @Nullable Boolean intact,
    @Schema(required = true, description = "Les écarts trouvés, de toutes les Caf.", minimum = "0")
        long nombreDEcarts,
    @Schema(
            required = true,
            description = "Les premiers écarts, de ce que l'appelant peut voir.",
            maxItems = VerificationDesLignes.ECARTS_MAX)
        List<EcartDeLigne> ecarts) {

  /** More are counted, not told. */
  static final int ECARTS_MAX = 200;

  public VerificationDesLignes {
    ecarts = List.copyOf(ecarts);
  }

  static VerificationDesLignes de(Verification v, List<EcartDeLigne> ecarts) {
    return new VerificationDesLignes(
        v.id(),
        v.etat(),
        v.demandeeLe(),
        v.avanceeLe(),
        v.termineeLe(),
        v.scellee(),
        v.tables(),
        v.tablesVues(),
        v.lignes(),
        v.etats(),
        v.etat() == EtatDeVerification.TERMINEE ? v.ecarts() == 0 : null,
        v.ecarts(),
        ecarts);
  }
}
