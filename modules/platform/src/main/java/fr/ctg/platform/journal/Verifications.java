package fr.ctg.platform.journal;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The comparisons of all rows with the journal: asked for, looked at, and the next slice of the one
 * that is under way. They are kept in the database, which makes the comparison itself: see {@code
 * plateforme.comparer_tranche}.
 */
@ApplicationScoped
class Verifications {

  private static final String DEMANDER = "SELECT plateforme.demander_verification(?) AS id";

  private static final String POURSUIVRE =
      "SELECT verification, palier FROM plateforme.poursuivre_verification(?)";

  private static final String ABANDONNER = "SELECT plateforme.abandonner_verification() AS id";

  private static final Sql LIRE =
      Sql.de(
          "SELECT id, etat, caf, demandee_le, avancee_le, terminee_le, scellee, tables, tables_vues,"
              + " lignes, etats, ecarts FROM plateforme.verification WHERE id = ?");

  private static final Sql ECARTS =
      Sql.de(
          "SELECT nature, nom_table, cle::text AS cle, colonnes FROM plateforme.ecart_de_verification"
              + " WHERE verification = ? ORDER BY rang LIMIT ?");

  private static final Sql DERNIERE =
      Sql.de(
          "SELECT id, terminee_le, lignes, ecarts FROM plateforme.verification"
              + " WHERE etat = 'TERMINEE' ORDER BY terminee_le DESC LIMIT 1");

  private static final Sql A_FAIRE =
      Sql.de(
          "SELECT EXISTS (SELECT FROM plateforme.verification WHERE etat = 'EN_COURS') AS en_cours,"
              + " (SELECT max(demandee_le) FROM plateforme.verification) AS derniere");

  private final UniteDeTravail travail;

  @Inject
  Verifications(UniteDeTravail travail) {
    this.travail = travail;
  }

  /**
   * A verification as it is kept.
   *
   * @param caf the Caf of the auditor who asked for it; none of the national fund
   * @param scellee the last position that was sealed then
   * @param tables how many tables are followed
   * @param tablesVues how many are through
   * @param lignes rows that were compared
   * @param etats states that the journal has of them, rows that are gone included
   * @param ecarts how many differ
   */
  record Verification(
      UUID id,
      EtatDeVerification etat,
      @Nullable String caf,
      Instant demandeeLe,
      Instant avanceeLe,
      @Nullable Instant termineeLe,
      long scellee,
      int tables,
      int tablesVues,
      long lignes,
      long etats,
      long ecarts) {

    static Verification lire(ResultSet ligne) throws SQLException {
      return new Verification(
          ligne.getObject("id", UUID.class),
          EtatDeVerification.valueOf(ligne.getString("etat")),
          ligne.getString("caf"),
          instant(ligne, "demandee_le"),
          instant(ligne, "avancee_le"),
          ligne.getObject("terminee_le") == null ? null : instant(ligne, "terminee_le"),
          ligne.getLong("scellee"),
          ligne.getInt("tables"),
          ligne.getInt("tables_vues"),
          ligne.getLong("lignes"),
          ligne.getLong("etats"),
          ligne.getLong("ecarts"));
    }
  }

  /**
   * What may be done.
   *
   * @param enCours whether one is under way
   * @param derniere when the last one was asked for, if one ever was
   */
  record Travaux(boolean enCours, @Nullable Instant derniere) {}

  /**
   * What a slice came to.
   *
   * @param verification as it is now
   * @param palier whether tables are through that were not before
   */
  record Tranche(Verification verification, boolean palier) {}

  /**
   * Asks for one, in the transaction of that connection.
   *
   * @return it, or the one that is under way already
   */
  Verification demander(Connection connexion) throws SQLException {
    UUID id;
    try (PreparedStatement appel = Sql.preparer(connexion, DEMANDER)) {
      appel.setObject(1, UuidCreator.getTimeOrderedEpoch());
      try (ResultSet ligne = appel.executeQuery()) {
        ligne.next();
        id = ligne.getObject("id", UUID.class);
      }
    }
    return lire(connexion, id);
  }

  /** The one of that id, if there is one. */
  Optional<Verification> trouver(UUID id) {
    return travail.interroger(LIRE, List.of(id), Verification::lire).stream().findFirst();
  }

  /** What was found to differ, the first so many, of what the caller may see. */
  List<EcartDeLigne> ecarts(UUID id, int auPlus) {
    return travail.interroger(ECARTS, List.of(id, auPlus), Verifications::ecart);
  }

  /** What the last one that came to its end has found. */
  Optional<ComparaisonDesLignes> derniereComparaison() {
    return travail
        .interroger(
            DERNIERE,
            List.of(),
            ligne ->
                new ComparaisonDesLignes(
                    ligne.getObject("id", UUID.class),
                    instant(ligne, "terminee_le"),
                    ligne.getLong("lignes"),
                    ligne.getLong("ecarts")))
        .stream()
        .findFirst();
  }

  /** Whether there is something to go on with. */
  Travaux travaux() {
    return travail
        .interroger(
            A_FAIRE,
            List.of(),
            ligne ->
                new Travaux(
                    ligne.getBoolean("en_cours"),
                    ligne.getObject("derniere") == null ? null : instant(ligne, "derniere")))
        .getFirst();
  }

  /**
   * Does the next slice, in the transaction of that connection.
   *
   * @param lot about so many entries
   * @return none where nothing is under way, or another node is at it
   */
  Optional<Tranche> poursuivre(Connection connexion, int lot) throws SQLException {
    @Nullable UUID id;
    boolean palier;
    try (PreparedStatement appel = Sql.preparer(connexion, POURSUIVRE)) {
      appel.setInt(1, lot);
      try (ResultSet ligne = appel.executeQuery()) {
        ligne.next();
        id = ligne.getObject("verification", UUID.class);
        palier = ligne.getBoolean("palier");
      }
    }
    return id == null ? Optional.empty() : Optional.of(new Tranche(lire(connexion, id), palier));
  }

  /** Gives up the one that is under way. */
  Optional<Verification> abandonner(Connection connexion) throws SQLException {
    try (PreparedStatement appel = Sql.preparer(connexion, ABANDONNER);
        ResultSet ligne = appel.executeQuery()) {
      ligne.next();
      @Nullable UUID id = ligne.getObject("id", UUID.class);
      return id == null ? Optional.empty() : Optional.of(lire(connexion, id));
    }
  }

  private static Verification lire(Connection connexion, UUID id) throws SQLException {
    try (PreparedStatement lecture = LIRE.preparer(connexion)) {
      lecture.setObject(1, id);
      try (ResultSet ligne = lecture.executeQuery()) {
        ligne.next();
        return Verification.lire(ligne);
      }
    }
  }

  private static EcartDeLigne ecart(ResultSet ligne) throws SQLException {
    return new EcartDeLigne(
        Objects.requireNonNull(ligne.getString("nom_table")),
        EcartDeLigne.Nature.valueOf(ligne.getString("nature")),
        RecitDeChangement.lire(ligne.getString("cle")),
        Arrays.asList((String[]) ligne.getArray("colonnes").getArray()));
  }

  private static Instant instant(ResultSet ligne, String colonne) throws SQLException {
    return ligne.getObject(colonne, OffsetDateTime.class).toInstant();
  }
}
