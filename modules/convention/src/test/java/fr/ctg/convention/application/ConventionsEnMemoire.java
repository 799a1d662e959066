package fr.ctg.convention.application;

import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Avenants;
import fr.ctg.convention.model.CommuneCouverte;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.ConventionAnterieure;
import fr.ctg.convention.model.Deroulement;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conventions and their amendments that are kept for the length of a test. */
public final class ConventionsEnMemoire implements RegistreDesConventions, Avenants {

  private final Map<UUID, Convention> conventions = new LinkedHashMap<>();
  private final Map<UUID, Deroulement> deroulements = new LinkedHashMap<>();
  private final List<Avenant> avenants = new ArrayList<>();

  @Override
  public Optional<Convention> trouver(UUID id, LocalDate jour, @Nullable Instant au) {
    return Optional.ofNullable(conventions.get(id)).map(c -> c.lue(deroulement(c), jour));
  }

  @Override
  public Optional<Convention> verrouiller(UUID id, LocalDate jour) {
    return trouver(id, jour);
  }

  @Override
  public void attendreSonTour(String caf) {
    // Nobody else is at work.
  }

  @Override
  public List<Recouvrement> recouvrements(UUID convention, List<CommuneCouverte> communes) {
    return conventions.values().stream()
        .filter(c -> c.statut() != StatutConvention.EN_PREPARATION && !c.id().equals(convention))
        .flatMap(
            c ->
                deroulement(c).couverture().stream()
                    .flatMap(sienne -> communes.stream().flatMap(n -> commun(c, sienne, n))))
        .toList();
  }

  private static Stream<Recouvrement> commun(
      Convention autre, CommuneCouverte sienne, CommuneCouverte voulue) {
    Periode jours = sienne.jours().commune(voulue.jours());
    return jours != null && sienne.commune().equals(voulue.commune())
        ? Stream.of(new Recouvrement(sienne.commune(), autre.id(), autre.texte().libelle(), jours))
        : Stream.of();
  }

  @Override
  public Optional<Convention> retenir(UUID id, LocalDate jour) {
    return trouver(id, jour);
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
  public List<ConventionAnterieure> premieresApres(
      UUID convention, List<String> communes, LocalDate debut) {
    return conventions.values().stream()
        .filter(c -> c.statut() != StatutConvention.EN_PREPARATION && !c.id().equals(convention))
        .filter(c -> c.texte().rang() == RangConvention.PREMIERE)
        .filter(c -> c.texte().periode().debut().isAfter(debut))
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
    conventions.put(nouvelle.id(), nouvelle);
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
  public Deroulement deroulement(Convention presente) {
    return deroulements.getOrDefault(
        presente.id(), new Deroulement(Deroulement.Signe.de(presente), List.of(), null));
  }

  @Override
  public void conclure(Convention amendee, Deroulement deroulement, Avenant avenant) {
    avenants.add(avenant);
    resilier(amendee, deroulement);
  }

  @Override
  public void resilier(Convention resiliee, Deroulement deroulement) {
    conventions.put(resiliee.id(), resiliee);
    deroulements.put(resiliee.id(), deroulement);
  }
}
