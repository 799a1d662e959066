package fr.ctg.referentiel.application;

import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.ecriture.Envoi;
import fr.ctg.platform.ecriture.Reponse;
import fr.ctg.referentiel.ConnaissanceEnregistree;
import fr.ctg.referentiel.model.EffetLocal;
import fr.ctg.referentiel.persistence.EffetEcrit;
import fr.ctg.referentiel.persistence.Inscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Function;

/** Records what a Caf decides on the effect of a LOCALE rule. */
@ApplicationScoped
public class DeciderEffet {

  private final Ecritures ecritures;
  private final Event<ConnaissanceEnregistree> enregistree;

  @Inject
  DeciderEffet(Ecritures ecritures, Event<ConnaissanceEnregistree> enregistree) {
    this.ecritures = ecritures;
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
            session ->
                reponse.apply(
                    new Inscriptions(session)
                        .effet(d.regle(), d.caf(), d.depuis(), d.effet(), d.motif())));
    enregistree.fire(new ConnaissanceEnregistree());
    return faite;
  }
}
