package fr.ctg.platform.validation;

import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.json.Pointeur;
import fr.ctg.shared.Ecriture;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A violation of Bean Validation as a fault of the request.
 *
 * <p>The words of the standard constraints are built here, from the constraint's attributes and the
 * value: they do not depend on a locale, a resource bundle or an expression language. A constraint
 * that was given a message of its own keeps it.
 *
 * @param faute the fault
 * @param conditionnelle whether it is left out beside another, see {@link Conditionnelle}
 */
record FauteDeValidation(Faute faute, boolean conditionnelle) {
  private static final String MESSAGE_STANDARD = "{jakarta.validation.constraints.";

  /**
   * Put in here and not by the validator, which would read the request's own text as a template.
   */
  private static final String VALEUR = "{valeur}";

  /**
   * A violation as a fault.
   *
   * @param racine the pointer of what was validated
   */
  static FauteDeValidation de(ConstraintViolation<?> violation, String racine) {
    var contrainte = violation.getConstraintDescriptor().getAnnotation();
    return new FauteDeValidation(
        Faute.a(
            pointeur(racine, violation.getPropertyPath()),
            code(contrainte, violation.getInvalidValue()),
            phrase(violation, contrainte)),
        contrainte.annotationType().isAnnotationPresent(Conditionnelle.class));
  }

  /**
   * The value is put in words only where the message has a place for it: it may be a whole list.
   */
  private static String phrase(ConstraintViolation<?> violation, Annotation contrainte) {
    if (violation.getMessageTemplate().startsWith(MESSAGE_STANDARD)) {
      return phrase(contrainte, violation.getInvalidValue());
    }
    var message = violation.getMessage();
    return message.contains(VALEUR)
        ? message.replace(VALEUR, Valeur.citer(violation.getInvalidValue()))
        : message;
  }

  private static String pointeur(String racine, Path chemin) {
    var pointeur = racine;
    for (var pas : chemin) {
      if (pas.getIndex() != null) {
        pointeur = Pointeur.element(pointeur, pas.getIndex());
      } else if (pas.getKey() != null) {
        pointeur = Pointeur.membre(pointeur, pas.getKey().toString());
      }
      if (pas.getKind() == ElementKind.PROPERTY && pas.getName() != null) {
        pointeur = Pointeur.membre(pointeur, pas.getName());
      }
    }
    return pointeur;
  }

  private static String code(Annotation contrainte, @Nullable Object valeur) {
    return switch (contrainte) {
      case NotNull _, NotBlank _, NotEmpty _ -> CodeDeFaute.OBLIGATOIRE;
      case Size taille ->
          Valeur.taille(valeur) < taille.min() ? CodeDeFaute.TROP_COURT : CodeDeFaute.TROP_LONG;
      case Min _, Max _, DecimalMin _, DecimalMax _, Positive _, PositiveOrZero _ ->
          CodeDeFaute.HORS_BORNES;
      case Pattern _ -> CodeDeFaute.FORMAT;
      default -> {
        var code = contrainte.annotationType().getAnnotation(CodeFaute.class);
        yield code == null ? CodeDeFaute.FORMAT : code.value();
      }
    };
  }

  private static String phrase(Annotation contrainte, @Nullable Object valeur) {
    return switch (contrainte) {
      case NotNull _ -> "membre obligatoire absent ; ajoutez-le";
      case NotBlank _, NotEmpty _ -> "membre obligatoire absent ou vide ; remplissez-le";
      case Size taille -> taille(taille, valeur);
      case Min min -> auMoins(valeur, BigDecimal.valueOf(min.value()), true);
      case Max max -> auPlus(valeur, BigDecimal.valueOf(max.value()), true);
      case DecimalMin min -> auMoins(valeur, new BigDecimal(min.value()), min.inclusive());
      case DecimalMax max -> auPlus(valeur, new BigDecimal(max.value()), max.inclusive());
      case Positive _ -> auMoins(valeur, BigDecimal.ZERO, false);
      case PositiveOrZero _ -> auMoins(valeur, BigDecimal.ZERO, true);
      case Pattern forme -> Valeur.citer(valeur) + " n'a pas la forme attendue : " + forme.regexp();
      default -> Valeur.citer(valeur) + " n'est pas admis ici";
    };
  }

  private static String taille(Size contrainte, @Nullable Object valeur) {
    int taille = Valeur.taille(valeur);
    var unite = valeur instanceof CharSequence ? " caractère(s)" : " élément(s)";
    return taille < contrainte.min()
        ? taille + unite + " ; il en faut au moins " + contrainte.min()
        : taille + unite + " ; il en faut au plus " + contrainte.max();
  }

  private static String auMoins(@Nullable Object valeur, BigDecimal borne, boolean inclusive) {
    return Valeur.citer(valeur)
        + (inclusive ? " est trop petit ; minimum " : " est trop petit ; il faut plus de ")
        + ecrire(borne, valeur);
  }

  /** Like the value that it bounds: a year is no number whose thousands are set apart. */
  private static String ecrire(BigDecimal borne, @Nullable Object valeur) {
    return valeur instanceof BigDecimal ? Ecriture.nombre(borne) : borne.toPlainString();
  }

  private static String auPlus(@Nullable Object valeur, BigDecimal borne, boolean inclusive) {
    return Valeur.citer(valeur)
        + (inclusive ? " est trop grand ; maximum " : " est trop grand ; il faut moins de ")
        + ecrire(borne, valeur);
  }
}
