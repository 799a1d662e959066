package fr.ctg.platform.journal;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The history of one object: its versions, and what it was as of an instant. It reads the journal
 * whoever asks: the module has made sure first that the caller may see the object.
 *
 * <p>"As of an instant" means: with all that was sealed by then and nothing else. The order of
 * sealing is that of the positions, whole transactions at once, so that nobody sees half a change;
 * and as instants of sealing never go back, the answer for an instant that has passed stays what it
 * is. A change is sealed some milliseconds after its commit.
 */
@ApplicationScoped
public class HistoriqueDObjet {

  /** Of a part: the rows that it is named by, as tables and columns of their keys. */
  private static final String DE_LA_PARTIE =
      " AND (?::text IS NULL OR EXISTS (SELECT FROM unnest(?::text[], ?::text[]) p (t, c)"
          + " WHERE j.nom_table = p.t AND j.cle ->> p.c = ?))";

  private static final Sql VERSIONS =
      Sql.de(
              "WITH t AS (SELECT transaction, min(position) AS debut, max(position) AS fin"
                  + " FROM plateforme.journal j WHERE type_objet = ? AND objet = ?"
                  + DE_LA_PARTIE
                  + " AND position > ? GROUP BY transaction ORDER BY debut LIMIT ?) ")
          .suivi(Entree.COLONNES)
          .suivi(
              " JOIN t ON j.transaction = t.transaction AND j.position BETWEEN t.debut AND t.fin"
                  + " WHERE j.type_objet = ? AND j.objet = ?"
                  + DE_LA_PARTIE
                  + " AND j.operation <> 'EVENEMENT' ORDER BY j.position");

  /** Of every row, the last entry by then; of one that had none yet, the first one after. */
  private static final Sql ETAT =
      Sql.de(
          "SELECT DISTINCT ON (j.nom_table, j.cle) j.objet, j.nom_table,"
              + " CASE WHEN j.scelle_le <= ? THEN j.apres::text ELSE j.avant::text END"
              + " FROM plateforme.journal j WHERE j.type_objet = ? AND j.operation <> 'EVENEMENT'");

  private static final Sql DE_L_OBJET = Sql.de(" AND j.objet = ?");
  private static final Sql DES_OBJETS = Sql.de(" AND j.objet = ANY (?)");
  private static final Sql DES_TABLES = Sql.de(" AND j.nom_table = ANY (?)");
  private static final Sql DE_LA_CAF = Sql.de(" AND j.caf = ?");

  private static final Sql CAF_DE =
      Sql.de(
          "SELECT j.caf FROM plateforme.journal j WHERE j.type_objet = ? AND j.objet = ?"
              + " AND j.caf IS NOT NULL ORDER BY j.position DESC LIMIT 1");

  private static final Sql AYANT_EU =
      Sql.de(
          "SELECT DISTINCT j.objet FROM plateforme.journal j"
              + " WHERE j.type_objet = ? AND j.nom_table = ? AND j.cle ->> ? LIKE ANY (?)");

  private static final Sql DANS_L_ORDRE =
      Sql.de(
          " ORDER BY j.nom_table, j.cle, (j.scelle_le <= ?) DESC,"
              + " CASE WHEN j.scelle_le <= ? THEN -j.position ELSE j.position END");

  private static final Identite LECTEUR = Identite.systeme("historique");

  private final UniteDeTravail travail;

  @Inject
  HistoriqueDObjet(UniteDeTravail travail) {
    this.travail = travail;
  }

  /**
   * A page of its versions, the oldest first. What a transaction did to a row step by step is told
   * as what it comes to. What no table or column of {@code suivi} tells is left out.
   *
   * @param objet the object's id
   * @param partie the part of the object whose history is asked alone, as the tables with a {@code
   *     cle} name it; none for the whole
   * @param apres the last position of the page before; 0 for the first one
   * @param limite how many at most, from 1
   */
  public Versions versions(
      ObjetSuivi suivi, String objet, @Nullable String partie, long apres, int limite) {
    List<Entree> entrees =
        enLecteur(
            () ->
                travail.lire(
                    session ->
                        session.doReturningWork(
                            connexion ->
                                entrees(connexion, suivi, objet, partie, apres, limite + 1))));
    return assembler(suivi, entrees, limite);
  }

  /**
   * A page of versions.
   *
   * @param versions the versions
   * @param suite the position that the next page starts after, if there is one
   */
  public record Versions(List<VersionDObjet> versions, @Nullable Long suite) {

    /** The same for those who may not know the authors. */
    public Versions sansAuteurs() {
      return new Versions(versions.stream().map(VersionDObjet::sansAuteur).toList(), suite);
    }
  }

  private static Versions assembler(ObjetSuivi suivi, List<Entree> entrees, int limite) {
    Map<String, TableSuivie> tables = suivi.parNom();
    List<VersionDObjet> versions = new ArrayList<>();
    @Nullable Long derniere = null;
    int transactions = 0;
    int i = 0;
    while (i < entrees.size()) {
      if (++transactions > limite) {
        return new Versions(versions, derniere);
      }
      int debut = i;
      Map<List<String>, Entree> lignes = new LinkedHashMap<>();
      while (i < entrees.size()
          && entrees.get(i).transaction().equals(entrees.get(debut).transaction())) {
        Entree entree = entrees.get(i++);
        lignes.merge(List.of(entree.table(), entree.cle()), entree, Entree::puis);
      }
      List<String> changements = new ArrayList<>();
      for (Entree entree : lignes.values()) {
        TableSuivie table = tables.get(entree.table());
        if (table != null) {
          changements.addAll(RecitDeChangement.raconter(table, entree));
        }
      }
      Entree fin = entrees.get(i - 1);
      derniere = fin.position();
      if (!changements.isEmpty()) {
        versions.add(
            new VersionDObjet(
                fin.position(), fin.scelleLe(), fin.sujet(), fin.roles(), couper(changements)));
      }
    }
    return new Versions(versions, null);
  }

  private static List<String> couper(List<String> changements) {
    int max = VersionDObjet.CHANGEMENTS_MAX;
    if (changements.size() <= max) {
      return changements;
    }
    List<String> dits = new ArrayList<>(changements.subList(0, max - 1));
    dits.add("… et %d autres changements".formatted(changements.size() - max + 1));
    return dits;
  }

  /**
   * What it was.
   *
   * @param objet the object's id
   * @param au as of that instant
   */
  public EtatDObjet etat(ObjetSuivi suivi, String objet, Instant au) {
    return etats(suivi.type(), au, List.of(new Condition(DE_L_OBJET, objet)))
        .getOrDefault(objet, new EtatDObjet(Map.of()));
  }

  /**
   * What many were: by the object's id, of those of whose rows something is in the history, also
   * where nothing was left by then.
   *
   * @param tables the tables whose rows are wanted, of those that the objects are made of
   * @param lesquels which objects
   * @param au as of that instant
   */
  public Map<String, EtatDObjet> etats(
      ObjetSuivi suivi, Collection<String> tables, Lesquels lesquels, Instant au) {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(new Condition(DES_TABLES, tables.toArray(String[]::new)));
    if (lesquels.caf() != null) {
      conditions.add(new Condition(DE_LA_CAF, lesquels.caf()));
    }
    if (lesquels.objets() != null) {
      conditions.add(new Condition(DES_OBJETS, lesquels.objets().toArray(String[]::new)));
    }
    return etats(suivi.type(), au, conditions);
  }

  /**
   * The Caf that it belongs to, or belonged to until it went; none of what is national, or never
   * was.
   *
   * @param objet the object's id
   */
  public Optional<String> caf(ObjetSuivi suivi, String objet) {
    return enLecteur(
            () ->
                travail.interroger(
                    CAF_DE, List.of(suivi.type(), objet), ligne -> ligne.getString(1)))
        .stream()
        .findFirst();
  }

  /**
   * The ids of those that ever had a row of some key in a table.
   *
   * @param colonne the column of the table's primary key
   * @param motifs what it is like in such a row, as patterns of SQL
   */
  public Set<String> objetsAyantEu(
      ObjetSuivi suivi, String table, String colonne, Collection<String> motifs) {
    List<Object> binds = List.of(suivi.type(), table, colonne, motifs.toArray(String[]::new));
    return new HashSet<>(
        enLecteur(() -> travail.interroger(AYANT_EU, binds, ligne -> ligne.getString(1))));
  }

  /**
   * Which objects; an absent member asks for nothing.
   *
   * @param caf those of that Caf
   * @param objets those of these ids
   */
  public record Lesquels(@Nullable String caf, @Nullable Collection<String> objets) {

    /** All there are. */
    public static final Lesquels TOUS = new Lesquels(null, null);
  }

  private record Condition(Sql texte, Object valeur) {}

  private Map<String, EtatDObjet> etats(String type, Instant au, List<Condition> conditions) {
    Sql question = ETAT;
    List<Object> binds = new ArrayList<>(List.of(au.atOffset(ZoneOffset.UTC), type));
    for (Condition condition : conditions) {
      question = question.suivi(condition.texte());
      binds.add(condition.valeur());
    }
    question = question.suivi(DANS_L_ORDRE);
    binds.add(au.atOffset(ZoneOffset.UTC));
    binds.add(au.atOffset(ZoneOffset.UTC));
    Sql entiere = question;
    Map<String, Map<String, List<JsonNode>>> lignes = new TreeMap<>();
    enLecteur(() -> travail.interroger(entiere, binds, LigneDAlors::lire))
        .forEach(
            l -> {
              var objet = lignes.computeIfAbsent(l.objet(), o -> new TreeMap<>());
              if (l.ligne() != null) {
                objet.computeIfAbsent(l.table(), t -> new ArrayList<>()).add(l.ligne());
              }
            });
    Map<String, EtatDObjet> etats = new LinkedHashMap<>();
    lignes.forEach((objet, tables) -> etats.put(objet, new EtatDObjet(tables)));
    return etats;
  }

  /** A row of then; none where it was not. */
  private record LigneDAlors(String objet, String table, @Nullable JsonNode ligne) {

    static LigneDAlors lire(ResultSet lue) throws SQLException {
      return new LigneDAlors(
          lue.getString(1), lue.getString(2), RecitDeChangement.lire(lue.getString(3)));
    }
  }

  private static List<Entree> entrees(
      Connection connexion,
      ObjetSuivi suivi,
      String objet,
      @Nullable String partie,
      long apres,
      int transactions)
      throws SQLException {
    List<TableSuivie> nommees = suivi.tables().stream().filter(t -> t.cle() != null).toList();
    Array tables =
        connexion.createArrayOf("text", nommees.stream().map(TableSuivie::table).toArray());
    Array cles = connexion.createArrayOf("text", nommees.stream().map(TableSuivie::cle).toArray());
    List<Object> lesquelles = new ArrayList<>();
    lesquelles.add(suivi.type());
    lesquelles.add(objet);
    lesquelles.add(partie);
    lesquelles.add(tables);
    lesquelles.add(cles);
    lesquelles.add(partie);
    List<Object> binds = new ArrayList<>(lesquelles);
    binds.add(apres);
    binds.add(transactions);
    binds.addAll(lesquelles);
    List<Entree> entrees = new ArrayList<>();
    LireJournal.unPlanChacune(connexion);
    try (PreparedStatement lecture = VERSIONS.preparer(connexion)) {
      for (int i = 0; i < binds.size(); i++) {
        lecture.setObject(i + 1, binds.get(i));
      }
      try (ResultSet lignes = lecture.executeQuery()) {
        while (lignes.next()) {
          entrees.add(Entree.lire(lignes));
        }
      }
    }
    return entrees;
  }

  private static <T> T enLecteur(Callable<T> lecture) {
    try {
      return IdentiteCourante.obtenirComme(LECTEUR, lecture);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
