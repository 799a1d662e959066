package fr.ctg.app.requetes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.platform.json.TexteRedige;
import fr.ctg.platform.validation.CodeInseeValide;
import fr.ctg.platform.validation.SirenOuCodeInseeValide;
import fr.ctg.platform.validation.SirenValide;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that a request holds is without a limit, and no text without a form. */
class TextesDesRequetesTest {

  /** Looked up as they stand, and known or not. */
  private static final Set<String> CHERCHES = Set.of("SimulationDemande.caf");

  @Test
  void allRequestsAreSeen() {
    assertThat(TypesDeRequete.tous())
        .extracting(Class::getSimpleName)
        .contains(
            "SimulationDemande",
            "ComparaisonDemande",
            "ConventionDemande",
            "AvenantDemande",
            "FicheActionDemande",
            "GroupeDeTravailDemande",
            "ObjectifDemande",
            "PartenaireDemande",
            "ElementDemande",
            "ElementCorrige",
            "BrouillonDemande",
            "DemandeDeJeton")
        .hasSizeGreaterThanOrEqualTo(19);
  }

  @Test
  void everyTextIsWordsOfALengthOrACodeOfAForm() {
    List<String> sans = new ArrayList<>();
    for (RecordComponent membre : membres()) {
      List<AnnotatedType> types = TypesDeRequete.annotes(membre);
      if (TypesDeRequete.contenu(membre.getGenericType()) == String.class
          && !CHERCHES.contains(nom(membre))
          && !redige(types.getLast())
          && !forme(types.getLast())) {
        sans.add(nom(membre));
      }
    }
    assertThat(sans).isEmpty();
  }

  @Test
  void everyListHasALimitAndThereIsNoOtherContainer() {
    List<String> sans = new ArrayList<>();
    for (RecordComponent membre : membres()) {
      boolean liste = membre.getType() == List.class;
      boolean contient = liste || membre.getGenericType() != membre.getType();
      if (contient && !(liste && membre.getAnnotatedType().isAnnotationPresent(Size.class))) {
        sans.add(nom(membre));
      }
    }
    assertThat(sans).isEmpty();
  }

  private static List<RecordComponent> membres() {
    return TypesDeRequete.tous().stream()
        .flatMap(type -> TypesDeRequete.parties(type).stream())
        .distinct()
        .flatMap(type -> Stream.of(type.getRecordComponents()))
        .toList();
  }

  private static String nom(RecordComponent membre) {
    return membre.getDeclaringRecord().getSimpleName() + "." + membre.getName();
  }

  private static boolean redige(AnnotatedType type) {
    return type.isAnnotationPresent(Size.class)
        && Stream.of(type.getAnnotations())
            .anyMatch(a -> a.annotationType().isAnnotationPresent(TexteRedige.class));
  }

  private static boolean forme(AnnotatedType type) {
    return type.isAnnotationPresent(SirenValide.class)
        || type.isAnnotationPresent(SirenOuCodeInseeValide.class)
        || type.isAnnotationPresent(CodeInseeValide.class)
        || type.isAnnotationPresent(Pattern.class);
  }
}
