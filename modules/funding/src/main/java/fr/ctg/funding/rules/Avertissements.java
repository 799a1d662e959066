package fr.ctg.funding.rules;

import fr.ctg.funding.model.Avertissement;
import fr.ctg.funding.model.Avertissement.Code;
import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.funding.model.TypeDeDeclaration;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.Equipe;
import fr.ctg.staffing.FaitsDUnPoste;
import java.util.ArrayList;
import java.util.List;

/** What of a request a simulation passes over, or takes for granted, and therefore says. */
final class Avertissements {

  private Avertissements() {}

  /**
   * Those on the team and on each post, in the order of the posts.
   *
   * @param equipe the posts that are open in the year
   */
  static List<Avertissement> de(SimulationDemandee demande, Equipe equipe) {
    List<Avertissement> avertissements = new ArrayList<>();
    if (equipe.postes().isEmpty()) {
      avertissements.add(
          new Avertissement(
              Code.AUCUN_POSTE_OUVERT,
              null,
              "Aucun poste n'est ouvert en "
                  + demande.annee()
                  + " : aucune règle n'a été examinée et rien n'est financé, quel que soit le"
                  + " verdict. Pour y remédier : changer l'année, ou les dates des postes."));
    }
    for (FaitsDUnPoste poste : demande.postes()) {
      Periode ouverture = poste.ouvertureDans(demande.convention());
      if (ouverture == null || !ouverture.touche(equipe.regard())) {
        avertissements.add(horsDeLAnnee(poste, demande));
      } else if (demande.declaration() == TypeDeDeclaration.REELLE && poste.estSansPersonne()) {
        avertissements.add(sansPersonne(poste));
      }
    }
    return avertissements;
  }

  private static Avertissement horsDeLAnnee(FaitsDUnPoste poste, SimulationDemandee demande) {
    return new Avertissement(
        Code.POSTE_HORS_DE_L_ANNEE,
        poste.reference(),
        sujet(poste)
            + "ouvert "
            + Ecriture.periode(Periode.depuis(poste.ouverture(), poste.fermeture()))
            + ", sous une convention qui court "
            + Ecriture.periode(demande.convention().periode())
            + ", il ne l'est aucun jour de "
            + demande.annee()
            + " : il n'est ni examiné ni financé. Pour y remédier : corriger ces dates, ou retirer le"
            + " poste de la demande.");
  }

  private static Avertissement sansPersonne(FaitsDUnPoste poste) {
    return new Avertissement(
        Code.POSTE_SANS_TITULAIRE_NI_VACANCE,
        poste.reference(),
        sujet(poste)
            + "la déclaration est réelle, et ni titulaire ni vacance n'y sont indiqués : ses mois"
            + " sont financés comme s'il était pourvu, sans que le profil de personne soit examiné."
            + " Pour y remédier : indiquer le titulaire, ou la vacance avec la date de l'écrit à la"
            + " Caf.");
  }

  private static String sujet(FaitsDUnPoste poste) {
    return "Poste " + poste.reference() + " : ";
  }
}
