package fr.ctg.convention;

import fr.ctg.platform.journal.HistoriqueDObjet;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import java.util.List;
import java.util.UUID;

/** What changed in conventions, whatever module keeps their parts. */
public interface HistoireDesConventions {

  /**
   * A sort of parts that another module keeps: the history of a convention tells them too. A bean
   * of that module; its table is followed under {@code convention.convention}.
   */
  @FunctionalInterface
  interface PartieSuivie {

    /** How their changes are told: the tables that they are kept in. */
    List<TableSuivie> tables();
  }

  /**
   * A page of what changed in one part of a convention, also once it was taken away. The Caf and
   * the national fund are told the authors, signatories are not.
   *
   * @param sorte how changes of that part are told: its own table first, then those of what it
   *     holds, each with the column of its key that names the part
   * @param exiger refuses when there is no such part now: asked where nothing is known of its past
   * @param apres the last position of the page before; 0 for the first one
   * @param limite how many versions at most, from 1
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none for whoever asks
   */
  HistoriqueDObjet.Versions changementsDeLaPartie(
      List<TableSuivie> sorte,
      UUID convention,
      UUID partie,
      Runnable exiger,
      long apres,
      int limite);
}
