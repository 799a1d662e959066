package fr.ctg.referentiel.application;

import fr.ctg.platform.application.Travail;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.VersionsDuReferentiel;
import fr.ctg.referentiel.model.Difference;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.RangDansLaRecherche;
import fr.ctg.referentiel.model.RegistreDesVersions;
import fr.ctg.referentiel.model.Trouvaille;
import fr.ctg.referentiel.model.VersionVue;
import fr.ctg.shared.Ecriture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the versions of the job reference that were published: their texts, what a search finds in
 * them, and what they change.
 */
@ApplicationScoped
public class LireVersions implements VersionsDuReferentiel {

  /** The name by which the version in force is asked for. */
  public static final String EN_VIGUEUR = "en-vigueur";

  private final Travail travail;
  private final RegistreDesVersions versions;
  private final Horloge horloge;

  @Inject
  LireVersions(Travail travail, RegistreDesVersions versions, Horloge horloge) {
    this.travail = travail;
    this.versions = versions;
    this.horloge = horloge;
  }

  /**
   * The published versions and the repealed ones, the latest first.
   *
   * @param date only those in force on that day, if given
   * @param connuLe as they were known then; now when {@code null}
   */
  public List<VersionVue> toutes(@Nullable LocalDate date, @Nullable Instant connuLe) {
    return travail.lire(
        null,
        () ->
            versions.connues(connu(connuLe)).stream()
                .filter(v -> date == null || v.enVigueur(date))
                .toList());
  }

  /**
   * A published or repealed version, by its code or as the one in force.
   *
   * @param date the day in question for {@code en-vigueur}; today when {@code null}
   * @param connuLe as it was known then; now when {@code null}
   * @throws RequeteRefusee 404, when there is none
   */
  public VersionVue une(String code, @Nullable LocalDate date, @Nullable Instant connuLe) {
    return travail.lire(null, () -> trouver(code, date, connuLe));
  }

  private VersionVue trouver(String code, @Nullable LocalDate date, @Nullable Instant connuLe) {
    Instant connu = connu(connuLe);
    if (!EN_VIGUEUR.equals(code)) {
      return versions.connue(code, connu).orElseThrow(() -> introuvable(code));
    }
    LocalDate jour = date == null ? horloge.aujourdhui() : date;
    return versions.connues(connu).stream()
        .filter(v -> v.enVigueur(jour))
        .findFirst()
        .orElseThrow(
            () ->
                RequeteRefusee.introuvable(
                    "Aucune version du référentiel n'est en vigueur le "
                        + Ecriture.date(jour)
                        + "."));
  }

  @Override
  public Optional<String> enVigueurLe(LocalDate jour) {
    return toutes(jour, null).stream().map(VersionVue::code).findFirst();
  }

  @Override
  public Optional<LocalDate> premierJour() {
    return toutes(null, null).stream().map(VersionVue::debut).min(Comparator.naturalOrder());
  }

  private Instant connu(@Nullable Instant connuLe) {
    return connuLe == null ? horloge.maintenant() : connuLe;
  }

  /** The refusal of a version that there is not. */
  static RequeteRefusee introuvable(String code) {
    return RequeteRefusee.introuvable(
        "Il n'y a pas de version « "
            + code
            + " » du référentiel : voir /api/v1/referentiel/versions.");
  }

  /** The elements of a part of a version, each before what details it. */
  public List<Element> elements(
      String version, @Nullable LocalDate date, @Nullable Instant connuLe, Partie partie) {
    return travail.lire(
        null, () -> versions.elements(trouver(version, date, connuLe).code(), partie));
  }

  /** What a text finds in the version in force today, best first. */
  public List<Trouvaille> rechercher(String q, @Nullable RangDansLaRecherche apres, int limite) {
    return travail.lire(
        null, () -> versions.trouver(trouver(EN_VIGUEUR, null, null).code(), q, apres, limite));
  }

  /**
   * What became of each text from one published version to another.
   *
   * @param avant the first; the second's model when {@code null}
   */
  public List<Difference> differences(String apres, @Nullable String avant) {
    return travail.lire(null, () -> comparer(trouver(apres, null, null), avant));
  }

  /**
   * The same to a version or a draft that was found.
   *
   * @throws RequeteRefusee 404, when it has no model and no first one is named, or there is none of
   *     that name
   */
  public List<Difference> comparer(VersionVue apres, @Nullable String avant) {
    String premiere = avant == null ? apres.modele() : avant;
    if (premiere == null) {
      throw RequeteRefusee.introuvable(
          "La version « "
              + apres.code()
              + " » ne vient d'aucune autre : dites à laquelle la comparer par « avec ».");
    }
    return versions.differences(trouver(premiere, null, null).code(), apres.code());
  }
}
