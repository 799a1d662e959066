package fr.ctg.platform.validation;

import fr.ctg.platform.json.Texte;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link UneLigne}. */
public final class LigneValidator implements ConstraintValidator<UneLigne, String> {
  @Override
  public boolean isValid(@Nullable String texte, ConstraintValidatorContext contexte) {
    if (texte == null) {
      return true;
    }
    if (Texte.estVide(texte)) {
      return false;
    }
    if (Texte.commande(texte)) {
      return Signalement.dire(
          contexte,
          "ce texte tient sur plusieurs lignes ou contient un caractère de commande ; donnez une"
              + " ligne de texte");
    }
    return !Texte.renverse(texte) || Signalement.dire(contexte, Signalement.RENVERSE);
  }
}
