package fr.ctg.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses what is written to it: little of it where it is written, much of it on the threads
 * that compute. What its writer flushes goes out at once: a stream must not wait in the compressor.
 */
final class SortieCompressee extends OutputStream {

  private static final int TAMPON = 16_384;

  /** Half a millisecond of compressing. */
  private static final int PEU = 16 * 1024;

  /** Some milliseconds of it. */
  private static final int MORCEAU = 256 * 1024;

  private final OutputStream sortie;
  private final RequeteEnCours requete;
  private final ByteArrayOutputStream compresses = new ByteArrayOutputStream(TAMPON);
  private final GZIPOutputStream gzip;

  SortieCompressee(OutputStream sortie, RequeteEnCours requete) throws IOException {
    this.sortie = sortie;
    this.requete = requete;
    this.gzip = new GZIPOutputStream(compresses, TAMPON, true);
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int debut, int nombre) throws IOException {
    for (int fait = 0; fait < nombre; fait += MORCEAU) {
      int ou = debut + fait;
      int part = Math.min(nombre - fait, MORCEAU);
      if (part <= PEU) {
        gzip.write(octets, ou, part);
      } else {
        requete.calculerUnMorceau(() -> compresser(octets, ou, part));
      }
      passer();
    }
  }

  private int compresser(byte[] octets, int debut, int nombre) {
    try {
      gzip.write(octets, debut, nombre);
      return nombre;
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  private void passer() throws IOException {
    if (compresses.size() > 0) {
      compresses.writeTo(sortie);
      compresses.reset();
    }
  }

  @Override
  public void flush() throws IOException {
    gzip.flush();
    passer();
    sortie.flush();
  }

  @Override
  public void close() throws IOException {
    try {
      gzip.close();
      passer();
    } finally {
      sortie.close();
    }
  }
}
