package fr.ctg.convention.application;

import static java.util.Map.entry;

import fr.ctg.platform.json.CatalogueDeCodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The codes of what stands against a step of a convention, or against what it holds. */
@ApplicationScoped
public class CodesDeConvention implements CatalogueDeCodes {

  @Override
  public Map<String, String> codes() {
    return Map.ofEntries(
        entry("ETAT", "L'état de la convention ne permet pas l'action."),
        entry(
            "SIGNATAIRE_TERRITORIAL",
            "La convention n'a aucune commune ni EPCI parmi ses signataires."),
        entry("PERIMETRE_VIDE", "La convention ne couvre aucune commune."),
        entry("AXES_ABSENTS", "La convention n'a aucun axe."),
        entry(
            "AXE_EMPLOYE",
            "Des fiches action sont rangées sous un axe que la convention perdrait."),
        entry("THEMATIQUE_EMPLOYEE", "Des fiches action ont une thématique que leur axe perdrait."),
        entry(
            "FICHES_HORS_PERIODE", "Des fiches action sortiraient de la période de la convention."),
        entry(
            "DEJA_CONVENTIONNE",
            "Une convention antérieure a couvert le territoire d'une première."),
        entry(
            "PREMIERE_APRES",
            "Une convention postérieure est signée comme la première du territoire."),
        entry(
            "REFERENTIEL_ABSENT", "Aucune version du référentiel n'est en vigueur à la signature."),
        entry(
            "DEJA_COUVERTE",
            "Des communes sont couvertes ces jours-là par une autre convention signée."),
        entry(
            "HORS_TERRITOIRE",
            "Une commune ou un signataire que la Caf ne sert pas, ou une commune que plus aucun"
                + " signataire n'apporte."),
        entry(
            "AVENANT_HORS_TERME",
            "Un autre avenant prendrait effet après la fin de la convention."),
        entry("SANS_CHANGEMENT", "Un avenant qui ne change rien le jour de son effet."),
        entry("REFERENCEE", "D'autres conventions disent la renouveler."));
  }
}
