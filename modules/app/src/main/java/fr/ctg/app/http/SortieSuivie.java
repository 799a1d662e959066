package fr.ctg.app.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/**
 * What goes out on a connection, known to whoever counts how long its requests are waited for, and
 * how long its answers. Much of it goes out in parts, so that it shows that the other side takes
 * some.
 */
record SortieSuivie(DataWriter sortie, AttenteDEnvoi envoi, AttenteDeLecture lecture)
    implements DataWriter {

  private static final int PART = 32 * 1024;

  /** How a part is sent. */
  @FunctionalInterface
  private interface Envoi {
    void envoyer(BufferData donnees);
  }

  @Override
  public void write(BufferData... donnees) {
    for (BufferData une : donnees) {
      parParts(une, sortie::write);
    }
  }

  @Override
  public void write(BufferData donnees) {
    parParts(donnees, sortie::write);
  }

  @Override
  public void writeNow(BufferData... donnees) {
    for (BufferData une : donnees) {
      parParts(une, sortie::writeNow);
    }
  }

  @Override
  public void writeNow(BufferData donnees) {
    parParts(donnees, sortie::writeNow);
  }

  private void parParts(BufferData donnees, Envoi ecriture) {
    envoi.repondu();
    if (donnees.available() <= PART) {
      suivre(donnees, ecriture);
      return;
    }
    while (donnees.available() > 0) {
      byte[] part = new byte[Math.min(PART, donnees.available())];
      int lus = donnees.read(part);
      suivre(BufferData.create(part, 0, lus), ecriture);
    }
  }

  private void suivre(BufferData part, Envoi ecriture) {
    int octets = part.available();
    lecture.commencer();
    try {
      ecriture.envoyer(part);
    } finally {
      lecture.finir(octets);
    }
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
