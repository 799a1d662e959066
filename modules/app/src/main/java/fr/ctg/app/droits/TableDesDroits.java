package fr.ctg.app.droits;

import fr.ctg.platform.identite.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The table of rights, {@code META-INF/droits.csv}: every endpoint, and how far each role sees
 * there. It also finds the line of a request, by its method and the segments of its address.
 */
public final class TableDesDroits {

  private static final String FICHIER = "/META-INF/droits.csv";
  private static final String SEPARATEUR = ";";
  private static final int COLONNES = 2 + Role.values().length;

  private final List<Droit> droits;
  private final Noeud racine = new Noeud();

  private TableDesDroits(List<Droit> droits) {
    this.droits = List.copyOf(droits);
    droits.forEach(this::ranger);
  }

  /** The product's table. */
  public static TableDesDroits duProduit() {
    try (InputStream fichier =
        Objects.requireNonNull(TableDesDroits.class.getResourceAsStream(FICHIER), FICHIER)) {
      return lire(new String(fichier.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException when it is not well formed, or has a line twice
   */
  static TableDesDroits lire(String texte) {
    List<String> lignes = texte.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    String titres =
        "methode;chemin;"
            + String.join(SEPARATEUR, Arrays.stream(Role.values()).map(Role::name).toList());
    if (lignes.isEmpty() || !lignes.getFirst().equals(titres)) {
      throw new IllegalArgumentException("the table begins with " + titres);
    }
    return new TableDesDroits(lignes.stream().skip(1).map(TableDesDroits::droit).toList());
  }

  private static Droit droit(String ligne) {
    String[] cellules = ligne.split(SEPARATEUR, -1);
    if (cellules.length != COLONNES || !cellules[1].startsWith("/")) {
      throw new IllegalArgumentException("« " + ligne + " » is no line of the table");
    }
    Map<Role, PorteeDuDroit> portees = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      portees.put(role, PorteeDuDroit.lire(cellules[2 + role.ordinal()].strip()));
    }
    long ouvertes = portees.values().stream().filter(p -> p == PorteeDuDroit.PUBLIC).count();
    if (ouvertes != 0 && ouvertes != portees.size()) {
      throw new IllegalArgumentException("« " + ligne + " » is public to some only");
    }
    return new Droit(cellules[0].strip(), cellules[1].strip(), portees);
  }

  /** All lines, in the order of the file. */
  public List<Droit> droits() {
    return droits;
  }

  /** What the table says of an address. */
  public Lieu trouver(String chemin) {
    return racine.trouver(Droit.segments(chemin), 0, List.of()).orElse(Lieu.INCONNU);
  }

  private void ranger(Droit droit) {
    Noeud ici = racine;
    List<String> noms = new ArrayList<>();
    for (String segment : droit.segments()) {
      if (segment.startsWith("{")) {
        noms.add(segment.substring(1, segment.length() - 1));
      }
      ici = ici.sous(segment);
    }
    if (ici.parMethode.put(droit.methode(), new Place(droit, noms)) != null) {
      throw new IllegalArgumentException(droit.methode() + " " + droit.chemin() + " stands twice");
    }
  }

  private record Place(Droit droit, List<String> noms) {}

  /**
   * An address that the table knows.
   *
   * @param parMethode its lines, by method
   * @param valeurs the values of its parameters, in their order
   */
  public record Lieu(
      Map<String, Droit> parMethode, Map<String, List<String>> noms, List<String> valeurs) {

    static final Lieu INCONNU = new Lieu(Map.of(), Map.of(), List.of());

    /** Whether the table knows the address at all. */
    public boolean connu() {
      return !parMethode.isEmpty();
    }

    /** The line of that method; HEAD is read as GET. */
    public Optional<Droit> droit(String methode) {
      return Optional.ofNullable(parMethode.get(methode.equals("HEAD") ? "GET" : methode));
    }

    /** The value of a parameter of the address. */
    public Optional<String> valeur(Droit droit, String nom) {
      int rang = noms.getOrDefault(droit.methode(), List.of()).indexOf(nom);
      return rang < 0 ? Optional.empty() : Optional.of(valeurs.get(rang));
    }
  }

  /** One segment of the addresses: what is written out goes before a parameter. */
  private static final class Noeud {

    private final Map<String, Noeud> ecrits = new HashMap<>();
    private @Nullable Noeud parametre;
    private final Map<String, Place> parMethode = new TreeMap<>();

    Noeud sous(String segment) {
      if (!segment.startsWith("{")) {
        return ecrits.computeIfAbsent(segment, s -> new Noeud());
      }
      if (parametre == null) {
        parametre = new Noeud();
      }
      return parametre;
    }

    Optional<Lieu> trouver(List<String> segments, int rang, List<String> valeurs) {
      if (rang == segments.size()) {
        return parMethode.isEmpty() ? Optional.empty() : Optional.of(lieu(valeurs));
      }
      String segment = segments.get(rang);
      Noeud ecrit = ecrits.get(segment);
      Optional<Lieu> lieu =
          ecrit == null ? Optional.empty() : ecrit.trouver(segments, rang + 1, valeurs);
      if (lieu.isPresent() || parametre == null || segment.isEmpty()) {
        return lieu;
      }
      List<String> suite = new ArrayList<>(valeurs);
      suite.add(segment);
      return parametre.trouver(segments, rang + 1, suite);
    }

    private Lieu lieu(List<String> valeurs) {
      Map<String, Droit> lignes = new TreeMap<>();
      Map<String, List<String>> noms = new HashMap<>();
      parMethode.forEach(
          (methode, place) -> {
            lignes.put(methode, place.droit());
            noms.put(methode, place.noms());
          });
      return new Lieu(lignes, noms, valeurs);
    }
  }
}
