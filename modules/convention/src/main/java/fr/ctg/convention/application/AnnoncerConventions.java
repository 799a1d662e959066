package fr.ctg.convention.application;

import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Partenaire;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Signataire;
import fr.ctg.platform.evenement.Annonces;
import fr.ctg.platform.evenement.Changements;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

  private final Annonces evenements;
  private final Horloge horloge;

  @Inject
  AnnoncerConventions(Annonces evenements, Horloge horloge) {
    this.evenements = evenements;
    this.horloge = horloge;
  }

  /** A convention has come, or it is about to go. */
  void annoncer(EvenementsDeConvention type, Convention convention) {
    var charge = new ChargeDeConvention(convention.id(), convention.version(), List.of());
    publier(type, convention, sirens(convention).toList(), charge);
  }

  /** A convention is no longer what it was. */
  void annoncer(EvenementsDeConvention type, Convention avant, Convention apres) {
    var charge =
        new ChargeDeConvention(
            apres.id(), apres.version(), changements(avant, apres, horloge.aujourdhui()));
    List<String> sirens = Stream.concat(sirens(avant), sirens(apres)).distinct().toList();
    publier(type, apres, sirens, charge);
  }

  /** A convention was amended. */
  void annoncer(Convention avant, Avenant avenant, List<Signataire> nouveaux) {
    publier(
        EvenementsDeConvention.AVENANT_ENREGISTRE,
        avant,
        Stream.concat(sirens(avant), nouveaux.stream().map(Signataire::siren)).toList(),
        new ChargeDAvenant(avant.id(), avenant.numero(), avant.version() + 1));
  }

  /** Something happened to a part of a convention. */
  void annoncer(EvenementsDeConvention type, Convention convention, UUID partie, Object charge) {
    evenements.publier(
        new Evenement(
            type,
            List.of(convention.id().toString(), partie.toString()),
            convention.caf(),
            sirens(convention).toList(),
            charge));
  }

  private void publier(
      EvenementsDeConvention type, Convention convention, List<String> sirens, Object charge) {
    evenements.publier(
        new Evenement(type, List.of(convention.id().toString()), convention.caf(), sirens, charge));
  }

  /** A partner has come: to its Caf, which recorded it for itself. */
  void annoncer(Partenaire cree) {
    publier(EvenementsDeConvention.PARTENAIRE_CREE, cree, List.of());
  }

  /** A partner is no longer what it was. */
  void annoncer(Partenaire avant, Partenaire apres) {
    publier(
        EvenementsDeConvention.PARTENAIRE_MODIFIE,
        apres,
        Changements.entre(avant.texte(), apres.texte()));
  }

  private void publier(
      EvenementsDeConvention type, Partenaire partenaire, List<String> changements) {
    evenements.publier(
        new Evenement(
            type,
            List.of(partenaire.id().toString()),
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
    var changes = new MembresChanges();
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

  private static final class MembresChanges {
    private final List<String> membres = new ArrayList<>();

    void si(String membre, @Nullable Object avant, @Nullable Object apres) {
      if (!Objects.equals(avant, apres)) {
        membres.add(membre);
      }
    }
  }
}
