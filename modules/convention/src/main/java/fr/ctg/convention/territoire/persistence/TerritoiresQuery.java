package fr.ctg.convention.territoire.persistence;

import com.google.errorprone.annotations.CompileTimeConstant;
import fr.ctg.convention.territoire.Caf;
import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.CommuneAncienne;
import fr.ctg.convention.territoire.Departement;
import fr.ctg.convention.territoire.Epci;
import fr.ctg.convention.territoire.NatureAncienne;
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
 * <p>A search gives its rows in the total order of {@link CleDeTri}: the whole name first, then the
 * words, then their beginnings, each by its inhabitants. The page that follows is asked for with
 * the key of the last row; nothing is skipped or repeated, however far a reader goes.
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

  private static final String ANCIENNES =
      "SELECT a.code, a.nom, a.nature, a.commune FROM convention.commune_ancienne a"
          + " WHERE a.millesime = ? ORDER BY a.code";

  private static final String DU_MILLESIME = " WHERE t.millesime = ?";
  private static final String ORDRE = " ORDER BY t.nom_normalise, cle LIMIT ?";
  private static final String SUITE = " AND (t.nom_normalise, t.code) > (?, ?)";

  private static final String DE_LA_REGION = " AND (?::text IS NULL OR t.region_code = ?)";
  private static final String SERVANT =
      " AND (?::text IS NULL OR EXISTS (SELECT FROM convention.commune c"
          + " WHERE c.millesime = t.millesime AND c.caf_code = t.code AND c.departement_code = ?))";
  private static final String AYANT_UNE_COMMUNE =
      " AND (?::text IS NULL OR EXISTS (SELECT FROM convention.commune c"
          + " WHERE c.millesime = t.millesime AND c.epci_siren = t.siren AND c.departement_code = ?))"
          + " AND (?::text IS NULL OR EXISTS (SELECT FROM convention.commune c"
          + " WHERE c.millesime = t.millesime AND c.epci_siren = t.siren AND c.caf_code = ?))";
  private static final String COMMUNE_PARMI =
      " AND (?::text IS NULL OR t.departement_code = ?)"
          + " AND (?::text IS NULL OR t.epci_siren = ?)"
          + " AND (?::text IS NULL OR t.caf_code = ?)";

  /**
   * The rank of a name; binds the names that are what was typed, their words whole, the LIKE
   * patterns of those that begin with it.
   */
  private static final String SELON_LE_NOM =
      " WHEN t.nom_normalise = ANY (?) THEN 0 WHEN t.mots @@ ?::tsquery THEN 1"
          + " WHEN t.nom_normalise LIKE ANY (?) THEN 2 ELSE 3 END";

  private static final String TRIE =
      ") u WHERE (u.rang, coalesce(-u.population, 1), u.nom_normalise, u.cle) > (?, ?, ?, ?)"
          + " ORDER BY u.rang, coalesce(-u.population, 1), u.nom_normalise, u.cle LIMIT ?";

  /** Found by the name or by the code, before the filters. */
  private static final String NOM_OU_CODE =
      DU_MILLESIME + " AND (t.mots @@ ?::tsquery OR t.code = ANY (?))";

  private static final String SANS_ANCIENNE =
      " NULL::text AS ancien_code, NULL::text AS ancien_nom, NULL::text AS ancienne_nature,";
  private static final String DEPARTEMENTS_CHERCHES =
      "SELECT * FROM (SELECT t.code, t.nom, t.region_code, t.nom_normalise, t.code AS cle,"
          + " NULL::integer AS population,"
          + SANS_ANCIENNE
          + " CASE WHEN t.code = ANY (?) THEN 0"
          + SELON_LE_NOM
          + " AS rang FROM convention.departement t"
          + NOM_OU_CODE
          + DE_LA_REGION
          + TRIE;
  private static final String CAF_CHERCHEES =
      "SELECT * FROM (SELECT t.code, t.nom, t.departement_code, t.nom_normalise, t.code AS cle,"
          + " NULL::integer AS population,"
          + SANS_ANCIENNE
          + " CASE WHEN t.code = ANY (?) THEN 0"
          + SELON_LE_NOM
          + " AS rang FROM convention.caf t"
          + NOM_OU_CODE
          + SERVANT
          + TRIE;
  private static final String EPCI_CHERCHES =
      "SELECT * FROM (SELECT t.siren, t.nature, t.nom, t.population, t.nom_normalise,"
          + " t.siren AS cle,"
          + SANS_ANCIENNE
          + " CASE WHEN t.siren = ANY (?) THEN 0"
          + SELON_LE_NOM
          + " AS rang FROM convention.epci t"
          + DU_MILLESIME
          + " AND (?::tsquery IS NULL OR t.mots @@ ?::tsquery)"
          + " AND (cardinality(?::text[]) = 0 OR t.siren = ANY (?))"
          + AYANT_UNE_COMMUNE
          + TRIE;

  private static final String CHAMPS_DE_COMMUNE =
      " t.code_insee, t.siren, t.nom, t.departement_code, t.population, t.epci_siren,"
          + " t.caf_code, t.nom_normalise, t.code_insee AS cle,";

  /**
   * By words alone: those of the commune's name or, where it lacks them, of a former one's. {@code
   * OFFSET 0} has the few former ones found look their commune up, rather than all communes hashed.
   */
  private static final String COMMUNES_PAR_MOTS =
      "SELECT * FROM (SELECT"
          + CHAMPS_DE_COMMUNE
          + SANS_ANCIENNE
          + " CASE"
          + SELON_LE_NOM
          + " AS rang FROM convention.commune t"
          + DU_MILLESIME
          + " AND t.mots @@ ?::tsquery"
          + COMMUNE_PARMI
          + " UNION ALL (SELECT DISTINCT ON (t.code_insee)"
          + CHAMPS_DE_COMMUNE
          + " a.code AS ancien_code, a.nom AS ancien_nom, a.nature AS ancienne_nature,"
          + " CASE WHEN a.nom_normalise = ANY (?) THEN 0 WHEN a.mots @@ ?::tsquery THEN 1"
          + " WHEN a.nom_normalise LIKE ANY (?) THEN 2 ELSE 3 END AS rang"
          + " FROM convention.commune_ancienne a CROSS JOIN LATERAL (SELECT c.*"
          + " FROM convention.commune c WHERE c.millesime = a.millesime"
          + " AND c.code_insee = a.commune OFFSET 0) t"
          + " WHERE a.millesime = ? AND a.mots @@ ?::tsquery AND NOT t.mots @@ ?::tsquery"
          + COMMUNE_PARMI
          + " ORDER BY t.code_insee, rang, a.nom_normalise, a.code)"
          + TRIE;

  /** By a code, its own, a postal one or a former one's, with words or without. */
  private static final String COMMUNES_PAR_CODE =
      "SELECT * FROM (SELECT DISTINCT ON (t.code_insee)"
          + CHAMPS_DE_COMMUNE
          + " coalesce(x.code, a.code) AS ancien_code,"
          + " CASE WHEN x.code IS NULL THEN a.nom ELSE x.nom END AS ancien_nom,"
          + " coalesce(x.nature, a.nature) AS ancienne_nature,"
          + " CASE WHEN ?::tsquery IS NULL THEN x.rang"
          + SELON_LE_NOM
          + " AS rang FROM (SELECT c.code_insee AS commune, 0 AS rang, NULL::text AS code,"
          + " NULL::text AS nom, NULL::text AS nature"
          + " FROM convention.commune c WHERE c.millesime = ? AND c.code_insee = ANY (?)"
          + " UNION ALL SELECT c.code_insee, 0, NULL, NULL, NULL"
          + " FROM convention.commune c WHERE c.millesime = ? AND c.siren = ANY (?)"
          + " UNION ALL SELECT a.commune, 0, a.code, a.nom, a.nature"
          + " FROM convention.commune_ancienne a"
          + " WHERE a.millesime = ? AND a.code = ANY (?) AND a.code <> a.commune"
          + " UNION ALL SELECT p.commune, 1, NULL, NULL, NULL"
          + " FROM convention.code_postal p WHERE p.millesime = ? AND p.code = ANY (?)) x"
          + " JOIN convention.commune t ON t.millesime = ? AND t.code_insee = x.commune"
          + " LEFT JOIN LATERAL (SELECT a.code, a.nom, a.nature FROM convention.commune_ancienne a"
          + " WHERE a.millesime = t.millesime AND a.commune = t.code_insee"
          + " AND a.mots @@ ?::tsquery AND NOT t.mots @@ ?::tsquery"
          + " ORDER BY a.nom_normalise, a.code LIMIT 1) a ON true"
          + " WHERE (?::tsquery IS NULL OR t.mots @@ ?::tsquery OR a.code IS NOT NULL)"
          + COMMUNE_PARMI
          + " ORDER BY t.code_insee, x.rang, x.code"
          + TRIE;

  private static final RequeteParNom<Departement> DEPARTEMENTS_PAR_NOM =
      new RequeteParNom<>(
          DEPARTEMENT + DU_MILLESIME + SUITE + DE_LA_REGION + ORDRE,
          DEPARTEMENTS_CHERCHES,
          TerritoiresQuery::parNomOuCode,
          TerritoiresQuery::departement);
  private static final RequeteParNom<Caf> CAF_PAR_NOM =
      new RequeteParNom<>(
          CAF + DU_MILLESIME + SUITE + SERVANT + ORDRE,
          CAF_CHERCHEES,
          TerritoiresQuery::parNomOuCode,
          TerritoiresQuery::caf);
  private static final RequeteParNom<Epci> EPCI_PAR_NOM =
      new RequeteParNom<>(
          EPCI
              + DU_MILLESIME
              + " AND (t.nom_normalise, t.siren) > (?, ?)"
              + AYANT_UNE_COMMUNE
              + ORDRE,
          EPCI_CHERCHES,
          TerritoiresQuery::epciParNom,
          TerritoiresQuery::epci);
  private static final String COMMUNES =
      COMMUNE
          + DU_MILLESIME
          + " AND (t.nom_normalise, t.code_insee) > (?, ?)"
          + COMMUNE_PARMI
          + ORDRE;
  private static final RequeteParNom<Commune> COMMUNES_DE_CE_NOM =
      new RequeteParNom<>(
          COMMUNES,
          COMMUNES_PAR_MOTS,
          TerritoiresQuery::communesParMots,
          ligne -> commune(ligne, UnaryOperator.identity()));
  private static final RequeteParNom<Commune> COMMUNES_DE_CE_CODE =
      new RequeteParNom<>(
          COMMUNES,
          COMMUNES_PAR_CODE,
          TerritoiresQuery::communesParCode,
          ligne -> commune(ligne, UnaryOperator.identity()));

  /** How many tables {@link #COMMUNES_PAR_CODE} looks for a code in. */
  private static final int TABLES_DE_CODES = 4;

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
            ligne -> commune(ligne, code -> codes.computeIfAbsent(code, UnaryOperator.identity()))),
        Requete.lire(
            connexion,
            ANCIENNES,
            bind,
            ligne ->
                new CommuneAncienne(
                    ligne.getString("code"),
                    ligne.getString("nom"),
                    NatureAncienne.valueOf(ligne.getString("nature")),
                    ligne.getString("commune"))));
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
   * @param q words or codes, as they were typed; absent for all
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
   * @param q words or codes, as they were typed; absent for all
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
   * @param q words or codes, as they were typed; absent for all
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
   * @param q words or codes, as they were typed; absent for all
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
    RechercheParNom cherche = RechercheParNom.de(q);
    return (cherche.codes().isEmpty() ? COMMUNES_DE_CE_NOM : COMMUNES_DE_CE_CODE)
        .page(
            connexion,
            millesime,
            cherche,
            filtres(filtre.departement(), filtre.epci(), filtre.caf()),
            apres,
            limite);
  }

  private static List<@Nullable Object> parNomOuCode(
      int millesime, RechercheParNom cherche, List<@Nullable String> filtres) {
    String[] code = {cherche.code()};
    Binds binds = new Binds().et(code).selonLeNom(cherche).et(millesime).et(mots(cherche)).et(code);
    return binds.tous(filtres);
  }

  private static List<@Nullable Object> epciParNom(
      int millesime, RechercheParNom cherche, List<@Nullable String> filtres) {
    String[] codes = codes(cherche);
    return new Binds()
        .et(codes)
        .selonLeNom(cherche)
        .et(millesime)
        .et(mots(cherche))
        .et(mots(cherche))
        .et(codes)
        .et(codes)
        .tous(filtres);
  }

  private static List<@Nullable Object> communesParMots(
      int millesime, RechercheParNom cherche, List<@Nullable String> filtres) {
    Binds parSonNom = new Binds().selonLeNom(cherche).et(millesime).et(mots(cherche)).puis(filtres);
    return parSonNom
        .selonLeNom(cherche)
        .et(millesime)
        .et(mots(cherche))
        .et(mots(cherche))
        .tous(filtres);
  }

  private static List<@Nullable Object> communesParCode(
      int millesime, RechercheParNom cherche, List<@Nullable String> filtres) {
    String[] codes = codes(cherche);
    Binds binds = new Binds().et(mots(cherche)).selonLeNom(cherche);
    for (int table = 0; table < TABLES_DE_CODES; table++) {
      binds.et(millesime).et(codes);
    }
    return binds
        .et(millesime)
        .et(mots(cherche))
        .et(mots(cherche))
        .et(mots(cherche))
        .et(mots(cherche))
        .tous(filtres);
  }

  private static @Nullable String mots(RechercheParNom cherche) {
    return cherche.mots().isEmpty() ? null : cherche.mots();
  }

  private static String[] codes(RechercheParNom cherche) {
    return cherche.codes().toArray(String[]::new);
  }

  /** The binds of a statement, one after the other. */
  private static final class Binds {

    private final List<@Nullable Object> valeurs = new ArrayList<>();

    Binds et(@Nullable Object valeur) {
      valeurs.add(valeur);
      return this;
    }

    /** Those of {@link #SELON_LE_NOM}. */
    Binds selonLeNom(RechercheParNom cherche) {
      return et(cherche.noms().toArray(String[]::new))
          .et(cherche.motsEntiers().isEmpty() ? null : cherche.motsEntiers())
          .et(cherche.noms().stream().map(nom -> nom + "%").toArray(String[]::new));
    }

    Binds puis(List<@Nullable String> filtres) {
      valeurs.addAll(filtres);
      return this;
    }

    List<@Nullable Object> tous(List<@Nullable String> filtres) {
      return puis(filtres).valeurs;
    }
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
