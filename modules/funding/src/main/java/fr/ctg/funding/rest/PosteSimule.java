package fr.ctg.funding.rest;

import fr.ctg.platform.validation.CodeInseeValide;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.ElementsUniques;
import fr.ctg.platform.validation.EtpValide;
import fr.ctg.platform.validation.HeuresValides;
import fr.ctg.platform.validation.MontantValide;
import fr.ctg.platform.validation.PeriodeOrdonnee;
import fr.ctg.platform.validation.UneLigne;
import fr.ctg.shared.Thematique;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.Position;
import fr.ctg.staffing.validation.CleDite;
import fr.ctg.staffing.validation.EmploiDit;
import fr.ctg.staffing.validation.HeuresDUnTempsPlein;
import fr.ctg.staffing.validation.PartManagementSelonPosition;
import fr.ctg.staffing.validation.TempsDeTravailDit;
import fr.ctg.staffing.validation.TempsDeTravailUnique;
import fr.ctg.staffing.validation.TempsDit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A post of a simulation.
 *
 * @param reference how the caller names it
 * @param libelle what the post is for
 * @param pilote whether it leads the team; absent: no
 * @param employeur who employs
 * @param engagementEchelleConvention whether an employer on a smaller scale has committed itself
 *     for the whole convention; absent: no
 * @param position the place in the employer's hierarchy
 * @param partManagement the share of management, 0 to 1; absent: not known
 * @param etp the share of a full-time post; this, or the two that follow
 * @param heures the weekly hours on the post
 * @param heuresTempsPlein the weekly hours of a full-time post of its employer
 * @param succede the reference of the post whose chair it takes over; absent: none
 * @param ouverture the first day on which it is open
 * @param fermeture the last one; absent: none
 * @param thematiques its themes
 * @param axes its axes of the convention, in the caller's words
 * @param communes the territory of a PROXIMITE post
 * @param cle how its cost is shared out between the groups of themes
 * @param origine a creation, or what a CEJ paid for before
 * @param coutAnnuel what it costs a year, in euros
 * @param titulaire who holds it; absent: nobody
 * @param absences the holder's absences
 * @param vacances the times without a holder
 */
@PeriodeOrdonnee(debut = "ouverture", fin = "fermeture")
@PartManagementSelonPosition
@TempsDeTravailDit
@TempsDeTravailUnique
@HeuresDUnTempsPlein
@Schema(
    name = "PosteSimule",
    description = "Un poste de la simulation.",
    additionalProperties = Schema.False.class)
public record PosteSimule(
    @Schema(
            description = "Référence du poste, unique dans la demande.",
            required = true,
            minLength = 1,
            maxLength = 64,
            pattern = UneLigne.FORME,
            example = "P1")
        @NotNull
        @Size(min = 1, max = 64)
        @UneLigne
        String reference,
    @Schema(description = "Libellé du poste.", required = true, example = "DISPOSITIF") @NotNull
        LibelleCct libelle,
    @Schema(description = "Le poste pilote l'équipe.", defaultValue = "false", example = "true")
        @Nullable Boolean pilote,
    @Schema(description = "L'employeur.", required = true) @NotNull @Valid
        EmployeurSimule employeur,
    @Schema(
            description =
                "L'employeur d'une échelle plus petite s'est engagé à celle de la convention.",
            defaultValue = "false",
            example = "false")
        @Nullable Boolean engagementEchelleConvention,
    @Schema(description = "Place dans la hiérarchie.", required = true, example = "AGENT") @NotNull
        Position position,
    @Schema(
            description =
                "Part de management, plus de 0 seulement pour RESPONSABLE_SERVICE ; absente :"
                    + " inconnue.",
            minimum = "0",
            maximum = "1",
            example = "0.25")
        @DecimalMin("0")
        @DecimalMax("1")
        @Nullable BigDecimal partManagement,
    @Schema(
            description =
                "Équivalent temps plein, quatre décimales au plus : lui, ou « heures » avec"
                    + " « heuresTempsPlein ».",
            minimum = "0",
            exclusiveMinimum = true,
            maximum = "1",
            multipleOf = 0.0001,
            example = "0.8")
        @EtpValide
        @Nullable BigDecimal etp,
    @Schema(
            description =
                "Heures par semaine du poste, au plus celles d'un temps plein : l'ETP est leur"
                    + " quotient exact, sans arrondi.",
            minimum = "0",
            exclusiveMinimum = true,
            maximum = "48",
            multipleOf = 0.01,
            example = "12")
        @HeuresValides
        @Nullable BigDecimal heures,
    @Schema(
            description = "Heures par semaine d'un temps plein chez cet employeur.",
            minimum = "0",
            exclusiveMinimum = true,
            maximum = "48",
            multipleOf = 0.01,
            example = "35")
        @HeuresValides
        @Nullable BigDecimal heuresTempsPlein,
    @Schema(
            description =
                "Référence du poste de la demande dont celui-ci reprend le siège : un siège n'est"
                    + " financé qu'une fois par mois (FIN-MOIS-UNIQUE).",
            minLength = 1,
            maxLength = 64,
            pattern = UneLigne.FORME,
            example = "P1")
        @Size(min = 1, max = 64)
        @UneLigne
        @Nullable String succede,
    @Schema(description = "Premier jour d'ouverture.", required = true, example = "2024-01-01")
        @NotNull
        @DateValide
        LocalDate ouverture,
    @Schema(
            description = "Dernier jour d'ouverture, égal ou postérieur à « ouverture ».",
            example = "2027-12-31")
        @DateValide
        @Nullable LocalDate fermeture,
    @Schema(description = "Thématiques du poste.", maxItems = 8, uniqueItems = true)
        @Size(max = 8)
        @ElementsUniques
        @Nullable List<@NotNull Thematique> thematiques,
    @Schema(
            description = "Axes de la convention que porte le poste.",
            maxItems = 50,
            uniqueItems = true,
            type = SchemaType.ARRAY,
            implementation = NomDAxe.class,
            example = "[\"Soutien à la parentalité\"]")
        @Size(max = 50)
        @ElementsUniques
        @Nullable List<@NotNull @Size(min = 1, max = 200) @UneLigne String> axes,
    @Schema(
            description = "Territoire d'un poste PROXIMITE (codes Insee).",
            maxItems = 2000,
            uniqueItems = true,
            type = SchemaType.ARRAY,
            implementation = CodeInseeValide.class,
            example = "[\"74042\"]")
        @Size(max = 2000)
        @ElementsUniques
        @Nullable List<@NotNull @CodeInseeValide String> communes,
    @Schema(description = "Clé de répartition.", required = true) @NotNull @Valid CleDite cle,
    @Schema(description = "Création, ou reprise d'un CEJ.", required = true) @NotNull @Valid
        OrigineSimulee origine,
    @Schema(
            description = "Coût annuel en euros.",
            minimum = "0",
            maximum = "1000000000",
            multipleOf = 0.01,
            example = "41250")
        @MontantValide
        @Nullable BigDecimal coutAnnuel,
    @Schema(description = "Le titulaire ; absent : personne.") @Valid
        @Nullable TitulaireSimule titulaire,
    @Schema(description = "Absences du titulaire.", maxItems = 100) @Size(max = 100)
        @Nullable List<@NotNull @Valid AbsenceSimulee> absences,
    @Schema(description = "Vacances du poste.", maxItems = 100) @Size(max = 100)
        @Nullable List<@NotNull @Valid VacanceSimulee> vacances)
    implements TempsDit, EmploiDit {}
