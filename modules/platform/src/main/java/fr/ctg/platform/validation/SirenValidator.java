package fr.ctg.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks the form and the check digit of a SIREN. */
public final class SirenValidator implements ConstraintValidator<SirenValide, String> {
  private static final int LONGUEUR = 9;

  @Override
  public boolean isValid(@Nullable String siren, ConstraintValidatorContext contexte) {
    return siren == null || (neufChiffres(siren) && sommeDeLuhn(siren) % 10 == 0);
  }

  private static boolean neufChiffres(String siren) {
    return siren.length() == LONGUEUR && siren.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Every second digit from the right is doubled, and the digits of what that gives are added. */
  private static int sommeDeLuhn(String chiffres) {
    int somme = 0;
    for (int i = 0; i < chiffres.length(); i++) {
      int chiffre = chiffres.charAt(chiffres.length() - 1 - i) - '0';
      int pese = i % 2 == 0 ? chiffre : 2 * chiffre;
      somme += pese > 9 ? pese - 9 : pese;
    }
    return somme;
  }
}
