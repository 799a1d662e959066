package fr.ctg.platform.liste;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import fr.ctg.platform.http.RequeteEnCours;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes rows as they come, some hundred at a time: the threads that compute write them into
 * memory, and the one that serves the request sends them on and waits for the reader.
 *
 * @param <T> the type of a row
 */
final class LignesEcrites<T> {

  private static final int A_LA_FOIS = 200;

  private final RequeteEnCours requete = RequeteEnCours.lire();
  private final ByteArrayOutputStream ecrites = new ByteArrayOutputStream();
  private final SequenceWriter suite;
  private final OutputStream sortie;
  private List<T> lignes = new ArrayList<>(A_LA_FOIS);
  private boolean une;

  LignesEcrites(ObjectWriter ecriture, OutputStream sortie) throws IOException {
    this.suite = ecriture.writeValues(ecrites);
    this.sortie = sortie;
  }

  /**
   * Writes all rows, and tells whether there was one.
   *
   * @throws UncheckedIOException when the reader is gone, and it is noticed between two rows
   */
  boolean ecrire(Export.Parcours<T> parcours) throws IOException {
    parcours.lire(this::ajouter);
    envoyer();
    suite.close();
    ecrites.writeTo(sortie);
    return une;
  }

  private void ajouter(T ligne) {
    une = true;
    lignes.add(ligne);
    if (lignes.size() == A_LA_FOIS) {
      try {
        envoyer();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void envoyer() throws IOException {
    if (lignes.isEmpty()) {
      return;
    }
    List<T> siennes = lignes;
    lignes = new ArrayList<>(A_LA_FOIS);
    requete.calculerUnMorceau(() -> ecrireEnMemoire(siennes));
    ecrites.writeTo(sortie);
    ecrites.reset();
  }

  private int ecrireEnMemoire(List<T> siennes) {
    try {
      for (T ligne : siennes) {
        suite.write(ligne);
      }
      suite.flush();
      return siennes.size();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }
}
