package fr.ctg.convention.evenement.application;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.partenaire.model.Partenaire;
import fr.ctg.platform.evenement.Annonces;
import fr.ctg.platform.evenement.Changements;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.evenement.TypeDEvenement;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.shared.CodeInsee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Announces what happens to conventions, in the transaction that does it: to their Caf, and to
 * their signatories of before and after, of whatever day, so that one that leaves learns of it.
 */
@ApplicationScoped
public class AnnoncerConventions {

  private final Annonces evenements;
  private final Horloge horloge;

  /** Announces where announcements go, as of the day of that clock. */
  @Inject
  public AnnoncerConventions(Annonces evenements, Horloge horloge) {
    this.evenements = evenements;
    this.horloge = horloge;
  }

  /** A convention has come, or it is about to go. */
  public void annoncer(EvenementsDeConvention type, Convention convention) {
    publier(type, convention, sirens(convention).toList(), ChargeDeConvention.de(convention));
  }

  /** A convention is no longer what it was. */
  public void annoncer(EvenementsDeConvention type, Convention avant, Convention apres) {
    List<String> sirens = Stream.concat(sirens(avant), sirens(apres)).distinct().toList();
    publier(type, apres, sirens, ChargeDeConvention.de(avant, apres, horloge.aujourdhui()));
  }

  /** A convention was amended, to what it is. */
  public void annoncer(Convention avant, Convention amendee, Avenant avenant) {
    publier(
        EvenementsDeConvention.AVENANT_ENREGISTRE,
        amendee,
        Stream.concat(sirens(avant), sirens(amendee)).distinct().toList(),
        new ChargeDAvenant(amendee.id(), avenant.numero(), amendee.version()));
  }

  /** Something happened to a part of a convention. */
  public void annoncer(
      TypeDEvenement type, Conventions.Vue convention, UUID partie, Object charge) {
    evenements.publier(
        new Evenement(
            type,
            List.of(convention.id().toString(), partie.toString()),
            convention.caf(),
            convention.signataires().stream()
                .filter(AnnoncerConventions::aUnSiren)
                .sorted()
                .toList(),
            charge));
  }

  private void publier(
      EvenementsDeConvention type, Convention convention, List<String> sirens, Object charge) {
    evenements.publier(
        new Evenement(type, List.of(convention.id().toString()), convention.caf(), sirens, charge));
  }

  /** A partner has come: to its Caf, which recorded it for itself. */
  public void annoncer(Partenaire cree) {
    publier(EvenementsDeConvention.PARTENAIRE_CREE, cree, List.of());
  }

  /** A partner is no longer what it was. */
  public void annoncer(Partenaire avant, Partenaire apres) {
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
    return convention.horizon().parties().stream().filter(AnnoncerConventions::aUnSiren);
  }

  /** Who signs under the code of a commune has no SIREN that a reader could hold. */
  private static boolean aUnSiren(String code) {
    return !CodeInsee.estBienForme(code);
  }
}
