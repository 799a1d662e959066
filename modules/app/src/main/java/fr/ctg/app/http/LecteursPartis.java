package fr.ctg.app.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps out of the log what the framework says, as an error and with its whole stack, of every
 * reader that leaves a stream before its end, which is how the streams of events end.
 */
public final class LecteursPartis extends TurboFilter {

  private static final String REPONSES = "org.glassfish.jersey.server.ServerRuntime";

  @Override
  public FilterReply decide(
      @Nullable Marker marque,
      Logger journal,
      Level niveau,
      @Nullable String format,
      Object @Nullable [] parametres,
      @Nullable Throwable cause) {
    return cause != null && journal.getName().startsWith(REPONSES) && liaisonRompue(cause)
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  private static boolean liaisonRompue(Throwable cause) {
    for (@Nullable Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof SocketException) {
        return true;
      }
    }
    return false;
  }
}
