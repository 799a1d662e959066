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
import fr.ctg.shared.Periode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
   * The axis that a sheet names is its convention's on each of its days and has its theme, and they
   * lie within the period of the convention as it is now. LECTURE: S2, section 3, has actions
   * planned « dans le cadre de la Ctg », so none is outside its period; what an amendment leaves
   * outside stays as it was agreed, and the sheet may still change otherwise.
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
    List<Conventions.AxeVu> siens =
        convention.axes().stream().filter(a -> a.id().equals(axe)).toList();
    if (siens.isEmpty()) {
      fautes.ajouter(
          "/axe",
          CodeDeFaute.INCONNU,
          "la convention n'a pas d'axe de cet identifiant ; donnez l'un des siens, ou retirez-le");
      return;
    }
    Periode jours = joursTenus(convention, texte, fautes);
    List<Conventions.AxeVu> alors =
        jours == null ? siens : siens.stream().filter(a -> a.jours().touche(jours)).toList();
    if (jours != null
        && alors.stream().mapToLong(a -> enCommun(a.jours(), jours)).sum() < jours.jours()) {
      fautes.ajouter(
          "/axe",
          CodeDeFaute.INCOHERENT,
          "l'axe « %s » est de la convention %s seulement ; changez d'axe, ou les dates de la fiche"
              .formatted(siens.getLast().libelle(), dits(siens)));
    } else if (!fautes.fautif("/thematique")) {
      alors.stream()
          .filter(a -> !a.thematiques().contains(texte.thematique().name()))
          .findFirst()
          .ifPresent(
              a ->
                  fautes.ajouter(
                      "/thematique",
                      CodeDeFaute.INCOHERENT,
                      "l'axe « %s » n'a pas la thématique %s, il a %s%s ; changez la thématique ou l'axe"
                          .formatted(
                              a.libelle(),
                              texte.thematique(),
                              Ecriture.liste(a.thematiques()),
                              alors.size() == 1 ? "" : " " + Ecriture.periode(a.jours()))));
    }
  }

  /** The days of a sheet that are days of its convention, as far as they can be told. */
  private static @Nullable Periode joursTenus(
      Conventions.Vue convention, FicheAction.Texte texte, Fautes fautes) {
    if (fautes.fautif("/debut") || fautes.fautif("/fin") || texte.fin().isBefore(texte.debut())) {
      return null;
    }
    LocalDate dernier =
        convention.finAvantTerme() == null ? convention.fin() : convention.finAvantTerme();
    return dernier.isBefore(convention.debut())
        ? null
        : new Periode(convention.debut(), dernier).commune(new Periode(texte.debut(), texte.fin()));
  }

  private static long enCommun(Periode une, Periode autre) {
    Periode commune = une.commune(autre);
    return commune == null ? 0 : commune.jours();
  }

  private static String dits(List<Conventions.AxeVu> siens) {
    List<Periode> suites = new ArrayList<>();
    siens.stream()
        .map(Conventions.AxeVu::jours)
        .sorted(Comparator.comparing(Periode::debut))
        .forEach(
            jours -> {
              if (!suites.isEmpty() && suites.getLast().estPoursuiviePar(jours)) {
                suites.add(suites.removeLast().jusquALaFinDe(jours));
              } else {
                suites.add(jours);
              }
            });
    return Ecriture.liste(suites.stream().map(Ecriture::periode).toList());
  }
}
