package fr.ctg.convention.territoire.model;

import fr.ctg.convention.territoire.Caf;
import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.CommuneAncienne;
import fr.ctg.convention.territoire.Departement;
import fr.ctg.convention.territoire.Epci;
import fr.ctg.convention.territoire.NomNormalise;
import fr.ctg.convention.territoire.Region;
import fr.ctg.convention.territoire.Territoires;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One vintage in memory, indexed once and never changed: a simulation may look up thousands of
 * communes without asking the database. It can be shared by any number of threads.
 */
public final class ReferentielTerritorial implements Territoires {

  private final int millesime;
  private final Map<String, Region> regions;
  private final Map<String, Departement> departements;
  private final Map<String, Caf> caf;
  private final Map<String, String> nomsDesCaf;
  private final Map<String, Epci> epci;
  private final Map<String, Commune> communes;
  private final Map<String, Commune> communesParSiren;
  private final Map<String, CommuneAncienne> anciennes;
  private final Map<String, List<String>> codesParEpci;
  private final Map<String, List<String>> codesParDepartement;
  private final Map<String, List<String>> codesParCaf;

  /**
   * Indexes a vintage.
   *
   * @throws IllegalStateException if a code or a SIREN stands twice
   */
  public ReferentielTerritorial(JeuTerritorial jeu) {
    millesime = jeu.millesime();
    regions = index(jeu.regions(), Region::code);
    departements = index(jeu.departements(), Departement::code);
    caf = index(jeu.caf(), Caf::code);
    nomsDesCaf =
        jeu.caf().stream().collect(Collectors.toMap(Caf::code, c -> NomNormalise.de(c.nom())));
    epci = index(jeu.epci(), Epci::siren);
    communes = index(jeu.communes(), Commune::codeInsee);
    communesParSiren = index(jeu.communes(), Commune::siren);
    anciennes =
        index(
            jeu.anciennes(),
            ancienne -> communes.containsKey(ancienne.code()) ? null : ancienne.code());
    codesParEpci = codes(jeu.communes(), Commune::epciSiren);
    codesParDepartement = codes(jeu.communes(), Commune::departementCode);
    codesParCaf = codes(jeu.communes(), Commune::cafCode);
  }

  @Override
  public int millesime() {
    return millesime;
  }

  @Override
  public Optional<Region> region(String code) {
    return Optional.ofNullable(regions.get(code));
  }

  @Override
  public Optional<Departement> departement(String code) {
    return Optional.ofNullable(departements.get(code));
  }

  @Override
  public List<String> cafNommees(String mot) {
    return nomsDesCaf.entrySet().stream()
        .filter(nom -> nom.getValue().contains(mot))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public Optional<Caf> caf(String code) {
    return Optional.ofNullable(caf.get(code));
  }

  @Override
  public Optional<Epci> epci(String siren) {
    return Optional.ofNullable(epci.get(siren));
  }

  @Override
  public Optional<Commune> commune(String codeInsee) {
    return Optional.ofNullable(communes.get(codeInsee));
  }

  @Override
  public Optional<Commune> communeDeSiren(String siren) {
    return Optional.ofNullable(communesParSiren.get(siren));
  }

  @Override
  public Optional<CommuneAncienne> ancienne(String code) {
    return Optional.ofNullable(anciennes.get(code));
  }

  @Override
  public List<String> communesDeLEpci(String siren) {
    return codesParEpci.getOrDefault(siren, List.of());
  }

  @Override
  public List<String> communesDuDepartement(String code) {
    return codesParDepartement.getOrDefault(code, List.of());
  }

  @Override
  public List<String> communesDeLaCaf(String code) {
    return codesParCaf.getOrDefault(code, List.of());
  }

  /** The rows by a key; a row whose key is absent is left out. */
  private static <T> Map<String, T> index(List<T> lignes, Function<T, @Nullable String> cle) {
    Map<String, T> index = HashMap.newHashMap(lignes.size());
    for (T ligne : lignes) {
      String valeur = cle.apply(ligne);
      if (valeur != null && index.put(valeur, ligne) != null) {
        throw new IllegalStateException("Two rows with the key " + valeur + ": " + ligne);
      }
    }
    return index;
  }

  /** The INSEE codes, ascending, of the communes that share a key. */
  private static Map<String, List<String>> codes(
      List<Commune> communes, Function<Commune, @Nullable String> cle) {
    Map<String, List<String>> codes = new HashMap<>();
    for (Commune commune : communes) {
      String valeur = cle.apply(commune);
      if (valeur != null) {
        codes.computeIfAbsent(valeur, absente -> new ArrayList<>()).add(commune.codeInsee());
      }
    }
    return codes.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entree -> entree.getValue().stream().sorted().toList()));
  }
}
