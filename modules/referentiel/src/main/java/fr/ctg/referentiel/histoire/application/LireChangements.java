package fr.ctg.referentiel.histoire.application;

import fr.ctg.platform.journal.HistoriqueDObjet;
import fr.ctg.platform.journal.ObjetSuivi;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.referentiel.application.LireVersions;
import fr.ctg.referentiel.brouillon.application.LireBrouillons;
import fr.ctg.referentiel.model.VersionVue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Reads what changed in the versions of the job reference and who did it, for the national fund
 * that writes them. A draft keeps its history when it is published or given up, and so does a text
 * that was withdrawn from it.
 */
@ApplicationScoped
public class LireChangements {

  private final HistoriqueDObjet historique;
  private final LireVersions versions;
  private final LireBrouillons brouillons;

  @Inject
  LireChangements(HistoriqueDObjet historique, LireVersions versions, LireBrouillons brouillons) {
    this.historique = historique;
    this.versions = versions;
    this.brouillons = brouillons;
  }

  /**
   * A page of what changed in a version or a draft that is, and in its texts.
   *
   * @param version its code, or {@code en-vigueur}
   * @param apres the last position of the page before; 0 for the first one
   * @param limite how many changes at most, from 1
   * @throws RequeteRefusee 404, when there is none
   */
  public HistoriqueDObjet.Versions deLaVersion(String version, long apres, int limite) {
    // A draft becomes a version under the code that it has.
    String code =
        brouillons.tous(null).stream()
            .map(VersionVue::code)
            .filter(version::equals)
            .findFirst()
            .orElseGet(() -> versions.une(version, null, null).code());
    return lire(SuiviDuReferentiel.VERSION, code, null, apres, limite);
  }

  /**
   * The same of a draft that is or was.
   *
   * @throws RequeteRefusee 404, when there never was one
   */
  public HistoriqueDObjet.Versions duBrouillon(String version, long apres, int limite) {
    HistoriqueDObjet.Versions lus = lire(SuiviDuReferentiel.VERSION, version, null, apres, limite);
    if (rien(lus, apres)) {
      brouillons.un(version, null);
    }
    return lus;
  }

  /**
   * The same of a text that is or was in a draft.
   *
   * @throws RequeteRefusee 404, when there never was one
   */
  public HistoriqueDObjet.Versions deLElement(String version, String code, long apres, int limite) {
    HistoriqueDObjet.Versions lus =
        lire(SuiviDuReferentiel.UN_ELEMENT, version, code, apres, limite);
    if (rien(lus, apres)) {
      brouillons.element(version, code, null);
    }
    return lus;
  }

  private HistoriqueDObjet.Versions lire(
      ObjetSuivi suivi, String version, @Nullable String partie, long apres, int limite) {
    LireBrouillons.exigerLaCnaf();
    return historique.versions(suivi, version, partie, apres, limite);
  }

  /** Of what is, the first change is there once it is sealed; of what never was, none is ever. */
  private static boolean rien(HistoriqueDObjet.Versions lus, long apres) {
    return apres == 0 && lus.versions().isEmpty();
  }
}
