package fr.ctg.referentiel.source.model;

import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.EtatVersion;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.nomenclature.model.GroupeDecrit;
import fr.ctg.referentiel.nomenclature.model.LibelleDePoste;
import fr.ctg.referentiel.nomenclature.model.ThematiqueDecrite;
import fr.ctg.shared.Citation;
import fr.ctg.shared.Effet;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the product ships of the two source documents: the versions of the job reference, the
 * themes, the dated parameters and the catalogue of the rules.
 *
 * <p>The resources are read strictly. Every method reads anew and throws {@link
 * SourceRefuseeException} when a resource is not as it has to be.
 */
public final class SourcesDuReferentiel {

  /** Under META-INF, which a named module does not encapsulate. */
  private static final String DOSSIER = "/META-INF/referentiel/";

  private static final String THEMATIQUES = "thematiques.yaml";
  private static final String PARAMETRES = "parametres.yaml";
  private static final String REGLES = "regles.yaml";

  /** Named one by one: a folder cannot be listed on the module path. */
  private static final List<String> VERSIONS = List.of("versions/cnaf-2019.yaml");

  private final Function<String, @Nullable InputStream> ouverture;

  /** Reads the resources of this module. */
  public SourcesDuReferentiel() {
    this(nom -> SourcesDuReferentiel.class.getResourceAsStream(DOSSIER + nom));
  }

  SourcesDuReferentiel(Function<String, @Nullable InputStream> ouverture) {
    this.ouverture = ouverture;
  }

  /** All versions of the job reference, the oldest first. */
  public List<VersionReferentiel> versions() {
    return uniques(
        VERSIONS.getFirst(),
        VersionReferentiel::code,
        VERSIONS.stream().map(nom -> lire(nom, SourcesDuReferentiel::version)).toList());
  }

  /** The themes, in their order; each names a group that exists, or none. */
  public List<ThematiqueDecrite> thematiques() {
    return themes().thematiques();
  }

  /** The groups of the allocation key, in their order. */
  public List<GroupeDecrit> groupes() {
    return themes().groupes();
  }

  /** The labels of the posts, in their order. */
  public List<LibelleDePoste> libellesDePoste() {
    return themes().libelles();
  }

  /** The shipped values of the parameters, in the order of the file. */
  public List<ParametreDeclare> parametres() {
    return uniques(
        PARAMETRES,
        parametre -> parametre.code() + " depuis " + parametre.depuis(),
        lire(PARAMETRES, f -> f.liste("parametres", SourcesDuReferentiel::parametre)));
  }

  /** The rules, in the catalogue's order. */
  public List<Regle> regles() {
    return uniques(
        REGLES, Regle::code, lire(REGLES, f -> f.liste("regles", SourcesDuReferentiel::regle)));
  }

  private <T> T lire(String nom, Function<Fiche, T> lecture) {
    return Fiche.lire(nom, ouverture.apply(nom), lecture);
  }

  private static VersionReferentiel version(Fiche f) {
    List<Element> elements = new ArrayList<>();
    return new VersionReferentiel(
        f.texte("code"),
        f.texte("libelle"),
        f.choix("etat", EtatVersion.class),
        f.date("debut"),
        f.dateFacultative("fin"),
        f.choix("fondement", Fondement.class),
        f.fiche("source", SourcesDuReferentiel::citation),
        f.fiche(
            "parties",
            parties -> {
              for (Partie partie : Partie.values()) {
                new BlocsDElements(partie, elements).lire(parties);
              }
              return elements;
            }));
  }

  private Themes themes() {
    Themes themes =
        lire(
            THEMATIQUES,
            f ->
                new Themes(
                    f.fiche("thematiques", SourcesDuReferentiel::listeDeThematiques),
                    f.fiche("groupes", SourcesDuReferentiel::listeDeGroupes),
                    f.fiche("libelles", SourcesDuReferentiel::listeDeLibelles)));
    uniques(THEMATIQUES, ThematiqueDecrite::code, themes.thematiques());
    uniques(THEMATIQUES, GroupeDecrit::code, themes.groupes());
    uniques(THEMATIQUES, LibelleDePoste::code, themes.libelles());
    List<String> groupes = themes.groupes().stream().map(GroupeDecrit::code).toList();
    themes.thematiques().stream()
        .map(ThematiqueDecrite::groupe)
        .filter(Objects::nonNull)
        .filter(groupe -> !groupes.contains(groupe))
        .forEach(
            groupe -> {
              throw new SourceRefuseeException(
                  THEMATIQUES, "/thematiques", "le groupe « " + groupe + " » n'existe pas", null);
            });
    return themes;
  }

  private static List<ThematiqueDecrite> listeDeThematiques(Fiche liste) {
    Provenance provenance = Provenance.lue(liste);
    return liste.liste(
        "elements",
        f ->
            new ThematiqueDecrite(
                f.texte("code"),
                f.rang(),
                f.texte("libelle"),
                f.texteFacultatif("groupe"),
                provenance.document(),
                provenance.section(),
                provenance.portee(),
                provenance.fondement()));
  }

  private static List<GroupeDecrit> listeDeGroupes(Fiche liste) {
    Provenance provenance = Provenance.lue(liste);
    return liste.liste(
        "elements",
        f ->
            new GroupeDecrit(
                f.texte("code"),
                f.rang(),
                f.texte("libelle"),
                provenance.document(),
                provenance.section(),
                provenance.portee(),
                provenance.fondement()));
  }

  private static List<LibelleDePoste> listeDeLibelles(Fiche liste) {
    Provenance provenance = Provenance.lue(liste);
    return liste.liste(
        "elements",
        f ->
            new LibelleDePoste(
                f.texte("code"),
                f.rang(),
                f.texte("libelle"),
                provenance.document(),
                provenance.section(),
                provenance.portee(),
                provenance.fondement()));
  }

  private static ParametreDeclare parametre(Fiche f) {
    return new ParametreDeclare(
        f.texte("code"),
        f.date("depuis"),
        f.choix("portee", Portee.class),
        f.decimal("valeur"),
        f.texte("unite"),
        f.choix("fondement", Fondement.class),
        f.fiche("source", SourcesDuReferentiel::citation));
  }

  private static Regle regle(Fiche f) {
    return new Regle(
        f.texte("code"),
        f.rang(),
        f.texte("domaine"),
        f.choix("effet", Effet.class),
        f.choix("portee", Portee.class),
        f.choix("fondement", Fondement.class),
        f.fiche("source", SourcesDuReferentiel::citation),
        f.a("complements") ? f.liste("complements", SourcesDuReferentiel::citation) : List.of(),
        f.texte("lecture"));
  }

  private static Citation citation(Fiche f) {
    return new Citation(f.texte("document"), f.texte("section"), f.texte("citation"));
  }

  private static <T> List<T> uniques(String nom, Function<T, String> cle, List<T> lus) {
    Set<String> vus = new HashSet<>();
    for (T lu : lus) {
      if (!vus.add(cle.apply(lu))) {
        throw new SourceRefuseeException(nom, "", "« " + cle.apply(lu) + " » deux fois", null);
      }
    }
    return lus;
  }

  private record Themes(
      List<ThematiqueDecrite> thematiques,
      List<GroupeDecrit> groupes,
      List<LibelleDePoste> libelles) {}
}
