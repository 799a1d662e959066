package fr.ctg.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;

/** Compares the two days. */
public final class PeriodeOrdonneeValidator
    implements ConstraintValidator<PeriodeOrdonnee, Record> {
  private String debut = "";
  private String fin = "";
  private String message = "";

  @Override
  public void initialize(PeriodeOrdonnee contrainte) {
    debut = contrainte.debut();
    fin = contrainte.fin();
    message = contrainte.message();
  }

  @Override
  public boolean isValid(Record objet, ConstraintValidatorContext contexte) {
    if (Composant.valeur(objet, debut) instanceof LocalDate premier
        && Composant.valeur(objet, fin) instanceof LocalDate dernier
        && dernier.isBefore(premier)) {
      contexte.disableDefaultConstraintViolation();
      contexte
          .buildConstraintViolationWithTemplate(message)
          .addPropertyNode(fin)
          .addConstraintViolation();
      return false;
    }
    return true;
  }
}
