package fr.ctg.convention.territoire.persistence;

import com.google.errorprone.annotations.CompileTimeConstant;
import fr.ctg.convention.territoire.Caf;
import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.Departement;
import fr.ctg.convention.territoire.Epci;
import fr.ctg.convention.territoire.NatureEpci;
import fr.ctg.convention.territoire.Region;
import fr.ctg.convention.territoire.model.CleDeTri;
import fr.ctg.convention.territoire.model.FiltreCommunes;
import fr.ctg.convention.territoire.model.FiltreEpci;
import fr.ctg.convention.territoire.model.JeuTerritorial;
import fr.ctg.convention.territoire.model.RechercheParNom;
import fr.ctg.convention.territoire.model.TerritoireTrouve;
import fr.ctg.platform.persistence.LigneLue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the territories of one vintage. Every method reads through the connection that it is given,
 * in the caller's transaction; autocommit is off.
 *
 * <p>A search gives its rows in the total order of {@link CleDeTri}: names that begin with the text
 * first, then those that hold its words elsewhere. The page that follows is asked for with the key
 * of the last row; nothing is skipped or repeated, however far a reader goes.
 */
public final class TerritoiresQuery {

  private static final String DERNIER_MILLESIME =
      "SELECT max(annee) AS annee FROM convention.millesime";

  private static final String REGIONS =
      "SELECT t.code, t.nom FROM convention.region t WHERE t.millesime = ? ORDER BY t.code";

  private static final String DEPARTEMENT =
      "SELECT t.code, t.nom, t.region_code, t.nom_normalise, t.code AS cle"
          + " FROM convention.departement t";
  private static final String CAF =
      "SELECT t.code, t.nom, t.departement_code, t.nom_normalise, t.code AS cle"
          + " FROM convention.caf t";
  private static final String EPCI =
      "SELECT t.siren, t.nature, t.nom, t.population, t.nom_normalise, t.siren AS cle"
          + " FROM convention.epci t";
  private static final String COMMUNE =
      "SELECT t.code_insee, t.siren, t.nom, t.departement_code, t.population, t.epci_siren,"
          + " t.caf_code, t.nom_normalise, t.code_insee AS cle FROM convention.commune t";

  private static final String TOUT = " WHERE t.millesime = ? ORDER BY cle";
  private static final String PAR_CODE = " WHERE t.millesime = ? AND t.code = ?";
  private static final String PAR_SIREN = " WHERE t.millesime = ? AND t.siren = ?";
  private static final String PAR_CODE_INSEE = " WHERE t.millesime = ? AND t.code_insee = ?";

  private static final String PAR_DEBUT = " WHERE t.millesime = ? AND t.nom_normalise < ?";
  private static final String PAR_MOTS =
      " WHERE t.millesime = ? AND t.mots @@ ?::tsquery AND t.nom_normalise NOT LIKE ALL (?)";
  private static final String ORDRE = " ORDER BY t.nom_normalise, cle LIMIT ?";

  private static final String DEPARTEMENT_SUITE =
      " AND (t.nom_normalise, t.code) > (?, ?) AND (?::text IS NULL OR t.region_code = ?)" + ORDRE;
  private static final String CAF_SUITE =
      " AND (t.nom_normalise, t.code) > (?, ?)"
          + " AND (?::text IS NULL OR EXISTS (SELECT FROM convention.commune c"
          + " WHERE c.millesime = t.millesime AND c.caf_code = t.code AND c.departement_code = ?))"
          + ORDRE;
  private static final String EPCI_SUITE =
      " AND (t.nom_normalise, t.siren) > (?, ?)"
          + " AND (?::text IS NULL OR EXISTS (SELECT FROM convention.commune c"
          + " WHERE c.millesime = t.millesime AND c.epci_siren = t.siren AND c.departement_code = ?))"
          + " AND (?::text IS NULL OR EXISTS (SELECT FROM convention.commune c"
          + " WHERE c.millesime = t.millesime AND c.epci_siren = t.siren AND c.caf_code = ?))"
          + ORDRE;
  private static final String COMMUNE_SUITE =
      " AND (t.nom_normalise, t.code_insee) > (?, ?)"
          + " AND (?::text IS NULL OR t.departement_code = ?)"
          + " AND (?::text IS NULL OR t.epci_siren = ?)"
          + " AND (?::text IS NULL OR t.caf_code = ?)"
          + ORDRE;

  private static final RequeteParNom<Departement> DEPARTEMENTS_PAR_NOM =
      new RequeteParNom<>(
          DEPARTEMENT + PAR_DEBUT + DEPARTEMENT_SUITE,
          DEPARTEMENT + PAR_MOTS + DEPARTEMENT_SUITE,
          TerritoiresQuery::departement);
  private static final RequeteParNom<Caf> CAF_PAR_NOM =
      new RequeteParNom<>(
          CAF + PAR_DEBUT + CAF_SUITE, CAF + PAR_MOTS + CAF_SUITE, TerritoiresQuery::caf);
  private static final RequeteParNom<Epci> EPCI_PAR_NOM =
      new RequeteParNom<>(
          EPCI + PAR_DEBUT + EPCI_SUITE, EPCI + PAR_MOTS + EPCI_SUITE, TerritoiresQuery::epci);
  private static final RequeteParNom<Commune> COMMUNES_PAR_NOM =
      new RequeteParNom<>(
          COMMUNE + PAR_DEBUT + COMMUNE_SUITE,
          COMMUNE + PAR_MOTS + COMMUNE_SUITE,
          ligne -> commune(ligne, UnaryOperator.identity()));

  private final int millesime;

  /**
   * Reads a vintage; one that is not loaded has no rows.
   *
   * @param millesime a year
   */
  public TerritoiresQuery(int millesime) {
    this.millesime = millesime;
  }

  /**
   * The latest vintage that is loaded.
   *
   * @throws IllegalStateException if none is
   */
  public static int dernierMillesime(Connection connexion) throws SQLException {
    Integer annee =
        Requete.lire(
                connexion,
                DERNIER_MILLESIME,
                List.of(),
                ligne -> Optional.ofNullable(ligne.getObject("annee", Integer.class)))
            .getFirst()
            .orElse(null);
    if (annee == null) {
      throw new IllegalStateException("No vintage of the territories is loaded");
    }
    return annee;
  }

  /** Reads the whole vintage, for a {@code ReferentielTerritorial}; some 35 000 rows. */
  public JeuTerritorial tout(Connection connexion) throws SQLException {
    List<Integer> bind = List.of(millesime);
    // The same few hundred codes stand on 35 000 rows: one instance of each is kept.
    Map<String, String> codes = new HashMap<>();
    return new JeuTerritorial(
        millesime,
        Requete.lire(
            connexion,
            REGIONS,
            bind,
            ligne -> new Region(ligne.getString("code"), ligne.getString("nom"))),
        Requete.lire(connexion, DEPARTEMENT + TOUT, bind, TerritoiresQuery::departement),
        Requete.lire(connexion, CAF + TOUT, bind, TerritoiresQuery::caf),
        Requete.lire(connexion, EPCI + TOUT, bind, TerritoiresQuery::epci),
        Requete.lire(
            connexion,
            COMMUNE + TOUT,
            bind,
            ligne ->
                commune(ligne, code -> codes.computeIfAbsent(code, UnaryOperator.identity()))));
  }

  /** The département of that code. */
  public Optional<Departement> departement(Connection connexion, String code) throws SQLException {
    return un(connexion, DEPARTEMENT + PAR_CODE, code, TerritoiresQuery::departement);
  }

  /** The Caf of that code. */
  public Optional<Caf> caf(Connection connexion, String code) throws SQLException {
    return un(connexion, CAF + PAR_CODE, code, TerritoiresQuery::caf);
  }

  /** The EPCI of that SIREN. */
  public Optional<Epci> epci(Connection connexion, String siren) throws SQLException {
    return un(connexion, EPCI + PAR_SIREN, siren, TerritoiresQuery::epci);
  }

  /** The commune of that INSEE code. */
  public Optional<Commune> commune(Connection connexion, String codeInsee) throws SQLException {
    return un(
        connexion,
        COMMUNE + PAR_CODE_INSEE,
        codeInsee,
        ligne -> commune(ligne, UnaryOperator.identity()));
  }

  /**
   * Searches départements.
   *
   * @param q what the name begins with or holds; absent for all
   * @param region the code of their region; absent for all
   * @param apres the last row of the page before; absent for the first page
   * @param limite how many rows at most, from 1
   */
  public List<TerritoireTrouve<Departement>> departements(
      Connection connexion,
      @Nullable String q,
      @Nullable String region,
      @Nullable CleDeTri apres,
      int limite)
      throws SQLException {
    return DEPARTEMENTS_PAR_NOM.page(
        connexion, millesime, RechercheParNom.de(q), filtres(region), apres, limite);
  }

  /**
   * Searches Caf.
   *
   * @param q what the name begins with or holds; absent for all
   * @param departement a département where they serve a commune; absent for all
   * @param apres the last row of the page before; absent for the first page
   * @param limite how many rows at most, from 1
   */
  public List<TerritoireTrouve<Caf>> caf(
      Connection connexion,
      @Nullable String q,
      @Nullable String departement,
      @Nullable CleDeTri apres,
      int limite)
      throws SQLException {
    return CAF_PAR_NOM.page(
        connexion, millesime, RechercheParNom.de(q), filtres(departement), apres, limite);
  }

  /**
   * Searches EPCI.
   *
   * @param q what the name begins with or holds; absent for all
   * @param filtre among which
   * @param apres the last row of the page before; absent for the first page
   * @param limite how many rows at most, from 1
   */
  public List<TerritoireTrouve<Epci>> epci(
      Connection connexion,
      @Nullable String q,
      FiltreEpci filtre,
      @Nullable CleDeTri apres,
      int limite)
      throws SQLException {
    return EPCI_PAR_NOM.page(
        connexion,
        millesime,
        RechercheParNom.de(q),
        filtres(filtre.departement(), filtre.caf()),
        apres,
        limite);
  }

  /**
   * Searches communes.
   *
   * @param q what the name begins with or holds; absent for all
   * @param filtre among which
   * @param apres the last row of the page before; absent for the first page
   * @param limite how many rows at most, from 1
   */
  public List<TerritoireTrouve<Commune>> communes(
      Connection connexion,
      @Nullable String q,
      FiltreCommunes filtre,
      @Nullable CleDeTri apres,
      int limite)
      throws SQLException {
    return COMMUNES_PAR_NOM.page(
        connexion,
        millesime,
        RechercheParNom.de(q),
        filtres(filtre.departement(), filtre.epci(), filtre.caf()),
        apres,
        limite);
  }

  /**
   * The binds of optional filters: each stands twice, in its test for null and in its condition.
   */
  private static List<@Nullable String> filtres(@Nullable String... valeurs) {
    List<@Nullable String> binds = new ArrayList<>();
    for (String valeur : valeurs) {
      binds.add(valeur);
      binds.add(valeur);
    }
    return binds;
  }

  private <T> Optional<T> un(
      Connection connexion, @CompileTimeConstant final String sql, String code, LigneLue<T> lecture)
      throws SQLException {
    return Requete.lire(connexion, sql, List.of(millesime, code), lecture).stream().findFirst();
  }

  private static Departement departement(ResultSet ligne) throws SQLException {
    return new Departement(
        ligne.getString("code"), ligne.getString("nom"), ligne.getString("region_code"));
  }

  private static Caf caf(ResultSet ligne) throws SQLException {
    return new Caf(
        ligne.getString("code"), ligne.getString("nom"), ligne.getString("departement_code"));
  }

  private static Epci epci(ResultSet ligne) throws SQLException {
    return new Epci(
        ligne.getString("siren"),
        NatureEpci.valueOf(ligne.getString("nature")),
        ligne.getString("nom"),
        ligne.getInt("population"));
  }

  private static Commune commune(ResultSet ligne, UnaryOperator<String> code) throws SQLException {
    String epci = ligne.getString("epci_siren");
    String caf = ligne.getString("caf_code");
    return new Commune(
        ligne.getString("code_insee"),
        ligne.getString("siren"),
        ligne.getString("nom"),
        code.apply(ligne.getString("departement_code")),
        ligne.getObject("population", Integer.class),
        epci == null ? null : code.apply(epci),
        caf == null ? null : code.apply(caf));
  }
}
