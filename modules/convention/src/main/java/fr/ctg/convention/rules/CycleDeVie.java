package fr.ctg.convention.rules;

import fr.ctg.convention.EtatConvention;
import fr.ctg.convention.model.Amendement;
import fr.ctg.convention.model.CodeDeRemarque;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.FicheRangee;
import fr.ctg.convention.model.Manque;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Remarque;
import fr.ctg.convention.model.Resiliation;
import fr.ctg.convention.model.Signature;
import fr.ctg.shared.Ecriture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps of a convention's life, and all that stands against each: prepared, signed, amended,
 * ended. Nothing is done here; an empty list means that the step may be taken. A step that its
 * state does not allow is refused for that alone.
 */
public final class CycleDeVie {

  private static final Set<EtatConvention> EN_VIGUEUR =
      EnumSet.of(EtatConvention.SIGNEE, EtatConvention.EN_COURS);

  /** What has to be so for a convention to be signed. */
  private static final List<Condition<Signature>> SIGNATURE =
      List.of(
          CycleDeVie::dateDeSignature,
          new SignataireTerritorial(),
          new PerimetreCouvert(),
          new AxesDits(),
          new SuiteDUneAutre(),
          new PremiereDuTerritoire(),
          new ReferentielEnVigueur(),
          signature -> DejaCouverte.manques(signature.recouvrements()));

  /** What has to be so for an amendment to be concluded. */
  private static final List<Condition<Amendement>> AMENDEMENT =
      List.of(
          SuiteDAvenants::jours,
          SuiteDAvenants::autresAvenants,
          SuiteDAvenants::signataires,
          SuiteDAvenants::perimetre,
          SuiteDAvenants::territoire,
          SuiteDAvenants::axes,
          PlanTenu::manques,
          amendement -> DejaCouverte.manques(amendement.recouvrements()));

  private CycleDeVie() {}

  /** What stands against writing it anew, or giving it up. */
  public static List<Manque> preparer(Convention convention, LocalDate jour) {
    EtatConvention etat = convention.etat(jour);
    return etat == EtatConvention.EN_PREPARATION
        ? List.of()
        : List.of(
            manque(
                "/etat",
                "ETAT",
                "la convention est "
                    + nom(etat)
                    + " : elle ne se modifie ni ne se supprime plus ; concluez un avenant"
                    + " (/avenants), ou résiliez-la (/resiliation)"));
  }

  /**
   * What stands against its saying that instead, while it is prepared.
   *
   * @param fiches the sheets of its plan
   */
  public static List<Manque> reecrire(
      ProjetDeConvention present, ProjetDeConvention nouveau, List<FicheRangee> fiches) {
    return PlanTenu.manques(present, nouveau, fiches);
  }

  /** What stands against signing it. */
  public static List<Manque> signer(Signature signature) {
    EtatConvention etat = signature.convention().etat(signature.jour());
    return etat == EtatConvention.EN_PREPARATION
        ? Condition.toutes(SIGNATURE, signature)
        : List.of(
            manque(
                "/etat",
                "ETAT",
                "la convention est déjà " + nom(etat) + " : elle ne se signe qu'une fois"));
  }

  private static List<Manque> dateDeSignature(Signature signature) {
    LocalDate date = signature.date();
    LocalDate fin = signature.texte().periode().fin();
    if (date.isAfter(signature.jour())) {
      return List.of(
          manque(
              "/dateSignature",
              "HORS_BORNES",
              "le "
                  + Ecriture.date(date)
                  + " n'est pas encore venu ; donnez le jour où elle a été signée"));
    }
    return date.isAfter(fin)
        ? List.of(
            manque(
                "/dateSignature",
                "HORS_BORNES",
                "le "
                    + Ecriture.date(date)
                    + " suit le dernier jour de la convention, le "
                    + Ecriture.date(fin)))
        : List.of();
  }

  private static Manque manque(String pointeur, String code, String message) {
    return new Manque(pointeur, code, message, null);
  }

  /**
   * What stands against ending it before its last day.
   *
   * @param date the last day that it is to cover
   * @param jour today
   */
  public static List<Manque> resilier(Convention convention, LocalDate date, LocalDate jour) {
    List<Manque> manques = new ArrayList<>(enVigueur(convention, jour, "se résilier"));
    if (!manques.isEmpty()) {
      return manques;
    }
    if (convention.dateSignature() != null && date.isBefore(convention.dateSignature())) {
      manques.add(
          manque(
              "/date",
              "HORS_BORNES",
              "la convention n'a été signée que le " + Ecriture.date(convention.dateSignature())));
    }
    if (!date.isBefore(convention.horizon().terme())) {
      manques.add(
          manque(
              "/date",
              "HORS_BORNES",
              "la convention finit d'elle-même le "
                  + Ecriture.date(convention.horizon().terme())
                  + " ; donnez un jour antérieur"));
    }
    return List.copyOf(manques);
  }

  /** What stands against amending it. A correction also comes after the last day. */
  public static List<Manque> amender(Amendement amendement) {
    Convention convention = amendement.convention();
    boolean correction = amendement.projet().corrige() != null;
    List<Manque> manques =
        correction && convention.etat(amendement.jour()) == EtatConvention.ECHUE
            ? List.of()
            : enVigueur(convention, amendement.jour(), "recevoir un avenant");
    return manques.isEmpty() ? Condition.toutes(AMENDEMENT, amendement) : manques;
  }

  /** What stands against changing its action plan: it goes on to the last day of an early end. */
  public static List<Manque> planifier(Convention convention, LocalDate jour) {
    return convention.etat(jour) == EtatConvention.RESILIEE
        ? List.of(
            manque("", "ETAT", "la convention est résiliée : ses fiches et ses groupes se gardent"))
        : List.of();
  }

  private static List<Manque> enVigueur(Convention convention, LocalDate jour, String acte) {
    EtatConvention etat = convention.etat(jour);
    Resiliation fin = convention.resiliation();
    if (fin != null && etat != EtatConvention.RESILIEE) {
      return List.of(
          manque(
              "/etat",
              "ETAT",
              "la résiliation est prononcée : la convention finit le "
                  + Ecriture.date(fin.date())
                  + " et ne peut plus "
                  + acte));
    }
    return EN_VIGUEUR.contains(etat)
        ? List.of()
        : List.of(
            manque(
                "/etat",
                "ETAT",
                "la convention est "
                    + nom(etat)
                    + " : pour "
                    + acte
                    + ", elle doit être "
                    + EN_VIGUEUR.stream()
                        .map(CycleDeVie::nom)
                        .collect(Collectors.joining(" ou "))));
  }

  /** What should be known of one that is as it may be. */
  public static List<Remarque> avertissements(Convention convention) {
    LocalDate signature = convention.dateSignature();
    return signature == null || convention.versionReferentiel() != null
        ? List.of()
        : List.of(
            new Remarque(
                CodeDeRemarque.SANS_REFERENTIEL,
                "Signée le "
                    + Ecriture.date(signature)
                    + ", avant la première version du référentiel d'emploi : elle n'en suit aucune,"
                    + " et aucun attendu n'y est évalué."));
  }

  /** The state in plain words. */
  public static String nom(EtatConvention etat) {
    return switch (etat) {
      case EN_PREPARATION -> "en préparation";
      case SIGNEE -> "signée";
      case EN_COURS -> "en cours";
      case ECHUE -> "échue";
      case RESILIEE -> "résiliée";
    };
  }
}
