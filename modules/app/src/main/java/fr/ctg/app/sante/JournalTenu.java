package fr.ctg.app.sante;

import fr.ctg.platform.journal.Quarantaine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how many entries of the journal were set aside as malformed: somebody has to look at them.
 * It is never DOWN: the service serves, and whoever could add such an entry could otherwise take it
 * out of service.
 */
@Readiness
@ApplicationScoped
public class JournalTenu implements HealthCheck {

  private final Quarantaine quarantaine;

  @Inject
  JournalTenu(Quarantaine quarantaine) {
    this.quarantaine = quarantaine;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder reponse = HealthCheckResponse.named("journal").up();
    quarantaine.nombre().ifPresent(nombre -> reponse.withData("entreesEcartees", nombre));
    return reponse.build();
  }
}
