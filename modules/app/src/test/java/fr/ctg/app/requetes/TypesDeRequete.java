package fr.ctg.app.requetes;

import static java.util.Comparator.comparing;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.LecteurDeRequete;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every type that the application reads requests into, found where it reads them. */
final class TypesDeRequete {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fr.ctg");

  private TypesDeRequete() {}

  /** The application's classes. */
  static JavaClasses classes() {
    return CLASSES;
  }

  /** The types, in the order of their names; fails where something is read into no known type. */
  static List<Class<?>> tous() {
    Set<Class<?>> types = new LinkedHashSet<>();
    for (JavaClass classe : CLASSES) {
      for (JavaCodeUnit methode : classe.getCodeUnits()) {
        if (methode.getCallsFromSelf().stream().anyMatch(TypesDeRequete::lit)
            && !classe.isEquivalentTo(LecteurDeRequete.class)
            && !classe.isEquivalentTo(Ecritures.class)
            && !classe.isEquivalentTo(FormeDeDemande.class)) {
          types.addAll(lus(methode));
        }
      }
    }
    return types.stream().sorted(comparing(Class::getName)).toList();
  }

  /** A call to the reader, or one that tells {@link Ecritures} what to read into. */
  private static boolean lit(JavaAccess<?> appel) {
    return appel.getTargetOwner().isEquivalentTo(FormeDeDemande.class)
            && appel.getName().equals("<init>")
        || appel.getTargetOwner().isEquivalentTo(LecteurDeRequete.class)
            && (appel.getName().equals("lire") || appel.getName().equals("examiner"));
  }

  private static List<Class<?>> lus(JavaCodeUnit methode) {
    List<Class<?>> lus = new ArrayList<>();
    for (ReferencedClassObject reference : methode.getReferencedClassObjects()) {
      Class<?> type = reference.getRawType().reflect();
      if (type.isRecord()) {
        lus.add(type);
      }
    }
    if (lus.isEmpty()) {
      throw new AssertionError("into what does it read? " + methode.getFullName());
    }
    return lus;
  }

  /** The records that a request is made of, itself first. */
  static Set<Class<?>> parties(Class<?> type) {
    Set<Class<?>> parties = new LinkedHashSet<>();
    ajouter(type, parties);
    return parties;
  }

  private static void ajouter(Class<?> type, Set<Class<?>> parties) {
    if (type.isRecord() && parties.add(type)) {
      for (RecordComponent membre : type.getRecordComponents()) {
        ajouter(contenu(membre.getGenericType()), parties);
      }
    }
  }

  /** The type itself, or that of a list's elements. */
  static Class<?> contenu(Type type) {
    return type instanceof ParameterizedType generique
        ? contenu(generique.getActualTypeArguments()[0])
        : (Class<?>) type;
  }

  /** What is annotated in a member: its type, and that of its elements. */
  static List<AnnotatedType> annotes(RecordComponent membre) {
    List<AnnotatedType> types = new ArrayList<>();
    AnnotatedType type = membre.getAnnotatedType();
    types.add(type);
    if (type instanceof AnnotatedParameterizedType generique) {
      types.addAll(List.of(generique.getAnnotatedActualTypeArguments()));
    }
    return types;
  }
}
