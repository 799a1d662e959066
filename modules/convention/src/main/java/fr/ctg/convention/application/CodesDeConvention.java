package fr.ctg.convention.application;

import fr.ctg.platform.json.CatalogueDeCodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The codes of what stands against a step of a convention, or against what it holds. */
@ApplicationScoped
public class CodesDeConvention implements CatalogueDeCodes {

  @Override
  public Map<String, String> codes() {
    return Map.of(
        "ETAT", "L'état de la convention ne permet pas l'action.",
        "SIGNATAIRE_TERRITORIAL", "La convention n'a aucune commune ni EPCI parmi ses signataires.",
        "PERIMETRE_VIDE", "La convention ne couvre aucune commune.",
        "AXES_ABSENTS", "La convention n'a aucun axe.",
        "AXE_EMPLOYE", "Des fiches action sont rangées sous un axe que la convention perdrait.",
        "REFERENTIEL_ABSENT", "Aucune version du référentiel n'est en vigueur à la signature.",
        "DEJA_COUVERTE", "Une commune est déjà couverte par une autre convention signée.",
        "HORS_TERRITOIRE", "Une commune ou un signataire que la Caf ne sert pas.",
        "REFERENCEE", "D'autres conventions disent la renouveler.");
  }
}
