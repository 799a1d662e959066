package fr.ctg.funding.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import fr.ctg.funding.application.SimulerEquipe;
import fr.ctg.funding.rest.LignesRecues.Ligne;
import fr.ctg.platform.probleme.Probleme;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Simulates a stream of requests, one a line, into a stream of answers, one a line and in the same
 * order. A line with faults gives a problem and the stream goes on.
 */
@ApplicationScoped
public class LotDeSimulations {

  /** The most bytes of a line, as of the body of a single simulation. */
  static final int OCTETS_PAR_LIGNE = SimulationsResource.OCTETS_MAX;

  private static final Logger JOURNAL = LoggerFactory.getLogger(LotDeSimulations.class);
  private static final int LIGNES_PAR_TACHE = 16;

  private final Simulateur simulateur;
  private final SimulerEquipe simulerEquipe;
  private final ObjectWriter json;
  private final ExecutorService calcul;

  @Inject
  LotDeSimulations(Simulateur simulateur, SimulerEquipe simulerEquipe, ObjectMapper json) {
    this.simulateur = simulateur;
    this.simulerEquipe = simulerEquipe;
    this.json = json.writer();
    // Threads of the system, which share the processors fairly: computing on the virtual ones would
    // keep all other requests waiting.
    this.calcul =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("ctg-simulation-", 0).daemon().factory());
  }

  @PreDestroy
  void fermer() {
    calcul.shutdownNow();
  }

  /**
   * Answers each line as long as there are lines.
   *
   * @param adresse the path of the request, which problems name
   * @param explique whether each post is to have its computation
   * @throws IOException when the reader of the answers is gone
   */
  public void repondre(
      InputStream demandes, OutputStream reponses, String adresse, boolean explique)
      throws IOException {
    Traitement traitement =
        new Traitement(simulerEquipe.serie(), adresse, explique, MDC.getCopyOfContextMap());
    LignesRecues lignes = new LignesRecues(demandes, OCTETS_PAR_LIGNE, LIGNES_PAR_TACHE);
    new FluxOrdonne<>(calcul, lignes::suivantes, traitement::repondre, traitement::interruption)
        .verser(reponses);
  }

  /** What all lines of one request have in common. */
  private final class Traitement {
    private final SimulerEquipe.Serie serie;
    private final String adresse;
    private final boolean explique;
    private final @Nullable Map<String, String> contexteDuJournal;

    Traitement(
        SimulerEquipe.Serie serie,
        String adresse,
        boolean explique,
        @Nullable Map<String, String> contexteDuJournal) {
      this.serie = serie;
      this.adresse = adresse;
      this.explique = explique;
      this.contexteDuJournal = contexteDuJournal;
    }

    byte[] repondre(List<Ligne> lignes) {
      ByteArrayOutputStream reponses = new ByteArrayOutputStream();
      for (Ligne ligne : lignes) {
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
                "La ligne a plus de " + OCTETS_PAR_LIGNE + " octets : c'est le plus permis."));
      }
      try {
        return ReponseDeSimulation.de(simulateur.simuler(octets, serie, explique));
      } catch (RequeteRefusee refus) {
        return probleme(ligne, refus);
      } catch (RuntimeException imprevu) {
        journaliser(ligne, imprevu);
        return probleme(
            ligne,
            new RequeteRefusee(
                TypeProbleme.ERREUR_INTERNE, TypeProbleme.ERREUR_INTERNE.explication()));
      }
    }

    private ProblemeDeLigne probleme(Ligne ligne, RequeteRefusee refus) {
      return new ProblemeDeLigne(
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

    private void journaliser(Ligne ligne, RuntimeException imprevu) {
      if (contexteDuJournal != null) {
        MDC.setContextMap(contexteDuJournal);
      }
      JOURNAL.error("Erreur imprévue à la ligne {} d'un lot", ligne.numero(), imprevu);
      MDC.clear();
    }
  }
}
