package fr.ctg.platform.json;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much a member may hold, so that reading can stop there: validation comes too late for what
 * never should have been bound. It is what the member's own constraints say, read once for each
 * record.
 *
 * @param max the most elements of a list, or characters of a text
 * @param redige whether it is somebody's words, see {@link TexteRedige}
 * @param elements the same of a list's elements
 */
record Etendue(int max, boolean redige, @Nullable Etendue elements) {
  /** Of what says nothing. */
  static final Etendue LIBRE = new Etendue(Integer.MAX_VALUE, false, null);

  private static final ClassValue<Etendue[]> DES_COMPOSANTS =
      new ClassValue<>() {
        @Override
        protected Etendue[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(composant -> de(composant.getAnnotatedType()))
              .toArray(Etendue[]::new);
        }
      };

  /**
   * That of a record's member.
   *
   * @param place its place among the record's components
   */
  static Etendue du(Class<?> type, int place) {
    return DES_COMPOSANTS.get(type)[place];
  }

  /**
   * That of what Jackson reads for a member, if it is a record's and of that type (for lists, it
   * asks by the class that it makes of them).
   */
  static Etendue de(@Nullable BeanProperty propriete, JavaType type) {
    return propriete != null
            && propriete.getMember() instanceof AnnotatedParameter parametre
            && parametre.getDeclaringClass().isRecord()
            && propriete.getType().getRawClass().isAssignableFrom(type.getRawClass())
            && Objects.equals(propriete.getType().getContentType(), type.getContentType())
        ? du(parametre.getDeclaringClass(), parametre.getIndex())
        : LIBRE;
  }

  /** That of a list's elements. */
  Etendue desElements() {
    return elements == null ? LIBRE : elements;
  }

  private static Etendue de(AnnotatedType type) {
    var taille = type.getAnnotation(Size.class);
    var contenu =
        type instanceof AnnotatedParameterizedType generique
                && generique.getAnnotatedActualTypeArguments().length == 1
            ? de(generique.getAnnotatedActualTypeArguments()[0])
            : null;
    return new Etendue(taille == null ? Integer.MAX_VALUE : taille.max(), redige(type), contenu);
  }

  private static boolean redige(AnnotatedElement element) {
    return Stream.of(element.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(type -> type.isAnnotationPresent(TexteRedige.class));
  }
}
