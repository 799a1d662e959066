package fr.ctg.platform.journal;

import fr.ctg.platform.persistence.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs a head when it is time, for the elected sealer. */
final class SignatureDesTetes {

  private static final String OU_EN_EST_ON =
      "SELECT s.position, s.empreinte, coalesce(t.position, 0), coalesce(t.instant, '2000-01-01Z')"
          + " FROM plateforme.scellement s"
          + " LEFT JOIN (SELECT position, instant FROM plateforme.tete"
          + "            ORDER BY position DESC LIMIT 1) t ON true";

  private static final Logger JOURNAL = LoggerFactory.getLogger(SignatureDesTetes.class);

  private static final String SIGNER =
      "INSERT INTO plateforme.tete (position, empreinte, instant, cle, signature)"
          + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (position) DO NOTHING";

  private final Connection connexion;
  private final TrousseauDesTetes trousseau;
  private long nonSignees = 1;
  private long prochaine = System.nanoTime();

  SignatureDesTetes(Connection connexion, TrousseauDesTetes trousseau) {
    this.connexion = connexion;
    this.trousseau = trousseau;
  }

  /**
   * Signs the present head if enough has been written, or if something has and it is long enough
   * ago.
   *
   * @param scellees entries sealed since the last call
   */
  void signerSiVenu(int scellees) throws SQLException {
    nonSignees += scellees;
    if (nonSignees == 0 || !trousseau.cles().signe()) {
      return;
    }
    if (nonSignees < trousseau.entrees() && System.nanoTime() - prochaine < 0) {
      return;
    }
    signer();
  }

  private void signer() throws SQLException {
    try (PreparedStatement question = Sql.preparer(connexion, OU_EN_EST_ON);
        ResultSet ligne = question.executeQuery()) {
      if (!ligne.next()) {
        return;
      }
      long position = ligne.getLong(1);
      byte[] empreinte = ligne.getBytes(2);
      nonSignees = position - ligne.getLong(3);
      Instant derniere = ligne.getObject(4, OffsetDateTime.class).toInstant();
      Duration reste = trousseau.intervalle().minus(Duration.between(derniere, Instant.now()));
      boolean venue = nonSignees >= trousseau.entrees() || reste.isNegative() || reste.isZero();
      if (nonSignees > 0 && venue) {
        signer(position, empreinte);
        nonSignees = 0;
        reste = trousseau.intervalle();
      }
      prochaine = System.nanoTime() + Math.max(0, reste.toNanos());
    }
  }

  private void signer(long position, byte[] empreinte) throws SQLException {
    Instant instant = Instant.now().truncatedTo(ChronoUnit.MICROS);
    ClesDesTetes cles = trousseau.cles();
    try (PreparedStatement insertion = Sql.preparer(connexion, SIGNER)) {
      insertion.setLong(1, position);
      insertion.setBytes(2, empreinte);
      insertion.setObject(3, instant.atOffset(ZoneOffset.UTC));
      insertion.setString(4, cles.nom());
      byte[] signature = cles.signer(Tete.message(position, empreinte, instant));
      insertion.setBytes(5, signature);
      if (insertion.executeUpdate() == 1) {
        // Wherever the log goes, the head is then known outside the database.
        JOURNAL
            .atInfo()
            .addKeyValue("position", position)
            .addKeyValue("empreinte", HexFormat.of().formatHex(empreinte))
            .addKeyValue("instant", instant)
            .addKeyValue("cle", cles.nom())
            .addKeyValue("signature", Base64.getEncoder().encodeToString(signature))
            .log("tête du journal signée");
      }
    }
  }
}
