package fr.ctg.convention.rules;

import fr.ctg.convention.model.Amendement;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.Deroulement;
import fr.ctg.convention.model.EtatDuJour;
import fr.ctg.convention.model.FicheRangee;
import fr.ctg.convention.model.Manque;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * A convention that is rewritten or amended still holds the sheets of its plan that it held: each
 * under its axis, the axis with its theme, its days within the period; once it is signed, on each
 * of the days of the sheet. A sheet that it did not hold before is left to whoever corrects it.
 */
final class PlanTenu {

  /** A message names that many sheets, and counts the others. */
  private static final int FICHES_NOMMEES = 5;

  private PlanTenu() {}

  static List<Manque> manques(
      ProjetDeConvention present, ProjetDeConvention nouveau, List<FicheRangee> fiches) {
    List<Manque> manques = new ArrayList<>();
    List<FicheRangee> sansAxe =
        perdues(present, nouveau, fiches, (texte, fiche) -> rangee(texte.axes(), fiche));
    if (!sansAxe.isEmpty()) {
      manques.add(
          manque(
              "/axes",
              "AXE_EMPLOYE",
              (sansAxe.size() == 1
                      ? "une fiche action est rangée"
                      : sansAxe.size() + " fiches action sont rangées")
                  + " sous un axe que la convention n'aurait plus : "
                  + enumeration(sansAxe)
                  + " ; gardez l'axe, ou changez d'abord leur « axe »"));
    }
    for (int i = 0; i < nouveau.axes().size(); i++) {
      Axe axe = nouveau.axes().get(i);
      List<FicheRangee> siennes =
          fiches.stream().filter(fiche -> axe.id().equals(fiche.axe())).toList();
      List<FicheRangee> sansTheme =
          perdues(
              present, nouveau, siennes, (texte, fiche) -> thematiqueTenue(texte.axes(), fiche));
      if (!sansTheme.isEmpty()) {
        manques.add(
            manque(
                "/axes/" + i + "/thematiques",
                "THEMATIQUE_EMPLOYEE",
                "l'axe « "
                    + axe.libelle()
                    + " » n'aurait plus la thématique "
                    + thematiques(sansTheme)
                    + " de "
                    + fiches(sansTheme)
                    + " ; gardez-la, ou changez d'abord leur « thematique » ou leur « axe »"));
      }
    }
    borne(present, nouveau, fiches, "/debut").ifPresent(manques::add);
    borne(present, nouveau, fiches, "/fin").ifPresent(manques::add);
    return List.copyOf(manques);
  }

  /** The same of one that is amended: what each sheet stands under on each of its days. */
  static List<Manque> manques(Amendement amendement) {
    Map<LocalDate, List<FicheRangee>> sansAxe = new TreeMap<>();
    Map<LocalDate, List<FicheRangee>> sansTheme = new TreeMap<>();
    for (FicheRangee fiche : amendement.fiches()) {
      perdue(amendement, fiche, PlanTenu::rangee)
          .ifPresent(jour -> sansAxe.computeIfAbsent(jour, j -> new ArrayList<>()).add(fiche));
      perdue(amendement, fiche, PlanTenu::thematiqueTenue)
          .ifPresent(jour -> sansTheme.computeIfAbsent(jour, j -> new ArrayList<>()).add(fiche));
    }
    String pointeur = amendement.projet().axes() == null ? "/corrige" : "/axes";
    List<Manque> manques = new ArrayList<>();
    sansAxe.forEach(
        (jour, fiches) ->
            manques.add(
                manque(
                    pointeur,
                    "AXE_EMPLOYE",
                    "à partir du "
                        + Ecriture.date(jour)
                        + ", la convention n'aurait plus l'axe de "
                        + fiches(fiches)
                        + " ; gardez l'axe, ou changez d'abord leur « axe » ou leurs dates")));
    sansTheme.forEach(
        (jour, fiches) ->
            manques.add(
                manque(
                    pointeur,
                    "THEMATIQUE_EMPLOYEE",
                    "à partir du "
                        + Ecriture.date(jour)
                        + ", l'axe n'aurait plus la thématique "
                        + thematiques(fiches)
                        + " de "
                        + fiches(fiches)
                        + " ; gardez-la, ou changez d'abord leur « thematique », leur « axe » ou leurs"
                        + " dates")));
    return List.copyOf(manques);
  }

  /** The first day on which a sheet that was held until now would no longer be. */
  private static Optional<LocalDate> perdue(
      Amendement amendement, FicheRangee fiche, BiPredicate<List<Axe>, FicheRangee> tient) {
    return premierSans(amendement.avant(), fiche, tient).isPresent()
        ? Optional.empty()
        : premierSans(amendement.apres(), fiche, tient);
  }

  private static Optional<LocalDate> premierSans(
      Deroulement deroulement, FicheRangee fiche, BiPredicate<List<Axe>, FicheRangee> tient) {
    List<EtatDuJour> etats = deroulement.etats();
    for (int i = 0; i < etats.size(); i++) {
      LocalDate debut = etats.get(i).debut();
      boolean avantLaFiche =
          i + 1 < etats.size() && !etats.get(i + 1).debut().isAfter(fiche.periode().debut());
      if (!avantLaFiche
          && !debut.isAfter(fiche.periode().fin())
          && !tient.test(etats.get(i).axes(), fiche)) {
        return Optional.of(debut);
      }
    }
    return Optional.empty();
  }

  private static List<FicheRangee> perdues(
      ProjetDeConvention present,
      ProjetDeConvention nouveau,
      List<FicheRangee> fiches,
      Tenue tenue) {
    return fiches.stream()
        .filter(fiche -> tenue.tient(present, fiche) && !tenue.tient(nouveau, fiche))
        .toList();
  }

  private static boolean rangee(List<Axe> axes, FicheRangee fiche) {
    return fiche.axe() == null || axe(axes, fiche.axe()).isPresent();
  }

  /** Under an axis that is not there nothing is asked of its themes: that is told already. */
  private static boolean thematiqueTenue(List<Axe> axes, FicheRangee fiche) {
    return fiche.axe() == null
        || axe(axes, fiche.axe()).stream()
            .allMatch(axe -> axe.thematiques().contains(fiche.thematique()));
  }

  private static Optional<Axe> axe(List<Axe> axes, UUID id) {
    return axes.stream().filter(axe -> axe.id().equals(id)).findFirst();
  }

  private static Optional<Manque> borne(
      ProjetDeConvention present,
      ProjetDeConvention nouveau,
      List<FicheRangee> fiches,
      String pointeur) {
    boolean debut = "/debut".equals(pointeur);
    List<FicheRangee> dehors =
        perdues(
            present,
            nouveau,
            fiches,
            (texte, fiche) ->
                debut
                    ? !fiche.periode().debut().isBefore(texte.periode().debut())
                    : !fiche.periode().fin().isAfter(texte.periode().fin()));
    if (dehors.isEmpty()) {
      return Optional.empty();
    }
    Periode periode = nouveau.periode();
    LocalDate jour = debut ? periode.debut() : periode.fin();
    return Optional.of(
        manque(
            pointeur,
            "FICHES_HORS_PERIODE",
            fiches(dehors)
                + (dehors.size() == 1 ? " sortirait" : " sortiraient")
                + " de la période, qui "
                + (debut ? "commencerait" : "finirait")
                + " le "
                + Ecriture.date(jour)
                + " ; gardez ces jours, ou changez d'abord leurs dates"));
  }

  private static String thematiques(List<FicheRangee> fiches) {
    return fiches.stream()
        .map(FicheRangee::thematique)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String fiches(List<FicheRangee> fiches) {
    return (fiches.size() == 1 ? "la fiche action " : fiches.size() + " fiches action : ")
        + enumeration(fiches);
  }

  private static String enumeration(List<FicheRangee> fiches) {
    String noms =
        fiches.stream()
            .limit(FICHES_NOMMEES)
            .map(fiche -> "« " + fiche.libelle() + " »")
            .collect(Collectors.joining(", "));
    int autres = fiches.size() - FICHES_NOMMEES;
    return autres > 0 ? noms + " et " + autres + " autre(s)" : noms;
  }

  private static Manque manque(String pointeur, String code, String message) {
    return new Manque(pointeur, code, message, null);
  }

  /** Whether a text holds a sheet. */
  @FunctionalInterface
  private interface Tenue {
    boolean tient(ProjetDeConvention texte, FicheRangee fiche);
  }
}
