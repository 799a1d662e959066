package fr.ctg.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The settings as they are given, from wherever: a system property, else a variable of the
 * environment, else the default. A blank one is an absent one. The framework reads the same values,
 * from {@link #config()}: nothing that was checked here can be otherwise there.
 */
final class ReglagesDonnes {

  /** The defaults, and how the application is put together. */
  static final String DEFAUTS = "/META-INF/microprofile-config.properties";

  private final Map<Reglage, Valeur> valeurs;
  private final Map<String, String> defauts;

  /** A value, and the name that it was given under. */
  private record Valeur(String texte, String nom) {}

  private ReglagesDonnes(Map<Reglage, Valeur> valeurs, Map<String, String> defauts) {
    this.valeurs = valeurs;
    this.defauts = defauts;
  }

  /**
   * Reads them.
   *
   * @param proprietes the system properties
   * @param environnement the variables of the environment
   * @throws DemarrageImpossible when any makes no sense; its line tells them all
   */
  static ReglagesDonnes lire(Map<String, String> proprietes, Map<String, String> environnement) {
    List<String> fautes = new ArrayList<>();
    proprietes.keySet().stream()
        .filter(Reglage::inconnue)
        .sorted()
        .forEach(cle -> fautes.add("-D" + cle + " n'est pas un réglage de cette application."));
    Map<String, String> defauts = defauts();
    Map<Reglage, Valeur> valeurs = new EnumMap<>(Reglage.class);
    for (Reglage reglage : Reglage.values()) {
      valeur(reglage, proprietes, environnement, defauts)
          .ifPresent(
              valeur -> {
                valeurs.put(reglage, valeur);
                reglage
                    .forme()
                    .faute()
                    .apply(valeur.texte())
                    .ifPresent(f -> fautes.add(faute(valeur, f)));
              });
    }
    if (!fautes.isEmpty()) {
      throw new DemarrageImpossible(String.join(" ", fautes));
    }
    return new ReglagesDonnes(valeurs, defauts);
  }

  private static String faute(Valeur valeur, String comment) {
    // One line, whatever is in it.
    String montre = valeur.texte().replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
    return valeur.nom() + " vaut « " + montre + " » : " + comment + ".";
  }

  private static Optional<Valeur> valeur(
      Reglage reglage,
      Map<String, String> proprietes,
      Map<String, String> environnement,
      Map<String, String> defauts) {
    return nonBlanc(proprietes.get(reglage.cle()))
        .map(texte -> new Valeur(texte, "-D" + reglage.cle()))
        .or(
            () ->
                nonBlanc(environnement.get(reglage.name()))
                    .map(texte -> new Valeur(texte, reglage.name())))
        .or(
            () ->
                nonBlanc(defauts.get(reglage.cle()))
                    .map(texte -> new Valeur(texte, reglage.name())));
  }

  private static Optional<String> nonBlanc(@Nullable String valeur) {
    return Optional.ofNullable(valeur).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static Map<String, String> defauts() {
    var lus = new Properties();
    try (InputStream fichier = ReglagesDonnes.class.getResourceAsStream(DEFAUTS)) {
      lus.load(Objects.requireNonNull(fichier, DEFAUTS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> defauts = new HashMap<>();
    lus.stringPropertyNames().forEach(cle -> defauts.put(cle, lus.getProperty(cle)));
    return defauts;
  }

  /** A setting that may be absent. */
  Optional<String> texte(Reglage reglage) {
    return Optional.ofNullable(valeurs.get(reglage)).map(Valeur::texte);
  }

  /** A number, which has a default. */
  int entier(Reglage reglage) {
    return Integer.parseInt(
        texte(reglage).orElseThrow(() -> new IllegalStateException("no default: " + reglage)));
  }

  boolean vrai(Reglage reglage) {
    return texte(reglage).map(Boolean::parseBoolean).orElse(false);
  }

  /** How the setting was named by whoever gave it. */
  String nom(Reglage reglage) {
    return Optional.ofNullable(valeurs.get(reglage)).map(Valeur::nom).orElse(reglage.name());
  }

  /**
   * What the framework and the application read, instead of what it would find by itself.
   *
   * @param decides the settings that were decided since, by their keys
   */
  Config config(Map<String, String> decides) {
    Map<String, String> tout = new HashMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(cle -> tout.put(cle, System.getProperty(cle, "")));
    tout.keySet().removeIf(cle -> Reglage.deCle(cle).isPresent() || Reglage.inconnue(cle));
    tout.putAll(defauts);
    valeurs.forEach((reglage, valeur) -> tout.put(reglage.cle(), valeur.texte()));
    tout.putAll(decides);
    return ConfigProviderResolver.instance()
        .getBuilder()
        .addDiscoveredConverters()
        .withSources(new Source(Map.copyOf(tout)))
        .build();
  }

  private record Source(Map<String, String> valeurs) implements ConfigSource {

    @Override
    public Map<String, String> getProperties() {
      return valeurs;
    }

    @Override
    public Set<String> getPropertyNames() {
      return valeurs.keySet();
    }

    @Override
    public @Nullable String getValue(String cle) {
      return valeurs.get(cle);
    }

    @Override
    public String getName() {
      return "ctg";
    }
  }
}
