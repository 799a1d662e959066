package fr.ctg.platform.validation;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;

/** Sets the product's validator up: JSON names in paths, messages in French. */
public final class FabriqueDeValidator {
  private FabriqueDeValidator() {}

  /**
   * A validator of single objects: members that are {@code @Valid} are not gone into, see {@link
   * LecteurDeRequete#valider}. It is thread safe and lives as long as the application.
   */
  public static Validator creer() {
    var configuration =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new AttributsDansLeMessage())
            .propertyNodeNameProvider(new NomJson())
            .traversableResolver(new UnObjetALaFois())
            .enableTraversableResolverResultCache(false);
    var correspondance = configuration.createConstraintMapping();
    correspondance.constraintDefinition(Size.class).validatedBy(TailleEnCaracteres.class);
    return configuration.addMapping(correspondance).buildValidatorFactory().getValidator();
  }

  /**
   * Looks at every member of one object, and leaves those below it to {@link Descente}, which can
   * stop. By itself the validator asks the persistence provider, for each member, whether it is
   * loaded: requests are no entities, and asking took a third of the time.
   */
  private static final class UnObjetALaFois implements TraversableResolver {
    @Override
    public boolean isReachable(
        @Nullable Object objet,
        Path.Node membre,
        Class<?> racine,
        Path chemin,
        ElementType nature) {
      return true;
    }

    @Override
    public boolean isCascadable(
        @Nullable Object objet,
        Path.Node membre,
        Class<?> racine,
        Path chemin,
        ElementType nature) {
      return false;
    }
  }
}
