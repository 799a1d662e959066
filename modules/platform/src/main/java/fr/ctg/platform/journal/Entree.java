package fr.ctg.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal, as it is kept.
 *
 * @param position its place, from 1, without a gap
 * @param scelleLe when it was sealed; never before that of a lower position
 * @param instant when the row was written, which may be long before
 * @param transaction the transaction
 * @param sujet who, as the application announced it; by hand, the database role
 * @param roles as announced, comma-separated
 * @param compte the database role that was logged in
 * @param caf the Caf that the row belongs to; none for what is national
 * @param operation {@code INSERT}, {@code UPDATE}, {@code DELETE} or {@code EVENEMENT}
 * @param table the table, with its schema
 * @param cle the primary key, as JSON
 * @param typeObjet the type of the object that the row is part of
 * @param objet that object's id
 * @param avant the row before, as JSON
 * @param apres the row after, as JSON
 * @param empreinte the hash
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Entree(
    long position,
    Instant scelleLe,
    Instant instant,
    String transaction,
    String sujet,
    String roles,
    String compte,
    @Nullable String caf,
    String operation,
    String table,
    String cle,
    String typeObjet,
    String objet,
    @Nullable String avant,
    @Nullable String apres,
    byte[] empreinte) {

  /** What {@link #lire} takes them from. */
  static final String COLONNES =
      "SELECT j.position, j.scelle_le, j.instant, j.transaction::text AS transaction, j.sujet, j.roles, j.compte,"
          + " j.caf, j.operation, j.nom_table, j.cle::text AS cle, j.type_objet, j.objet, j.avant::text AS avant,"
          + " j.apres::text AS apres, j.empreinte FROM plateforme.journal j";

  /** What this change and a later one of the same row come to. */
  Entree puis(Entree suite) {
    return new Entree(
        suite.position,
        suite.scelleLe,
        suite.instant,
        suite.transaction,
        suite.sujet,
        suite.roles,
        suite.compte,
        suite.caf,
        suite.operation,
        table,
        cle,
        typeObjet,
        objet,
        avant,
        suite.apres,
        suite.empreinte);
  }

  static Entree lire(ResultSet ligne) throws SQLException {
    return new Entree(
        ligne.getLong("position"),
        instant(ligne, "scelle_le"),
        instant(ligne, "instant"),
        texte(ligne, "transaction"),
        texte(ligne, "sujet"),
        texte(ligne, "roles"),
        texte(ligne, "compte"),
        ligne.getString("caf"),
        texte(ligne, "operation"),
        texte(ligne, "nom_table"),
        texte(ligne, "cle"),
        texte(ligne, "type_objet"),
        texte(ligne, "objet"),
        ligne.getString("avant"),
        ligne.getString("apres"),
        ligne.getBytes("empreinte"));
  }

  private static String texte(ResultSet ligne, String colonne) throws SQLException {
    return Objects.requireNonNull(ligne.getString(colonne));
  }

  private static Instant instant(ResultSet ligne, String colonne) throws SQLException {
    return ligne.getObject(colonne, OffsetDateTime.class).toInstant();
  }
}
