package fr.ctg.referentiel.decision.application;

import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.referentiel.CafConnues;
import fr.ctg.referentiel.evenement.application.AnnoncesDuReferentiel;
import fr.ctg.referentiel.regle.application.LireRegles;
import fr.ctg.referentiel.regle.model.DecisionSurUnEffet;
import fr.ctg.referentiel.regle.model.EffetEcrit;
import fr.ctg.referentiel.regle.model.RegistreDesRegles;
import fr.ctg.shared.Portee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Records what a Caf decides on the effect of a LOCALE rule. */
@ApplicationScoped
public class DeciderEffet {

  private final Travail travail;
  private final CafConnues cafs;
  private final LireRegles regles;
  private final RegistreDesRegles registre;
  private final AnnoncesDuReferentiel annonces;

  @Inject
  DeciderEffet(
      Travail travail,
      CafConnues cafs,
      LireRegles regles,
      RegistreDesRegles registre,
      AnnoncesDuReferentiel annonces) {
    this.travail = travail;
    this.cafs = cafs;
    this.regles = regles;
    this.registre = registre;
    this.annonces = annonces;
  }

  /**
   * Records what was written.
   *
   * @throws RequeteRefusee 404, when there is no such Caf or rule; 409, when the rule is NATIONALE;
   *     400, when what was written has faults
   */
  public EffetEcrit decider(String caf, String regle, Redaction<DecisionSurUnEffet> redaction) {
    return travail.ecrire(
        () -> {
          EcrireValeurLocale.exiger(cafs, caf);
          if (regles.une(regle).portee() != Portee.LOCALE) {
            throw new RequeteRefusee(
                TypeProbleme.CONFLIT,
                "La règle « "
                    + regle
                    + " » est de portée NATIONALE : une Caf ne peut pas en changer l'effet.",
                List.of(
                    Faute.a(
                        "/effet",
                        CodeDeFaute.INTERDIT,
                        "l'effet d'une règle de portée NATIONALE est celui du catalogue ; donnez une"
                            + " règle de portée LOCALE dans l'adresse")));
          }
          EffetEcrit ecrit = registre.inscrire(regle, caf, redaction.lire(null));
          annonces.effet(ecrit);
          return ecrit;
        });
  }
}
