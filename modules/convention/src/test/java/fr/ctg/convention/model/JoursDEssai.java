package fr.ctg.convention.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a convention is on each day, told the long way: day after day, from what was signed, by all
 * that was recorded. Days are numbers from 0. It shares nothing with what it is held against.
 */
public final class JoursDEssai {

  /** An amendment as it was recorded. */
  public record Acte(
      int jour,
      Set<String> venus,
      Set<String> partis,
      List<List<String>> remplaces,
      Set<String> communesVenues,
      Set<String> communesParties,
      @Nullable Integer fin,
      @Nullable Integer corrige,
      Set<UUID> axesRetires,
      Map<UUID, String> axesVenus,
      Map<UUID, String> axesRenommes,
      @Nullable String libelle) {}

  /** A day. */
  public record Jour(
      Set<String> signataires,
      Set<String> communes,
      int fin,
      Map<UUID, String> axes,
      String libelle) {}

  private final Set<String> signataires;
  private final Set<String> communes;
  private final int fin;
  private final Map<UUID, String> axes;
  private final String libelle;
  private final List<Acte> actes = new ArrayList<>();
  private @Nullable Integer dernier;

  /** One that was signed so, for the days from 0 to that one. */
  public JoursDEssai(
      Set<String> signataires,
      Set<String> communes,
      int fin,
      Map<UUID, String> axes,
      String libelle) {
    this.signataires = Set.copyOf(signataires);
    this.communes = Set.copyOf(communes);
    this.fin = fin;
    this.axes = Map.copyOf(axes);
    this.libelle = libelle;
  }

  public void enregistrer(Acte acte) {
    actes.add(acte);
  }

  /** Takes back the last one that was recorded. */
  public void oublier() {
    actes.removeLast();
  }

  public void resilier(int jour) {
    dernier = jour;
  }

  private boolean corrige(int numero) {
    return actes.stream().anyMatch(a -> Objects.equals(a.corrige(), numero));
  }

  private int rang(int numero) {
    if (numero > actes.size()) {
      return numero;
    }
    Integer corrige = actes.get(numero - 1).corrige();
    return corrige == null ? numero : rang(corrige);
  }

  /** The days on which it is in force, each as it is at its end. */
  public List<Jour> jours() {
    return jours(Integer.MAX_VALUE, Integer.MAX_VALUE, null);
  }

  /** What an amendment of that day finds, in the place of one if it corrects it. */
  public @Nullable Jour avant(int jour, @Nullable Integer corrige) {
    int rang = rang(corrige == null ? actes.size() + 1 : corrige);
    List<Jour> jours = jours(jour, rang, corrige);
    return jours.size() > jour ? jours.get(jour) : null;
  }

  private List<Jour> jours(int arretJour, int arretRang, @Nullable Integer sans) {
    List<Jour> jours = new ArrayList<>();
    Set<String> qui = new TreeSet<>(signataires);
    Set<String> quoi = new TreeSet<>(communes);
    int terme = fin;
    Map<UUID, String> lesquels = new HashMap<>(axes);
    String nom = libelle;
    for (int jour = 0; jour <= terme && (dernier == null || jour <= dernier); jour++) {
      for (int numero : duJour(jour)) {
        if (Objects.equals(numero, sans) || jour == arretJour && rang(numero) >= arretRang) {
          continue;
        }
        Acte acte = actes.get(numero - 1);
        qui.removeAll(acte.partis());
        for (List<String> remplace : acte.remplaces()) {
          if (qui.remove(remplace.getFirst())) {
            qui.add(remplace.getLast());
          }
        }
        qui.addAll(acte.venus());
        quoi.removeAll(acte.communesParties());
        quoi.addAll(acte.communesVenues());
        terme = acte.fin() == null ? terme : acte.fin();
        lesquels.keySet().removeAll(acte.axesRetires());
        acte.axesRenommes().forEach((axe, dit) -> lesquels.computeIfPresent(axe, (a, d) -> dit));
        acte.axesVenus().forEach(lesquels::putIfAbsent);
        nom = acte.libelle() == null ? nom : acte.libelle();
      }
      jours.add(
          new Jour(new TreeSet<>(qui), new TreeSet<>(quoi), terme, Map.copyOf(lesquels), nom));
      if (jour == arretJour) {
        break;
      }
    }
    return jours;
  }

  private List<Integer> duJour(int jour) {
    List<Integer> numeros = new ArrayList<>();
    for (int numero = 1; numero <= actes.size(); numero++) {
      if (actes.get(numero - 1).jour() == jour && !corrige(numero)) {
        numeros.add(numero);
      }
    }
    numeros.sort(Comparator.comparing(this::rang));
    return numeros;
  }

  /** The numbers of the amendments whose day does not come, though nobody took them back. */
  public Set<Integer> horsTerme() {
    int nombre = jours().size();
    Set<Integer> hors = new HashSet<>();
    for (int numero = 1; numero <= actes.size(); numero++) {
      int jour = actes.get(numero - 1).jour();
      if (!corrige(numero) && jour >= nombre && (dernier == null || jour <= dernier)) {
        hors.add(numero);
      }
    }
    return hors;
  }

  /** How many amendments were recorded. */
  public int nombre() {
    return actes.size();
  }

  /** Whether another one corrects it. */
  public boolean estCorrige(int numero) {
    return corrige(numero);
  }
}
