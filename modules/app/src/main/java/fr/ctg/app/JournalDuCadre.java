package fr.ctg.app;

import io.helidon.logging.common.spi.LoggingProvider;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Leads what Helidon and Jersey log to the one log of the application. */
public final class JournalDuCadre implements LoggingProvider {

  @Override
  public void initialization() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }

  @Override
  public void runTime() {
    initialization();
  }
}
