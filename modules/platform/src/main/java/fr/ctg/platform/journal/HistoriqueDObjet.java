package fr.ctg.platform.journal;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private static final Sql VERSIONS =
      Sql.de(
              "WITH t AS (SELECT transaction, min(position) AS debut, max(position) AS fin"
                  + " FROM plateforme.journal WHERE type_objet = ? AND objet = ? AND position > ?"
                  + " GROUP BY transaction ORDER BY debut LIMIT ?) ")
          .suivi(Entree.COLONNES)
          .suivi(
              " JOIN t ON j.transaction = t.transaction AND j.position BETWEEN t.debut AND t.fin"
                  + " WHERE j.type_objet = ? AND j.objet = ? AND j.operation <> 'EVENEMENT'"
                  + " ORDER BY j.position");

  /** Of every row, the last entry by then; of one that had none yet, the first one after. */
  private static final String ETAT =
      "SELECT DISTINCT ON (j.nom_table, j.cle) j.nom_table,"
          + " CASE WHEN j.scelle_le <= ? THEN j.apres::text ELSE j.avant::text END"
          + " FROM plateforme.journal j"
          + " WHERE j.type_objet = ? AND j.objet = ? AND j.operation <> 'EVENEMENT'"
          + " ORDER BY j.nom_table, j.cle, (j.scelle_le <= ?) DESC,"
          + " CASE WHEN j.scelle_le <= ? THEN -j.position ELSE j.position END";

  private static final Identite LECTEUR = Identite.systeme("historique");

  private final UniteDeTravail travail;

  @Inject
  HistoriqueDObjet(UniteDeTravail travail) {
    this.travail = travail;
  }

  /**
   * A page of its versions, the oldest first. What no table or column of {@code suivi} tells is
   * left out.
   *
   * @param objet the object's id
   * @param apres the last position of the page before; 0 for the first one
   * @param limite how many at most, from 1
   */
  public Versions versions(ObjetSuivi suivi, String objet, long apres, int limite) {
    List<Entree> entrees =
        enLecteur(
            () ->
                travail.lire(
                    session ->
                        session.doReturningWork(
                            connexion -> entrees(connexion, suivi, objet, apres, limite + 1))));
    return assembler(suivi, entrees, limite);
  }

  /**
   * A page of versions.
   *
   * @param versions the versions
   * @param suite the position that the next page starts after, if there is one
   */
  public record Versions(List<VersionDObjet> versions, @Nullable Long suite) {}

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
      List<String> changements = new ArrayList<>();
      while (i < entrees.size()
          && entrees.get(i).transaction().equals(entrees.get(debut).transaction())) {
        Entree entree = entrees.get(i++);
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
    return enLecteur(
        () ->
            travail.lire(
                session ->
                    session.doReturningWork(connexion -> etat(connexion, suivi, objet, au))));
  }

  private static EtatDObjet etat(Connection connexion, ObjetSuivi suivi, String objet, Instant au)
      throws SQLException {
    Map<String, List<JsonNode>> lignes = new TreeMap<>();
    try (PreparedStatement lecture = Sql.preparer(connexion, ETAT)) {
      lecture.setObject(1, au.atOffset(ZoneOffset.UTC));
      lecture.setString(2, suivi.type());
      lecture.setString(3, objet);
      lecture.setObject(4, au.atOffset(ZoneOffset.UTC));
      lecture.setObject(5, au.atOffset(ZoneOffset.UTC));
      try (ResultSet lues = lecture.executeQuery()) {
        while (lues.next()) {
          JsonNode ligne = RecitDeChangement.lire(lues.getString(2));
          if (ligne != null) {
            lignes.computeIfAbsent(lues.getString(1), t -> new ArrayList<>()).add(ligne);
          }
        }
      }
    }
    return new EtatDObjet(lignes);
  }

  private static List<Entree> entrees(
      Connection connexion, ObjetSuivi suivi, String objet, long apres, int transactions)
      throws SQLException {
    List<Entree> entrees = new ArrayList<>();
    LireJournal.unPlanChacune(connexion);
    try (PreparedStatement lecture = VERSIONS.preparer(connexion)) {
      lecture.setString(1, suivi.type());
      lecture.setString(2, objet);
      lecture.setLong(3, apres);
      lecture.setInt(4, transactions);
      lecture.setString(5, suivi.type());
      lecture.setString(6, objet);
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
