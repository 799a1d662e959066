package fr.ctg.funding.rest;

import fr.ctg.funding.application.ReferenceTerritoriale;
import fr.ctg.funding.application.SimulerEquipe;
import fr.ctg.funding.model.Simulation;
import fr.ctg.platform.http.TravailLourd;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.json.Pointeur;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.validation.LecteurDeRequete;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Montant;
import fr.ctg.shared.ValeurRefusee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the bytes of a request to a simulation, with all of its faults where it has any. */
@ApplicationScoped
public class Simulateur {

  private static final String AVANT = "/avant";
  private static final String APRES = "/apres";

  private final LecteurDeRequete lecteur;
  private final ReferenceTerritoriale reference;
  private final ControleTerritorial controle;
  private final ControleDesSuccessions successions = new ControleDesSuccessions(Pointeur.RACINE);
  private final FaitsDUneDemande faits;

  @Inject
  Simulateur(LecteurDeRequete lecteur, ReferenceTerritoriale reference) {
    this.lecteur = lecteur;
    this.reference = reference;
    this.controle = new ControleTerritorial(reference);
    this.faits = new FaitsDUneDemande(reference);
  }

  /**
   * Simulates what a body asks for.
   *
   * @param explique whether each post is to have its computation
   * @throws RequeteRefusee with every fault of the body
   */
  public Simulation simuler(byte[] corps, SimulerEquipe.Serie serie, boolean explique) {
    return simuler(
        lecteur.lire(corps, SimulationDemande.class, controle, successions),
        Pointeur.RACINE,
        serie,
        explique);
  }

  /** Simulates what a request without faults asks for. */
  Simulation simuler(SimulationDemande demande, SimulerEquipe.Serie serie, boolean explique) {
    return simuler(demande, Pointeur.RACINE, serie, explique);
  }

  /**
   * Compares the two simulations that a body asks for.
   *
   * @throws RequeteRefusee with every fault of the body
   */
  public ComparaisonRendue comparer(byte[] corps, SimulerEquipe.Serie serie) {
    ComparaisonDemande demande = lecteur.lire(corps, ComparaisonDemande.class, this::controler);
    return new ReponseDeComparaison(
            simuler(demande.avant(), AVANT, serie, false),
            simuler(demande.apres(), APRES, serie, false))
        .comparaison();
  }

  private void controler(ComparaisonDemande demande, Fautes fautes) {
    controler(demande.avant(), AVANT, fautes);
    controler(demande.apres(), APRES, fautes);
  }

  private void controler(@Nullable SimulationDemande demande, String racine, Fautes fautes) {
    if (demande != null) {
      new ControleTerritorial(reference, racine).controler(demande, fautes);
      new ControleDesSuccessions(racine).controler(demande, fautes);
    }
  }

  private Simulation simuler(
      SimulationDemande demande, String racine, SimulerEquipe.Serie serie, boolean explique) {
    TravailLourd.continuer();
    try {
      return serie.simuler(faits.de(demande), demande.caf(), explique);
    } catch (ValeurRefusee _) {
      // Each member is right by itself; together they go beyond what an amount may be.
      throw RequeteRefusee.pour(
          List.of(
              Faute.a(
                  racine + "/postes",
                  CodeDeFaute.HORS_BORNES,
                  "ces postes font ensemble plus que ce qu'un montant peut être ("
                      + Ecriture.euros(new Montant(Montant.CENTIMES_MAX))
                      + ") ; corrigez leurs montants et leurs temps")));
    }
  }
}
