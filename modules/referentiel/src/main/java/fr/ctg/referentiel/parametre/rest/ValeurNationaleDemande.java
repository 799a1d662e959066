package fr.ctg.referentiel.parametre.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.referentiel.parametre.model.ValeurVoulue;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
import fr.ctg.referentiel.rest.SourceDonnee;
import fr.ctg.shared.Fondement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A national value of a parameter, to be written.
 *
 * @param depuis its first day, possibly past
 * @param valeur the value
 * @param source the words that found it
 * @param fondement whether the words give it or it is derived from them
 * @param motif why it is written
 */
@Schema(
    name = "ValeurNationaleDemande",
    description = "Une valeur nationale d'un paramètre, à enregistrer.",
    additionalProperties = Schema.False.class)
public record ValeurNationaleDemande(
    @Schema(description = "Son premier jour ; il peut être passé.", example = "2090-01-01")
        @NotNull
        @DateValide
        LocalDate depuis,
    @Schema(
            description = "La valeur, dans l'unité, les bornes et les décimales du paramètre.",
            minimum = "0",
            maximum = "1000000",
            example = "25000.00")
        @NotNull
        BigDecimal valeur,
    @Schema(description = "Les mots qui la fondent.") @NotNull @Valid SourceDonnee source,
    @Schema(
            description = "Si les mots la donnent ou si elle en est tirée.",
            defaultValue = "TEXTE",
            example = "TEXTE")
        @Nullable Fondement fondement,
    @Schema(
            description = "Pourquoi elle est écrite ; tout le monde le lit.",
            minLength = 1,
            pattern = FormesDuReferentiel.TEXTE,
            example = "Revalorisation décidée pour 2090.")
        @NotNull
        @Size(max = FormesDuReferentiel.MOTIF_MAX)
        @TexteLibre
        String motif) {
  static final FormeDeDemande<ValeurNationaleDemande, ValeurVoulue> FORME =
      new FormeDeDemande<>(
          ValeurNationaleDemande.class,
          FormesDuReferentiel.OCTETS_MAX,
          ValeurNationaleDemande::voulue);

  private ValeurVoulue voulue() {
    return new ValeurVoulue(
        depuis,
        valeur,
        fondement == null ? Fondement.TEXTE : fondement,
        SourceDonnee.citation(source),
        motif);
  }
}
