package fr.ctg.convention.partenaire.application;

import fr.ctg.convention.partenaire.model.Partenaire;
import fr.ctg.convention.partenaire.model.Partenaires;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Partners that are kept for the length of a test. */
public final class PartenairesEnMemoire implements Partenaires {

  private final Map<UUID, Partenaire> partenaires = new LinkedHashMap<>();

  @Override
  public Optional<Partenaire> trouver(UUID id) {
    return Optional.ofNullable(partenaires.get(id));
  }

  @Override
  public Optional<Partenaire> verrouiller(UUID id) {
    return trouver(id);
  }

  @Override
  public Optional<Partenaire> deSiren(String caf, String siren) {
    return partenaires.values().stream()
        .filter(p -> p.caf().equals(caf) && p.texte().siren().equals(siren))
        .findFirst();
  }

  @Override
  public List<Partenaire> page(Filtre filtre, @Nullable Place apres, int limite) {
    throw new UnsupportedOperationException("lists are tried on a database");
  }

  @Override
  public boolean ajouter(Partenaire partenaire) {
    if (deSiren(partenaire.caf(), partenaire.texte().siren()).isPresent()) {
      return false;
    }
    partenaires.put(partenaire.id(), partenaire);
    return true;
  }

  @Override
  public void modifier(Partenaire partenaire) {
    partenaires.put(partenaire.id(), partenaire);
  }
}
