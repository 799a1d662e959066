package fr.ctg.platform.validation;

import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.json.Lecture;
import fr.ctg.platform.json.LectureCollectrice;
import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Set;

/**
 * Reads a request, validates it and runs further checks; all faults of all three come back
 * together, and those that only follow from others are left out.
 */
public final class LecteurDeRequete {
  private final LectureCollectrice lecture;
  private final Validator validator;

  /**
   * A reader of requests.
   *
   * @param validator one of {@link FabriqueDeValidator}
   */
  public LecteurDeRequete(LectureCollectrice lecture, Validator validator) {
    this.lecture = lecture;
    this.validator = validator;
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
    Lecture<T> lue = lecture.lire(corps, type);
    if (lue.valeur() != null) {
      valider(lue.valeur(), lue.fautes());
      for (var controle : controles) {
        controle.controler(lue.valeur(), lue.fautes());
      }
    }
    return lue;
  }

  /** Adds what Bean Validation finds in a value that may lack what could not be read. */
  public <T> void valider(T valeur, Fautes fautes) {
    Set<ConstraintViolation<T>> violations = validator.validate(valeur);
    if (violations.isEmpty()) {
      return;
    }
    var conditionnelles = new ArrayList<FauteDeValidation>();
    for (var violation : violations) {
      var faute = FauteDeValidation.de(violation);
      if (faute.conditionnelle()) {
        conditionnelles.add(faute);
      } else if (!fautes.illisible(faute.faute().pointeur())) {
        fautes.ajouter(faute.faute());
      }
    }
    // All are judged by what was found without them: their order must not matter.
    conditionnelles.removeIf(faute -> fautes.fautif(faute.faute().pointeur()));
    conditionnelles.forEach(faute -> fautes.ajouter(faute.faute()));
  }
}
