package fr.ctg.platform.validation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a refused value stands in a message. */
final class Valeur {
  private static final int LONGUEUR_MONTREE = 60;

  private Valeur() {}

  static String citer(@Nullable Object valeur) {
    return switch (valeur) {
      case BigDecimal nombre -> nombre.toPlainString();
      case Repartition repartition -> repartition.somme().toPlainString();
      case CharSequence texte -> "« " + abreger(texte) + " »";
      case null, default -> String.valueOf(valeur);
    };
  }

  /** Characters of a text, elements of a collection. */
  static int taille(@Nullable Object valeur) {
    return switch (valeur) {
      case CharSequence texte -> Character.codePointCount(texte, 0, texte.length());
      case Collection<?> elements -> elements.size();
      case Map<?, ?> entrees -> entrees.size();
      case null, default -> 0;
    };
  }

  private static CharSequence abreger(CharSequence texte) {
    return texte.length() <= LONGUEUR_MONTREE
        ? texte
        : texte.subSequence(0, LONGUEUR_MONTREE - 1) + "…";
  }
}
