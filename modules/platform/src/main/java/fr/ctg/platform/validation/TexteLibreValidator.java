package fr.ctg.platform.validation;

import fr.ctg.platform.json.Texte;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks {@link TexteLibre}. */
public final class TexteLibreValidator implements ConstraintValidator<TexteLibre, String> {
  private static final Pattern MISE_EN_PAGE = Pattern.compile("[\\t\\n\\r\\u0085\\u2028\\u2029]");

  @Override
  public boolean isValid(@Nullable String texte, ConstraintValidatorContext contexte) {
    if (texte == null) {
      return true;
    }
    if (Texte.estVide(texte)) {
      return false;
    }
    if (Texte.commande(MISE_EN_PAGE.matcher(texte).replaceAll(" "))) {
      return Signalement.dire(contexte, "ce texte contient un caractère de commande ; retirez-le");
    }
    return !Texte.renverse(texte) || Signalement.dire(contexte, Signalement.RENVERSE);
  }
}
