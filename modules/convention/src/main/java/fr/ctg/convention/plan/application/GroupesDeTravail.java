package fr.ctg.convention.plan.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.Conventions;
import fr.ctg.convention.evenement.application.ChargeDeGroupeDeTravail;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.plan.model.GroupeDeTravail;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.partie.UsagesDeParties;
import fr.ctg.shared.PartiesGardees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Working groups: what may be done with them, and what is particular to them. */
@ApplicationScoped
public class GroupesDeTravail
    extends UsagesDeParties<Conventions.Vue, GroupeDeTravail, GroupeDeTravail.Texte> {

  @Inject
  GroupesDeTravail(Travail travail, PlanDAction plan, PartiesGardees<GroupeDeTravail> gardees) {
    super(
        travail,
        plan,
        gardees,
        plan.annonce(
            EvenementsDeConvention.GROUPE_DE_TRAVAIL_CREE,
            EvenementsDeConvention.GROUPE_DE_TRAVAIL_MODIFIE,
            EvenementsDeConvention.GROUPE_DE_TRAVAIL_SUPPRIME,
            ChargeDeGroupeDeTravail::new));
  }

  @Override
  protected GroupeDeTravail nouvelle(Conventions.Vue convention, GroupeDeTravail.Texte texte) {
    return GroupeDeTravail.nouveau(convention, texte, UuidCreator::getTimeOrderedEpoch);
  }

  @Override
  protected GroupeDeTravail corrigee(GroupeDeTravail present, GroupeDeTravail.Texte texte) {
    return present.corrige(texte, UuidCreator::getTimeOrderedEpoch);
  }
}
