package fr.ctg.staffing.poste.rest;

import fr.ctg.platform.validation.SirenValide;
import fr.ctg.platform.validation.UneLigne;
import fr.ctg.staffing.NatureEmployeur;
import fr.ctg.staffing.poste.model.EmployeurDePoste;
import fr.ctg.staffing.validation.EmployeurDit;
import fr.ctg.staffing.validation.SirenSelonNature;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who employs the holder of a post. */
@SirenSelonNature
@Schema(
    name = "EmployeurDePoste",
    description = "L'employeur d'un poste.",
    additionalProperties = Schema.False.class)
public record EmployeurDemande(
    @Schema(required = true, description = "Ce qu'il est.", example = "EPCI") @NotNull
        NatureEmployeur nature,
    @Schema(
            description = "Son SIREN, obligatoire pour COMMUNE, EPCI et SYNDICAT.",
            pattern = SirenValide.FORME,
            minLength = 9,
            maxLength = 9,
            example = "243500782")
        @SirenValide
        @Nullable String siren,
    @Schema(
            description =
                "Son nom ; absent pour une commune ou un EPCI, celui des données de référence.",
            pattern = UneLigne.FORME,
            example = "CA du Pays de Saint Malo Agglomération")
        @Size(max = 200)
        @UneLigne
        @Nullable String nom)
    implements EmployeurDit {

  EmployeurDePoste employeur() {
    return new EmployeurDePoste(nature, siren, nom);
  }

  static EmployeurDemande de(EmployeurDePoste e) {
    return new EmployeurDemande(e.nature(), e.siren(), e.nom());
  }
}
