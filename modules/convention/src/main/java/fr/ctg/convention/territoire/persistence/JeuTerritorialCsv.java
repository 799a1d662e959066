package fr.ctg.convention.territoire.persistence;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.ctg.convention.territoire.Caf;
import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.CommuneAncienne;
import fr.ctg.convention.territoire.Departement;
import fr.ctg.convention.territoire.Epci;
import fr.ctg.convention.territoire.NatureAncienne;
import fr.ctg.convention.territoire.NatureEpci;
import fr.ctg.convention.territoire.Region;
import fr.ctg.convention.territoire.model.AffectationCaf;
import fr.ctg.convention.territoire.model.CodePostal;
import fr.ctg.convention.territoire.model.JeuTerritorial;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a vintage from the compressed CSV files that this module carries. */
public final class JeuTerritorialCsv {

  private static final List<String> FICHIERS =
      List.of("regions", "departements", "caf", "caf_exceptions", "epci", "communes");

  /** Those that came after, loaded by a migration of their own. */
  private static final List<String> COMPLEMENTS =
      List.of("communes_anciennes", "codes_postaux", "caf_departements");

  private static final Pattern ESPACE = Pattern.compile(" ");

  /** Names of EPCI hold commas and quotes: the files need a real CSV reader. */
  private static final ObjectReader LECTEUR =
      new CsvMapper()
          .readerForMapOf(String.class)
          .with(CsvSchema.emptySchema().withHeader())
          .with(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS);

  private final int millesime;

  /**
   * The files of a vintage.
   *
   * @param millesime a year whose files are in {@code META-INF/territoires}
   */
  public JeuTerritorialCsv(int millesime) {
    this.millesime = millesime;
  }

  /**
   * Reads all the files but that of the postal codes.
   *
   * @throws UncheckedIOException if a file is damaged
   * @throws IllegalStateException if a file, a column or a value that cannot be absent is missing
   */
  public JeuTerritorial lire() {
    List<Caf> caf =
        lire("caf", l -> new Caf(present(l, "code"), present(l, "nom"), present(l, "departement")));
    AffectationCaf affectation = new AffectationCaf(caf, cafDesDepartements(), exceptions());
    return new JeuTerritorial(
        millesime,
        lire("regions", l -> new Region(present(l, "code"), present(l, "nom"))),
        lire(
            "departements",
            l -> new Departement(present(l, "code"), present(l, "nom"), present(l, "region"))),
        caf,
        lire(
            "epci",
            l ->
                new Epci(
                    present(l, "siren"),
                    NatureEpci.valueOf(present(l, "nature")),
                    present(l, "nom"),
                    Integer.parseInt(present(l, "population")))),
        lire("communes", l -> commune(l, affectation)),
        lire(
            "communes_anciennes",
            l ->
                new CommuneAncienne(
                    present(l, "code"),
                    absent(l, "nom"),
                    NatureAncienne.valueOf(present(l, "nature")),
                    present(l, "commune"))));
  }

  /**
   * The postal codes.
   *
   * @throws UncheckedIOException if the file is damaged
   * @throws IllegalStateException if the file, a column or a commune is missing
   */
  public List<CodePostal> codesPostaux() {
    return lire(
            "codes_postaux",
            l -> {
              String codes = absent(l, "codes_postaux");
              return codes == null
                  ? List.<CodePostal>of()
                  : ESPACE
                      .splitAsStream(codes)
                      .map(code -> new CodePostal(present(l, "commune"), code))
                      .toList();
            })
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** The Caf that serves a département which has none, by the département's code. */
  public Map<String, String> cafDesDepartements() {
    return lire("caf_departements", l -> Map.entry(present(l, "departement"), present(l, "caf")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * A checksum of the files as they are stored, so that Flyway refuses files that were changed
   * after they were loaded: a correction is a migration of its own.
   */
  public int somme() {
    return somme(FICHIERS);
  }

  /** The same of the files that came after: former communes, postal codes, Caf of départements. */
  public int sommeDesComplements() {
    return somme(COMPLEMENTS);
  }

  private int somme(List<String> fichiers) {
    CRC32 somme = new CRC32();
    for (String fichier : fichiers) {
      try (InputStream octets = ouvrir(fichier)) {
        somme.update(octets.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(chemin(fichier), e);
      }
    }
    return (int) somme.getValue();
  }

  private static Commune commune(Map<String, String> ligne, AffectationCaf affectation) {
    String departement = present(ligne, "departement");
    String epci = absent(ligne, "epci_siren");
    String population = absent(ligne, "population");
    return new Commune(
        present(ligne, "code_insee"),
        absent(ligne, "siren"),
        present(ligne, "nom"),
        departement,
        population == null ? null : Integer.valueOf(population),
        epci,
        affectation.caf(departement, epci));
  }

  private Map<String, String> exceptions() {
    return lire("caf_exceptions", l -> Map.entry(present(l, "epci_siren"), present(l, "caf")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private <T> List<T> lire(String fichier, Function<Map<String, String>, T> ligne) {
    List<T> lignes = new ArrayList<>();
    try (InputStream texte = new GZIPInputStream(ouvrir(fichier));
        MappingIterator<Map<String, String>> iterateur = LECTEUR.readValues(texte)) {
      while (iterateur.hasNext()) {
        lignes.add(ligne.apply(iterateur.next()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(chemin(fichier), e);
    }
    return lignes;
  }

  private InputStream ouvrir(String fichier) {
    InputStream octets = JeuTerritorialCsv.class.getResourceAsStream(chemin(fichier));
    if (octets == null) {
      throw new IllegalStateException("No resource " + chemin(fichier));
    }
    return octets;
  }

  private String chemin(String fichier) {
    return "/META-INF/territoires/" + millesime + "/" + fichier + ".csv.gz";
  }

  private static String present(Map<String, String> ligne, String colonne) {
    String valeur = absent(ligne, colonne);
    if (valeur == null) {
      throw new IllegalStateException("No " + colonne + " in " + ligne);
    }
    return valeur;
  }

  private static @Nullable String absent(Map<String, String> ligne, String colonne) {
    String valeur = ligne.get(colonne);
    if (valeur == null) {
      throw new IllegalStateException("No column " + colonne + " in " + ligne);
    }
    return valeur.isEmpty() ? null : valeur;
  }
}
