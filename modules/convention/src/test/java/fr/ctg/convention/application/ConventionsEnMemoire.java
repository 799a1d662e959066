package fr.ctg.convention.application;

import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Avenants;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.ConventionAnterieure;
import fr.ctg.convention.model.FicheRangee;
import fr.ctg.convention.model.Recouvrement;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.convention.model.StatutConvention;
import fr.ctg.shared.Periode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conventions and their amendments that are kept for the length of a test. */
public final class ConventionsEnMemoire implements RegistreDesConventions, Avenants {

  private final Map<UUID, Convention> conventions = new LinkedHashMap<>();
  private final List<Avenant> avenants = new ArrayList<>();

  @Override
  public Optional<Convention> trouver(UUID id, @Nullable Instant au) {
    return Optional.ofNullable(conventions.get(id));
  }

  @Override
  public Optional<Convention> verrouiller(UUID id) {
    return trouver(id);
  }

  @Override
  public void attendreSonTour(String caf) {
    // Nobody else is at work.
  }

  @Override
  public List<Recouvrement> recouvrements(UUID convention, List<String> communes, Periode jours) {
    return conventions.values().stream()
        .filter(c -> c.statut() != StatutConvention.EN_PREPARATION && !c.id().equals(convention))
        .filter(c -> c.texte().periode().touche(jours))
        .flatMap(
            c ->
                c.texte().perimetre().stream()
                    .filter(communes::contains)
                    .map(
                        commune ->
                            new Recouvrement(
                                commune, c.id(), c.texte().libelle(), c.texte().periode())))
        .toList();
  }

  @Override
  public Optional<Convention> retenir(UUID id) {
    return trouver(id);
  }

  /** Sheets are no part of this: {@code PlanDActionIT} looks after them. */
  @Override
  public List<FicheRangee> fiches(UUID convention) {
    return List.of();
  }

  @Override
  public List<ConventionAnterieure> anterieures(
      UUID convention, List<String> communes, LocalDate debut) {
    return conventions.values().stream()
        .filter(c -> c.statut() != StatutConvention.EN_PREPARATION && !c.id().equals(convention))
        .filter(c -> c.texte().periode().debut().isBefore(debut))
        .map(
            c ->
                new ConventionAnterieure(
                    c.id(),
                    c.texte().libelle(),
                    c.texte().periode(),
                    c.texte().perimetre().stream().filter(communes::contains).toList()))
        .filter(a -> !a.communes().isEmpty())
        .toList();
  }

  @Override
  public List<String> suivantes(UUID convention) {
    return conventions.values().stream()
        .filter(c -> convention.equals(c.texte().precedenteDuProduit()))
        .map(c -> c.texte().libelle())
        .toList();
  }

  @Override
  public void ajouter(Convention nouvelle) {
    conventions.put(nouvelle.id(), nouvelle);
  }

  @Override
  public void modifier(Convention presente, Convention nouvelle) {
    conventions.replace(nouvelle.id(), presente, nouvelle);
  }

  @Override
  public void retirer(UUID id) {
    conventions.remove(id);
  }

  @Override
  public List<Avenant> page(UUID convention, int apres, int limite) {
    return avenants.stream()
        .filter(a -> a.convention().equals(convention) && a.numero() > apres)
        .limit(limite)
        .toList();
  }

  @Override
  public void conclure(Convention presente, Convention amendee, Avenant avenant) {
    avenants.add(avenant);
    modifier(presente, amendee);
  }
}
