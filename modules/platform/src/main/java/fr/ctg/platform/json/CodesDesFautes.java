package fr.ctg.platform.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The codes of faults of all modules: whatever an answer names is one of them. */
@ApplicationScoped
public class CodesDesFautes {

  private final SortedMap<String, String> codes;

  /**
   * Collects them.
   *
   * @throws IllegalStateException when two modules declare one code
   */
  @Inject
  CodesDesFautes(@Any Instance<CatalogueDeCodes> catalogues) {
    SortedMap<String, String> tous = new TreeMap<>(communs());
    for (CatalogueDeCodes catalogue : catalogues) {
      catalogue
          .codes()
          .forEach(
              (code, sens) -> {
                if (tous.put(code, sens) != null) {
                  throw new IllegalStateException("a code of faults is declared twice: " + code);
                }
              });
    }
    this.codes = Collections.unmodifiableSortedMap(tous);
  }

  /** All of them, by name, each with what it means in one French sentence. */
  public SortedMap<String, String> tous() {
    return codes;
  }

  /** Those that any request can have. */
  static Map<String, String> communs() {
    Map<String, String> communs = new TreeMap<>();
    for (Field champ : CodeDeFaute.class.getFields()) {
      CodeDeFaute.Sens sens =
          Objects.requireNonNull(
              champ.getAnnotation(CodeDeFaute.Sens.class), "a code without a meaning");
      communs.put(champ.getName(), sens.value());
    }
    return communs;
  }
}
