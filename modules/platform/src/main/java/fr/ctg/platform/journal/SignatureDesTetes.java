package fr.ctg.platform.journal;

import fr.ctg.platform.persistence.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs a head when it is time, for the elected sealer. */
final class SignatureDesTetes {

  private static final String OU_EN_EST_ON =
      "SELECT s.position, s.empreinte FROM plateforme.scellement s";

  /** The last ones; among them may be some that no trusted key has signed. */
  private static final String DERNIERES =
      "SELECT position, empreinte, instant, cle, signature FROM plateforme.tete"
          + " ORDER BY position DESC, instant DESC LIMIT 100";

  private static final String EMPREINTE_DE =
      "SELECT j.empreinte FROM plateforme.journal j WHERE j.position = ?";

  private static final Logger JOURNAL = LoggerFactory.getLogger(SignatureDesTetes.class);

  private static final String SIGNER = "SELECT plateforme.signer_tete(?, ?, ?, ?, ?) AS gardee";

  private final Connection connexion;
  private final TrousseauDesTetes trousseau;
  private long nonSignees = 1;
  private long prochaine = System.nanoTime();

  /** The last head that this node has signed. */
  private @Nullable TeteConnue signee;

  SignatureDesTetes(Connection connexion, TrousseauDesTetes trousseau) {
    this.connexion = connexion;
    this.trousseau = trousseau;
  }

  /**
   * Signs the present head if enough has been written, or if something has and it is long enough
   * ago. Looks from time to time also when nothing was written: the last head may be one that no
   * trusted key has signed.
   *
   * @param scellees entries sealed since the last call
   */
  void signerSiVenu(int scellees) throws SQLException {
    nonSignees += scellees;
    if (!trousseau.cles().signe()
        || nonSignees < trousseau.entrees() && System.nanoTime() - prochaine < 0) {
      return;
    }
    signer();
  }

  private void signer() throws SQLException {
    long position;
    byte[] empreinte;
    try (PreparedStatement question = Sql.preparer(connexion, OU_EN_EST_ON);
        ResultSet ligne = question.executeQuery()) {
      if (!ligne.next()) {
        return;
      }
      position = ligne.getLong("position");
      empreinte = ligne.getBytes("empreinte");
    }
    Optional<Tete> derniere = derniere();
    nonSignees = position - derniere.map(Tete::position).orElse(0L);
    Duration reste =
        derniere
            .map(t -> trousseau.intervalle().minus(Duration.between(t.instant(), Instant.now())))
            .orElse(Duration.ZERO);
    boolean venue = nonSignees >= trousseau.entrees() || reste.isNegative() || reste.isZero();
    if (nonSignees > 0 && venue) {
      if (recrite()) {
        JOURNAL.error(
            "le journal a été récrit à la position {} ou avant : aucune tête n'est plus signée",
            signee == null ? 0 : signee.position());
      } else {
        signer(position, empreinte);
      }
      nonSignees = 0;
      reste = trousseau.intervalle();
    } else if (nonSignees == 0) {
      reste = trousseau.intervalle();
    }
    prochaine = System.nanoTime() + Math.max(0, reste.toNanos());
  }

  /** The last head that a trusted key has signed. */
  private Optional<Tete> derniere() throws SQLException {
    ClesDesTetes cles = trousseau.cles();
    try (PreparedStatement question = Sql.preparer(connexion, DERNIERES);
        ResultSet lignes = question.executeQuery()) {
      while (lignes.next()) {
        Tete tete = ParcoursDeLaChaine.tete(lignes);
        if (cles.verifier(tete.cle(), tete.message(), tete.signature())) {
          return Optional.of(tete);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the entry of the last head that this node has signed is another now. */
  private boolean recrite() throws SQLException {
    if (signee == null) {
      return false;
    }
    try (PreparedStatement question = Sql.preparer(connexion, EMPREINTE_DE)) {
      question.setLong(1, signee.position());
      try (ResultSet ligne = question.executeQuery()) {
        return !ligne.next() || !Arrays.equals(ligne.getBytes("empreinte"), signee.empreinte());
      }
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
      if (gardee(insertion)) {
        signee = new TeteConnue(position, empreinte);
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

  private static boolean gardee(PreparedStatement insertion) throws SQLException {
    try (ResultSet reponse = insertion.executeQuery()) {
      return reponse.next() && reponse.getBoolean("gardee");
    }
  }
}
