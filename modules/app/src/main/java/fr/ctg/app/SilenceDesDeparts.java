package fr.ctg.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps out of the log what breaks off when the application is asked to stop while it starts: its
 * parts are cut in the middle of what they do, and each would tell of that with its whole stack.
 */
public final class SilenceDesDeparts extends TurboFilter {

  @Override
  public FilterReply decide(
      @Nullable Marker marque,
      Logger journal,
      Level niveau,
      @Nullable String format,
      Object @Nullable [] parametres,
      @Nullable Throwable cause) {
    return niveau.isGreaterOrEqual(Level.WARN) && Arret.pendantLeDemarrage()
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }
}
