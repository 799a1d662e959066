package fr.ctg.referentiel.evenement.application;

import fr.ctg.platform.evenement.CatalogueDEvenements;
import fr.ctg.platform.evenement.TypeDEvenement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The events about the référentiel, its parameters and its rules. */
public enum EvenementsDuReferentiel implements TypeDEvenement {
  VERSION_PUBLIEE(
      "referentiel.version-publiee",
      "Une version du référentiel d'emploi a été publiée.",
      new ChargeDeVersion("cnaf-2019")),
  VERSION_ABROGEE(
      "referentiel.version-abrogee",
      "Une version du référentiel d'emploi a été abrogée.",
      new ChargeDeVersion("cnaf-2019")),
  VALEUR_ENREGISTREE(
      "parametre.valeur-enregistree",
      "Un paramètre a reçu une valeur, nationale ou d'une Caf.",
      new ChargeDeParametre("forfait-etp", Exemple.DEPUIS)),
  EFFET_ENREGISTRE(
      "regle.effet-enregistre",
      "Une Caf a décidé de l'effet d'une règle locale.",
      new ChargeDEffet("ETP-PILOTE", Exemple.DEPUIS));

  private final String nom;
  private final String sens;
  private final transient Record exemple;

  EvenementsDuReferentiel(String nom, String sens, Record exemple) {
    this.nom = nom;
    this.sens = sens;
    this.exemple = exemple;
  }

  @Override
  public String nom() {
    return nom;
  }

  @Override
  public String sens() {
    return sens;
  }

  @Override
  public Record exemple() {
    return exemple;
  }

  /** Tells them all. */
  @ApplicationScoped
  static class Catalogue implements CatalogueDEvenements {
    @Override
    public List<EvenementsDuReferentiel> types() {
      return List.of(values());
    }
  }

  /** Of what examples tell. */
  private static final class Exemple {
    static final LocalDate DEPUIS = LocalDate.of(2027, 1, 1);

    private Exemple() {}
  }
}
