package fr.ctg.staffing.absence.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.HistoireDesConventions;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.absence.model.Absence;
import fr.ctg.staffing.poste.application.ChargeDePartieDePoste;
import fr.ctg.staffing.poste.application.EvenementsDePartiesDePostes;
import fr.ctg.staffing.poste.application.PostesOuverts;
import fr.ctg.staffing.poste.application.UsagesDePartiesDePostes;
import fr.ctg.staffing.poste.model.PartiesDePostes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The absences of the holders of posts: what may be done with them, and what they must be. */
@ApplicationScoped
public class Absences extends UsagesDePartiesDePostes<Absence, Absence.Texte> {

  private final PartiesDePostes<Absence> gardees;

  @Inject
  Absences(
      Travail travail,
      PostesOuverts postes,
      PartiesDePostes<Absence> gardees,
      HistoireDesConventions histoire) {
    super(
        travail,
        postes,
        gardees,
        postes.annonce(
            EvenementsDePartiesDePostes.ABSENCE_CREEE,
            EvenementsDePartiesDePostes.ABSENCE_MODIFIEE,
            EvenementsDePartiesDePostes.ABSENCE_SUPPRIMEE,
            ChargeDePartieDePoste::de),
        histoire,
        AbsenceSuivie.TABLE);
    this.gardees = gardees;
  }

  @Override
  protected Absence nouvelle(PostesOuverts.PosteOuvert ouvert, Absence.Texte texte) {
    return Absence.nouvelle(UuidCreator.getTimeOrderedEpoch(), ouvert.poste(), texte);
  }

  @Override
  protected Absence corrigee(Absence presente, Absence.Texte texte) {
    return presente.corrigee(texte);
  }

  /**
   * An absence touches the opening of the post, and is not the double of another. LECTURE: leaves
   * are judged on their own dates (FIN-ABSENCE), so one may begin before the post opens or last
   * longer, and others overlap it; one that touches no day of the post has a mistyped year.
   */
  @Override
  protected void controler(
      PostesOuverts.PosteOuvert ouvert,
      Absence.@Nullable Texte presente,
      Absence.Texte texte,
      Fautes fautes) {
    if (texte.debut() == null || texte.fin() == null || texte.fin().isBefore(texte.debut())) {
      return;
    }
    var ouverture = ouvert.poste().texte().jours();
    if (!texte.jours().touche(ouverture)) {
      fautes.ajouter(
          "/debut",
          CodeDeFaute.HORS_BORNES,
          "l'absence, %s, n'a aucun jour où le poste est ouvert, %s ; corrigez ses dates"
              .formatted(Ecriture.periode(texte.jours()), Ecriture.periode(ouverture)));
    } else if (!texte.equals(presente)) {
      doublon(ouvert, presente, texte.jours(), fautes);
    }
  }

  private void doublon(
      PostesOuverts.PosteOuvert ouvert,
      Absence.@Nullable Texte presente,
      Periode jours,
      Fautes fautes) {
    gardees.duPoste(ouvert.poste().id()).stream()
        .map(Absence::texte)
        .filter(autre -> !autre.equals(presente) && autre.jours().equals(jours))
        .findFirst()
        .ifPresent(
            autre ->
                fautes.ajouter(
                    "/debut",
                    CodeDeFaute.DOUBLON,
                    "une absence %s est déjà enregistrée à ce poste ; corrigez-la plutôt"
                        .formatted(Ecriture.periode(jours))));
  }
}
