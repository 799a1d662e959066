package fr.ctg.convention.plan.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.Conventions;
import fr.ctg.convention.evenement.application.ChargeDeFicheAction;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.plan.model.FicheAction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.partie.UsagesDeParties;
import fr.ctg.shared.PartiesGardees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The sheets of action plans: what may be done with them, and what is particular to them. */
@ApplicationScoped
public class FichesAction extends UsagesDeParties<Conventions.Vue, FicheAction, FicheAction.Texte> {

  @Inject
  FichesAction(Travail travail, PlanDAction plan, PartiesGardees<FicheAction> gardees) {
    super(
        travail,
        plan,
        gardees,
        plan.annonce(
            EvenementsDeConvention.FICHE_ACTION_CREEE,
            EvenementsDeConvention.FICHE_ACTION_MODIFIEE,
            EvenementsDeConvention.FICHE_ACTION_SUPPRIMEE,
            ChargeDeFicheAction::new));
  }

  @Override
  protected FicheAction nouvelle(Conventions.Vue convention, FicheAction.Texte texte) {
    return FicheAction.nouvelle(convention, texte, UuidCreator::getTimeOrderedEpoch);
  }

  @Override
  protected FicheAction corrigee(FicheAction presente, FicheAction.Texte texte) {
    return presente.corrigee(texte, UuidCreator::getTimeOrderedEpoch);
  }

  /** The axis that a sheet names is one of its convention's. */
  @Override
  protected void controler(Conventions.Vue convention, FicheAction.Texte texte, Fautes fautes) {
    int axes = convention.axes().size();
    if (texte.axe() != null && texte.axe() > axes && !fautes.fautif("/axe")) {
      fautes.ajouter(
          "/axe", CodeDeFaute.INCONNU, "la convention n'a que " + axes + " axe(s) ; corrigez");
    }
  }
}
