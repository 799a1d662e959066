package fr.ctg.funding.rest;

import fr.ctg.funding.model.Successions;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.json.Pointeur;
import fr.ctg.platform.validation.Controle;
import java.util.ArrayList;
import java.util.List;

/** The faults of who takes over whose chair, each at the post that says so. */
public final class ControleDesSuccessions implements Controle<SimulationDemande> {
  private final String racine;

  /**
   * A check of a simulation that is a body or a part of one.
   *
   * @param racine the pointer of the simulation in the body
   */
  public ControleDesSuccessions(String racine) {
    this.racine = racine;
  }

  @Override
  public void controler(SimulationDemande demande, Fautes fautes) {
    if (demande.postes() == null) {
      return;
    }
    List<Successions.Lien> liens = new ArrayList<>(demande.postes().size());
    for (PosteSimule poste : demande.postes()) {
      liens.add(
          poste == null
              ? new Successions.Lien(null, null)
              : new Successions.Lien(poste.reference(), poste.succede()));
    }
    for (Successions.Faute faute : Successions.fautes(liens)) {
      String ici = Pointeur.membre(Pointeur.element(racine + "/postes", faute.rang()), "succede");
      if (!fautes.fautif(ici)) {
        fautes.ajouter(ici, code(faute.defaut()), phrase(faute.defaut()));
      }
    }
  }

  private static String code(Successions.Defaut defaut) {
    return switch (defaut) {
      case INCONNU -> CodeDeFaute.INCONNU;
      case DEJA_NOMME -> CodeDeFaute.DOUBLON;
      case SOI_MEME, CERCLE -> CodeDeFaute.INCOHERENT;
    };
  }

  private static String phrase(Successions.Defaut defaut) {
    return switch (defaut) {
      case INCONNU ->
          "aucun poste de la demande n'a cette référence ; corrigez-la, ajoutez ce poste, ou retirez"
              + " « succede »";
      case SOI_MEME ->
          "un poste ne se succède pas à lui-même ; donnez la référence d'un autre poste, ou retirez"
              + " « succede »";
      case DEJA_NOMME ->
          "un poste plus haut dans la demande succède déjà à celui-là, et un siège n'est repris que"
              + " par un poste ; corrigez l'un des deux";
      case CERCLE ->
          "ces postes se succèdent en cercle, sans qu'aucun vienne en premier ; retirez « succede »"
              + " de celui qui vient en premier";
    };
  }
}
