package fr.ctg.referentiel.application;

import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.VersionsDuReferentiel;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.Groupe;
import fr.ctg.referentiel.model.LibelleDePoste;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.Thematique;
import fr.ctg.referentiel.persistence.RangDansLaRecherche;
import fr.ctg.referentiel.persistence.ReferentielQuery;
import fr.ctg.referentiel.persistence.Trouvaille;
import fr.ctg.referentiel.persistence.VersionVue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Reads the job reference: its versions, their parts, the themes, and what a search finds. */
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

  /** All versions, the latest first. */
  public List<VersionVue> versions() {
    return travail.lire(session -> new ReferentielQuery(session).versions());
  }

  /**
   * A version, by its code or as the one in force.
   *
   * @param date the day in question for {@code en-vigueur}; today when {@code null}
   * @throws RequeteRefusee when there is none
   */
  public VersionVue version(String code, @Nullable LocalDate date) {
    return travail.lire(session -> version(session, code, date));
  }

  private VersionVue version(StatelessSession session, String code, @Nullable LocalDate date) {
    var query = new ReferentielQuery(session);
    if (!EN_VIGUEUR.equals(code)) {
      return query
          .version(code)
          .orElseThrow(
              () ->
                  RequeteRefusee.introuvable(
                      "Il n'y a pas de version « "
                          + code
                          + " » du référentiel : voir /api/v1/referentiel/versions."));
    }
    LocalDate jour = date == null ? horloge.aujourdhui() : date;
    return query.versions().stream()
        .filter(v -> v.enVigueur(jour))
        .findFirst()
        .orElseThrow(
            () ->
                RequeteRefusee.introuvable(
                    "Aucune version du référentiel n'est en vigueur le " + jour + "."));
  }

  @Override
  public Optional<String> enVigueurLe(LocalDate jour) {
    return versions().stream().filter(v -> v.enVigueur(jour)).map(VersionVue::code).findFirst();
  }

  /** The elements of a part of a version, each before what details it. */
  public List<Element> elements(String version, @Nullable LocalDate date, Partie partie) {
    return travail.lire(
        session ->
            new ReferentielQuery(session).elements(version(session, version, date).code(), partie));
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
                .recherche(version(session, EN_VIGUEUR, null).code(), q, apres, limite));
  }
}
