package fr.ctg.convention.territoire.model;

import fr.ctg.convention.territoire.Caf;
import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.Departement;
import fr.ctg.convention.territoire.Epci;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vintages of the territories, wherever they are kept. A search gives its rows in the order of
 * {@link CleDeTri}. A text holds words of the name and, of communes and EPCI, codes beside them.
 */
public interface RegistreDesTerritoires {

  /**
   * The latest vintage, whole.
   *
   * @throws IllegalStateException when there is none
   */
  JeuTerritorial dernier();

  /**
   * Searches the communes of a vintage.
   *
   * @param q words or codes, as they were typed; absent for all
   * @param parmi among which
   * @param apres the last row of the page before; absent for the first page
   * @param limite how many rows at most, from 1
   */
  List<TerritoireTrouve<Commune>> communes(
      int millesime,
      @Nullable String q,
      FiltreCommunes parmi,
      @Nullable CleDeTri apres,
      int limite);

  /** The same of the EPCI. */
  List<TerritoireTrouve<Epci>> epci(
      int millesime, @Nullable String q, FiltreEpci parmi, @Nullable CleDeTri apres, int limite);

  /**
   * The same of the départements.
   *
   * @param region the code of their region; absent for all
   */
  List<TerritoireTrouve<Departement>> departements(
      int millesime,
      @Nullable String q,
      @Nullable String region,
      @Nullable CleDeTri apres,
      int limite);

  /**
   * The same of the Caf.
   *
   * @param departement a département where they serve a commune; absent for all
   */
  List<TerritoireTrouve<Caf>> caf(
      int millesime,
      @Nullable String q,
      @Nullable String departement,
      @Nullable CleDeTri apres,
      int limite);
}
