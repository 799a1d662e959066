package fr.ctg.funding.rest;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * By how much, and why, two simulations differ.
 *
 * @param avant the total before
 * @param apres the total after
 * @param ecart the total after less the total before
 * @param verdictAvant the worst finding before
 * @param verdictApres the worst finding after
 * @param causes what each cause adds or takes over all posts; they add up to the difference
 * @param avertissementsAvant what the simulation before passed over or took for granted
 * @param avertissementsApres the same of the simulation after
 * @param postes the posts of either, those before first
 */
@Schema(name = "Comparaison", description = "L'écart entre deux simulations, et ses causes.")
public record ComparaisonRendue(
    @Schema(
            description = "Montant total avant, en euros.",
            required = true,
            minimum = "0",
            example = "12000.00")
        BigDecimal avant,
    @Schema(
            description = "Montant total après, en euros.",
            required = true,
            minimum = "0",
            example = "19200.00")
        BigDecimal apres,
    @Schema(description = "Après moins avant, en euros.", required = true, example = "7200.00")
        BigDecimal ecart,
    @Schema(description = "Le constat le plus défavorable avant.", required = true)
        SimulationRendue.VerdictGlobal verdictAvant,
    @Schema(description = "Le constat le plus défavorable après.", required = true)
        SimulationRendue.VerdictGlobal verdictApres,
    @Schema(
            description = "Ce que chaque cause ajoute ou retire, tous postes ensemble.",
            required = true,
            maxItems = 6)
        List<CauseTotale> causes,
    @Schema(
            description = "Ce que la simulation d'avant a laissé de côté ou tenu pour acquis.",
            maxItems = 402)
        @Nullable List<AvertissementRendu> avertissementsAvant,
    @Schema(
            description = "Ce que la simulation d'après a laissé de côté ou tenu pour acquis.",
            maxItems = 402)
        @Nullable List<AvertissementRendu> avertissementsApres,
    @Schema(
            description = "Les postes de l'une et de l'autre, ceux d'avant d'abord.",
            required = true,
            maxItems = 400)
        List<EcartDePoste> postes) {

  /** The lists are copied. */
  public ComparaisonRendue {
    causes = List.copyOf(causes);
    avertissementsAvant = avertissementsAvant == null ? null : List.copyOf(avertissementsAvant);
    avertissementsApres = avertissementsApres == null ? null : List.copyOf(avertissementsApres);
    postes = List.copyOf(postes);
  }

  /**
   * What a cause adds or takes over all posts.
   *
   * @param cause the cause
   * @param montant the euros it adds, or takes where below 0
   */
  @Schema(name = "CauseTotale", description = "Une cause de l'écart, tous postes ensemble.")
  public record CauseTotale(
      @Schema(description = "La cause.", required = true, example = "ETP") Cause cause,
      @Schema(description = "Euros ajoutés, ou retirés.", required = true, example = "7200.00")
          BigDecimal montant) {}

  /** Why the amount of a post differs. */
  @Schema(
      name = "CauseDEcart",
      description =
          "Pourquoi le montant diffère : le temps de coopération, ses taux, les mois financés, une"
              + " règle bloquante, un poste nouveau ou retiré.")
  public enum Cause {
    /** Its cooperation time. */
    ETP,
    /** Its rates. */
    TAUX,
    /** The months that are financed. */
    MOIS,
    /** A blocking rule. */
    ELIGIBILITE,
    /** It is only there after. */
    POSTE_NOUVEAU,
    /** It is only there before. */
    POSTE_RETIRE
  }

  /**
   * By how much, and why, the amount of a post differs.
   *
   * @param reference the post's reference
   * @param avant its amount before, 0 where it was not there
   * @param apres its amount after, 0 where it is not there
   * @param ecart the amount after less the amount before
   * @param causes what each cause adds or takes; they add up to the difference
   */
  @Schema(name = "EcartDePoste", description = "L'écart d'un poste, et ses causes.")
  public record EcartDePoste(
      @Schema(
              description = "Référence du poste.",
              required = true,
              minLength = 1,
              maxLength = 64,
              example = "P1")
          String reference,
      @Schema(
              description = "Montant avant, 0 s'il n'y était pas.",
              required = true,
              minimum = "0",
              example = "12000.00")
          BigDecimal avant,
      @Schema(
              description = "Montant après, 0 s'il n'y est plus.",
              required = true,
              minimum = "0",
              example = "19200.00")
          BigDecimal apres,
      @Schema(description = "Après moins avant, en euros.", required = true, example = "7200.00")
          BigDecimal ecart,
      @Schema(
              description = "Les causes, dont la somme est l'écart ; celles sans effet manquent.",
              required = true,
              maxItems = 6)
          List<CauseDePoste> causes) {

    /** The list is copied. */
    public EcartDePoste {
      causes = List.copyOf(causes);
    }
  }

  /**
   * What a cause adds to a post's amount, or takes.
   *
   * @param cause the cause
   * @param montant the euros it adds, or takes where below 0
   * @param message what changed, in French, with the figures
   */
  @Schema(name = "CauseDePoste", description = "Une cause de l'écart d'un poste.")
  public record CauseDePoste(
      @Schema(description = "La cause.", required = true, example = "ETP") Cause cause,
      @Schema(description = "Euros ajoutés, ou retirés.", required = true, example = "7200.00")
          BigDecimal montant,
      @Schema(
              description = "Ce qui a changé, avec les chiffres.",
              required = true,
              maxLength = 4000,
              pattern = "^\\S[\\s\\S]*$",
              example = "Le temps de coopération passe de 0,7 ETP à 0,8 ETP : 7 200,00 € de plus.")
          String message) {}
}
