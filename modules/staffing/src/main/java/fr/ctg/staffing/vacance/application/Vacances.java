package fr.ctg.staffing.vacance.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.HistoireDesConventions;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.affectation.model.Affectation;
import fr.ctg.staffing.poste.application.ChargeDePartieDePoste;
import fr.ctg.staffing.poste.application.EvenementsDePartiesDePostes;
import fr.ctg.staffing.poste.application.PostesOuverts;
import fr.ctg.staffing.poste.application.UsagesDePartiesDePostes;
import fr.ctg.staffing.poste.model.PartiesDePostes;
import fr.ctg.staffing.vacance.model.Vacance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The vacancies of posts: what may be done with them, and what they must be. */
@ApplicationScoped
public class Vacances extends UsagesDePartiesDePostes<Vacance, Vacance.Texte> {

  private final PartiesDePostes<Vacance> gardees;
  private final PartiesDePostes<Affectation> affectations;

  @Inject
  Vacances(
      Travail travail,
      PostesOuverts postes,
      PartiesDePostes<Vacance> gardees,
      PartiesDePostes<Affectation> affectations,
      HistoireDesConventions histoire) {
    super(
        travail,
        postes,
        gardees,
        postes.annonce(
            EvenementsDePartiesDePostes.VACANCE_CREEE,
            EvenementsDePartiesDePostes.VACANCE_MODIFIEE,
            EvenementsDePartiesDePostes.VACANCE_SUPPRIMEE,
            ChargeDePartieDePoste::de),
        histoire,
        VacanceSuivie.TABLE);
    this.gardees = gardees;
    this.affectations = affectations;
  }

  @Override
  protected Vacance nouvelle(PostesOuverts.PosteOuvert ouvert, Vacance.Texte texte) {
    return Vacance.nouvelle(UuidCreator.getTimeOrderedEpoch(), ouvert.poste(), texte);
  }

  @Override
  protected Vacance corrigee(Vacance presente, Vacance.Texte texte) {
    return presente.corrigee(texte);
  }

  /**
   * A vacancy touches the opening of the post, no other vacancy of it, and no day on which somebody
   * holds it. LECTURE: the engine merges vacancies that follow one another; two that are recorded
   * over the same days are one that was recorded twice.
   */
  @Override
  protected void controler(
      PostesOuverts.PosteOuvert ouvert,
      Vacance.@Nullable Texte presente,
      Vacance.Texte texte,
      Fautes fautes) {
    LocalDate fin = texte.fin();
    if (texte.debut() == null || fin != null && fin.isBefore(texte.debut())) {
      return;
    }
    Periode ouverture = ouvert.poste().texte().jours();
    if (!texte.jours().touche(ouverture)) {
      fautes.ajouter(
          "/debut",
          CodeDeFaute.HORS_BORNES,
          "la vacance, %s, n'a aucun jour où le poste est ouvert, %s ; corrigez ses dates"
              .formatted(Ecriture.periode(texte.jours()), Ecriture.periode(ouverture)));
      return;
    }
    gardees.duPoste(ouvert.poste().id()).stream()
        .map(Vacance::texte)
        .filter(autre -> !autre.equals(presente) && autre.jours().touche(texte.jours()))
        .findFirst()
        .ifPresent(
            autre ->
                fautes.ajouter(
                    "/debut",
                    CodeDeFaute.DOUBLON,
                    "le poste est déjà vacant %s ; corrigez ces dates, ou cette vacance-là"
                        .formatted(Ecriture.periode(autre.jours()))));
    affectations.duPoste(ouvert.poste().id()).stream()
        .filter(affectation -> !affectation.estUnRemplacement())
        .map(affectation -> affectation.texte().jours())
        .filter(jours -> !fautes.fautif("/debut") && jours.touche(texte.jours()))
        .findFirst()
        .ifPresent(
            jours ->
                fautes.ajouter(
                    "/debut",
                    CodeDeFaute.INCOHERENT,
                    "quelqu'un tient le poste %s ; corrigez ces dates, ou donnez d'abord une fin à son"
                            .formatted(Ecriture.periode(jours))
                        + " affectation"));
  }
}
