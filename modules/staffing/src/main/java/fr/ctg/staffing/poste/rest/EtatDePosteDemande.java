package fr.ctg.staffing.poste.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.CodeInseeValide;
import fr.ctg.platform.validation.ElementsUniques;
import fr.ctg.platform.validation.EtpValide;
import fr.ctg.platform.validation.HeuresValides;
import fr.ctg.platform.validation.MontantValide;
import fr.ctg.shared.Thematique;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.Position;
import fr.ctg.staffing.poste.model.EtatDePoste;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a post is from a day on. */
@PartManagementSelonPosition
@TempsDeTravailDit
@TempsDeTravailUnique
@HeuresDUnTempsPlein
@Schema(
    name = "EtatDePosteDemande",
    description = "Ce qu'un poste est à partir d'un jour.",
    additionalProperties = Schema.False.class)
public record EtatDePosteDemande(
    @Schema(required = true, description = "Son libellé.", example = "DISPOSITIF") @NotNull
        LibelleCct libelle,
    @Schema(description = "Il pilote l'équipe ; absent : non.", example = "true")
        @Nullable Boolean pilote,
    @Schema(required = true, description = "Sa place dans la hiérarchie.", example = "AGENT")
        @NotNull
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
            description = "Heures par semaine du poste, au plus celles d'un temps plein.",
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
    @Schema(description = "Ses thématiques.", maxItems = 8, uniqueItems = true)
        @Size(max = 8)
        @ElementsUniques
        @Nullable List<@NotNull Thematique> thematiques,
    @Schema(
            description = "Ses axes de la convention, par leurs identifiants.",
            maxItems = 50,
            uniqueItems = true)
        @Size(max = 50)
        @ElementsUniques
        @Nullable List<@NotNull UUID> axes,
    @Schema(
            description = "Son territoire, pour un poste PROXIMITE (codes Insee).",
            maxItems = 2000,
            uniqueItems = true,
            type = SchemaType.ARRAY,
            implementation = CodeInseeValide.class,
            example = "[\"35288\"]")
        @Size(max = 2000)
        @ElementsUniques
        @Nullable List<@NotNull @CodeInseeValide String> communes,
    @Schema(required = true, description = "Sa clé de répartition prévisionnelle.") @NotNull @Valid
        CleDite cle,
    @Schema(
            description = "Son coût annuel en euros.",
            minimum = "0",
            maximum = "1000000000",
            multipleOf = 0.01,
            example = "41250")
        @MontantValide
        @Nullable BigDecimal coutAnnuel)
    implements TempsDit, EmploiDit {

  static final FormeDeDemande<EtatDePosteDemande, EtatDePoste> FORME =
      new FormeDeDemande<>(
          EtatDePosteDemande.class, 131_072, EtatDePosteDemande::etat, EtatDePosteDemande::de);

  @SuppressWarnings("NullAway") // Where a request has faults, any member of it may be absent.
  EtatDePoste etat() {
    return new EtatDePoste(
        libelle,
        pilote != null && pilote,
        position,
        partManagement,
        etp,
        heures,
        heuresTempsPlein,
        liste(thematiques),
        liste(axes),
        liste(communes),
        cle == null ? null : cle(cle),
        coutAnnuel);
  }

  static EtatDePosteDemande de(EtatDePoste e) {
    return new EtatDePosteDemande(
        e.libelle(),
        e.pilote(),
        e.position(),
        e.partManagement(),
        e.etp(),
        e.heures(),
        e.heuresTempsPlein(),
        e.thematiques(),
        e.axes(),
        e.communes(),
        cle(e.cle()),
        e.coutAnnuel());
  }

  static CleDite cle(EtatDePoste.Cle c) {
    return new CleDite(c.petiteEnfance(), c.enfanceJeunesse(), c.parentalite(), c.vieSociale());
  }

  private static EtatDePoste.Cle cle(CleDite c) {
    return new EtatDePoste.Cle(
        ouZero(c.petiteEnfance()),
        ouZero(c.enfanceJeunesse()),
        ouZero(c.parentalite()),
        ouZero(c.vieSocialeLogementDroits()));
  }

  private static BigDecimal ouZero(@Nullable BigDecimal part) {
    return part == null ? BigDecimal.ZERO : part;
  }

  private static <T> List<T> liste(@Nullable List<T> elements) {
    return elements == null ? List.of() : elements;
  }
}
