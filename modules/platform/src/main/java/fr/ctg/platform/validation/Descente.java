package fr.ctg.platform.validation;

import fr.ctg.platform.json.Pointeur;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goes from a request to its parts, as {@code @Valid} says, and stops when it is told to: the
 * validator by itself would go through all of it, and keep all that it finds on the way.
 */
final class Descente {
  private final Validator validator;
  private final Map<Class<?>, Forme> formes = new ConcurrentHashMap<>();

  Descente(Validator validator) {
    this.validator = validator;
  }

  /** What is done with each object. */
  @FunctionalInterface
  interface Visite {
    /**
     * Looks at one object, without its parts.
     *
     * @return whether to go on
     */
    boolean voir(Object objet, String pointeur);
  }

  /** What is to be looked at in the objects of a class. */
  private record Forme(boolean contrainte, List<Partie> parties) {}

  /** A member that is itself validated, or whose elements are, and its name in JSON. */
  private record Partie(String membre, String nom) {}

  /**
   * Looks at an object and at all its parts, each before its own.
   *
   * @return whether all were seen
   */
  boolean parcourir(Object racine, Visite visite) {
    return voir(racine, Pointeur.RACINE, visite);
  }

  private boolean voir(@Nullable Object objet, String pointeur, Visite visite) {
    if (objet == null) {
      return true;
    }
    var forme = forme(objet.getClass());
    if (forme.contrainte() && !visite.voir(objet, pointeur)) {
      return false;
    }
    for (var partie : forme.parties()) {
      var valeur = Composant.valeur((Record) objet, partie.membre());
      if (!contenu(valeur, Pointeur.membre(pointeur, partie.nom()), visite)) {
        return false;
      }
    }
    return true;
  }

  private boolean contenu(@Nullable Object valeur, String pointeur, Visite visite) {
    return switch (valeur) {
      case List<?> elements -> {
        int i = 0;
        while (i < elements.size()
            && voir(elements.get(i), Pointeur.element(pointeur, i), visite)) {
          i++;
        }
        yield i == elements.size();
      }
      case Map<?, ?> entrees ->
          entrees.entrySet().stream()
              .allMatch(
                  entree ->
                      voir(
                          entree.getValue(),
                          Pointeur.membre(pointeur, entree.getKey().toString()),
                          visite));
      case null, default -> voir(valeur, pointeur, visite);
    };
  }

  private Forme forme(Class<?> type) {
    var connue = formes.get(type);
    return connue == null ? formes.computeIfAbsent(type, this::analyser) : connue;
  }

  private Forme analyser(Class<?> type) {
    var description = validator.getConstraintsForClass(type);
    return new Forme(
        description.isBeanConstrained(),
        type.isRecord()
            ? Stream.of(type.getRecordComponents())
                .map(composant -> description.getConstraintsForProperty(composant.getName()))
                .filter(membre -> membre != null && (membre.isCascaded() || enElements(membre)))
                .map(PropertyDescriptor::getPropertyName)
                .map(membre -> new Partie(membre, NomJson.de(type, membre)))
                .toList()
            : List.of());
  }

  private static boolean enElements(PropertyDescriptor membre) {
    return membre.getConstrainedContainerElementTypes().stream()
        .anyMatch(ContainerElementTypeDescriptor::isCascaded);
  }
}
