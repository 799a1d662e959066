package fr.ctg.platform.validation;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.HibernateValidator;

/** Sets the product's validator up: JSON names in paths, messages in French. */
public final class FabriqueDeValidator {
  private FabriqueDeValidator() {}

  /** A validator; it is thread safe and lives as long as the application. */
  public static Validator creer() {
    var configuration =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new AttributsDansLeMessage())
            .propertyNodeNameProvider(new NomJson());
    var correspondance = configuration.createConstraintMapping();
    correspondance.constraintDefinition(Size.class).validatedBy(TailleEnCaracteres.class);
    return configuration.addMapping(correspondance).buildValidatorFactory().getValidator();
  }
}
