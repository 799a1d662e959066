package fr.ctg.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.outillage.ApplicationLancee;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every setting, from every source: blank ones are absent, those that make no sense are refused.
 */
class ReglagesTest {

  /** Where the settings are told. */
  private static final String PAGE = "docs/exploitation.md";

  /** What the launcher and the virtual machine read, not the application. */
  private static final Set<String> DU_LANCEUR = Set.of("JAVA_HOME", "JAVA_OPTS", "CTG_URL");

  private static final Pattern VARIABLE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)`");

  private static final Pattern LUE =
      Pattern.compile("\\.get(?:Optional)?Values?\\(\\s*\"((?:ctg|server)\\.[a-z.-]*[a-z])\"");

  private static Configuration lire(
      Map<String, String> proprietes, Map<String, String> environnement) {
    return Configuration.lire(ReglagesDonnes.lire(proprietes, environnement));
  }

  private static void refuse(
      Map<String, String> proprietes, Map<String, String> environnement, String... mots) {
    assertThatThrownBy(() -> lire(proprietes, environnement))
        .isInstanceOfSatisfying(
            DemarrageImpossible.class,
            e -> assertThat(e.ligne()).contains(mots).doesNotContain("\n"));
  }

  private static Set<String> clesDesDefauts() throws IOException {
    var lus = new Properties();
    try (InputStream fichier = ReglagesTest.class.getResourceAsStream(ReglagesDonnes.DEFAUTS)) {
      lus.load(Objects.requireNonNull(fichier));
    }
    return lus.stringPropertyNames();
  }

  private static String chapitre() throws IOException {
    String page = Files.readString(ApplicationLancee.racine().resolve(PAGE));
    int debut = page.indexOf("\n## Settings\n");
    return page.substring(debut, page.indexOf("\n## ", debut + 1));
  }

  @Test
  void listsEveryKeyThatHasADefault() throws IOException {
    assertThat(clesDesDefauts())
        .filteredOn(cle -> Reglage.ASSEMBLAGE.stream().noneMatch(cle::startsWith))
        .isNotEmpty()
        .as("a key of %s that fr.ctg.app.Reglage lacks: add it there", ReglagesDonnes.DEFAUTS)
        .allMatch(cle -> Reglage.deCle(cle).isPresent());
  }

  @Test
  void listsEveryKeyThatTheCodeReads() throws IOException {
    Set<String> lues = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(ApplicationLancee.racine().resolve("modules"))) {
      for (Path source :
          sources.filter(f -> f.toString().matches(".*/src/main/java/.*\\.java")).toList()) {
        LUE.matcher(Files.readString(source)).results().map(m -> m.group(1)).forEach(lues::add);
      }
    }
    assertThat(lues)
        .hasSizeGreaterThan(5)
        .as("a key that fr.ctg.app.Reglage lacks: nothing from outside would reach it")
        .allMatch(cle -> Reglage.deCle(cle).isPresent());
  }

  @Test
  void namesVariablesAsMicroProfileDoes() {
    assertThat(Reglage.values()).allMatch(r -> Reglage.variable(r.cle()).equals(r.name()));
  }

  @Test
  void tellsUsersOfEverySetting() throws IOException {
    Set<String> dites =
        VARIABLE
            .matcher(chapitre())
            .results()
            .map((MatchResult trouve) -> trouve.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> reglages =
        Arrays.stream(Reglage.values()).map(Enum::name).collect(Collectors.toSet());
    assertThat(dites)
        .filteredOn(nom -> !DU_LANCEUR.contains(nom))
        .as("a variable of %s that fr.ctg.app.Reglage lacks", PAGE)
        .isSubsetOf(reglages);
    Set<String> parLeFichier = clesDesDefauts();
    assertThat(Reglage.values())
        .filteredOn(r -> r != Reglage.CTG_ENTRAINEMENT)
        .filteredOn(r -> !(r.cle().startsWith("server.") && parLeFichier.contains(r.cle())))
        .as("a setting that %s does not tell", PAGE)
        .allMatch(r -> dites.contains(r.name()));
  }

  @ParameterizedTest
  @EnumSource
  void takesABlankSettingForAnAbsentOne(Reglage reglage) {
    Map<String, String> sans = valeurs(lire(Map.of(), Map.of()).pourLeServeur());
    for (String blanc : List.of("", " ", "\t", "\u2003")) {
      assertThat(valeurs(lire(Map.of(), Map.of(reglage.name(), blanc)).pourLeServeur()))
          .isEqualTo(sans);
      assertThat(valeurs(lire(Map.of(reglage.cle(), blanc), Map.of()).pourLeServeur()))
          .isEqualTo(sans);
    }
  }

  private static Map<String, String> valeurs(Config config) {
    return Arrays.stream(Reglage.values())
        .map(Reglage::cle)
        .filter(cle -> config.getOptionalValue(cle, String.class).isPresent())
        .collect(Collectors.toMap(cle -> cle, cle -> config.getValue(cle, String.class)));
  }

  @ParameterizedTest
  @EnumSource
  void refusesNonsenseFromEverySource(Reglage reglage) {
    List<String> absurdes =
        Stream.of("beaucoup!", "-7", "1e5", "9".repeat(30), "://", "*", "\0")
            .filter(texte -> reglage.forme().faute().apply(texte).isPresent())
            .toList();
    if (reglage.forme() == Forme.TEXTE) {
      assertThat(absurdes).isEmpty();
      return;
    }
    assertThat(absurdes).isNotEmpty();
    for (String absurde : absurdes) {
      refuse(Map.of(), Map.of(reglage.name(), absurde), reglage.name() + " vaut");
      refuse(Map.of(reglage.cle(), absurde), Map.of(), "-D" + reglage.cle() + " vaut");
    }
  }

  @Test
  void tellsAllFaultsAtOnce() {
    refuse(
        Map.of("server.port", "x"),
        Map.of("CTG_DEBIT", "y", "CTG_ORIGINES", "*"),
        "-Dserver.port",
        "CTG_DEBIT",
        "CTG_ORIGINES");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server.sockets.0.host",
        "server.tls.enabled",
        "ctg.debitt",
        "mp.openapi.filter",
        "jersey.config.server.tracing.type"
      })
  void refusesPropertiesThatAreNoSettings(String cle) {
    refuse(Map.of(cle, "0.0.0.0"), Map.of(), "-D" + cle);
  }

  @Test
  void givesTheServerTheAddressThatWasLookedAt() throws IOException {
    assertThat(lire(Map.of(), Map.of("SERVER_HOST", "", "SERVER_PORT", "")).ecoute())
        .isEqualTo(new Ecoute(InetAddress.getByName("127.0.0.1"), 8080));
    Configuration partout =
        lire(Map.of("server.host", "0.0.0.0"), Map.of("SERVER_HOST", "127.0.0.1"));
    assertThat(partout.ecoute().hote().isAnyLocalAddress()).isTrue();
    assertThat(partout.pourLeServeur().getValue("server.host", String.class)).isEqualTo("0.0.0.0");
    Config nomme = lire(Map.of(), Map.of("SERVER_HOST", "localhost")).pourLeServeur();
    assertThat(nomme.getValue("server.host", String.class)).isEqualTo("127.0.0.1");
  }

  @Test
  void keepsFromTheServerWhatItWouldReadByItself() {
    Map<String, String> environnement =
        Map.of("SERVER_SOCKETS_0_HOST", "0.0.0.0", "MP_OPENAPI_FILTER", "x");
    Config config = lire(Map.of(), environnement).pourLeServeur();
    assertThat(config.getPropertyNames()).noneMatch(nom -> nom.startsWith("server.sockets"));
    assertThat(config.getValue("mp.openapi.filter", String.class)).startsWith("fr.ctg.");
    assertThat(config.getOptionalValue("user.dir", String.class)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://portail.example",
        "http://localhost:4200",
        " https://a.example , http://127.0.0.1:8081,",
        "http://[::1]:3000"
      })
  void takesOriginsAsBrowsersSendThem(String origines) {
    Config config = lire(Map.of(), Map.of("CTG_ORIGINES", origines)).pourLeServeur();
    assertThat(config.getValues("ctg.origines", String.class))
        .isNotEmpty()
        .allMatch(origine -> origine.equals(origine.strip()) && origine.startsWith("http"));
  }

  @Test
  void saysHowToWriteAnOrigin() {
    Map<String, String> attendues =
        Map.of(
            "https://portail.example/", "écrivez https://portail.example (",
            "portail.example", "écrivez https://portail.example (",
            "portail.example:8443", "écrivez https://portail.example:8443 (",
            "HTTPS://Portail.example", "écrivez https://portail.example (",
            "https://portail.example:443", "écrivez https://portail.example (",
            "https://portail.example/chemin?x", "écrivez https://portail.example (",
            "*", "nommez chacune",
            "https://*.example", "n'est pas une origine",
            "null,ftp://x", "n'est pas");
    attendues.forEach(
        (donnee, mots) ->
            refuse(Map.of(), Map.of("CTG_ORIGINES", "https://b.example," + donnee), mots));
  }
}
