package fr.ctg.referentiel.application;

import fr.ctg.platform.evenement.CatalogueDEvenements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The events about the référentiel, its parameters and its rules. */
@ApplicationScoped
public class EvenementsDuReferentiel implements CatalogueDEvenements {

  /** Une version du référentiel d'emploi a été publiée. */
  public static final String VERSION_PUBLIEE = "referentiel.version-publiee";

  /** Une version du référentiel d'emploi a été abrogée. */
  public static final String VERSION_ABROGEE = "referentiel.version-abrogee";

  /** Un paramètre a reçu une valeur, nationale ou d'une Caf. */
  public static final String VALEUR_ENREGISTREE = "parametre.valeur-enregistree";

  /** Une Caf a décidé de l'effet d'une règle locale. */
  public static final String EFFET_ENREGISTRE = "regle.effet-enregistre";

  private static final LocalDate DEPUIS = LocalDate.of(2027, 1, 1);

  @Override
  public List<TypeDEvenement> types() {
    return List.of(
        new TypeDEvenement(
            VERSION_PUBLIEE,
            "Une version du référentiel d'emploi a été publiée.",
            ChargeDeVersion.class,
            new ChargeDeVersion("cnaf-2019")),
        new TypeDEvenement(
            VERSION_ABROGEE,
            "Une version du référentiel d'emploi a été abrogée.",
            ChargeDeVersion.class,
            new ChargeDeVersion("cnaf-2019")),
        new TypeDEvenement(
            VALEUR_ENREGISTREE,
            "Un paramètre a reçu une valeur, nationale ou d'une Caf.",
            ChargeDeParametre.class,
            new ChargeDeParametre("forfait-etp", DEPUIS)),
        new TypeDEvenement(
            EFFET_ENREGISTRE,
            "Une Caf a décidé de l'effet d'une règle locale.",
            ChargeDEffet.class,
            new ChargeDEffet("ETP-PILOTE", DEPUIS)));
  }
}
