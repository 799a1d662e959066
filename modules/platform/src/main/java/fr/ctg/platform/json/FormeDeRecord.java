package fr.ctg.platform.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.util.ClassUtil;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of a record under their JSON names, as Jackson itself sees them. */
final class FormeDeRecord {
  private final Map<String, Membre> membres;
  private final Constructor<?> constructeur;
  private final @Nullable Object[] defauts;
  private final String noms;

  /** A member: its type, how much it may hold, and its place among the constructor's arguments. */
  record Membre(JavaType type, Etendue etendue, int place) {}

  private FormeDeRecord(
      Map<String, Membre> membres, Constructor<?> constructeur, @Nullable Object[] defauts) {
    this.membres = membres;
    this.constructeur = constructeur;
    this.defauts = defauts;
    this.noms = String.join(", ", membres.keySet());
  }

  /** The form of a record that is read member by member, and of no other type. */
  static Optional<FormeDeRecord> de(ObjectMapper mapper, JavaType type) {
    return convientA(mapper, type) ? Optional.of(analyser(mapper, type)) : Optional.empty();
  }

  private static boolean convientA(ObjectMapper mapper, JavaType type) {
    var classe = type.getRawClass();
    if (!classe.isRecord()) {
      return false;
    }
    var description = mapper.getDeserializationConfig().introspect(type);
    var annotations = mapper.getDeserializationConfig().getAnnotationIntrospector();
    return description.findJsonValueAccessor() == null
        && annotations.findDeserializer(description.getClassInfo()) == null
        && Arrays.stream(classe.getDeclaredMethods())
            .noneMatch(methode -> methode.isAnnotationPresent(JsonCreator.class))
        && Arrays.stream(classe.getDeclaredConstructors())
            .noneMatch(constructeur -> constructeur.isAnnotationPresent(JsonCreator.class));
  }

  private static FormeDeRecord analyser(ObjectMapper mapper, JavaType type) {
    var composants = type.getRawClass().getRecordComponents();
    var types = Arrays.stream(composants).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var membres = new LinkedHashMap<String, Membre>();
    for (var propriete : mapper.getDeserializationConfig().introspect(type).findProperties()) {
      ajouter(membres, type.getRawClass(), propriete);
    }
    try {
      var constructeur = type.getRawClass().getDeclaredConstructor(types);
      constructeur.setAccessible(true);
      var defauts = Arrays.stream(types).map(FormeDeRecord::defaut).toArray();
      return new FormeDeRecord(membres, constructeur, defauts);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException("a record has its canonical constructor", impossible);
    }
  }

  private static void ajouter(
      Map<String, Membre> membres, Class<?> type, BeanPropertyDefinition propriete) {
    var parametre = propriete.getConstructorParameter();
    if (parametre != null) {
      int place = parametre.getIndex();
      membres.put(
          propriete.getName(), new Membre(parametre.getType(), Etendue.du(type, place), place));
    }
  }

  private static @Nullable Object defaut(Class<?> type) {
    return type.isPrimitive() ? ClassUtil.defaultValue(type) : null;
  }

  @Nullable Membre membre(String nom) {
    return membres.get(nom);
  }

  /** The names that the record knows, in its own order. */
  String noms() {
    return noms;
  }

  /** The constructor's arguments when every member is absent. */
  @Nullable Object[] argumentsVides() {
    return defauts.clone();
  }

  /** The record, or nothing when its constructor refuses the arguments. */
  @Nullable Object instancier(@Nullable Object[] arguments) {
    try {
      return constructeur.newInstance(arguments);
    } catch (InvocationTargetException refus) {
      return null;
    } catch (InstantiationException | IllegalAccessException impossible) {
      throw new IllegalStateException("a record opened to reflection", impossible);
    }
  }
}
