package fr.ctg.referentiel.application;

import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.ecriture.Envoi;
import fr.ctg.platform.ecriture.Reponse;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.evenement.Evenements;
import fr.ctg.referentiel.ConnaissanceEnregistree;
import fr.ctg.referentiel.model.DefinitionDeParametre;
import fr.ctg.referentiel.model.ValeurEcrite;
import fr.ctg.referentiel.persistence.Inscriptions;
import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds a value to a parameter: a national one, or a Caf's own. Its first day may lie in the past:
 * what was in force then is known better from now on, and what was known before stays on record.
 */
@ApplicationScoped
public class EcrireParametre {

  private final Ecritures ecritures;
  private final Evenements evenements;
  private final Event<ConnaissanceEnregistree> enregistree;

  @Inject
  EcrireParametre(
      Ecritures ecritures, Evenements evenements, Event<ConnaissanceEnregistree> enregistree) {
    this.ecritures = ecritures;
    this.evenements = evenements;
    this.enregistree = enregistree;
  }

  /**
   * A value to be written.
   *
   * @param caf the Caf whose own it is, or {@code null} for a national one
   * @param source the words that found it; a Caf's own value departs from those of the national one
   */
  public record Valeur(
      DefinitionDeParametre definition,
      @Nullable String caf,
      LocalDate depuis,
      BigDecimal valeur,
      Fondement fondement,
      Citation source,
      String motif) {}

  /** Writes it, and answers with what was recorded. */
  public Response ecrire(Envoi envoi, Valeur v, Function<ValeurEcrite, Reponse> reponse) {
    Response faite =
        ecritures.repondre(
            envoi,
            session -> {
              String code = v.definition().code();
              ValeurEcrite ecrite =
                  new Inscriptions(session)
                      .valeur(
                          v.definition(),
                          v.caf(),
                          v.depuis(),
                          v.valeur(),
                          v.fondement(),
                          v.source(),
                          v.motif());
              evenements.publier(
                  session,
                  new Evenement(
                      EvenementsDuReferentiel.VALEUR_ENREGISTREE,
                      List.of(code),
                      v.caf(),
                      List.of(),
                      new ChargeDeParametre(code, v.depuis())));
              return reponse.apply(ecrite);
            });
    enregistree.fire(new ConnaissanceEnregistree());
    return faite;
  }
}
