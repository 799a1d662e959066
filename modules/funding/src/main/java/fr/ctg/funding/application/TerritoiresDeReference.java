package fr.ctg.funding.application;

import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.shared.CodeInsee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reference territories as simulations ask for them.
 *
 * <p>The set of an EPCI's communes is made once and shared by all simulations: a post names its
 * employer's whole territory, and there may be thousands of posts a second. There are some 1 250
 * EPCI, so that all of these sets may stay. They live as long as the vintage in memory, which does
 * not change while the application runs.
 */
@ApplicationScoped
public class TerritoiresDeReference implements ReferenceTerritoriale {

  private final Territoires territoires;
  private final Map<String, Set<CodeInsee>> communesParEpci = new ConcurrentHashMap<>();

  @Inject
  TerritoiresDeReference(Territoires territoires) {
    this.territoires = territoires;
  }

  @Override
  public boolean cafConnue(String codeCaf) {
    return territoires.caf(codeCaf).isPresent();
  }

  @Override
  public @Nullable String cafDe(CodeInsee commune) {
    return territoires.commune(commune.code()).map(Commune::cafCode).orElse(null);
  }

  @Override
  public boolean communeConnue(String codeInsee) {
    return territoires.commune(codeInsee).isPresent();
  }

  @Override
  public @Nullable String devenir(String codeInsee) {
    return territoires.devenir(codeInsee).orElse(null);
  }

  @Override
  public @Nullable String refusDeSignataire(String code) {
    return territoires.refusDeSignataire(code).orElse(null);
  }

  @Override
  public boolean estUneCommune(String siren) {
    return territoires.communeDeSiren(siren).isPresent();
  }

  @Override
  public boolean estUnEpci(String siren) {
    return territoires.epci(siren).isPresent();
  }

  @Override
  public Set<CodeInsee> communesDe(String code) {
    Set<CodeInsee> connues = communesParEpci.get(code);
    if (connues != null) {
      return connues;
    }
    Set<CodeInsee> communes =
        territoires.communesDuSignataire(code).stream()
            .map(CodeInsee::new)
            .collect(Collectors.toUnmodifiableSet());
    if (estUnEpci(code)) {
      communesParEpci.put(code, communes);
    }
    return communes;
  }
}
