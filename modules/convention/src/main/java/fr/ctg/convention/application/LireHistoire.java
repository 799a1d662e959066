package fr.ctg.convention.application;

import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.journal.HistoriqueDObjet;
import fr.ctg.platform.journal.ObjetSuivi;
import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what changed in conventions and in what belongs to them. Whoever may read a convention may
 * read what changed in it; its Caf and the national fund also once it was given up.
 */
@ApplicationScoped
public class LireHistoire {

  private final HistoriqueDObjet historique;
  private final LireConventions conventions;
  private final LireAvenants avenants;
  private final TenirPlanDAction plan;
  private final TenirPartenaires partenaires;

  @Inject
  LireHistoire(
      HistoriqueDObjet historique,
      LireConventions conventions,
      LireAvenants avenants,
      TenirPlanDAction plan,
      TenirPartenaires partenaires) {
    this.historique = historique;
    this.conventions = conventions;
    this.avenants = avenants;
    this.plan = plan;
    this.partenaires = partenaires;
  }

  /**
   * A page of what changed in a convention and in what belongs to it. Those of its Caf and of the
   * national fund are told the authors, its signatories are not.
   *
   * @param apres the last position of the page before; 0 for the first one
   * @param limite how many versions at most, from 1
   * @throws RequeteRefusee 404, when there is none for whoever asks
   */
  public HistoriqueDObjet.Versions changements(String id, long apres, int limite) {
    return changements(SuiviDesConventions.CONVENTION, id, null, apres, limite);
  }

  /** The same of one of its amendments. */
  public HistoriqueDObjet.Versions changementsDeLAvenant(
      String id, String numero, long apres, int limite) {
    return changements(
        SuiviDesConventions.UN_AVENANT,
        id,
        new Partie(numero, () -> avenants.un(id, numero)),
        apres,
        limite);
  }

  /** The same of a sheet of its action plan, also once it was taken away. */
  public HistoriqueDObjet.Versions changementsDeLaFiche(
      String id, String fiche, long apres, int limite) {
    UUID cle = TenirPlanDAction.cle(fiche);
    return changements(
        SuiviDesConventions.UNE_FICHE_ACTION,
        id,
        new Partie(cle.toString(), () -> plan.fiche(id, cle)),
        apres,
        limite);
  }

  /** The same of one of its working groups, also once it was taken away. */
  public HistoriqueDObjet.Versions changementsDuGroupe(
      String id, String groupe, long apres, int limite) {
    UUID cle = TenirPlanDAction.cle(groupe);
    return changements(
        SuiviDesConventions.UN_GROUPE_DE_TRAVAIL,
        id,
        new Partie(cle.toString(), () -> plan.groupe(id, cle)),
        apres,
        limite);
  }

  /**
   * A part of a convention.
   *
   * @param cle what names it there
   * @param exiger refuses when there is none now: asked where nothing is known of its past, as of
   *     one that was made a moment ago
   */
  private record Partie(String cle, Runnable exiger) {}

  private HistoriqueDObjet.Versions changements(
      ObjetSuivi suivi, String id, @Nullable Partie partie, long apres, int limite) {
    String convention = LireConventions.cle(id).toString();
    Identite identite = IdentiteCourante.lire();
    boolean avecAuteurs =
        historique
            .caf(SuiviDesConventions.CONVENTION, convention)
            .filter(caf -> deLaCaf(identite, caf))
            .isPresent();
    if (!avecAuteurs) {
      // Who is not of its Caf reads of what it may read now, and nothing once it was given up.
      avecAuteurs = deLaCaf(identite, conventions.une(id).caf());
    }
    HistoriqueDObjet.Versions versions =
        historique.versions(suivi, convention, partie == null ? null : partie.cle(), apres, limite);
    if (partie != null && versions.versions().isEmpty()) {
      partie.exiger().run();
    }
    return avecAuteurs ? versions : versions.sansAuteurs();
  }

  /**
   * What changed in a partner.
   *
   * @param apres the last position of the page before; 0 for the first one
   * @param limite how many versions at most, from 1
   * @throws RequeteRefusee 404, when there is none for whoever asks
   */
  public HistoriqueDObjet.Versions changementsDuPartenaire(String id, long apres, int limite) {
    return historique.versions(
        SuiviDesConventions.PARTENAIRE, partenaires.un(id).id().toString(), null, apres, limite);
  }

  /** Whether somebody reads what is that Caf's as those of the Caf do. */
  static boolean deLaCaf(Identite identite, String caf) {
    return identite.roles().contains(Role.CNAF)
        || ((identite.roles().contains(Role.CAF_GESTIONNAIRE)
                || identite.roles().contains(Role.CAF_AUDITEUR))
            && identite.caf().equals(Optional.of(caf)));
  }
}
