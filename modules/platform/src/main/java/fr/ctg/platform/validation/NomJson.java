package fr.ctg.platform.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/** Names a member in a violation's path as JSON names it. */
final class NomJson implements PropertyNodeNameProvider {
  private static final ClassValue<Map<String, String>> RENOMMES =
      new ClassValue<>() {
        @Override
        protected Map<String, String> computeValue(Class<?> type) {
          return Arrays.stream(type.getDeclaredFields())
              .filter(champ -> champ.isAnnotationPresent(JsonProperty.class))
              .filter(champ -> !champ.getAnnotation(JsonProperty.class).value().isEmpty())
              .collect(
                  Collectors.toUnmodifiableMap(
                      champ -> champ.getName(),
                      champ -> champ.getAnnotation(JsonProperty.class).value()));
        }
      };

  /** The name of a class's member in JSON. */
  static String de(Class<?> type, String membre) {
    return RENOMMES.get(type).getOrDefault(membre, membre);
  }

  @Override
  public String getName(Property propriete) {
    var nom = propriete.getName();
    return propriete instanceof JavaBeanProperty bean ? de(bean.getDeclaringClass(), nom) : nom;
  }
}
