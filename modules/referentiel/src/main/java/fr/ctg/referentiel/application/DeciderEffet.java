package fr.ctg.referentiel.application;

import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.ecriture.Envoi;
import fr.ctg.platform.ecriture.Reponse;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.evenement.Evenements;
import fr.ctg.referentiel.ConnaissanceEnregistree;
import fr.ctg.referentiel.model.EffetEcrit;
import fr.ctg.referentiel.model.EffetLocal;
import fr.ctg.referentiel.persistence.Inscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Records what a Caf decides on the effect of a LOCALE rule. */
@ApplicationScoped
public class DeciderEffet {

  private final Ecritures ecritures;
  private final Evenements evenements;
  private final Event<ConnaissanceEnregistree> enregistree;

  @Inject
  DeciderEffet(
      Ecritures ecritures, Evenements evenements, Event<ConnaissanceEnregistree> enregistree) {
    this.ecritures = ecritures;
    this.evenements = evenements;
    this.enregistree = enregistree;
  }

  /** A decision to be recorded. */
  public record Decision(
      String regle, String caf, LocalDate depuis, EffetLocal effet, String motif) {}

  /** Records it, and answers with what was recorded. */
  public Response decider(Envoi envoi, Decision d, Function<EffetEcrit, Reponse> reponse) {
    Response faite =
        ecritures.repondre(
            envoi,
            session -> {
              EffetEcrit ecrit =
                  new Inscriptions(session)
                      .effet(d.regle(), d.caf(), d.depuis(), d.effet(), d.motif());
              evenements.publier(
                  session,
                  new Evenement(
                      EvenementsDuReferentiel.EFFET_ENREGISTRE,
                      List.of(d.regle()),
                      d.caf(),
                      List.of(),
                      new ChargeDEffet(d.regle(), d.depuis())));
              return reponse.apply(ecrit);
            });
    enregistree.fire(new ConnaissanceEnregistree());
    return faite;
  }
}
