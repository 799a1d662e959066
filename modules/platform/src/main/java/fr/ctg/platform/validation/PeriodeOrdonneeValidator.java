package fr.ctg.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;

/** Compares the two days. */
public final class PeriodeOrdonneeValidator
    implements ConstraintValidator<PeriodeOrdonnee, Record> {
  private String debut = "";
  private String fin = "";

  @Override
  public void initialize(PeriodeOrdonnee contrainte) {
    debut = contrainte.debut();
    fin = contrainte.fin();
  }

  @Override
  public boolean isValid(Record objet, ConstraintValidatorContext contexte) {
    if (Composant.valeur(objet, debut) instanceof LocalDate premier
        && Composant.valeur(objet, fin) instanceof LocalDate dernier
        && dernier.isBefore(premier)) {
      return Signalement.signaler(contexte, fin);
    }
    return true;
  }
}
