package fr.ctg.platform.validation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a record's member by its name. */
final class Composant {
  private static final ClassValue<Map<String, Method>> ACCESSEURS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .collect(
                  Collectors.toUnmodifiableMap(
                      composant -> composant.getName(),
                      composant -> {
                        var accesseur = composant.getAccessor();
                        accesseur.setAccessible(true);
                        return accesseur;
                      }));
        }
      };

  private Composant() {}

  /**
   * The member's value.
   *
   * @throws IllegalArgumentException when the record has no such member: a constraint names it
   *     wrongly
   */
  static @Nullable Object valeur(Record objet, String nom) {
    var accesseur = ACCESSEURS.get(objet.getClass()).get(nom);
    if (accesseur == null) {
      throw new IllegalArgumentException(objet.getClass().getName() + " has no member " + nom);
    }
    try {
      return accesseur.invoke(objet);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException("the accessor of a record opened to reflection", impossible);
    }
  }
}
