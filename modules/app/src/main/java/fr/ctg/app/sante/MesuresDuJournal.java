package fr.ctg.app.sante;

import fr.ctg.platform.journal.Quarantaine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * What {@link JournalTenu} tells, for who watches by numbers. The framework does not find gauges on
 * a health check, which has a qualifier.
 */
@ApplicationScoped
public class MesuresDuJournal {

  private final Quarantaine quarantaine;

  @Inject
  MesuresDuJournal(Quarantaine quarantaine) {
    this.quarantaine = quarantaine;
  }

  /** How many entries were set aside as malformed; 0 until it is known. */
  @Gauge(
      name = "ctg.journal.ecartees",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Entrées malformées écartées de la file du journal")
  public long ecartees() {
    return quarantaine.nombre().orElse(0);
  }
}
