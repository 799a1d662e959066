package fr.ctg.convention.application;

import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Signataire;
import fr.ctg.convention.persistence.ConventionDAlors;
import fr.ctg.convention.persistence.Partenaire;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.journal.HistoriqueDObjet;
import fr.ctg.platform.journal.ObjetSuivi;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the past of conventions and of what belongs to them: what changed, and what they were.
 *
 * <p>Whoever may read a convention may read what changed in it. What it was as of an instant is for
 * whoever could read it then, which the rows of then tell: its Caf and the national fund, also once
 * it was given up; a signatory, if it was one then and may read it now.
 */
@ApplicationScoped
public class LireHistoire {

  private final HistoriqueDObjet historique;
  private final LireConventions conventions;
  private final TenirPartenaires partenaires;
  private final Horloge horloge;

  @Inject
  LireHistoire(
      HistoriqueDObjet historique,
      LireConventions conventions,
      TenirPartenaires partenaires,
      Horloge horloge) {
    this.historique = historique;
    this.conventions = conventions;
    this.partenaires = partenaires;
    this.horloge = horloge;
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
    return changements(SuiviDesConventions.UN_AVENANT, id, numero, apres, limite);
  }

  /** The same of a sheet of its action plan, also once it was taken away. */
  public HistoriqueDObjet.Versions changementsDeLaFiche(
      String id, String fiche, long apres, int limite) {
    return changements(SuiviDesConventions.UNE_FICHE_ACTION, id, fiche, apres, limite);
  }

  /** The same of one of its working groups, also once it was taken away. */
  public HistoriqueDObjet.Versions changementsDuGroupe(
      String id, String groupe, long apres, int limite) {
    return changements(SuiviDesConventions.UN_GROUPE_DE_TRAVAIL, id, groupe, apres, limite);
  }

  private HistoriqueDObjet.Versions changements(
      ObjetSuivi suivi, String id, @Nullable String partie, long apres, int limite) {
    Convention convention = conventions.une(id);
    HistoriqueDObjet.Versions versions =
        historique.versions(suivi, convention.id().toString(), partie, apres, limite);
    if (partie != null && versions.versions().isEmpty() && apres == 0) {
      throw RequeteRefusee.introuvable("Cette convention n'a et n'a eu rien de tel.");
    }
    return deLaCaf(IdentiteCourante.lire(), convention.caf()) ? versions : versions.sansAuteurs();
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

  /**
   * What a convention was.
   *
   * @param convention the convention
   * @param jour the day of then, on which its state depends
   * @param parties what belonged to it
   */
  public record Alors(Convention convention, LocalDate jour, ConventionDAlors parties) {}

  /**
   * What a convention was.
   *
   * @param au as of that instant; one that is yet to come shows what is
   * @throws RequeteRefusee 404, when it was not, or not for whoever asks
   */
  public Alors convention(String id, Instant au) {
    UUID cle = LireConventions.cle(id);
    var lu =
        new ConventionDAlors(historique.etat(SuiviDesConventions.CONVENTION, cle.toString(), au));
    Convention convention =
        lu.convention()
            .filter(c -> deLaCaf(IdentiteCourante.lire(), c.caf()) || signeeParMoi(c, id))
            .orElseThrow(() -> LireConventions.introuvable(id));
    Instant maintenant = horloge.maintenant();
    return new Alors(convention, jour(au.isAfter(maintenant) ? maintenant : au), lu);
  }

  private static LocalDate jour(Instant instant) {
    return LocalDate.ofInstant(instant, Horloge.ZONE_LEGALE);
  }

  private static boolean deLaCaf(Identite identite, String caf) {
    return identite.roles().contains(Role.CNAF)
        || ((identite.roles().contains(Role.CAF_GESTIONNAIRE)
                || identite.roles().contains(Role.CAF_AUDITEUR))
            && identite.caf().equals(Optional.of(caf)));
  }

  /** Then, and still: the reading of what is refuses whoever may no longer. */
  private boolean signeeParMoi(Convention convention, String id) {
    Identite identite = IdentiteCourante.lire();
    return identite.roles().contains(Role.COLLECTIVITE)
        && convention.texte().signataires().stream()
            .map(Signataire::siren)
            .anyMatch(identite.sirens()::contains)
        && conventions.une(id) != null;
  }

  /**
   * What a partner was.
   *
   * @param au as of that instant
   * @throws RequeteRefusee 404, when it was not, or not for whoever asks
   */
  public Partenaire partenaire(String id, Instant au) {
    return Identifiant.de(id)
        .flatMap(
            cle ->
                new ConventionDAlors(
                        historique.etat(SuiviDesConventions.PARTENAIRE, cle.toString(), au))
                    .partenaire())
        .filter(p -> deLaCaf(IdentiteCourante.lire(), p.caf()))
        .orElseThrow(TenirPartenaires::introuvable);
  }
}
