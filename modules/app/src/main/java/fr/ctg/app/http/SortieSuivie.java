package fr.ctg.app.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/** What goes out on a connection, known to whoever counts how long its requests are waited for. */
record SortieSuivie(DataWriter sortie, AttenteDEnvoi attente) implements DataWriter {

  @Override
  public void write(BufferData... donnees) {
    attente.repondu();
    sortie.write(donnees);
  }

  @Override
  public void write(BufferData donnees) {
    attente.repondu();
    sortie.write(donnees);
  }

  @Override
  public void writeNow(BufferData... donnees) {
    attente.repondu();
    sortie.writeNow(donnees);
  }

  @Override
  public void writeNow(BufferData donnees) {
    attente.repondu();
    sortie.writeNow(donnees);
  }

  @Override
  public void flush() {
    sortie.flush();
  }

  @Override
  public void close() {
    sortie.close();
  }
}
