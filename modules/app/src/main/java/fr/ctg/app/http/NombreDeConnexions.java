package fr.ctg.app.http;

import com.sun.management.UnixOperatingSystemMXBean;
import fr.ctg.platform.http.BudgetDeMemoire;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.config.Config;

/**
 * How many connections there are places for: as many as the configuration says, else as the heap
 * bears; never more than the system lets the process open, beyond which the server would stop
 * listening.
 *
 * @param enTout the most in all, at least one
 * @param parAdresse the most of one address; 0 for no limit
 */
record NombreDeConnexions(int enTout, int parAdresse) {

  /** So much of the heap is counted for one: some 25 KiB idle, 60 as a stream of events. */
  private static final long TAS_PAR_CONNEXION = 128L * 1024;

  private static final int DEFAUT_MAX = 65_536;

  /** Files that the process opens beside. */
  private static final long AUTRES_FICHIERS = 256;

  static NombreDeConnexions de(Config config) {
    int selonLeTas =
        (int) Math.min(DEFAUT_MAX, Runtime.getRuntime().maxMemory() / TAS_PAR_CONNEXION);
    int enTout =
        (int)
            Math.min(
                config.getOptionalValue("ctg.prises", Integer.class).orElse(selonLeTas),
                Math.max(1, fichiersPermis() - AUTRES_FICHIERS));
    return new NombreDeConnexions(
        enTout,
        config
            .getOptionalValue("ctg.prises.adresse", Integer.class)
            .orElse(Math.ceilDiv(enTout, 2)));
  }

  private static long fichiersPermis() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }

  Places places(BudgetDeMemoire corps, GrandsCorps grands) {
    return new Places(enTout, parAdresse, corps, grands);
  }
}
