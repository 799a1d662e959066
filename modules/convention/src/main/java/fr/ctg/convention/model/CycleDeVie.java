package fr.ctg.convention.model;

import fr.ctg.convention.EtatConvention;
import fr.ctg.convention.RangConvention;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a convention's life, and all that stands against each: prepared, signed, amended,
 * ended. Nothing is done here; an empty list means that the step may be taken.
 */
public final class CycleDeVie {

  private static final Set<EtatConvention> EN_VIGUEUR =
      EnumSet.of(EtatConvention.SIGNEE, EtatConvention.EN_COURS);

  private CycleDeVie() {}

  /** What stands against writing it anew, or giving it up. */
  public static List<Manque> preparer(Convention convention, LocalDate jour) {
    EtatConvention etat = convention.etat(jour);
    return etat == EtatConvention.EN_PREPARATION
        ? List.of()
        : List.of(
            new Manque(
                "/etat",
                "ETAT",
                "la convention est "
                    + nom(etat)
                    + " : elle ne se modifie ni ne se supprime plus ; concluez un avenant"
                    + " (/avenants), ou résiliez-la (/resiliation)"));
  }

  /**
   * What stands against signing it.
   *
   * @param date the day of the signature
   * @param jour today
   * @param precedente the convention that it renews, if it names one
   * @param versionReferentiel the version of the job reference in force on the day of the signature
   * @param recouvrements the communes of its perimeter that other signed conventions cover
   */
  public static List<Manque> signer(
      Convention convention,
      LocalDate date,
      LocalDate jour,
      @Nullable Convention precedente,
      @Nullable String versionReferentiel,
      List<Recouvrement> recouvrements) {
    EtatConvention etat = convention.etat(jour);
    if (etat != EtatConvention.EN_PREPARATION) {
      return List.of(
          new Manque(
              "/etat",
              "ETAT",
              "la convention est déjà " + nom(etat) + " : elle ne se signe qu'une fois"));
    }
    ProjetDeConvention texte = convention.texte();
    List<Manque> manques = new ArrayList<>();
    dateDeSignature(texte.periode(), date, jour, manques);
    if (texte.signataires().stream().noneMatch(s -> s.nature().territoriale())) {
      manques.add(
          new Manque(
              "/signataires",
              "SIGNATAIRE_TERRITORIAL",
              "aucune commune et aucun EPCI du territoire de la Caf ne signe ; il en faut au moins un"));
    }
    if (texte.perimetre().isEmpty()) {
      manques.add(
          new Manque(
              "/perimetre",
              "PERIMETRE_VIDE",
              "le périmètre n'a aucune commune ; il en faut au moins une"));
    }
    if (texte.axes().isEmpty()) {
      manques.add(
          new Manque(
              "/axes",
              "AXES_ABSENTS",
              "la convention n'a aucun axe ; donnez-en au moins un, avec ses thématiques"));
    }
    renouvellement(texte, precedente, jour, manques);
    if (versionReferentiel == null) {
      manques.add(
          new Manque(
              "/dateSignature",
              "REFERENTIEL_ABSENT",
              "aucune version du référentiel n'était en vigueur le "
                  + date
                  + ", alors que les attendus en seront évalués (règle EVAL-ATTENDUS) ; vérifiez la date"));
    }
    recouvrements(texte.perimetre(), recouvrements, manques);
    return List.copyOf(manques);
  }

  private static void dateDeSignature(
      Periode periode, LocalDate date, LocalDate jour, List<Manque> manques) {
    if (date.isAfter(jour)) {
      manques.add(
          new Manque(
              "/dateSignature",
              "HORS_BORNES",
              "le " + date + " n'est pas encore venu ; donnez le jour où elle a été signée"));
    } else if (date.isAfter(periode.fin())) {
      manques.add(
          new Manque(
              "/dateSignature",
              "HORS_BORNES",
              "le " + date + " suit le dernier jour de la convention, le " + periode.fin()));
    }
  }

  private static void renouvellement(
      ProjetDeConvention texte,
      @Nullable Convention precedente,
      LocalDate jour,
      List<Manque> manques) {
    if (texte.rang() != RangConvention.RENOUVELLEMENT) {
      return;
    }
    if (precedente == null) {
      manques.add(
          new Manque(
              "/precedente",
              "OBLIGATOIRE",
              "un renouvellement nomme la convention qu'il suit ; ajoutez « precedente »"));
      return;
    }
    if (precedente.statut() == StatutConvention.EN_PREPARATION) {
      manques.add(
          new Manque(
              "/precedente",
              "ETAT",
              "la convention précédente n'est pas signée ; signez-la d'abord"));
      return;
    }
    LocalDate derniere = dernierJour(precedente);
    if (!derniere.isBefore(texte.periode().debut())) {
      manques.add(
          new Manque(
              "/debut",
              "PERIODE",
              "la convention précédente court jusqu'au " + derniere + " ; commencez après"));
    }
  }

  /** The last day on which a signed convention is in force. */
  static LocalDate dernierJour(Convention convention) {
    Resiliation resiliation = convention.resiliation();
    return resiliation == null ? convention.texte().periode().fin() : resiliation.date();
  }

  private static void recouvrements(
      List<String> perimetre, List<Recouvrement> recouvrements, List<Manque> manques) {
    for (Recouvrement r : recouvrements) {
      manques.add(
          new Manque(
              "/perimetre/" + perimetre.indexOf(r.commune()),
              "DEJA_COUVERTE",
              "la commune "
                  + r.commune()
                  + " est couverte du "
                  + r.jours().debut()
                  + " au "
                  + r.jours().fin()
                  + " par la convention signée « "
                  + r.libelle()
                  + " » ("
                  + r.convention()
                  + ") ; retirez-la, ou changez la période"));
    }
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
          new Manque(
              "/date",
              "HORS_BORNES",
              "la convention n'a été signée que le " + convention.dateSignature()));
    }
    if (!date.isBefore(convention.texte().periode().fin())) {
      manques.add(
          new Manque(
              "/date",
              "HORS_BORNES",
              "la convention finit d'elle-même le "
                  + convention.texte().periode().fin()
                  + " ; donnez un jour antérieur"));
    }
    return List.copyOf(manques);
  }

  /**
   * What stands against amending it.
   *
   * @param jour today
   * @param recouvrements the communes of its perimeter to be that other signed conventions cover
   */
  public static List<Manque> amender(
      Convention convention,
      Avenant.Projet projet,
      LocalDate jour,
      List<Recouvrement> recouvrements) {
    List<Manque> manques = new ArrayList<>(enVigueur(convention, jour, "recevoir un avenant"));
    if (!manques.isEmpty()) {
      return manques;
    }
    Periode periode = convention.texte().periode();
    if (!periode.contient(projet.dateEffet())) {
      manques.add(
          new Manque(
              "/dateEffet",
              "HORS_BORNES",
              "le "
                  + projet.dateEffet()
                  + " n'est pas dans la période de la convention, du "
                  + periode.debut()
                  + " au "
                  + periode.fin()));
    }
    if (projet.fin() != null) {
      fin(periode, projet.dateEffet(), projet.fin(), manques);
    }
    List<String> perimetre =
        projet.perimetre() == null ? convention.texte().perimetre() : projet.perimetre();
    recouvrements(perimetre, recouvrements, manques);
    return List.copyOf(manques);
  }

  private static void fin(Periode periode, LocalDate effet, LocalDate fin, List<Manque> manques) {
    if (fin.isBefore(effet)) {
      manques.add(
          new Manque("/fin", "PERIODE", "le " + fin + " précède le jour d'effet, le " + effet));
    } else if (!DureeDeConvention.permise(periode.debut(), fin)) {
      manques.add(
          new Manque(
              "/fin",
              "DUREE",
              "une convention dure de "
                  + DureeDeConvention.ANNEES_MIN
                  + " à "
                  + DureeDeConvention.ANNEES_MAX
                  + " ans ; donnez un jour du "
                  + DureeDeConvention.finAuPlusTot(periode.debut())
                  + " au "
                  + DureeDeConvention.finAuPlusTard(periode.debut())));
    }
  }

  /** What stands against changing its action plan: it goes on until the convention is ended. */
  public static List<Manque> planifier(Convention convention, LocalDate jour) {
    return convention.etat(jour) == EtatConvention.RESILIEE
        ? List.of(
            new Manque(
                "", "ETAT", "la convention est résiliée : ses fiches et ses groupes se gardent"))
        : List.of();
  }

  private static List<Manque> enVigueur(Convention convention, LocalDate jour, String acte) {
    EtatConvention etat = convention.etat(jour);
    return EN_VIGUEUR.contains(etat)
        ? List.of()
        : List.of(
            new Manque(
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
