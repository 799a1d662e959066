package fr.ctg.funding.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** A stream of answers that tells whether it is stuck: nobody has been taking them for a while. */
final class SortieSurveillee extends OutputStream {

  private static final long UN_MOMENT = TimeUnit.MILLISECONDS.toNanos(500);

  private final OutputStream sortie;
  private volatile boolean enCours;
  private volatile long depuis;

  SortieSurveillee(OutputStream sortie) {
    this.sortie = sortie;
  }

  /** Whether a single piece has been waiting to be taken for half a second. */
  boolean bloquee() {
    return enCours && System.nanoTime() - depuis > UN_MOMENT;
  }

  @Override
  public void write(byte[] octets, int debut, int nombre) throws IOException {
    commencer();
    try {
      sortie.write(octets, debut, nombre);
    } finally {
      enCours = false;
    }
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void flush() throws IOException {
    commencer();
    try {
      sortie.flush();
    } finally {
      enCours = false;
    }
  }

  private void commencer() {
    depuis = System.nanoTime();
    enCours = true;
  }
}
