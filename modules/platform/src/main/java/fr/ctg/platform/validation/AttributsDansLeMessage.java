package fr.ctg.platform.validation;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a constraint's attributes into its message, {@code {value}} for one. Messages are French and
 * stand with their constraints: no bundle, locale or expression language is looked at. What is no
 * attribute stays as it is, see {@link FauteDeValidation}.
 */
final class AttributsDansLeMessage implements MessageInterpolator {
  private static final Pattern ATTRIBUT = Pattern.compile("\\{(\\w+)}");

  @Override
  public String interpolate(String gabarit, Context contexte) {
    var attributs = contexte.getConstraintDescriptor().getAttributes();
    return ATTRIBUT
        .matcher(gabarit)
        .replaceAll(
            trouve ->
                Matcher.quoteReplacement(
                    attributs.containsKey(trouve.group(1))
                        ? String.valueOf(attributs.get(trouve.group(1)))
                        : trouve.group()));
  }

  @Override
  public String interpolate(String gabarit, Context contexte, Locale locale) {
    return interpolate(gabarit, contexte);
  }
}
