package fr.ctg.platform.liste;

import fr.ctg.platform.json.Faute;
import fr.ctg.platform.json.Texte;
import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one request. Each is asked for by name and judged at once; {@link
 * #verifier()} then refuses the request with all faults together, those that nobody asked for
 * included.
 */
public final class ParametresDeRequete {

  /** The most elements of a page. */
  public static final int LIMITE_MAX = 200;

  /** The elements of a page when nothing is said. */
  public static final int LIMITE_DEFAUT = 50;

  private static final Instant PREMIER_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant DERNIER_INSTANT = Instant.parse("9999-12-31T00:00:00Z");

  static final String CURSEUR = "curseur";
  private static final String LIMITE = "limite";

  private final MultivaluedMap<String, String> valeurs;
  private final Set<String> connus = new HashSet<>();
  private final List<Faute> fautes = new ArrayList<>();
  private @Nullable String curseur;

  private ParametresDeRequete(MultivaluedMap<String, String> valeurs) {
    this.valeurs = valeurs;
  }

  /** The parameters of that address. */
  public static ParametresDeRequete de(UriInfo adresse) {
    return new ParametresDeRequete(adresse.getQueryParameters());
  }

  /**
   * How many elements a page may have: 1 to 200, 50 when nothing is said. Takes the cursor along.
   */
  public int limite() {
    this.curseur = texte(CURSEUR, 2_000).orElse(null);
    return lire(LIMITE, ParametresDeRequete::entier, "un nombre entier de 1 à " + LIMITE_MAX)
        .filter(
            n -> {
              boolean permis = n >= 1 && n <= LIMITE_MAX;
              if (!permis) {
                faute(
                    LIMITE,
                    "HORS_BORNES",
                    "« limite » vaut "
                        + n
                        + " : donnez un nombre entier de 1 à "
                        + LIMITE_MAX
                        + ".");
              }
              return permis;
            })
        .orElse(LIMITE_DEFAUT);
  }

  /** A day, as in 2026-03-31. */
  public Optional<LocalDate> date(String nom) {
    return lire(nom, ParametresDeRequete::jour, "une date qui existe, comme 2026-03-31")
        .filter(
            jour -> {
              // What PostgreSQL and people can both write.
              boolean permis = jour.getYear() >= 1 && jour.getYear() <= 9999;
              if (!permis) {
                faute(nom, "HORS_BORNES", "« " + nom + " » : l'année va de 0001 à 9999.");
              }
              return permis;
            });
  }

  /** {@code true} or {@code false}. */
  public Optional<Boolean> booleen(String nom) {
    return lire(nom, ParametresDeRequete::vrai, "« true » ou « false »");
  }

  /** A moment, as in 2026-03-31T12:00:00Z. */
  public Optional<Instant> instant(String nom) {
    return lire(nom, Instant::parse, "un instant UTC, comme 2026-03-31T12:00:00Z")
        .filter(
            instant -> {
              boolean permis =
                  !instant.isBefore(PREMIER_INSTANT) && instant.isBefore(DERNIER_INSTANT);
              if (!permis) {
                faute(nom, "HORS_BORNES", "« " + nom + " » : l'année va de 0001 à 9999.");
              }
              return permis;
            });
  }

  /** A text of at most that many characters, as it stands; blank counts as a fault. */
  public Optional<String> texte(String nom, int longueurMax) {
    return texte(nom, longueurMax, UnaryOperator.identity());
  }

  /**
   * Somebody's words of at most that many characters, composed and without blanks at their ends;
   * blank counts as a fault.
   */
  public Optional<String> mots(String nom, int longueurMax) {
    return texte(nom, longueurMax, Texte::epurer);
  }

  /** Adds to the faults if that parameter is not given. */
  public void exiger(String nom) {
    if (!valeurs.containsKey(nom)) {
      faute(nom, "OBLIGATOIRE", "« " + nom + " » manque : ajoutez-le à l'adresse.");
    }
  }

  /** Words that must be given. */
  public String motsObligatoires(String nom, int longueurMax) {
    exiger(nom);
    return mots(nom, longueurMax).orElse("");
  }

  private Optional<String> texte(String nom, int longueurMax, UnaryOperator<String> ecriture) {
    return lire(nom, Function.identity(), "un texte")
        .filter(
            texte -> {
              if (Texte.estVide(texte)) {
                faute(nom, "VIDE", "« " + nom + " » est vide : donnez une valeur ou retirez-le.");
                return false;
              }
              if (texte.codePointCount(0, texte.length()) > longueurMax) {
                faute(
                    nom,
                    "TROP_LONG",
                    "« " + nom + " » a plus de " + longueurMax + " caractères : raccourcissez-le.");
                return false;
              }
              if (!Texte.representable(texte) || Texte.surcharge(texte)) {
                faute(
                    nom,
                    "FORMAT",
                    "« "
                        + nom
                        + " » contient un caractère nul, une moitié de caractère ou trop de signes"
                        + " sur un caractère : retirez-les.");
                return false;
              }
              return true;
            })
        .map(ecriture);
  }

  /** Adds a fault that only the caller can tell, to be reported with the others. */
  public void refuser(String nom, String code, String message) {
    faute(nom, code, message);
  }

  /**
   * A text of a given form.
   *
   * @param attendu what the form is, in French, as the end of "donnez …"
   */
  public Optional<String> code(String nom, Pattern forme, String attendu) {
    return texte(nom, 200)
        .filter(
            texte -> {
              boolean conforme = forme.matcher(texte).matches();
              if (!conforme) {
                faute(
                    nom,
                    "FORMAT",
                    "« "
                        + nom
                        + " » vaut « "
                        + Texte.abrege(texte)
                        + " » : donnez "
                        + attendu
                        + ".");
              }
              return conforme;
            });
  }

  /**
   * Texts of a given form: separated by commas, the parameter given again, or both.
   *
   * @param nombreMax how many there may be
   * @param attendu what each is, in French, as the end of "donnez …"
   */
  public Set<String> codes(String nom, Pattern forme, int nombreMax, String attendu) {
    connus.add(nom);
    Set<String> codes = new LinkedHashSet<>();
    for (String donnee : valeurs.getOrDefault(nom, List.of())) {
      codes.addAll(List.of(donnee.split(",", -1)));
    }
    if (codes.size() > nombreMax) {
      faute(nom, "TROP_LONG", "« " + nom + " » a plus de " + nombreMax + " valeurs.");
      return Set.of();
    }
    boolean conformes = codes.stream().allMatch(code -> forme.matcher(code).matches());
    if (!conformes) {
      faute(
          nom,
          "FORMAT",
          "« "
              + nom
              + " » vaut « "
              + Texte.abrege(String.join(",", codes))
              + " » : donnez "
              + attendu
              + ", ou plusieurs séparés par des virgules.");
      return Set.of();
    }
    return codes;
  }

  /** One of the values of an enum. */
  public <E extends Enum<E>> Optional<E> choix(String nom, Class<E> type) {
    String attendu =
        "l'une de ces valeurs : "
            + Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    return lire(nom, texte -> Enum.valueOf(type, texte), attendu);
  }

  /**
   * Refuses the request when anything is wrong with its parameters, unknown ones included.
   *
   * @throws RequeteRefusee with all faults
   */
  public void verifier() {
    valeurs.keySet().stream()
        .filter(nom -> !connus.contains(nom))
        .sorted()
        .forEach(
            nom ->
                faute(
                    nom,
                    "INCONNU",
                    "« "
                        + Texte.abrege(nom)
                        + " » n'est pas un paramètre de cette adresse"
                        + (connus.isEmpty()
                            ? ", qui n'en a aucun."
                            : ", qui connaît : "
                                + connus.stream().sorted().collect(Collectors.joining(", "))
                                + ".")));
    if (!fautes.isEmpty()) {
      throw RequeteRefusee.pour(fautes);
    }
  }

  /**
   * The sort key that the page starts after, or nothing for the first page. To be asked after
   * {@link #verifier()}.
   *
   * @param liste the name of the list
   * @param parties the number of parts of its sort key
   */
  public Optional<List<String>> apres(String liste, int parties) {
    return Optional.ofNullable(curseur).map(c -> Curseur.lire(c, marque(liste), parties));
  }

  /** The cursor that continues after an element with that sort key. */
  public String suite(String liste, List<String> cle) {
    return Curseur.ecrire(marque(liste), cle);
  }

  /** The list and its filters, in few characters. */
  private String marque(String liste) {
    var filtres = new TreeMap<>(valeurs);
    filtres.remove(CURSEUR);
    filtres.remove(LIMITE);
    var somme = new CRC32C();
    somme.update(filtres.toString().getBytes(StandardCharsets.UTF_8));
    return liste + ":" + Long.toHexString(somme.getValue());
  }

  private <T> Optional<T> lire(String nom, Function<String, T> lecture, String attendu) {
    connus.add(nom);
    List<String> donnees = valeurs.getOrDefault(nom, List.of());
    if (donnees.isEmpty()) {
      return Optional.empty();
    }
    if (donnees.stream().anyMatch(ParametresDeRequete::malEcrit)) {
      faute(
          nom,
          "FORMAT",
          "« " + nom + " » n'est pas écrit en UTF-8 : écrivez « è » %C3%A8, et non %E8.");
      return Optional.empty();
    }
    if (donnees.size() > 1) {
      faute(nom, "DOUBLON", "« " + nom + " » est donné " + donnees.size() + " fois : une suffit.");
      return Optional.empty();
    }
    try {
      return Optional.of(lecture.apply(donnees.getFirst()));
    } catch (IllegalArgumentException | DateTimeException e) {
      faute(
          nom,
          "FORMAT",
          "« "
              + nom
              + " » vaut « "
              + Texte.abrege(donnees.getFirst())
              + " » : donnez "
              + attendu
              + ".");
      return Optional.empty();
    }
  }

  /** Bytes of an address that are not UTF-8 come as the character that stands for what is lost. */
  private static boolean malEcrit(String donnee) {
    return donnee.indexOf('\uFFFD') >= 0;
  }

  private static Integer entier(String texte) {
    return Integer.valueOf(texte);
  }

  private static Boolean vrai(String texte) {
    return switch (texte) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(texte);
    };
  }

  private static LocalDate jour(String texte) {
    return LocalDate.parse(texte);
  }

  private void faute(String nom, String code, String message) {
    fautes.add(new Faute("/" + nom.replace("~", "~0").replace("/", "~1"), code, message));
  }
}
