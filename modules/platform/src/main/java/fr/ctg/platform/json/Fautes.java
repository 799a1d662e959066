package fr.ctg.platform.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The faults of one request, gathered by reading, validation and further controls in turn.
 *
 * <p>It knows which values could not be read at all, so that a later step leaves out what only
 * follows from them: an unreadable date is not also a missing one.
 */
public final class Fautes {
  /**
   * The most faults that are told. Beyond it an answer helps nobody; collecting stops there, so
   * that a hostile body costs no more than a faulty one.
   */
  public static final int LIMITE = 200;

  private static final Comparator<Faute> ORDRE =
      Comparator.comparing(Faute::pointeur, Pointeur::comparer)
          .thenComparing(Faute::code)
          .thenComparing(Faute::message);

  private static final Faute AUTRES =
      Faute.a(
          Pointeur.RACINE,
          CodeDeFaute.TROP_DE_FAUTES,
          "il y a trop de fautes pour les dire toutes ; corrigez celles-ci, les autres seront alors"
              + " dites");

  private final SequencedMap<Cle, Faute> fautes = new LinkedHashMap<>();
  private final Set<String> fautifs = new HashSet<>();
  private final Set<String> surUneFaute = new HashSet<>();
  private final Set<String> illisibles = new HashSet<>();
  private boolean tropNombreuses;

  private record Cle(String pointeur, String code) {}

  /** Adds a fault; the same code at the same place is told once. */
  public void ajouter(Faute faute) {
    var cle = new Cle(faute.pointeur(), faute.code());
    if (fautes.containsKey(cle)) {
      return;
    }
    if (fautes.size() >= LIMITE) {
      tropNombreuses = true;
      return;
    }
    noter(cle, faute);
  }

  /** Adds a fault that is told even where there are too many: one of the others gives way. */
  void imposer(Faute faute) {
    if (fautes.size() >= LIMITE) {
      fautes.pollLastEntry();
      tropNombreuses = true;
    }
    noter(new Cle(faute.pointeur(), faute.code()), faute);
  }

  private void noter(Cle cle, Faute faute) {
    fautes.put(cle, faute);
    fautifs.add(faute.pointeur());
    marquerAuDessus(faute.pointeur());
  }

  /** Adds a fault with its place in front of its message, see {@link Faute#a}. */
  public void ajouter(String pointeur, String code, String phrase) {
    ajouter(Faute.a(pointeur, code, phrase));
  }

  /** Adds a fault of a value that could not be read and that the bound request therefore lacks. */
  void ajouterIllisible(String pointeur, String code, String phrase) {
    ajouter(pointeur, code, phrase);
    illisibles.add(pointeur);
  }

  /** Forgets what was found so far in favour of the one fault that voids it. */
  void remplacerPar(Faute faute) {
    fautes.clear();
    fautifs.clear();
    surUneFaute.clear();
    illisibles.clear();
    tropNombreuses = false;
    ajouter(faute);
    illisibles.add(faute.pointeur());
  }

  /** Whether there are more faults than are told: none need be looked for any more. */
  public boolean pleines() {
    return tropNombreuses;
  }

  /** Notes that not all was looked at, for all the faults that were found. */
  public void interrompre() {
    tropNombreuses = true;
  }

  /** Whether there is no fault. */
  public boolean aucune() {
    return fautes.isEmpty() && !tropNombreuses;
  }

  /** Whether the value, or one that holds it, could not be read: nothing can be said of it. */
  public boolean illisible(String pointeur) {
    if (illisibles.isEmpty()) {
      return false;
    }
    var ici = pointeur;
    while (!illisibles.contains(ici)) {
      if (ici.isEmpty()) {
        return false;
      }
      ici = Pointeur.parent(ici);
    }
    return true;
  }

  /** Whether a fault was already found at the place, below it, or in what makes it unreadable. */
  public boolean fautif(String pointeur) {
    return fautifs.contains(pointeur) || surUneFaute.contains(pointeur) || illisible(pointeur);
  }

  /** The faults in the order of their pointers. */
  public List<Faute> liste() {
    var liste = new ArrayList<>(fautes.values());
    liste.sort(ORDRE);
    if (tropNombreuses) {
      liste.add(AUTRES);
    }
    return List.copyOf(liste);
  }

  /** The first of these faults and, if that is not all, a last one that says so. */
  public static List<Faute> bornees(List<Faute> toutes) {
    if (toutes.size() <= LIMITE + 1) {
      return List.copyOf(toutes);
    }
    var dites = new ArrayList<>(toutes.subList(0, LIMITE));
    dites.add(AUTRES);
    return List.copyOf(dites);
  }

  private void marquerAuDessus(String pointeur) {
    var ici = pointeur;
    while (!ici.isEmpty()) {
      ici = Pointeur.parent(ici);
      if (!surUneFaute.add(ici)) {
        return;
      }
    }
  }
}
