package fr.ctg.app.http;

import java.util.Optional;

/** What the server waits for on a connection, and for how long. */
interface Attente {

  /**
   * Ends the wait if it has lasted too long: its connection is closed.
   *
   * @return why, in French, where it did
   */
  Optional<String> couper();
}
