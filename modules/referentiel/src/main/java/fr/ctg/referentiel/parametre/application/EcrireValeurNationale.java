package fr.ctg.referentiel.parametre.application;

import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.referentiel.evenement.application.AnnoncesDuReferentiel;
import fr.ctg.referentiel.parametre.model.DefinitionDeParametre;
import fr.ctg.referentiel.parametre.model.RegistreDesParametres;
import fr.ctg.referentiel.parametre.model.ValeurEcrite;
import fr.ctg.referentiel.parametre.model.ValeurVoulue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Adds a national value to a parameter. Its first day may lie in the past: what was in force then
 * is known better from now on, and what was known before stays on record.
 */
@ApplicationScoped
public class EcrireValeurNationale {

  private final Travail travail;
  private final LireParametres parametres;
  private final RegistreDesParametres registre;
  private final AnnoncesDuReferentiel annonces;

  /** On the parameters that are kept. */
  @Inject
  public EcrireValeurNationale(
      Travail travail,
      LireParametres parametres,
      RegistreDesParametres registre,
      AnnoncesDuReferentiel annonces) {
    this.travail = travail;
    this.parametres = parametres;
    this.registre = registre;
    this.annonces = annonces;
  }

  /**
   * Records what was written.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is no such parameter; 400, when
   *     what was written has faults, or is no value of it
   */
  public ValeurEcrite ecrire(String code, Redaction<ValeurVoulue> redaction) {
    return travail.ecrire(
        () -> {
          DefinitionDeParametre definition = parametres.definition(code);
          ValeurVoulue voulue =
              redaction.lire(
                  null,
                  (v, fautes) -> new ControleDeValeur(definition).controler(v.valeur(), fautes));
          ValeurEcrite ecrite = registre.inscrire(definition, null, voulue.ecrite(definition));
          annonces.valeur(ecrite);
          return ecrite;
        });
  }
}
