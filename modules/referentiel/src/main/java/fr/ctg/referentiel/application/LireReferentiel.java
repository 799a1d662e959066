package fr.ctg.referentiel.application;

import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.VersionsDuReferentiel;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.Groupe;
import fr.ctg.referentiel.model.LibelleDePoste;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.Thematique;
import fr.ctg.referentiel.persistence.Difference;
import fr.ctg.referentiel.persistence.ElementDeVersion;
import fr.ctg.referentiel.persistence.RangDansLaRecherche;
import fr.ctg.referentiel.persistence.ReferentielQuery;
import fr.ctg.referentiel.persistence.Trouvaille;
import fr.ctg.referentiel.persistence.VersionVue;
import fr.ctg.referentiel.persistence.VersionsQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Reads the job reference: its versions, their parts, the themes, and what a search finds.
 *
 * <p>Drafts can be read as of an instant too, also those that have been published or given up
 * since. An instant that is yet to come shows what is.
 */
@ApplicationScoped
public class LireReferentiel implements VersionsDuReferentiel {

  /** The name by which the version in force is asked for. */
  public static final String EN_VIGUEUR = "en-vigueur";

  private final UniteDeTravail travail;
  private final Horloge horloge;

  @Inject
  LireReferentiel(UniteDeTravail travail, Horloge horloge) {
    this.travail = travail;
    this.horloge = horloge;
  }

  /**
   * The published versions and the repealed ones, the latest first.
   *
   * @param date only those in force on that day, if given
   * @param connuLe as they were known then; now when {@code null}
   */
  public List<VersionVue> versions(@Nullable LocalDate date, @Nullable Instant connuLe) {
    return travail.lire(
        session ->
            new VersionsQuery(session)
                .connues(connu(connuLe)).stream()
                    .filter(v -> date == null || v.enVigueur(date))
                    .toList());
  }

  /**
   * A published or repealed version, by its code or as the one in force.
   *
   * @param date the day in question for {@code en-vigueur}; today when {@code null}
   * @param connuLe as it was known then; now when {@code null}
   * @throws RequeteRefusee when there is none
   */
  public VersionVue version(String code, @Nullable LocalDate date, @Nullable Instant connuLe) {
    return travail.lire(session -> version(session, code, date, connuLe));
  }

  private VersionVue version(
      StatelessSession session, String code, @Nullable LocalDate date, @Nullable Instant connuLe) {
    var query = new VersionsQuery(session);
    Instant connu = connu(connuLe);
    if (!EN_VIGUEUR.equals(code)) {
      return query.connue(code, connu).orElseThrow(() -> versionIntrouvable(code));
    }
    LocalDate jour = date == null ? horloge.aujourdhui() : date;
    return query.connues(connu).stream()
        .filter(v -> v.enVigueur(jour))
        .findFirst()
        .orElseThrow(
            () ->
                RequeteRefusee.introuvable(
                    "Aucune version du référentiel n'est en vigueur le " + jour + "."));
  }

  @Override
  public Optional<String> enVigueurLe(LocalDate jour) {
    return versions(jour, null).stream().map(VersionVue::code).findFirst();
  }

  private Instant connu(@Nullable Instant connuLe) {
    return connuLe == null ? horloge.maintenant() : connuLe;
  }

  static RequeteRefusee versionIntrouvable(String code) {
    return RequeteRefusee.introuvable(
        "Il n'y a pas de version « "
            + code
            + " » du référentiel : voir /api/v1/referentiel/versions.");
  }

  static RequeteRefusee brouillonIntrouvable(String code) {
    return RequeteRefusee.introuvable(
        "Il n'y a pas de brouillon « " + code + " » : voir /api/v1/referentiel/brouillons.");
  }

  static RequeteRefusee elementIntrouvable(String version, String code) {
    return RequeteRefusee.introuvable(
        "Le brouillon « " + version + " » n'a pas d'élément « " + code + " ».");
  }

  /**
   * The database shows drafts, of now and of then, to the national fund alone; others are told why
   * they see none.
   *
   * @throws RequeteRefusee 403, when somebody else asks
   */
  static void exigerLaCnaf() {
    if (!IdentiteCourante.lire().roles().contains(Role.CNAF)) {
      throw new RequeteRefusee(TypeProbleme.INTERDIT, "Seule la Cnaf lit les brouillons.");
    }
  }

  /**
   * The drafts that the caller may see, the latest first.
   *
   * @param au as of that instant; now when {@code null}
   */
  public List<VersionVue> brouillons(@Nullable Instant au) {
    exigerLaCnafPourLePasse(au);
    return travail.lire(au, session -> new VersionsQuery(session).brouillons());
  }

  private static void exigerLaCnafPourLePasse(@Nullable Instant au) {
    if (au != null) {
      exigerLaCnaf();
    }
  }

  /**
   * A draft.
   *
   * @param au as of that instant; now when {@code null}
   * @throws RequeteRefusee when there is none that the caller may see
   */
  public VersionVue brouillon(String code, @Nullable Instant au) {
    return duBrouillon(code, au, lu -> lu.version);
  }

  /**
   * All texts of a draft, each before what details it.
   *
   * @param au as of that instant; now when {@code null}
   */
  public List<ElementDeVersion> elementsDuBrouillon(String code, @Nullable Instant au) {
    return duBrouillon(code, au, lu -> lu.lecture.elements(code));
  }

  /** A text of a draft, with the draft. */
  public record ElementLu(VersionVue version, ElementDeVersion element) {}

  /**
   * A text of a draft.
   *
   * @param au as of that instant; now when {@code null}
   * @throws RequeteRefusee when there is none
   */
  public ElementLu elementDuBrouillon(String version, String code, @Nullable Instant au) {
    return duBrouillon(
        version,
        au,
        lu ->
            new ElementLu(
                lu.version,
                lu.lecture
                    .element(version, code)
                    .orElseThrow(() -> elementIntrouvable(version, code))));
  }

  /** A version, in the session and the reading that found it. */
  private record VersionLue(StatelessSession session, VersionsQuery lecture, VersionVue version) {}

  private <T> T duBrouillon(String code, @Nullable Instant au, Function<VersionLue, T> suite) {
    exigerLaCnafPourLePasse(au);
    return travail.lire(
        au,
        session -> {
          var lecture = new VersionsQuery(session);
          return suite.apply(
              new VersionLue(
                  session,
                  lecture,
                  lecture.brouillon(code).orElseThrow(() -> brouillonIntrouvable(code))));
        });
  }

  /**
   * What became of each text from one published version to another.
   *
   * @param avant the first; the second's model when {@code null}
   */
  public List<Difference> differences(String apres, @Nullable String avant) {
    return travail.lire(
        session ->
            differences(
                new VersionLue(
                    session, new VersionsQuery(session), version(session, apres, null, null)),
                avant));
  }

  /**
   * What became of each text from a published version to a draft.
   *
   * @param avant the first, as it is; the draft's model when {@code null}
   * @param au the draft as of that instant; now when {@code null}
   */
  public List<Difference> differencesDuBrouillon(
      String apres, @Nullable String avant, @Nullable Instant au) {
    return duBrouillon(apres, au, lu -> differences(lu, avant));
  }

  private List<Difference> differences(VersionLue apres, @Nullable String avant) {
    String premiere = avant == null ? apres.version.modele() : avant;
    if (premiere == null) {
      throw RequeteRefusee.introuvable(
          "La version « "
              + apres.version.code()
              + " » ne vient d'aucune autre : dites à laquelle la comparer par « avec ».");
    }
    return apres.lecture.differences(
        version(apres.session, premiere, null, null).code(), apres.version.code());
  }

  /** The elements of a part of a version, each before what details it. */
  public List<Element> elements(
      String version, @Nullable LocalDate date, @Nullable Instant connuLe, Partie partie) {
    return travail.lire(
        session ->
            new ReferentielQuery(session)
                .elements(version(session, version, date, connuLe).code(), partie));
  }

  /** The themes, in their order. */
  public List<Thematique> thematiques() {
    return travail.lire(session -> new ReferentielQuery(session).thematiques());
  }

  /** The groups of the allocation key, in their order. */
  public List<Groupe> groupes() {
    return travail.lire(session -> new ReferentielQuery(session).groupes());
  }

  /** The labels of the posts, in their order. */
  public List<LibelleDePoste> libelles() {
    return travail.lire(session -> new ReferentielQuery(session).libelles());
  }

  /** What a text finds in the version in force today, best first. */
  public List<Trouvaille> rechercher(String q, @Nullable RangDansLaRecherche apres, int limite) {
    return travail.lire(
        session ->
            new ReferentielQuery(session)
                .recherche(version(session, EN_VIGUEUR, null, null).code(), q, apres, limite));
  }
}
