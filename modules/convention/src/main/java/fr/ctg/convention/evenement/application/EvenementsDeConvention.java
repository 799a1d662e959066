package fr.ctg.convention.evenement.application;

import fr.ctg.platform.evenement.CatalogueDEvenements;
import fr.ctg.platform.evenement.TypeDEvenement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The events about conventions and what belongs to them. */
public enum EvenementsDeConvention implements TypeDEvenement {
  CREEE(
      "convention.creee",
      "Une convention a été créée.",
      new ChargeDeConvention(Exemple.CONVENTION, 1, List.of())),
  MODIFIEE(
      "convention.modifiee",
      "Une convention a été modifiée.",
      new ChargeDeConvention(Exemple.CONVENTION, 2, List.of("libelle", "fin"))),
  SIGNEE(
      "convention.signee",
      "Une convention a été signée.",
      new ChargeDeConvention(
          Exemple.CONVENTION, 3, List.of("etat", "dateSignature", "versionReferentiel"))),
  RESILIEE(
      "convention.resiliee",
      "Une convention a été résiliée.",
      new ChargeDeConvention(Exemple.CONVENTION, 5, List.of("etat", "resiliation"))),
  SUPPRIMEE(
      "convention.supprimee",
      "Une convention, qui n'était pas signée, a été supprimée.",
      new ChargeDeConvention(Exemple.CONVENTION, 1, List.of())),
  AVENANT_ENREGISTRE(
      "avenant.enregistre",
      "Un avenant à une convention a été enregistré.",
      new ChargeDAvenant(Exemple.CONVENTION, 1, 4)),
  FICHE_ACTION_CREEE(
      "fiche-action.creee",
      "Une fiche action a été créée.",
      new ChargeDeFicheAction(Exemple.CONVENTION, Exemple.PARTIE, 1, List.of())),
  FICHE_ACTION_MODIFIEE(
      "fiche-action.modifiee",
      "Une fiche action a été modifiée.",
      new ChargeDeFicheAction(Exemple.CONVENTION, Exemple.PARTIE, 2, List.of("libelle"))),
  FICHE_ACTION_SUPPRIMEE(
      "fiche-action.supprimee",
      "Une fiche action a été supprimée.",
      new ChargeDeFicheAction(Exemple.CONVENTION, Exemple.PARTIE, 1, List.of())),
  GROUPE_DE_TRAVAIL_CREE(
      "groupe-de-travail.cree",
      "Un groupe de travail a été créé.",
      new ChargeDeGroupeDeTravail(Exemple.CONVENTION, Exemple.PARTIE, 1, List.of())),
  GROUPE_DE_TRAVAIL_MODIFIE(
      "groupe-de-travail.modifie",
      "Un groupe de travail a été modifié.",
      new ChargeDeGroupeDeTravail(Exemple.CONVENTION, Exemple.PARTIE, 2, List.of("libelle"))),
  GROUPE_DE_TRAVAIL_SUPPRIME(
      "groupe-de-travail.supprime",
      "Un groupe de travail a été supprimé.",
      new ChargeDeGroupeDeTravail(Exemple.CONVENTION, Exemple.PARTIE, 1, List.of())),
  PARTENAIRE_CREE(
      "partenaire.cree",
      "Un partenaire a été enregistré.",
      new ChargeDePartenaire(Exemple.PARTIE, 1, List.of())),
  PARTENAIRE_MODIFIE(
      "partenaire.modifie",
      "Un partenaire a changé de nom ou de nature.",
      new ChargeDePartenaire(Exemple.PARTIE, 2, List.of("nom")));

  private final String nom;
  private final String sens;
  private final transient Record exemple;

  EvenementsDeConvention(String nom, String sens, Record exemple) {
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
    public List<EvenementsDeConvention> types() {
      return List.of(values());
    }
  }

  /** Of what examples tell. */
  private static final class Exemple {
    static final UUID CONVENTION = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d7e");
    static final UUID PARTIE = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d7f");

    private Exemple() {}
  }
}
