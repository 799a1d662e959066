package fr.ctg.referentiel.decision.application;

import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.referentiel.CafConnues;
import fr.ctg.referentiel.evenement.application.AnnoncesDuReferentiel;
import fr.ctg.referentiel.parametre.application.ControleDeValeur;
import fr.ctg.referentiel.parametre.application.LireParametres;
import fr.ctg.referentiel.parametre.model.DefinitionDeParametre;
import fr.ctg.referentiel.parametre.model.RegistreDesParametres;
import fr.ctg.referentiel.parametre.model.ValeurEcrite;
import fr.ctg.referentiel.parametre.model.ValeurLocale;
import fr.ctg.shared.Portee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Adds a Caf's own value to a LOCALE parameter; it departs from the words of the national one. */
@ApplicationScoped
public class EcrireValeurLocale {

  private final Travail travail;
  private final CafConnues cafs;
  private final LireParametres parametres;
  private final RegistreDesParametres registre;
  private final SourceNationale sources;
  private final AnnoncesDuReferentiel annonces;

  @Inject
  EcrireValeurLocale(
      Travail travail,
      CafConnues cafs,
      LireParametres parametres,
      RegistreDesParametres registre,
      SourceNationale sources,
      AnnoncesDuReferentiel annonces) {
    this.travail = travail;
    this.cafs = cafs;
    this.parametres = parametres;
    this.registre = registre;
    this.sources = sources;
    this.annonces = annonces;
  }

  /**
   * Records what was written.
   *
   * @throws RequeteRefusee 404, when there is no such Caf or parameter; 409, when the parameter is
   *     NATIONALE; 400, when what was written has faults, or is no value of it
   */
  public ValeurEcrite ecrire(String caf, String code, Redaction<ValeurLocale> redaction) {
    return travail.ecrire(
        () -> {
          exiger(cafs, caf);
          DefinitionDeParametre definition = parametres.definition(code);
          if (definition.portee() != Portee.LOCALE) {
            throw new RequeteRefusee(
                TypeProbleme.CONFLIT,
                "Le paramètre « "
                    + code
                    + " » est de portée NATIONALE : une Caf ne peut pas en avoir une valeur à elle.",
                List.of(
                    Faute.a(
                        "/valeur",
                        CodeDeFaute.INTERDIT,
                        "la valeur d'un paramètre de portée NATIONALE est celle de la Cnaf ; donnez un"
                            + " paramètre de portée LOCALE dans l'adresse")));
          }
          ValeurLocale voulue =
              redaction.lire(
                  null,
                  (v, fautes) -> new ControleDeValeur(definition).controler(v.valeur(), fautes));
          ValeurEcrite ecrite =
              registre.inscrire(
                  definition,
                  caf,
                  voulue.ecartee(sources.de(code, voulue.depuis())).ecrite(definition));
          annonces.valeur(ecrite);
          return ecrite;
        });
  }

  /** A token may name a Caf that the reference data do not have. */
  static void exiger(CafConnues cafs, String caf) {
    if (!cafs.existe(caf)) {
      throw RequeteRefusee.introuvable(
          "Il n'y a pas de Caf « " + caf + " » : voir /api/v1/territoires/caf.");
    }
  }
}
