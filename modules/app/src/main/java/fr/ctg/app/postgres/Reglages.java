package fr.ctg.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL's configuration, written anew at each start: an upgrade brings its own. */
final class Reglages {

  /** Neither the superuser nor any other base can be reached from outside. */
  private static final String PG_HBA_CONF =
      """
      # Written by the application at each start.
      host  ctg  ctg_proprietaire,ctg_application  127.0.0.1/32  scram-sha-256
      """;

  private static final String LOCAL_CONF =
      """
      # Settings of your own, such as: shared_buffers = 512MB
      """;

  private Reglages() {}

  /** Writes the files, and returns them. */
  static List<Path> ecrire(Path grappe, int port) throws IOException {
    Path postgresql = grappe.resolve("postgresql.conf");
    Path acces = grappe.resolve("pg_hba.conf");
    Path local = grappe.resolve("local.conf");
    Files.writeString(postgresql, postgresqlConf(port));
    Files.writeString(acces, PG_HBA_CONF);
    if (!Files.exists(local)) {
      Files.writeString(local, LOCAL_CONF);
    }
    return List.of(postgresql, acces, local);
  }

  private static String postgresqlConf(int port) {
    // On macOS a plain flush stops at the disk's own cache.
    String synchronisation =
        System.getProperty("os.name").startsWith("Mac") ? "fsync_writethrough" : "fdatasync";
    return """
      # Written by the application at each start. Settings of your own go to local.conf, beside
      # this file; what makes the base durable and closed stands after it and has the last word.
      log_checkpoints = off
      include = 'local.conf'

      listen_addresses = '127.0.0.1'
      port = %d
      unix_socket_directories = ''
      password_encryption = 'scram-sha-256'

      fsync = on
      synchronous_commit = on
      full_page_writes = on
      wal_sync_method = %s

      timezone = 'UTC'
      log_timezone = 'UTC'
      lc_messages = 'C'

      # Errors are told without the values of the rows concerned: these may be personal data.
      log_error_verbosity = terse
      log_line_prefix = '%%m [%%p] %%q%%u '
      """
        .formatted(port, synchronisation);
  }
}
