package fr.ctg.platform.evenement;

import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tickets for readers that cannot send a token, such as a browser's {@code EventSource}: good for
 * one stream, for a minute. The database keeps the hash of a ticket with the identity of whoever
 * asked for it, and hands it out once, on whatever node; nobody who sees the table can use it.
 */
@ApplicationScoped
public class Billets {

  /** How long a ticket is good for. */
  static final int SECONDES = 60;

  private static final int OCTETS = 32;
  private static final Pattern FORME = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final String GARDER = "SELECT plateforme.garder_billet(?, ?, ?) AS expire";
  private static final String PRENDRE =
      "SELECT sujet, roles, caf, sirens, echeance FROM plateforme.prendre_billet(?)";

  private final SecureRandom hasard = new SecureRandom();
  private final UniteDeTravail travail;

  @Inject
  Billets(UniteDeTravail travail) {
    this.travail = travail;
  }

  /**
   * A ticket.
   *
   * @param billet what the reader shows
   * @param expire until when it is good
   */
  public record Billet(String billet, Instant expire) {

    /** Tells nothing of the ticket itself: it opens a stream. */
    @Override
    public String toString() {
      return "Billet[" + expire + "]";
    }
  }

  /**
   * Whom a ticket stands for.
   *
   * @param echeance the end of the token that it was asked with
   */
  public record Porteur(Identite identite, Optional<Instant> echeance) {}

  /**
   * A new ticket for whoever asks.
   *
   * @param echeance when its token ends: the stream ends then too
   */
  public Billet donner(Optional<Instant> echeance) {
    byte[] octets = new byte[OCTETS];
    hasard.nextBytes(octets);
    String billet = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    Instant expire =
        travail.ecrire(
            session -> session.doReturningWork(c -> garder(c, empreinte(billet), echeance)));
    return new Billet(billet, expire);
  }

  private static Instant garder(Connection connexion, byte[] empreinte, Optional<Instant> echeance)
      throws SQLException {
    try (PreparedStatement appel = Sql.preparer(connexion, GARDER)) {
      appel.setBytes(1, empreinte);
      appel.setInt(2, SECONDES);
      appel.setObject(3, echeance.map(e -> e.atOffset(ZoneOffset.UTC)).orElse(null));
      try (ResultSet ligne = appel.executeQuery()) {
        ligne.next();
        return ligne.getObject("expire", OffsetDateTime.class).toInstant();
      }
    }
  }

  /** Takes a ticket: nobody can use it again, be it shown twice at once. */
  public Optional<Porteur> prendre(String billet) {
    if (!FORME.matcher(billet).matches()) {
      return Optional.empty();
    }
    return travail.ecrire(session -> session.doReturningWork(c -> prendre(c, empreinte(billet))));
  }

  private static Optional<Porteur> prendre(Connection connexion, byte[] empreinte)
      throws SQLException {
    try (PreparedStatement appel = Sql.preparer(connexion, PRENDRE)) {
      appel.setBytes(1, empreinte);
      try (ResultSet ligne = appel.executeQuery()) {
        return ligne.next() ? Optional.of(porteur(ligne)) : Optional.empty();
      }
    }
  }

  private static Porteur porteur(ResultSet ligne) throws SQLException {
    Collection<Role> roles =
        textes(ligne, "roles").stream().flatMap(r -> Role.de(r).stream()).toList();
    @Nullable OffsetDateTime echeance = ligne.getObject("echeance", OffsetDateTime.class);
    return new Porteur(
        Identite.de(
            ligne.getString("sujet"), roles, ligne.getString("caf"), textes(ligne, "sirens")),
        Optional.ofNullable(echeance).map(OffsetDateTime::toInstant));
  }

  private static List<String> textes(ResultSet ligne, String colonne) throws SQLException {
    return Arrays.stream((String[]) ligne.getArray(colonne).getArray())
        .filter(texte -> !texte.isEmpty())
        .toList();
  }

  private static byte[] empreinte(String billet) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(billet.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
