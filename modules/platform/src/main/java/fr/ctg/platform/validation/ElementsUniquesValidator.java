package fr.ctg.platform.validation;

import fr.ctg.platform.json.Fautes;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for what was already there, as long as it would be told. */
public final class ElementsUniquesValidator
    implements ConstraintValidator<ElementsUniques, List<?>> {
  private String par = "";
  private String message = "";

  @Override
  public void initialize(ElementsUniques contrainte) {
    par = contrainte.par();
    message = contrainte.message();
  }

  @Override
  public boolean isValid(@Nullable List<?> elements, ConstraintValidatorContext contexte) {
    if (elements == null) {
      return true;
    }
    contexte.disableDefaultConstraintViolation();
    int doublons = 0;
    var vus = new HashSet<Object>();
    for (int i = 0; i < elements.size() && doublons <= Fautes.LIMITE; i++) {
      var marque = marque(elements.get(i));
      if (marque != null && !vus.add(marque)) {
        doublons++;
        signaler(contexte, i);
      }
    }
    return doublons == 0;
  }

  private @Nullable Object marque(@Nullable Object element) {
    return !par.isEmpty() && element instanceof Record objet
        ? Composant.valeur(objet, par)
        : element;
  }

  private void signaler(ConstraintValidatorContext contexte, int indice) {
    var violation = contexte.buildConstraintViolationWithTemplate(message);
    if (par.isEmpty()) {
      violation.addBeanNode().inIterable().atIndex(indice).addConstraintViolation();
    } else {
      violation.addPropertyNode(par).inIterable().atIndex(indice).addConstraintViolation();
    }
  }
}
