package fr.ctg.referentiel.brouillon.application;

import fr.ctg.platform.application.Travail;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.referentiel.application.LireVersions;
import fr.ctg.referentiel.brouillon.model.ElementLu;
import fr.ctg.referentiel.brouillon.model.RegistreDesBrouillons;
import fr.ctg.referentiel.brouillon.model.TextesDeVersion;
import fr.ctg.referentiel.model.Difference;
import fr.ctg.referentiel.model.VersionVue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the drafts, also as of an instant, those that have been published or given up since
 * included. An instant that is yet to come shows what is.
 */
@ApplicationScoped
public class LireBrouillons {

  private final Travail travail;
  private final RegistreDesBrouillons brouillons;
  private final TextesDeVersion textes;
  private final LireVersions versions;

  @Inject
  LireBrouillons(
      Travail travail,
      RegistreDesBrouillons brouillons,
      TextesDeVersion textes,
      LireVersions versions) {
    this.travail = travail;
    this.brouillons = brouillons;
    this.textes = textes;
    this.versions = versions;
  }

  /**
   * The drafts that the caller may see, the latest first.
   *
   * @param au as of that instant; now when {@code null}
   */
  public List<VersionVue> tous(@Nullable Instant au) {
    exigerLaCnafPourLePasse(au);
    return travail.lire(au, brouillons::tous);
  }

  /**
   * A draft.
   *
   * @param au as of that instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is none that the caller may see
   */
  public VersionVue un(String code, @Nullable Instant au) {
    return lire(code, au, Function.identity());
  }

  /**
   * All texts of a draft, each before what details it.
   *
   * @param au as of that instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is no such draft
   */
  public List<ElementLu> elements(String code, @Nullable Instant au) {
    return lire(
        code,
        au,
        brouillon ->
            textes.tous(code).stream().map(texte -> new ElementLu(brouillon, texte)).toList());
  }

  /**
   * A text of a draft.
   *
   * @param au as of that instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is none
   */
  public ElementLu element(String version, String code, @Nullable Instant au) {
    return lire(
        version,
        au,
        brouillon ->
            new ElementLu(
                brouillon,
                textes
                    .trouver(version, code)
                    .orElseThrow(() -> elementIntrouvable(version, code))));
  }

  /**
   * What became of each text from a published version to a draft.
   *
   * @param avant the first, as it is; the draft's model when {@code null}
   * @param au the draft as of that instant; now when {@code null}
   */
  public List<Difference> differences(String apres, @Nullable String avant, @Nullable Instant au) {
    return lire(apres, au, brouillon -> versions.comparer(brouillon, avant));
  }

  private <T> T lire(String code, @Nullable Instant au, Function<VersionVue, T> suite) {
    exigerLaCnafPourLePasse(au);
    return travail.lire(
        au, () -> suite.apply(brouillons.trouver(code).orElseThrow(() -> introuvable(code))));
  }

  /** The refusal of a draft that there is not. */
  static RequeteRefusee introuvable(String code) {
    return RequeteRefusee.introuvable(
        "Il n'y a pas de brouillon « " + code + " » : voir /api/v1/referentiel/brouillons.");
  }

  /** The refusal of a text that a draft does not have. */
  static RequeteRefusee elementIntrouvable(String version, String code) {
    return RequeteRefusee.introuvable(
        "Le brouillon « " + version + " » n'a pas d'élément « " + code + " ».");
  }

  private static void exigerLaCnafPourLePasse(@Nullable Instant au) {
    if (au != null) {
      exigerLaCnaf();
    }
  }

  /**
   * The database shows drafts, of now and of then, to the national fund alone; others are told why
   * they see none.
   *
   * @throws RequeteRefusee 403, when somebody else asks
   */
  public static void exigerLaCnaf() {
    if (!IdentiteCourante.lire().roles().contains(Role.CNAF)) {
      throw new RequeteRefusee(TypeProbleme.INTERDIT, "Seule la Cnaf lit les brouillons.");
    }
  }
}
