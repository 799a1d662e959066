package fr.ctg.convention.plan.application;

import fr.ctg.convention.plan.model.PartiesDeConvention;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parts of conventions that are kept for the length of a test. */
final class PartiesEnMemoire<T> implements PartiesDeConvention<T> {

  private final Map<UUID, T> parties = new HashMap<>();
  private final Function<T, UUID> id;
  private final Function<T, UUID> convention;

  PartiesEnMemoire(Function<T, UUID> id, Function<T, UUID> convention) {
    this.id = id;
    this.convention = convention;
  }

  @Override
  public Optional<T> trouver(UUID de, UUID partie) {
    return Optional.ofNullable(parties.get(partie)).filter(p -> convention.apply(p).equals(de));
  }

  @Override
  public Optional<T> verrouiller(UUID de, UUID partie) {
    return trouver(de, partie);
  }

  @Override
  public List<T> page(UUID de, @Nullable UUID apres, int limite) {
    return parties.values().stream()
        .filter(p -> convention.apply(p).equals(de))
        .sorted(Comparator.comparing(p -> id.apply(p).toString()))
        .filter(p -> apres == null || id.apply(p).toString().compareTo(apres.toString()) > 0)
        .limit(limite)
        .toList();
  }

  @Override
  public void ajouter(T partie) {
    parties.put(id.apply(partie), partie);
  }

  @Override
  public void modifier(T partie) {
    parties.put(id.apply(partie), partie);
  }

  @Override
  public void retirer(UUID partie) {
    parties.remove(partie);
  }
}
