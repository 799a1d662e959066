package fr.ctg.app.sante;

import fr.ctg.platform.persistence.AccesALaBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database is open and answers. */
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
    return HealthCheckResponse.named("base-de-donnees").status(acces.disponible()).build();
  }
}
