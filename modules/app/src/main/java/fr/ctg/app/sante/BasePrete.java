package fr.ctg.app.sante;

import fr.ctg.platform.persistence.AccesALaBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database is open, answers and can write; says why where it is not. */
@Readiness
@ApplicationScoped
public class BasePrete implements HealthCheck {

  private final AccesALaBase acces;

  @Inject
  BasePrete(AccesALaBase acces) {
    this.acces = acces;
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> panne = acces.panne();
    HealthCheckResponseBuilder reponse =
        HealthCheckResponse.named("base-de-donnees").status(panne.isEmpty());
    panne.ifPresent(raison -> reponse.withData("raison", raison));
    return reponse.build();
  }
}
