package fr.ctg.funding.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests of a caller who may not listen while speaking.
 *
 * <p>Most HTTP clients send all of a request before they read any of its answer. Were a stream of
 * requests read only as fast as its answers are taken, such a client and the server would wait for
 * each other for ever. While the answers are stuck, what comes in is therefore taken all the same
 * and kept: some of it in memory, the rest in a temporary file. As long as the answers flow, no
 * more is taken than what memory may hold, and the caller is slowed down.
 */
final class EntreeEnAttente extends InputStream {

  private static final Logger JOURNAL = LoggerFactory.getLogger(EntreeEnAttente.class);
  private static final int EN_MEMOIRE = 256 * 1024;
  private static final int A_LA_FOIS = 64 * 1024;
  private static final long PATIENCE_MS = 100;

  private final InputStream source;
  private final BooleanSupplier reponsesBloquees;
  private final Thread pompe;

  private final ByteBuffer memoire = ByteBuffer.allocate(EN_MEMOIRE).flip();
  private @Nullable FileChannel fichier;
  private long octetsEnFichier;
  private long ecrit;
  private long relu;
  private boolean finie;
  private boolean fermee;
  private @Nullable Exception panne;

  /**
   * Begins to take what comes.
   *
   * @param reponsesBloquees whether nobody takes the answers
   * @param octetsEnFichier the most bytes to keep in a file; beyond them the caller has to wait
   */
  EntreeEnAttente(InputStream source, BooleanSupplier reponsesBloquees, long octetsEnFichier) {
    this.source = source;
    this.reponsesBloquees = reponsesBloquees;
    this.octetsEnFichier = octetsEnFichier;
    this.pompe = Thread.ofVirtual().name("ctg-lot-entree").unstarted(this::pomper);
    this.pompe.start();
  }

  // The side of the connection

  private void pomper() {
    Exception rupture = null;
    try {
      byte[] recus = new byte[A_LA_FOIS];
      for (int n = source.read(recus); n >= 0; n = source.read(recus)) {
        deposer(recus, n);
      }
    } catch (IOException | RuntimeException e) {
      rupture = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      panne = rupture;
      finie = true;
      notifyAll();
    }
  }

  private synchronized void deposer(byte[] recus, int nombre) throws InterruptedException {
    while (!tientEnMemoire(nombre)) {
      if (ecrit + nombre <= octetsEnFichier && reponsesBloquees.getAsBoolean()) {
        if (mettreEnFichier(ByteBuffer.wrap(recus, 0, nombre))) {
          return;
        }
      }
      wait(PATIENCE_MS);
    }
    memoire.compact().put(recus, 0, nombre).flip();
    notifyAll();
  }

  /** What came later must not overtake what is in the file. */
  private boolean tientEnMemoire(int nombre) {
    return relu == ecrit && memoire.remaining() + nombre <= EN_MEMOIRE;
  }

  /** Whether there was room: where no file can be written, the caller has to wait. */
  private boolean mettreEnFichier(ByteBuffer recus) {
    long fin = ecrit;
    try {
      FileChannel ouvert = fichier();
      while (recus.hasRemaining()) {
        fin += ouvert.write(recus, fin);
      }
    } catch (IOException e) {
      JOURNAL.warn("Un lot ne peut pas être gardé en fichier : {}", e.toString());
      octetsEnFichier = 0;
      return false;
    }
    ecrit = fin;
    notifyAll();
    return true;
  }

  private FileChannel fichier() throws IOException {
    FileChannel ouvert = fichier;
    if (ouvert == null) {
      Path chemin = Files.createTempFile("ctg-lot-", ".ndjson");
      ouvert =
          FileChannel.open(
              chemin,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      fichier = ouvert;
    }
    return ouvert;
  }

  // The side of the work

  @Override
  public synchronized int read(byte[] octets, int debut, int place) throws IOException {
    if (place == 0) {
      return 0;
    }
    try {
      while (!memoire.hasRemaining() && relu == ecrit && !finie && !fermee) {
        wait();
      }
    } catch (InterruptedException e) {
      throw (IOException) new InterruptedIOException().initCause(e);
    }
    int lus = -1;
    if (fermee) {
      throw new IOException("closed");
    } else if (memoire.hasRemaining()) {
      lus = Math.min(place, memoire.remaining());
      memoire.get(octets, debut, lus);
    } else if (relu < ecrit) {
      lus = relireDuFichier(ByteBuffer.wrap(octets, debut, place));
    } else {
      signalerLaPanne();
    }
    notifyAll();
    return lus;
  }

  private int relireDuFichier(ByteBuffer place) throws IOException {
    FileChannel ouvert = Objects.requireNonNull(fichier);
    int lus = ouvert.read(place, relu);
    relu += lus;
    if (relu == ecrit) {
      ouvert.truncate(0);
      relu = 0;
      ecrit = 0;
    }
    return lus;
  }

  private void signalerLaPanne() throws IOException {
    switch (panne) {
      case IOException rupture -> throw rupture;
      case RuntimeException rupture -> throw rupture;
      case null, default -> {
        // All has come.
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] un = new byte[1];
    return read(un, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(un[0]);
  }

  /** When it returns, nobody reads from the connection any more. */
  @Override
  public void close() throws IOException {
    synchronized (this) {
      fermee = true;
      notifyAll();
    }
    pompe.interrupt();
    boolean interrompu = false;
    while (pompe.isAlive()) {
      try {
        pompe.join(Duration.ofSeconds(1));
      } catch (InterruptedException e) {
        interrompu = true;
      }
    }
    if (interrompu) {
      Thread.currentThread().interrupt();
    }
    if (fichier != null) {
      fichier.close();
    }
  }
}
