package fr.ctg.convention.application;

import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.FicheAction;
import fr.ctg.convention.model.GroupeDeTravail;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Signataire;
import fr.ctg.convention.persistence.Partenaire;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.evenement.Evenements;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Announces what happens to conventions, in the transaction that does it: to their Caf, and to
 * their signatories of before and after, so that one that leaves learns of it.
 */
@ApplicationScoped
class AnnoncerConventions {

  private final Evenements evenements;
  private final Horloge horloge;

  @Inject
  AnnoncerConventions(Evenements evenements, Horloge horloge) {
    this.evenements = evenements;
    this.horloge = horloge;
  }

  /** A convention has come, or it is about to go. */
  void annoncer(Connection connexion, String type, Convention convention) throws SQLException {
    var charge = new ChargeDeConvention(convention.id(), convention.version(), List.of());
    publier(connexion, type, convention, sirens(convention).toList(), charge);
  }

  /** A convention is no longer what it was. */
  void annoncer(Connection connexion, String type, Convention avant, Convention apres)
      throws SQLException {
    var charge =
        new ChargeDeConvention(
            apres.id(), apres.version(), changements(avant, apres, horloge.aujourdhui()));
    List<String> sirens = Stream.concat(sirens(avant), sirens(apres)).distinct().toList();
    publier(connexion, type, apres, sirens, charge);
  }

  /** A convention was amended. */
  void annoncer(Connection connexion, Convention avant, Avenant avenant, List<Signataire> nouveaux)
      throws SQLException {
    publier(
        connexion,
        EvenementsDeConvention.AVENANT_ENREGISTRE,
        avant,
        Stream.concat(sirens(avant), nouveaux.stream().map(Signataire::siren)).toList(),
        new ChargeDAvenant(avant.id(), avenant.numero(), avant.version() + 1));
  }

  /** An action sheet has come, or it is about to go. */
  void annoncer(Connection connexion, String type, Convention convention, FicheAction fiche)
      throws SQLException {
    publier(connexion, type, convention, fiche.id(), fiche.version(), List.of());
  }

  /** An action sheet is no longer what it was. */
  void annoncer(
      Connection connexion, Convention convention, FicheAction presente, FicheAction corrigee)
      throws SQLException {
    var avant = presente.texte();
    var apres = corrigee.texte();
    var changes = new Changements();
    changes.si("libelle", avant.libelle(), apres.libelle());
    changes.si("description", avant.description(), apres.description());
    changes.si("thematique", avant.thematique(), apres.thematique());
    changes.si("axe", avant.axe(), apres.axe());
    changes.si("priorites", avant.priorites(), apres.priorites());
    changes.si("debut", avant.periode().debut(), apres.periode().debut());
    changes.si("fin", avant.periode().fin(), apres.periode().fin());
    changes.si("etat", avant.etat(), apres.etat());
    changes.si("responsable", avant.responsable(), apres.responsable());
    publier(
        connexion,
        EvenementsDeConvention.FICHE_ACTION_MODIFIEE,
        convention,
        corrigee.id(),
        corrigee.version(),
        changes.membres);
  }

  /** A working group has come, or it is about to go. */
  void annoncer(Connection connexion, String type, Convention convention, GroupeDeTravail groupe)
      throws SQLException {
    publier(connexion, type, convention, groupe, List.of());
  }

  /** A working group is no longer what it was. */
  void annoncer(
      Connection connexion, Convention convention, GroupeDeTravail avant, GroupeDeTravail apres)
      throws SQLException {
    var changes = new Changements();
    changes.si("libelle", avant.libelle(), apres.libelle());
    changes.si("thematique", avant.thematique(), apres.thematique());
    changes.si("membres", avant.membres(), apres.membres());
    publier(
        connexion,
        EvenementsDeConvention.GROUPE_DE_TRAVAIL_MODIFIE,
        convention,
        apres,
        changes.membres);
  }

  private void publier(
      Connection connexion,
      String type,
      Convention convention,
      UUID fiche,
      int version,
      List<String> changements)
      throws SQLException {
    publier(
        connexion,
        type,
        convention,
        sirens(convention).toList(),
        new ChargeDeFicheAction(convention.id(), fiche, version, changements));
  }

  private void publier(
      Connection connexion,
      String type,
      Convention convention,
      GroupeDeTravail groupe,
      List<String> changements)
      throws SQLException {
    publier(
        connexion,
        type,
        convention,
        sirens(convention).toList(),
        new ChargeDeGroupeDeTravail(convention.id(), groupe.id(), groupe.version(), changements));
  }

  private void publier(
      Connection connexion, String type, Convention convention, List<String> sirens, Object charge)
      throws SQLException {
    evenements.publier(
        connexion,
        new Evenement(type, convention.id().toString(), convention.caf(), sirens, charge));
  }

  /** A partner has come: to its Caf, which recorded it for itself. */
  void annoncer(Connection connexion, Partenaire cree) throws SQLException {
    publier(connexion, EvenementsDeConvention.PARTENAIRE_CREE, cree, List.of());
  }

  /** A partner is no longer what it was. */
  void annoncer(Connection connexion, Partenaire avant, Partenaire apres) throws SQLException {
    var changes = new Changements();
    changes.si("nom", avant.nom(), apres.nom());
    changes.si("nature", avant.nature(), apres.nature());
    publier(connexion, EvenementsDeConvention.PARTENAIRE_MODIFIE, apres, changes.membres);
  }

  private void publier(
      Connection connexion, String type, Partenaire partenaire, List<String> changements)
      throws SQLException {
    evenements.publier(
        connexion,
        new Evenement(
            type,
            partenaire.id().toString(),
            partenaire.caf(),
            List.of(),
            new ChargeDePartenaire(partenaire.id(), partenaire.version(), changements)));
  }

  private static Stream<String> sirens(Convention convention) {
    return convention.texte().signataires().stream().map(Signataire::siren);
  }

  /** The members of the resource that differ. */
  private static List<String> changements(Convention avant, Convention apres, LocalDate jour) {
    ProjetDeConvention a = avant.texte();
    ProjetDeConvention b = apres.texte();
    var changes = new Changements();
    changes.si("etat", avant.etat(jour), apres.etat(jour));
    changes.si("libelle", a.libelle(), b.libelle());
    changes.si("rang", a.rang(), b.rang());
    changes.si("precedente", a.precedente(), b.precedente());
    changes.si("debut", a.periode().debut(), b.periode().debut());
    changes.si("fin", a.periode().fin(), b.periode().fin());
    changes.si("dateSignature", avant.dateSignature(), apres.dateSignature());
    changes.si("versionReferentiel", avant.versionReferentiel(), apres.versionReferentiel());
    changes.si("resiliation", avant.resiliation(), apres.resiliation());
    changes.si("signataires", a.signataires(), b.signataires());
    changes.si("perimetre", a.perimetre(), b.perimetre());
    changes.si("perimetreRestreint", a.perimetreRestreint(), b.perimetreRestreint());
    changes.si("millesime", a.millesime(), b.millesime());
    changes.si("axes", a.axes(), b.axes());
    return changes.membres;
  }

  private static final class Changements {
    private final List<String> membres = new ArrayList<>();

    void si(String membre, @Nullable Object avant, @Nullable Object apres) {
      if (!Objects.equals(avant, apres)) {
        membres.add(membre);
      }
    }
  }
}
