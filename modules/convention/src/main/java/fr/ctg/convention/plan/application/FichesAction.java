package fr.ctg.convention.plan.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.Conventions;
import fr.ctg.convention.PeriodeDeConvention;
import fr.ctg.convention.evenement.application.ChargeDeFicheAction;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.plan.model.FicheAction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.partie.UsagesDeParties;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.PartiesGardees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /**
   * The axis that a sheet names is one of its convention's and has its theme, and its days lie
   * within the period of the convention as it is now. LECTURE: S2, section 3, has actions planned «
   * dans le cadre de la Ctg », so none is outside its period; what an amendment leaves outside
   * stays as it was agreed, and the sheet may still change otherwise.
   */
  @Override
  protected void controler(
      Conventions.Vue convention,
      FicheAction.@Nullable Texte presente,
      FicheAction.Texte texte,
      Fautes fautes) {
    axe(convention, texte, fautes);
    var periode = new PeriodeDeConvention(convention, fautes);
    periode.tenir("/debut", presente == null ? null : presente.debut(), texte.debut());
    periode.tenir("/fin", presente == null ? null : presente.fin(), texte.fin());
  }

  private static void axe(Conventions.Vue convention, FicheAction.Texte texte, Fautes fautes) {
    UUID axe = texte.axe();
    if (axe == null || fautes.fautif("/axe")) {
      return;
    }
    Conventions.AxeVu lequel =
        convention.axes().stream().filter(a -> a.id().equals(axe)).findFirst().orElse(null);
    if (lequel == null) {
      fautes.ajouter(
          "/axe",
          CodeDeFaute.INCONNU,
          "la convention n'a pas d'axe de cet identifiant ; donnez l'un des siens, ou retirez-le");
    } else if (!fautes.fautif("/thematique")
        && !lequel.thematiques().contains(texte.thematique().name())) {
      fautes.ajouter(
          "/thematique",
          CodeDeFaute.INCOHERENT,
          "l'axe « %s » n'a pas la thématique %s, il a %s ; changez la thématique ou l'axe"
              .formatted(
                  lequel.libelle(), texte.thematique(), Ecriture.liste(lequel.thematiques())));
    }
  }
}
