package fr.ctg.convention.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.CycleDeVie;
import fr.ctg.convention.model.FicheAction;
import fr.ctg.convention.model.GroupeDeTravail;
import fr.ctg.convention.model.Intervenant;
import fr.ctg.convention.persistence.ConventionsEnBase;
import fr.ctg.convention.persistence.PlanDActionEnBase;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.platform.personne.PersonneConnue;
import fr.ctg.platform.personne.Personnes;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.SharedSessionContract;
import org.jspecify.annotations.Nullable;

/** Keeps the action plans of conventions: their sheets and their working groups. */
@ApplicationScoped
public class TenirPlanDAction {

  /** Before every identifier. */
  public static final UUID DEBUT = new UUID(0, 0);

  private final UniteDeTravail travail;
  private final Personnes personnes;
  private final Horloge horloge;
  private final AnnoncerConventions annonces;

  @Inject
  TenirPlanDAction(
      UniteDeTravail travail, Personnes personnes, Horloge horloge, AnnoncerConventions annonces) {
    this.travail = travail;
    this.personnes = personnes;
    this.horloge = horloge;
    this.annonces = annonces;
  }

  /** A reading of plans. */
  @FunctionalInterface
  public interface Lecture<T> {
    /** Reads. */
    T dans(PlanDActionEnBase plan) throws SQLException;
  }

  /**
   * What was read, with the persons that it names.
   *
   * @param valeur what was read
   * @param connues those that are not erased
   */
  public record Lu<T>(T valeur, Map<UUID, PersonneConnue> connues) {

    /** The name of somebody, unless none was given or the person is erased. */
    public @Nullable String nom(Intervenant intervenant) {
      UUID personne = intervenant.personne();
      PersonneConnue connue = personne == null ? null : connues.get(personne);
      String chiffre = intervenant.nomChiffre();
      return connue == null || chiffre == null ? null : connue.dechiffrer(chiffre);
    }
  }

  /** Reads actions of a convention, with the persons in charge. */
  public <T> Lu<T> lire(Lecture<T> lecture, Function<T, List<Intervenant>> intervenants) {
    return travail.lire(
        session -> {
          T valeur = session.doReturningWork(c -> lecture.dans(new PlanDActionEnBase(c)));
          return new Lu<>(valeur, connues(session, intervenants.apply(valeur)));
        });
  }

  /**
   * A sheet of a convention.
   *
   * @throws RequeteRefusee 404, when there is none for whoever asks
   */
  public Lu<FicheAction> fiche(String convention, UUID fiche) {
    return lire(
        base -> base.fiche(cle(convention), fiche).orElseThrow(TenirPlanDAction::introuvable),
        FicheAction::intervenants);
  }

  /**
   * A working group of a convention.
   *
   * @throws RequeteRefusee 404, when there is none for whoever asks
   */
  public Lu<GroupeDeTravail> groupe(String convention, UUID groupe) {
    return lire(
        base -> base.groupe(cle(convention), groupe).orElseThrow(TenirPlanDAction::introuvable),
        GroupeDeTravail::membres);
  }

  /** The persons among these that are not erased. */
  public Map<UUID, PersonneConnue> connues(
      SharedSessionContract session, List<Intervenant> intervenants) {
    return personnes.connues(
        session,
        intervenants.stream()
            .map(Intervenant::personne)
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  /**
   * Somebody as it is to be stored. One who keeps the name that it had stays the same person.
   *
   * @param presents those who were there, with their names
   */
  public Intervenant intervenant(
      SharedSessionContract session,
      String caf,
      @Nullable String nom,
      @Nullable String organisation,
      @Nullable String fonction,
      Lu<List<Intervenant>> presents) {
    if (nom == null) {
      return new Intervenant(null, null, organisation, fonction);
    }
    Optional<Intervenant> meme =
        presents.valeur().stream().filter(i -> nom.equals(presents.nom(i))).findFirst();
    if (meme.isPresent()) {
      return new Intervenant(
          meme.get().personne(), meme.get().nomChiffre(), organisation, fonction);
    }
    PersonneConnue personne = personnes.creer(session, caf);
    return new Intervenant(personne.id(), personne.chiffrer(nom), organisation, fonction);
  }

  /**
   * The convention whose plan is to change.
   *
   * @throws RequeteRefusee 404, when there is none that whoever asks may see; 409, once it is ended
   */
  public Convention convention(Connection connexion, String id) throws SQLException {
    Convention convention =
        new ConventionsEnBase(connexion).lire(cle(id)).orElseThrow(TenirPlanDAction::introuvable);
    EtapeRefusee.si(
        CycleDeVie.planifier(convention, horloge.aujourdhui()), "changer de plan d'action");
    return convention;
  }

  /** A new action. */
  public FicheAction creer(Connection connexion, Convention convention, FicheAction.Texte texte)
      throws SQLException {
    var fiche =
        new FicheAction(
            UuidCreator.getTimeOrderedEpoch(), convention.id(), convention.caf(), 1, texte);
    new PlanDActionEnBase(connexion).ajouter(fiche);
    annonces.annoncer(connexion, EvenementsDeConvention.FICHE_ACTION_CREEE, convention, fiche);
    return fiche;
  }

  /** An action, written anew; it is locked. */
  public FicheAction modifier(
      Connection connexion, Convention convention, FicheAction presente, FicheAction.Texte texte)
      throws SQLException {
    new PlanDActionEnBase(connexion).modifier(presente.id(), texte);
    var corrigee =
        new FicheAction(
            presente.id(), presente.convention(), presente.caf(), presente.version() + 1, texte);
    annonces.annoncer(connexion, convention, presente, corrigee);
    return corrigee;
  }

  /** Takes an action away; it is locked. */
  public void supprimer(Connection connexion, Convention convention, FicheAction presente)
      throws SQLException {
    new PlanDActionEnBase(connexion).oterFiche(presente.id());
    annonces.annoncer(
        connexion, EvenementsDeConvention.FICHE_ACTION_SUPPRIMEE, convention, presente);
  }

  /** A new working group. */
  public GroupeDeTravail creer(
      Connection connexion,
      Convention convention,
      String libelle,
      @Nullable String thematique,
      List<Intervenant> membres)
      throws SQLException {
    var groupe =
        new GroupeDeTravail(
            UuidCreator.getTimeOrderedEpoch(),
            convention.id(),
            convention.caf(),
            1,
            libelle,
            thematique,
            membres);
    new PlanDActionEnBase(connexion).ajouter(groupe);
    annonces.annoncer(connexion, EvenementsDeConvention.GROUPE_DE_TRAVAIL_CREE, convention, groupe);
    return groupe;
  }

  /** A working group, written anew; it is locked. */
  public GroupeDeTravail modifier(
      Connection connexion,
      Convention convention,
      GroupeDeTravail present,
      String libelle,
      @Nullable String thematique,
      List<Intervenant> membres)
      throws SQLException {
    var groupe =
        new GroupeDeTravail(
            present.id(),
            present.convention(),
            present.caf(),
            present.version() + 1,
            libelle,
            thematique,
            membres);
    new PlanDActionEnBase(connexion).modifier(present, groupe);
    annonces.annoncer(connexion, convention, present, groupe);
    return groupe;
  }

  /** Takes a working group away; it is locked. */
  public void supprimer(Connection connexion, Convention convention, GroupeDeTravail present)
      throws SQLException {
    new PlanDActionEnBase(connexion).oterGroupe(present.id());
    annonces.annoncer(
        connexion, EvenementsDeConvention.GROUPE_DE_TRAVAIL_SUPPRIME, convention, present);
  }

  /** An identifier of an address; what is none is that of nothing. */
  public static UUID cle(String id) {
    return Identifiant.de(id).orElseThrow(TenirPlanDAction::introuvable);
  }

  /** The refusal of what does not exist, or not for whoever asks. */
  public static RequeteRefusee introuvable() {
    return RequeteRefusee.introuvable(
        "Rien n'a cet identifiant dans cette convention, ou pas dans ce que vous pouvez voir.");
  }
}
