package fr.ctg.convention.application;

import fr.ctg.platform.evenement.CatalogueDEvenements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The events about conventions and what belongs to them. */
@ApplicationScoped
public class EvenementsDeConvention implements CatalogueDEvenements {

  /** Une convention a été créée. */
  public static final String CREEE = "convention.creee";

  /** Une convention a été modifiée. */
  public static final String MODIFIEE = "convention.modifiee";

  /** Une convention a été signée. */
  public static final String SIGNEE = "convention.signee";

  /** Une convention a été résiliée. */
  public static final String RESILIEE = "convention.resiliee";

  /** Une convention, qui n'était pas signée, a été supprimée. */
  public static final String SUPPRIMEE = "convention.supprimee";

  /** Un avenant à une convention a été enregistré. */
  public static final String AVENANT_ENREGISTRE = "avenant.enregistre";

  /** Une fiche action a été créée. */
  public static final String FICHE_ACTION_CREEE = "fiche-action.creee";

  /** Une fiche action a été modifiée. */
  public static final String FICHE_ACTION_MODIFIEE = "fiche-action.modifiee";

  /** Une fiche action a été supprimée. */
  public static final String FICHE_ACTION_SUPPRIMEE = "fiche-action.supprimee";

  /** Un groupe de travail a été créé. */
  public static final String GROUPE_DE_TRAVAIL_CREE = "groupe-de-travail.cree";

  /** Un groupe de travail a été modifié. */
  public static final String GROUPE_DE_TRAVAIL_MODIFIE = "groupe-de-travail.modifie";

  /** Un groupe de travail a été supprimé. */
  public static final String GROUPE_DE_TRAVAIL_SUPPRIME = "groupe-de-travail.supprime";

  /** Un partenaire a été enregistré. */
  public static final String PARTENAIRE_CREE = "partenaire.cree";

  /** Un partenaire a changé de nom ou de nature. */
  public static final String PARTENAIRE_MODIFIE = "partenaire.modifie";

  private static final UUID CONVENTION = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d7e");
  private static final UUID PARTIE = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d7f");

  @Override
  public List<TypeDEvenement> types() {
    return List.of(
        new TypeDEvenement(
            CREEE,
            "Une convention a été créée.",
            ChargeDeConvention.class,
            new ChargeDeConvention(CONVENTION, 1, List.of())),
        new TypeDEvenement(
            MODIFIEE,
            "Une convention a été modifiée.",
            ChargeDeConvention.class,
            new ChargeDeConvention(CONVENTION, 2, List.of("libelle", "fin"))),
        new TypeDEvenement(
            SIGNEE,
            "Une convention a été signée.",
            ChargeDeConvention.class,
            new ChargeDeConvention(
                CONVENTION, 3, List.of("etat", "dateSignature", "versionReferentiel"))),
        new TypeDEvenement(
            RESILIEE,
            "Une convention a été résiliée.",
            ChargeDeConvention.class,
            new ChargeDeConvention(CONVENTION, 5, List.of("etat", "resiliation"))),
        new TypeDEvenement(
            SUPPRIMEE,
            "Une convention, qui n'était pas signée, a été supprimée.",
            ChargeDeConvention.class,
            new ChargeDeConvention(CONVENTION, 1, List.of())),
        new TypeDEvenement(
            AVENANT_ENREGISTRE,
            "Un avenant à une convention a été enregistré.",
            ChargeDAvenant.class,
            new ChargeDAvenant(CONVENTION, 1, 4)),
        new TypeDEvenement(
            FICHE_ACTION_CREEE,
            "Une fiche action a été créée.",
            ChargeDeFicheAction.class,
            new ChargeDeFicheAction(CONVENTION, PARTIE, 1, List.of())),
        new TypeDEvenement(
            FICHE_ACTION_MODIFIEE,
            "Une fiche action a été modifiée.",
            ChargeDeFicheAction.class,
            new ChargeDeFicheAction(CONVENTION, PARTIE, 2, List.of("libelle"))),
        new TypeDEvenement(
            FICHE_ACTION_SUPPRIMEE,
            "Une fiche action a été supprimée.",
            ChargeDeFicheAction.class,
            new ChargeDeFicheAction(CONVENTION, PARTIE, 1, List.of())),
        new TypeDEvenement(
            GROUPE_DE_TRAVAIL_CREE,
            "Un groupe de travail a été créé.",
            ChargeDeGroupeDeTravail.class,
            new ChargeDeGroupeDeTravail(CONVENTION, PARTIE, 1, List.of())),
        new TypeDEvenement(
            GROUPE_DE_TRAVAIL_MODIFIE,
            "Un groupe de travail a été modifié.",
            ChargeDeGroupeDeTravail.class,
            new ChargeDeGroupeDeTravail(CONVENTION, PARTIE, 2, List.of("libelle"))),
        new TypeDEvenement(
            GROUPE_DE_TRAVAIL_SUPPRIME,
            "Un groupe de travail a été supprimé.",
            ChargeDeGroupeDeTravail.class,
            new ChargeDeGroupeDeTravail(CONVENTION, PARTIE, 1, List.of())),
        new TypeDEvenement(
            PARTENAIRE_CREE,
            "Un partenaire a été enregistré.",
            ChargeDePartenaire.class,
            new ChargeDePartenaire(PARTIE, 1, List.of())),
        new TypeDEvenement(
            PARTENAIRE_MODIFIE,
            "Un partenaire a changé de nom ou de nature.",
            ChargeDePartenaire.class,
            new ChargeDePartenaire(PARTIE, 2, List.of("nom"))));
  }
}
