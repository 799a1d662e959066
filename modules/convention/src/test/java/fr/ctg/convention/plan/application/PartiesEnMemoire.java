package fr.ctg.convention.plan.application;

import fr.ctg.convention.PartieDeConvention;
import fr.ctg.shared.PartiesGardees;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parts of conventions that are kept for the length of a test. */
final class PartiesEnMemoire<P extends PartieDeConvention<?>> implements PartiesGardees<P> {

  private final Map<UUID, P> parties = new HashMap<>();

  @Override
  public Optional<P> trouver(UUID de, UUID partie) {
    return Optional.ofNullable(parties.get(partie)).filter(p -> p.convention().equals(de));
  }

  @Override
  public Optional<P> verrouiller(UUID de, UUID partie) {
    return trouver(de, partie);
  }

  @Override
  public List<P> page(UUID de, @Nullable UUID apres, int limite) {
    return parties.values().stream()
        .filter(p -> p.convention().equals(de))
        .sorted(Comparator.comparing(p -> p.id().toString()))
        .filter(p -> apres == null || p.id().toString().compareTo(apres.toString()) > 0)
        .limit(limite)
        .toList();
  }

  @Override
  public void ajouter(P partie) {
    parties.put(partie.id(), partie);
  }

  @Override
  public void modifier(P partie) {
    parties.put(partie.id(), partie);
  }

  @Override
  public void retirer(UUID partie) {
    parties.remove(partie);
  }
}
