package fr.ctg.convention.histoire.application;

import fr.ctg.convention.HistoireDesConventions;
import fr.ctg.convention.application.LireAvenants;
import fr.ctg.convention.application.LireConventions;
import fr.ctg.convention.partenaire.application.LirePartenaires;
import fr.ctg.convention.plan.application.FichesAction;
import fr.ctg.convention.plan.application.GroupesDeTravail;
import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.journal.HistoriqueDObjet;
import fr.ctg.platform.journal.ObjetSuivi;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what changed in conventions and in what belongs to them. Its Caf and the national fund read
 * all of it, also once it was given up; a signatory, while it is one, what changed since it is. The
 * database decides which ({@link HistoriqueDObjet}).
 */
@ApplicationScoped
public class LireHistoire implements HistoireDesConventions {

  private final HistoriqueDObjet historique;
  private final LireConventions conventions;
  private final LireAvenants avenants;
  private final FichesAction fiches;
  private final GroupesDeTravail groupes;
  private final LirePartenaires partenaires;
  private final ObjetSuivi suivi;

  @Inject
  LireHistoire(
      HistoriqueDObjet historique,
      LireConventions conventions,
      LireAvenants avenants,
      FichesAction fiches,
      GroupesDeTravail groupes,
      LirePartenaires partenaires,
      Territoires territoires,
      @Any Instance<PartieSuivie> ailleurs) {
    this.historique = historique;
    this.conventions = conventions;
    this.avenants = avenants;
    this.fiches = fiches;
    this.groupes = groupes;
    this.partenaires = partenaires;
    this.suivi =
        SuiviDesConventions.convention(
            ailleurs.stream().flatMap(partie -> partie.tables().stream()).toList(),
            codes -> noms(territoires, codes));
  }

  private static Map<String, String> noms(Territoires territoires, Set<String> codes) {
    return codes.stream()
        .flatMap(code -> territoires.commune(code).stream())
        .collect(Collectors.toMap(Commune::codeInsee, c -> c.nom() + " (" + c.codeInsee() + ")"));
  }

  /**
   * A page of what changed in a convention and in what belongs to it. Those of its Caf and of the
   * national fund are told the authors, its signatories are not.
   *
   * @param apres the last position of the page before; 0 for the first one
   * @param limite how many versions at most, from 1
   * @throws RequeteRefusee 404, when there is none for whoever asks
   */
  public HistoriqueDObjet.Versions changements(UUID id, long apres, int limite) {
    return changements(suivi, id, null, apres, limite);
  }

  /** The same of one of its amendments. */
  public HistoriqueDObjet.Versions changementsDeLAvenant(
      UUID id, String numero, long apres, int limite) {
    return changements(
        SuiviDesConventions.UN_AVENANT,
        id,
        new Partie(numero, () -> avenants.un(id, numero, null)),
        apres,
        limite);
  }

  /** The same of a sheet of its action plan, also once it was taken away. */
  public HistoriqueDObjet.Versions changementsDeLaFiche(
      UUID id, UUID fiche, long apres, int limite) {
    return changements(
        SuiviDesConventions.UNE_FICHE_ACTION,
        id,
        new Partie(fiche.toString(), () -> fiches.une(id, fiche, null)),
        apres,
        limite);
  }

  /** The same of one of its working groups, also once it was taken away. */
  public HistoriqueDObjet.Versions changementsDuGroupe(
      UUID id, UUID groupe, long apres, int limite) {
    return changements(
        SuiviDesConventions.UN_GROUPE_DE_TRAVAIL,
        id,
        new Partie(groupe.toString(), () -> groupes.une(id, groupe, null)),
        apres,
        limite);
  }

  @Override
  public HistoriqueDObjet.Versions changementsDeLaPartie(
      List<TableSuivie> sorte,
      UUID convention,
      UUID partie,
      Runnable exiger,
      long apres,
      int limite) {
    return changements(
        SuiviDesConventions.une(sorte),
        convention,
        new Partie(partie.toString(), exiger),
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
      ObjetSuivi suivi, UUID id, @Nullable Partie partie, long apres, int limite) {
    String convention = id.toString();
    String cle = partie == null ? null : partie.cle();
    HistoriqueDObjet.Versions versions = historique.versions(suivi, convention, cle, apres, limite);
    if (versions.versions().isEmpty() && !historique.connu(suivi, convention, cle)) {
      if (partie == null) {
        conventions.exiger(id, null);
      } else {
        partie.exiger().run();
      }
    }
    return versions;
  }

  /**
   * What changed in a partner.
   *
   * @param apres the last position of the page before; 0 for the first one
   * @param limite how many versions at most, from 1
   * @throws RequeteRefusee 404, when there is none for whoever asks
   */
  public HistoriqueDObjet.Versions changementsDuPartenaire(UUID id, long apres, int limite) {
    return historique.versions(
        SuiviDesConventions.PARTENAIRE,
        partenaires.un(id, null).id().toString(),
        null,
        apres,
        limite);
  }
}
