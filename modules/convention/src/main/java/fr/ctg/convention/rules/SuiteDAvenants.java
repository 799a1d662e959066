package fr.ctg.convention.rules;

import fr.ctg.convention.model.Amendement;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.EtatDuJour;
import fr.ctg.convention.model.Manque;
import fr.ctg.shared.Appui;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What has to be so of a convention on each of its days once an amendment is among the others:
 * whoever records them, and in whatever order.
 */
final class SuiteDAvenants {

  private static final int AXES_MAXIMUM = 50;

  private SuiteDAvenants() {}

  /** It takes effect on a day of the convention, and the end that it sets does not come before. */
  static List<Manque> jours(Amendement amendement) {
    List<Manque> manques = new ArrayList<>();
    LocalDate effet = amendement.projet().dateEffet();
    LocalDate debut = amendement.convention().texte().periode().debut();
    EtatDuJour avant = amendement.apres().avant(effet, amendement.numero());
    Periode periode = new Periode(debut, avant.teneur().terme());
    if (!periode.contient(effet)) {
      manques.add(
          manque(
              "/dateEffet",
              "HORS_BORNES",
              "le "
                  + Ecriture.date(effet)
                  + " n'est pas dans la période de la convention, "
                  + Ecriture.periode(periode)
                  + " ; donnez un de ces jours, ou prolongez-la d'abord"));
    }
    LocalDate fin = amendement.projet().fin();
    if (fin != null && fin.isBefore(effet)) {
      manques.add(
          manque(
              "/fin",
              "PERIODE",
              "le "
                  + Ecriture.date(fin)
                  + " précède le jour d'effet, le "
                  + Ecriture.date(effet)
                  + " ; donnez une fin ce jour-là ou après"));
    }
    return manques;
  }

  /** No other amendment is left beyond the end. */
  static List<Manque> autresAvenants(Amendement amendement) {
    List<Avenant> laisses =
        amendement.apres().horsTerme().stream()
            .filter(a -> a.numero() != amendement.numero())
            .toList();
    return laisses.isEmpty()
        ? List.of()
        : List.of(
            manque(
                amendement.projet().fin() == null ? "/corrige" : "/fin",
                "AVENANT_HORS_TERME",
                "la convention finirait le "
                    + Ecriture.date(amendement.apres().terme())
                    + ", avant le jour d'effet de "
                    + laisses.stream()
                        .map(
                            a ->
                                "l'avenant "
                                    + a.numero()
                                    + " (le "
                                    + Ecriture.date(a.dateEffet())
                                    + ")")
                        .collect(Collectors.joining(", "))
                    + " : corrigez d'abord ces avenants (« corrige »), ou donnez une fin qui ne les"
                    + " précède pas"));
  }

  /** On each day a commune or an EPCI signs: see {@link SignataireTerritorial}. */
  static List<Manque> signataires(Amendement amendement) {
    return premier(
        amendement,
        etat -> etat.signataires().stream().noneMatch(s -> s.nature().territoriale()),
        jour ->
            new Manque(
                amendement.projet().retraits().isEmpty() ? "/dateEffet" : "/retraits",
                "SIGNATAIRE_TERRITORIAL",
                "à partir du "
                    + Ecriture.date(jour)
                    + ", aucune commune et aucun EPCI du territoire de la Caf ne signerait plus ; il"
                    + " en faut au moins un : gardez-en un, substituez-lui un autre, ou résiliez la"
                    + " convention",
                Appui.lecture("PROFIL-EMPLOYEUR")));
  }

  /** On each day it has an axis ({@link AxesDits}), and no more than are read at a time. */
  static List<Manque> axes(Amendement amendement) {
    List<Manque> manques =
        new ArrayList<>(
            premier(
                amendement,
                etat -> etat.axes().isEmpty(),
                jour ->
                    new Manque(
                        "/axes",
                        "AXES_ABSENTS",
                        "à partir du "
                            + Ecriture.date(jour)
                            + ", la convention n'aurait plus d'axe ; gardez-en un",
                        Appui.lecture("EVAL-OBJECTIFS"))));
    manques.addAll(
        premier(
            amendement,
            etat -> etat.axes().size() > AXES_MAXIMUM,
            jour ->
                manque(
                    "/axes",
                    "HORS_BORNES",
                    "à partir du "
                        + Ecriture.date(jour)
                        + ", la convention aurait plus de "
                        + AXES_MAXIMUM
                        + " axes ; retirez-en")));
    return manques;
  }

  /** On each day it covers a commune: see {@link PerimetreCouvert}. */
  static List<Manque> perimetre(Amendement amendement) {
    return premier(
        amendement,
        etat -> etat.perimetre().isEmpty(),
        jour ->
            new Manque(
                "/perimetre",
                "PERIMETRE_VIDE",
                "à partir du "
                    + Ecriture.date(jour)
                    + ", le périmètre n'aurait plus aucune commune ; il en faut au moins une",
                Appui.lecture("EQUIPE-PERIMETRE")));
  }

  private static List<Manque> premier(
      Amendement amendement, Predicate<EtatDuJour> faute, Function<LocalDate, Manque> dite) {
    return amendement.apres().etats().stream()
        .filter(faute)
        .limit(1)
        .map(etat -> dite.apply(etat.debut()))
        .toList();
  }

  /** On each day the communes are of the territory of those who sign on that day. */
  static List<Manque> territoire(Amendement amendement) {
    Map<LocalDate, List<String>> parJour = new TreeMap<>();
    amendement
        .horsTerritoire()
        .forEach(
            (commune, jour) -> parJour.computeIfAbsent(jour, j -> new ArrayList<>()).add(commune));
    return parJour.entrySet().stream()
        .map(
            jour ->
                manque(
                    amendement.projet().perimetre() == null
                            && !amendement.projet().retraits().isEmpty()
                        ? "/retraits"
                        : "/perimetre",
                    "HORS_TERRITOIRE",
                    "à partir du "
                        + Ecriture.date(jour.getKey())
                        + ", le périmètre dépasserait le territoire des signataires : "
                        + Enumeration.deCommunes(jour.getValue())
                        + " ; donnez le périmètre sans cela (« perimetre »), ou gardez qui l'apporte"))
        .toList();
  }

  private static Manque manque(String pointeur, String code, String message) {
    return new Manque(pointeur, code, message, null);
  }
}
