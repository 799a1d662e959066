package fr.ctg.platform.validation;

import fr.ctg.platform.http.RequeteEnCours;
import fr.ctg.platform.http.TravailLourd;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.json.Lecture;
import fr.ctg.platform.json.LectureCollectrice;
import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.validation.Validator;
import java.util.ArrayList;

/**
 * Reads a request, validates it and runs further checks; all faults of all three come back
 * together, and those that only follow from others are left out. Beyond {@link Fautes#LIMITE} none
 * are looked for: no body costs more than its own length, whatever is wrong with it.
 */
public final class LecteurDeRequete {
  private final LectureCollectrice lecture;
  private final Validator validator;
  private final Descente descente;

  /**
   * A reader of requests.
   *
   * @param validator one of {@link FabriqueDeValidator}
   */
  public LecteurDeRequete(LectureCollectrice lecture, Validator validator) {
    this.lecture = lecture;
    this.validator = validator;
    this.descente = new Descente(validator);
  }

  /**
   * Reads a request that must have no fault.
   *
   * @param corps the body as it came
   * @param controles checks that annotations cannot make, in this order
   * @throws RequeteRefusee with every fault
   */
  @SafeVarargs
  public final <T> T lire(byte[] corps, Class<T> type, Controle<? super T>... controles) {
    var lue = examiner(corps, type, controles);
    if (lue.valeur() == null || !lue.fautes().aucune()) {
      throw RequeteRefusee.pour(lue.fautes().liste());
    }
    return lue.valeur();
  }

  /** Reads a request and tells its faults; it never fails for anything that the body holds. */
  @SafeVarargs
  public final <T> Lecture<T> examiner(
      byte[] corps, Class<T> type, Controle<? super T>... controles) {
    // The checks may ask the database, and stay with the transaction of whoever reads.
    Lecture<T> lue = RequeteEnCours.lire().calculer(corps.length, () -> lireEtValider(corps, type));
    if (lue.valeur() != null) {
      for (var controle : controles) {
        if (!lue.fautes().pleines()) {
          controle.controler(lue.valeur(), lue.fautes());
        }
      }
    }
    return lue;
  }

  private <T> Lecture<T> lireEtValider(byte[] corps, Class<T> type) {
    Lecture<T> lue = lecture.lire(corps, type);
    TravailLourd.continuer();
    if (lue.valeur() != null && !lue.fautes().pleines()) {
      valider(lue.valeur(), lue.fautes());
    }
    return lue;
  }

  /**
   * Adds what Bean Validation finds in a value that may lack what could not be read, from the whole
   * to its parts, until there are more faults than are told.
   */
  public <T> void valider(T valeur, Fautes fautes) {
    var conditionnelles = new ArrayList<Faute>();
    boolean entiere =
        descente.parcourir(
            valeur,
            (objet, pointeur) -> {
              for (var violation : validator.validate(objet)) {
                var faute = FauteDeValidation.de(violation, pointeur);
                if (faute.conditionnelle()) {
                  conditionnelles.add(faute.faute());
                } else if (!fautes.illisible(faute.faute().pointeur())) {
                  fautes.ajouter(faute.faute());
                }
              }
              return !fautes.pleines() && conditionnelles.size() <= Fautes.LIMITE;
            });
    // All are judged by what was found without them: their order must not matter.
    conditionnelles.removeIf(faute -> fautes.fautif(faute.pointeur()));
    conditionnelles.forEach(fautes::ajouter);
    if (!entiere) {
      fautes.interrompre();
    }
  }
}
