package fr.ctg.platform.evenement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The types of events of all modules. */
@ApplicationScoped
public class TypesDEvenements {

  private final List<TypeDEvenement> types;

  /**
   * Collects them.
   *
   * @throws IllegalStateException when two modules declare one type
   */
  @Inject
  TypesDEvenements(@Any Instance<CatalogueDEvenements> catalogues) {
    this.types =
        catalogues.stream()
            .<TypeDEvenement>flatMap(catalogue -> catalogue.types().stream())
            .sorted(Comparator.comparing(TypeDEvenement::nom))
            .toList();
    if (types.stream().map(TypeDEvenement::nom).distinct().count() < types.size()) {
      throw new IllegalStateException("a type of events is declared twice");
    }
  }

  /** All of them, by name. */
  public List<TypeDEvenement> tous() {
    return types;
  }

  /** Whether there is one of that name. */
  public boolean contient(String nom) {
    return types.stream().anyMatch(type -> type.nom().equals(nom));
  }
}
