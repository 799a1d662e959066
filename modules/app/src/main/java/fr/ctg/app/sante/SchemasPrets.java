package fr.ctg.app.sante;

import fr.ctg.platform.persistence.AccesALaBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the schemas are up to date and the database is open. */
@Startup
@ApplicationScoped
public class SchemasPrets implements HealthCheck {

  private final AccesALaBase acces;

  @Inject
  SchemasPrets(AccesALaBase acces) {
    this.acces = acces;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("schemas").status(acces.ouverte()).build();
  }
}
