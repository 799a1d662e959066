package fr.ctg.platform.lot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import fr.ctg.platform.http.RequeteEnCours;
import fr.ctg.platform.http.TravailLourd;
import fr.ctg.platform.lot.LignesRecues.Ligne;
import fr.ctg.platform.probleme.Probleme;
import fr.ctg.platform.probleme.RefusDeLaBase;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Answers a stream of requests, one a line (NDJSON), by a stream of answers, one a line and in the
 * same order, each with the number of its line. A line with faults gives a problem and the stream
 * goes on.
 */
@ApplicationScoped
public class Lots {

  private static final Logger JOURNAL = LoggerFactory.getLogger(Lots.class);
  private static final int LIGNES_PAR_TACHE = 16;

  /** The most bytes of answers that wait for their reader. */
  private static final int REPONSES_EN_ATTENTE = 1024 * 1024;

  /** What a batch holds in memory: answers that wait, and what is being worked on. */
  public static final long MEMOIRE = 2L * REPONSES_EN_ATTENTE;

  private final ObjectWriter json;

  @Inject
  Lots(ObjectMapper json) {
    this.json = json.writer();
  }

  /**
   * Answers each line as long as there are lines.
   *
   * @param adresse the path of the request, which problems name
   * @param octetsParLigne the most bytes of a line
   * @param reponse what a line is answered, by the bytes of it: an object of JSON, which gets the
   *     number of the line ({@code ligne}) as its first member; asked by several threads. A {@link
   *     RequeteRefusee} becomes the line's problem
   * @throws IOException when the reader of the answers is gone
   */
  public void repondre(
      InputStream demandes,
      OutputStream reponses,
      String adresse,
      int octetsParLigne,
      Function<byte[], Object> reponse)
      throws IOException {
    Traitement traitement =
        new Traitement(reponse, adresse, octetsParLigne, MDC.getCopyOfContextMap());
    RequeteEnCours requete = RequeteEnCours.lire();
    LignesRecues lignes =
        new LignesRecues(demandes, octetsParLigne, LIGNES_PAR_TACHE, requete::tenir);
    FluxOrdonne<Ligne> flux =
        new FluxOrdonne<>(
            requete.calculDesMorceaux(),
            lignes::suivantes,
            traitement::repondre,
            traitement::interruption,
            REPONSES_EN_ATTENTE);
    try {
      requete.<Boolean, IOException>tantQuAttendue(
          () -> {
            flux.verser(reponses);
            return true;
          });
    } catch (InterruptedIOException | RequeteRefusee e) {
      if (requete.estAbandonnee()) {
        throw (IOException) new SocketException("the sender has gone").initCause(e);
      }
      throw e;
    }
  }

  /** What all lines of one request have in common. */
  private final class Traitement {
    private final Function<byte[], Object> reponse;
    private final String adresse;
    private final int octetsParLigne;
    private final @Nullable Map<String, String> contexteDuJournal;

    Traitement(
        Function<byte[], Object> reponse,
        String adresse,
        int octetsParLigne,
        @Nullable Map<String, String> contexteDuJournal) {
      this.reponse = reponse;
      this.adresse = adresse;
      this.octetsParLigne = octetsParLigne;
      this.contexteDuJournal = contexteDuJournal;
    }

    byte[] repondre(List<Ligne> lignes) {
      ByteArrayOutputStream reponses = new ByteArrayOutputStream();
      for (Ligne ligne : lignes) {
        TravailLourd.continuer();
        ecrire(reponse(ligne), reponses);
      }
      return reponses.toByteArray();
    }

    private Object reponse(Ligne ligne) {
      byte[] octets = ligne.octets();
      if (octets == null) {
        return probleme(
            ligne,
            new RequeteRefusee(
                TypeProbleme.TROP_VOLUMINEUX,
                "La ligne a plus de " + octetsParLigne + " octets : c'est le plus permis."));
      }
      try {
        return new ReponseDeLigne(ligne.numero(), reponse.apply(octets));
      } catch (RequeteRefusee refus) {
        return probleme(ligne, refus);
      } catch (CancellationException abandon) {
        // Nobody waits for the answer.
        throw abandon;
      } catch (RuntimeException imprevu) {
        return probleme(ligne, enSonContexte(() -> refus(ligne, imprevu)));
      }
    }

    /** As a request alone would be refused: a database that is away is no error of the program. */
    private RequeteRefusee refus(Ligne ligne, RuntimeException imprevu) {
      return RefusDeLaBase.dans(imprevu)
          .orElseGet(
              () -> {
                JOURNAL.error("Erreur imprévue à la ligne {} d'un lot", ligne.numero(), imprevu);
                return new RequeteRefusee(
                    TypeProbleme.ERREUR_INTERNE, TypeProbleme.ERREUR_INTERNE.explication());
              });
    }

    private ReponseDeLigne probleme(Ligne ligne, RequeteRefusee refus) {
      return new ReponseDeLigne(
          ligne.numero(),
          Probleme.de(
              refus.type(), refus.type().statut(), refus.getMessage(), adresse, refus.fautes()));
    }

    /** The last line of an answer whose request could not be read to its end. */
    byte[] interruption(Exception cause) {
      TypeProbleme type =
          cause instanceof RequeteRefusee refus ? refus.type() : TypeProbleme.REQUETE_REFUSEE;
      String raison = cause instanceof RequeteRefusee refus ? " " + refus.getMessage() : "";
      ByteArrayOutputStream ligne = new ByteArrayOutputStream();
      ecrire(
          Probleme.de(
              type,
              type.statut(),
              "La requête s'est interrompue : ce qui suit n'a pas été lu." + raison,
              adresse,
              List.of()),
          ligne);
      return ligne.toByteArray();
    }

    private void ecrire(Object reponse, ByteArrayOutputStream sortie) {
      try {
        json.writeValue(sortie, reponse);
      } catch (IOException e) {
        throw new UncheckedIOException("writing to memory", e);
      }
      sortie.write('\n');
    }

    /** What is logged meanwhile names the request, whatever thread works on its line. */
    private <T> T enSonContexte(Supplier<T> travail) {
      if (contexteDuJournal != null) {
        MDC.setContextMap(contexteDuJournal);
      }
      try {
        return travail.get();
      } finally {
        MDC.clear();
      }
    }
  }
}
