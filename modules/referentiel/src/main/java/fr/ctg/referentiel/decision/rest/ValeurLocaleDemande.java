package fr.ctg.referentiel.decision.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.referentiel.parametre.model.ValeurLocale;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A Caf's own value of a parameter, to be written.
 *
 * @param depuis its first day, possibly past
 * @param valeur the value
 * @param motif why it is written
 */
@Schema(
    name = "ValeurLocaleDemande",
    description = "La valeur propre à une Caf d'un paramètre LOCALE, à enregistrer.",
    additionalProperties = Schema.False.class)
public record ValeurLocaleDemande(
    @Schema(description = "Son premier jour ; il peut être passé.", example = "2090-01-01")
        @NotNull
        @DateValide
        LocalDate depuis,
    @Schema(
            description = "La valeur, dans l'unité, les bornes et les décimales du paramètre.",
            minimum = "0",
            maximum = "1000000",
            example = "0.45")
        @NotNull
        BigDecimal valeur,
    @Schema(
            description = "Pourquoi elle est écrite ; tout le monde le lit.",
            minLength = 1,
            pattern = FormesDuReferentiel.TEXTE,
            example = "Décision du conseil d'administration : territoires ruraux.")
        @NotNull
        @Size(max = FormesDuReferentiel.MOTIF_MAX)
        @TexteLibre
        String motif) {
  static final FormeDeDemande<ValeurLocaleDemande, ValeurLocale> FORME =
      new FormeDeDemande<>(
          ValeurLocaleDemande.class, FormesDuReferentiel.OCTETS_MAX, ValeurLocaleDemande::voulue);

  private ValeurLocale voulue() {
    return new ValeurLocale(depuis, valeur, motif);
  }
}
