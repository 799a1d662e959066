package fr.ctg.platform.validation;

import fr.ctg.platform.json.Texte;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a refused value stands in a message. */
final class Valeur {
  private Valeur() {}

  /** Scalars; of what holds other values nothing is quoted, it would be quoted whole. */
  static String citer(@Nullable Object valeur) {
    return switch (valeur) {
      case BigDecimal nombre -> nombre.toPlainString();
      case Repartition repartition -> repartition.somme().toPlainString();
      case CharSequence texte -> "« " + Texte.abrege(texte.toString()) + " »";
      case Number _, Boolean _, Enum<?> _, Temporal _, UUID _ -> String.valueOf(valeur);
      case null, default -> "cette valeur";
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
}
