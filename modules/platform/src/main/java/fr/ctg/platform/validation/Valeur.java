package fr.ctg.platform.validation;

import fr.ctg.platform.json.Texte;
import fr.ctg.shared.Ecriture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a refused value stands in a message. */
final class Valeur {
  private Valeur() {}

  /** Scalars, in French; of what holds other values nothing is quoted, it would be quoted whole. */
  static String citer(@Nullable Object valeur) {
    return switch (valeur) {
      case BigDecimal nombre -> Ecriture.nombre(nombre);
      case Repartition repartition -> Ecriture.nombre(repartition.somme());
      case LocalDate jour -> Ecriture.date(jour);
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
