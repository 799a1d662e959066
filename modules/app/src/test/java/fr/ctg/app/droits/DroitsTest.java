package fr.ctg.app.droits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.platform.identite.Role;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rights and the endpoints are the same set, and the documentation says the same. */
class DroitsTest {

  private static final String TITRES =
      "methode;chemin;COLLECTIVITE;CAF_GESTIONNAIRE;CAF_AUDITEUR;CNAF\n";

  private final TableDesDroits table = TableDesDroits.duProduit();

  /** Seen to fail with the line of {@code DELETE /api/v1/personnes/{id}} taken out. */
  @Test
  void everyEndpointHasItsLineAndEveryLineItsEndpoint() {
    assertThat(lignes()).isEqualTo(ressources());
  }

  private Set<String> lignes() {
    return table.droits().stream()
        .map(d -> d.methode() + " " + d.chemin())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ressources() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.ctg")
            .stream()
            .filter(classe -> classe.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .flatMap(
                classe ->
                    Arrays.stream(classe.getMethods())
                        .filter(DroitsTest::repond)
                        .map(methode -> GardeDesRessources.adresse(classe, methode)))
            .filter(adresse -> adresse.contains(" /api/"))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean repond(Method methode) {
    return Stream.of(methode.getAnnotations())
        .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  @Test
  void theDocumentationIsTheTable() throws IOException {
    assertThat(Files.readString(ApplicationLancee.racine().resolve(DroitsEnClair.PAGE)))
        .as("lancez « ./ctg contrat » et relisez la différence")
        .isEqualTo(DroitsEnClair.page());
  }

  @Test
  void findsTheLineOfARequest() {
    TableDesDroits exemple =
        TableDesDroits.lire(
            TITRES
                + "GET;/api/a/{x};public;public;public;public\n"
                + "GET;/api/a/ecrit;-;-;-;tout\n"
                + "POST;/api/a/{y}/b;-;caf;-;-\n");
    assertThat(exemple.trouver("/api/a/ecrit").droit("GET").orElseThrow().chemin())
        .isEqualTo("/api/a/ecrit");
    assertThat(exemple.trouver("/api/a/autre").droit("HEAD").orElseThrow().chemin())
        .isEqualTo("/api/a/{x}");
    TableDesDroits.Lieu lieu = exemple.trouver("/api/a/ecrit/b");
    Droit droit = lieu.droit("POST").orElseThrow();
    assertThat(lieu.valeur(droit, "y")).contains("ecrit");
    assertThat(droit.roles()).containsExactly(Role.CAF_GESTIONNAIRE);
    assertThat(lieu.droit("GET")).isEmpty();
  }

  @Test
  void whatHasNoLineIsUnknown() {
    for (String chemin :
        new String[] {
          "/api/v1",
          "/api/v1/",
          "/api/v1/personnes",
          "/api/v1/personnes/",
          "/api/v1//personnes/1",
          "/api/v1/personnes/1/",
          "/api/v1/personnes;a=b/1",
          "/api/v1/personnes/1/2"
        }) {
      assertThat(table.trouver(chemin).connu()).as(chemin).isFalse();
    }
  }

  @Test
  void refusesATableThatIsNotWellFormed() {
    for (String ligne :
        new String[] {
          "GET;/api/a;-;-;-",
          "GET;/api/a;-;-;-;oui",
          "GET;api/a;-;-;-;-",
          "GET;/api/a;public;-;-;-",
          "GET;/api/{a};-;-;-;-\nGET;/api/{b};-;-;-;-",
        }) {
      assertThatThrownBy(() -> TableDesDroits.lire(TITRES + ligne))
          .as(ligne)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> TableDesDroits.lire("")).isInstanceOf(IllegalArgumentException.class);
  }
}
