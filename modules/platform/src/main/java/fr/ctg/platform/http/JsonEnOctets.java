package fr.ctg.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes answers as JSON. Nobody knows how long one gets before it is written: it is begun on the
 * thread that serves the request, and given up and handed over where it turns out to be long.
 */
public final class JsonEnOctets {

  /** Half a millisecond of writing. */
  private static final int COURT = 64 * 1024;

  private JsonEnOctets() {}

  /** It has turned out to be long. */
  private static final class TropLong extends IOException {
    private static final long serialVersionUID = 1L;

    TropLong() {
      super("long");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** Takes so many bytes and no more. */
  private static final class SortieCourte extends OutputStream {
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

    @Override
    public void write(int octet) throws IOException {
      exiger(1);
      octets.write(octet);
    }

    @Override
    public void write(byte[] ecrits, int debut, int nombre) throws IOException {
      exiger(nombre);
      octets.write(ecrits, debut, nombre);
    }

    private void exiger(int nombre) throws IOException {
      if (octets.size() + nombre > COURT) {
        throw new TropLong();
      }
    }
  }

  /**
   * Writes an answer.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 503, when it takes too long or too much memory
   */
  public static byte[] ecrire(ObjectMapper json, Object contenu) {
    if (!TravailLourd.estEnCours()) {
      try {
        SortieCourte sortie = new SortieCourte();
        json.writeValue(sortie, contenu);
        return sortie.octets.toByteArray();
      } catch (TropLong e) {
        // Below.
      } catch (IOException e) {
        throw illisible(e);
      }
    }
    RequeteEnCours requete = RequeteEnCours.lire();
    return requete.calculer(Long.MAX_VALUE, () -> ecrireTout(json, contenu, requete));
  }

  private static byte[] ecrireTout(ObjectMapper json, Object contenu, RequeteEnCours requete) {
    try {
      SortieEnMemoire sortie = new SortieEnMemoire(requete);
      json.writeValue(sortie, contenu);
      return sortie.octets();
    } catch (IOException e) {
      throw illisible(e);
    }
  }

  private static UncheckedIOException illisible(IOException e) {
    return new UncheckedIOException("an answer that cannot be written as JSON", e);
  }
}
