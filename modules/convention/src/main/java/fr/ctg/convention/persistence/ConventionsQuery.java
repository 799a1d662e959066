package fr.ctg.convention.persistence;

import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.FiltreDeConventions;
import fr.ctg.convention.model.ResumeDeConvention;
import fr.ctg.convention.model.StatutConvention;
import fr.ctg.convention.model.TriDeConventions;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.liste.Curseur;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.shared.Periode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of conventions, in one statement, now or as of an instant: which rows the
 * names of tables mean, and who reads them, the unit of work says.
 *
 * <p>The statement is put together from the constants below, those of the filters that are given
 * alone: PostgreSQL then plans for what is asked and keeps the plan. The policies of the tables
 * decide what is seen. What this adds for a role repeats them in a form that an index of the order
 * answers; without it every page would walk past the rows of all others.
 */
public final class ConventionsQuery {

  /**
   * The day that a convention is read on, and what it says as a whole on that day: before its first
   * day as on that, after its last one as on that. What it holds on that day began on it or before
   * and ends on it or after.
   */
  static final Sql DU_JOUR =
      Sql.de(
          " CROSS JOIN LATERAL (SELECT d.demande, greatest(c.debut,"
              + " least(d.demande, coalesce(c.date_resiliation, c.fin))) AS jour"
              + " FROM (VALUES (CAST(? AS date))) AS d (demande)) j"
              + " JOIN teneur t ON t.convention = c.id AND t.caf = c.caf"
              + " AND t.debut <= j.jour AND t.fin >= j.jour");

  private static final Sql RESUME =
      Sql.de(
              "SELECT c.id, c.caf, c.version, t.libelle, t.libelle_normalise, c.rang, c.debut,"
                  + " t.terme, c.statut, c.date_resiliation,"
                  + " ARRAY(SELECT s.nom FROM signataire s WHERE s.convention = c.id"
                  + " AND s.debut <= j.jour AND s.fin >= j.jour ORDER BY s.ordre, s.entree)"
                  + " AS signataires, t.thematiques FROM convention c")
          .suivi(DU_JOUR)
          .suivi(" WHERE true");

  private static final Sql DE_CAF = Sql.de(" AND c.caf = ?");
  private static final Sql SIGNEE_PAR_MOI =
      Sql.de(" AND c.id = ANY ((SELECT lues_par_signature())::uuid[])");
  private static final Sql AVEC_COMMUNE =
      Sql.de(
          " AND EXISTS (SELECT FROM perimetre p WHERE p.convention = c.id"
              + " AND p.commune = ? AND p.debut <= j.jour AND p.fin >= j.jour)");
  private static final Sql DU_DEPARTEMENT =
      Sql.de(
          " AND EXISTS (SELECT FROM perimetre p WHERE p.convention = c.id"
              + " AND p.commune >= ? AND p.commune < ? AND p.debut <= j.jour AND p.fin >= j.jour)");
  private static final Sql DE_L_EPCI =
      Sql.de(
          " AND EXISTS (SELECT FROM perimetre p WHERE p.convention = c.id"
              + " AND p.commune = ANY (?) AND p.debut <= j.jour AND p.fin >= j.jour)");
  private static final Sql SIGNEE_PAR =
      Sql.de(
          " AND EXISTS (SELECT FROM signataire s WHERE s.convention = c.id"
              + " AND s.siren = ? AND s.debut <= j.jour AND s.fin >= j.jour)");
  private static final Sql EN_PREPARATION = Sql.de(" AND c.statut = 'EN_PREPARATION'");
  private static final Sql RESILIEE = Sql.de(" AND c.date_resiliation < ?");

  /** Signed, and not ended early by that day. */
  private static final Sql TIENT =
      Sql.de(
          " AND c.statut <> 'EN_PREPARATION'"
              + " AND (c.date_resiliation IS NULL OR c.date_resiliation >= ?)");

  private static final Sql SIGNEE = TIENT.suivi(" AND c.debut > ?");
  private static final Sql EN_COURS = TIENT.suivi(" AND c.debut <= ? AND c.fin >= ?");
  private static final Sql ECHUE = TIENT.suivi(" AND c.fin < ?");
  private static final Sql SUR_LA_THEMATIQUE = Sql.de(" AND ? = ANY (t.thematiques)");
  private static final Sql FIN_AVANT = Sql.de(" AND t.terme <= ?");
  private static final Sql FIN_APRES = Sql.de(" AND t.terme >= ?");

  /** In force on one of the days from a first to a last one, by all that is known. */
  private static final Sql DE_L_ANNEE =
      Sql.de(
          " AND c.statut <> 'EN_PREPARATION' AND c.debut <= ? AND c.fin >= ?"
              + " AND (c.date_resiliation IS NULL"
              + " OR c.date_resiliation >= greatest(c.debut, ?))");

  private static final Sql NOMMEE_PAR_UN_SIGNATAIRE =
      Sql.de(
          " EXISTS (SELECT FROM signataire s WHERE s.convention = c.id"
              + " AND s.debut <= j.jour AND s.fin >= j.jour AND strpos(s.nom_normalise, ?) > 0))");

  private static final Sql NOMMEE =
      Sql.de(" AND (strpos(t.libelle_normalise, ?) > 0 OR c.caf = ANY (?)" + " OR")
          .suivi(NOMMEE_PAR_UN_SIGNATAIRE);

  /** The same of the whole country: all parties are gone through once, not for each convention. */
  private static final Sql NOMMEE_PARTOUT =
      Sql.de(
              " AND (strpos(t.libelle_normalise, ?) > 0 OR c.caf = ANY (?)"
                  + " OR c.id IN (SELECT s.convention FROM signataire s"
                  + " WHERE strpos(s.nom_normalise, ?) > 0) AND")
          .suivi(NOMMEE_PAR_UN_SIGNATAIRE);

  /** After every character of a code, in the order of the bytes. */
  private static final String APRES_TOUT = "~";

  private Sql sql = RESUME;
  private final List<Object> binds = new ArrayList<>();

  /**
   * A list.
   *
   * @param identite who asks
   * @param jour as they are on that day
   * @param communesDeLEpci the communes of the EPCI that is filtered by, if one is
   * @param cafNommees the codes of the Caf whose name holds a word
   */
  public ConventionsQuery(
      Identite identite,
      FiltreDeConventions filtre,
      LocalDate jour,
      List<String> communesDeLEpci,
      Function<String, List<String>> cafNommees) {
    binds.add(jour);
    portee(identite);
    si(filtre.caf(), DE_CAF);
    si(filtre.commune(), AVEC_COMMUNE);
    si(filtre.signataire(), SIGNEE_PAR);
    if (filtre.departement() != null) {
      ajouter(DU_DEPARTEMENT, filtre.departement(), filtre.departement() + APRES_TOUT);
    }
    if (filtre.epci() != null) {
      ajouter(DE_L_EPCI, (Object) communesDeLEpci.toArray(String[]::new));
    }
    if (filtre.etat() != null) {
      switch (filtre.etat()) {
        case EN_PREPARATION -> ajouter(EN_PREPARATION);
        case SIGNEE -> ajouter(SIGNEE, jour, jour);
        case EN_COURS -> ajouter(EN_COURS, jour, jour, jour);
        case ECHUE -> ajouter(ECHUE, jour, jour);
        case RESILIEE -> ajouter(RESILIEE, jour);
      }
    }
    si(filtre.thematique(), SUR_LA_THEMATIQUE);
    si(filtre.finAvant(), FIN_AVANT);
    si(filtre.finApres(), FIN_APRES);
    if (filtre.annee() != null) {
      Periode annee = Periode.annee(filtre.annee());
      ajouter(DE_L_ANNEE, annee.fin(), annee.debut(), annee.debut());
    }
    boolean partout = sql.equals(RESUME);
    for (String mot : filtre.mots()) {
      String[] caf = cafNommees.apply(mot).toArray(String[]::new);
      if (partout) {
        ajouter(NOMMEE_PARTOUT, mot, caf, mot, mot);
      } else {
        ajouter(NOMMEE, mot, caf, mot);
      }
    }
  }

  /** The statement that reads the convention of an identifier, whole, as it is on a day. */
  public static Page une(UUID id, LocalDate jour) {
    return new Page(ConventionLue.UNE, List.of(jour, id));
  }

  private void portee(Identite identite) {
    Set<Role> roles = identite.roles();
    if (roles.contains(Role.CNAF) || identite.systeme()) {
      return;
    }
    if (roles.equals(Set.of(Role.COLLECTIVITE))) {
      ajouter(SIGNEE_PAR_MOI);
    } else {
      si(identite.seuleCaf().orElse(null), DE_CAF);
    }
  }

  private void si(@Nullable Object valeur, Sql condition) {
    if (valeur != null) {
      ajouter(condition, valeur);
    }
  }

  private void ajouter(Sql condition, Object... valeurs) {
    sql = sql.suivi(condition);
    binds.addAll(Arrays.asList(valeurs));
  }

  /**
   * The statement of a page and its values.
   *
   * @param question the statement
   * @param valeurs the values of its parameters, in their order
   */
  public record Page(Sql question, List<Object> valeurs) {}

  /**
   * A page of the list.
   *
   * @param apres what the last convention of the page before was sorted by, and its identifier
   * @param limite how many at most, from 1
   * @throws fr.ctg.platform.probleme.RequeteRefusee when {@code apres} is of no such list
   */
  public Page page(TriDeConventions tri, @Nullable List<String> apres, int limite) {
    Sql entiere = sql;
    List<Object> valeurs = new ArrayList<>(binds);
    if (apres != null) {
      entiere = entiere.suivi(suite(tri));
      valeurs.addAll(place(tri, apres));
    }
    valeurs.add(limite);
    return new Page(entiere.suivi(ordre(tri)), valeurs);
  }

  private static Sql suite(TriDeConventions tri) {
    return switch (tri) {
      case DEBUT -> Sql.de(" AND (c.debut, c.id) > (?, ?)");
      case DEBUT_DECROISSANT -> Sql.de(" AND (c.debut, c.id) < (?, ?)");
      case FIN -> Sql.de(" AND (t.terme, t.convention) > (?, ?)");
      case FIN_DECROISSANTE -> Sql.de(" AND (t.terme, t.convention) < (?, ?)");
      case LIBELLE -> Sql.de(" AND (t.libelle_normalise, t.convention) > (?, ?)");
      case LIBELLE_DECROISSANT -> Sql.de(" AND (t.libelle_normalise, t.convention) < (?, ?)");
    };
  }

  private static Sql ordre(TriDeConventions tri) {
    return switch (tri) {
      case DEBUT -> Sql.de(" ORDER BY c.debut, c.id LIMIT ?");
      case DEBUT_DECROISSANT -> Sql.de(" ORDER BY c.debut DESC, c.id DESC LIMIT ?");
      case FIN -> Sql.de(" ORDER BY t.terme, t.convention LIMIT ?");
      case FIN_DECROISSANTE -> Sql.de(" ORDER BY t.terme DESC, t.convention DESC LIMIT ?");
      case LIBELLE -> Sql.de(" ORDER BY t.libelle_normalise, t.convention LIMIT ?");
      case LIBELLE_DECROISSANT ->
          Sql.de(" ORDER BY t.libelle_normalise DESC, t.convention DESC LIMIT ?");
    };
  }

  private static List<Object> place(TriDeConventions tri, List<String> apres) {
    try {
      return List.of(tri.lire(apres.getFirst()), UUID.fromString(apres.getLast()));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Curseur.invalide();
    }
  }

  /** A row of it. */
  static ResumeDeConvention resume(ResultSet l) throws SQLException {
    return new ResumeDeConvention(
        l.getObject("id", UUID.class),
        l.getString("caf"),
        l.getInt("version"),
        l.getString("libelle"),
        l.getString("libelle_normalise"),
        RangConvention.valueOf(l.getString("rang")),
        new Periode(l.getObject("debut", LocalDate.class), l.getObject("terme", LocalDate.class)),
        StatutConvention.valueOf(l.getString("statut")),
        l.getObject("date_resiliation", LocalDate.class),
        Arrays.asList((String[]) l.getArray("signataires").getArray()),
        Arrays.asList((String[]) l.getArray("thematiques").getArray()));
  }
}
