package fr.ctg.app.evenements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events and tickets, made beside the application. */
public final class Publication {

  private Publication() {}

  /**
   * Announces an event in the connection's transaction. The owner announces what it likes; the
   * application's role what its transaction did.
   */
  public static UUID publier(
      Connection connexion,
      String type,
      String objet,
      @Nullable String caf,
      List<String> sirens,
      String charge)
      throws SQLException {
    return publier(connexion, type, List.of(objet), caf, sirens, charge);
  }

  /** The same, about several. */
  public static UUID publier(
      Connection connexion,
      String type,
      List<String> sujets,
      @Nullable String caf,
      List<String> sirens,
      String charge)
      throws SQLException {
    UUID id = UUID.randomUUID();
    try (PreparedStatement appel =
        connexion.prepareStatement("SELECT plateforme.publier(?, ?, ?, ?, ?, CAST(? AS jsonb))")) {
      appel.setObject(1, id);
      appel.setString(2, type);
      appel.setString(3, caf);
      appel.setArray(4, connexion.createArrayOf("text", sirens.toArray()));
      appel.setArray(5, connexion.createArrayOf("text", sujets.toArray()));
      appel.setString(6, charge);
      appel.execute();
    }
    return id;
  }

  /** The same, with a commit. */
  public static UUID publierEtValider(
      Connection connexion,
      String type,
      String objet,
      @Nullable String caf,
      List<String> sirens,
      String charge)
      throws SQLException {
    UUID id = publier(connexion, type, objet, caf, sirens, charge);
    connexion.commit();
    return id;
  }

  /** Who a ticket stands for; a new subject. */
  public record Porteur(
      String sujet, List<String> roles, @Nullable String caf, List<String> sirens) {

    public static Porteur cnaf() {
      return new Porteur("sujet-" + UUID.randomUUID(), List.of("CNAF"), null, List.of());
    }

    public static Porteur caf(String role, String caf) {
      return new Porteur("sujet-" + UUID.randomUUID(), List.of(role), caf, List.of());
    }

    public static Porteur collectivite(String... sirens) {
      return new Porteur(
          "sujet-" + UUID.randomUUID(), List.of("COLLECTIVITE"), null, List.of(sirens));
    }
  }

  /**
   * A ticket, laid into the database by its owner.
   *
   * @param echeance when the token ends that it was asked with, or null
   * @param expire until when it is good
   */
  public static String billet(
      Connection owner, Porteur porteur, @Nullable Instant echeance, Instant expire)
      throws SQLException {
    byte[] hasard = new byte[32];
    new java.security.SecureRandom().nextBytes(hasard);
    String billet = Base64.getUrlEncoder().withoutPadding().encodeToString(hasard);
    try (PreparedStatement ajout =
        owner.prepareStatement("INSERT INTO plateforme.billet VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      ajout.setBytes(
          1,
          MessageDigest.getInstance("SHA-256").digest(billet.getBytes(StandardCharsets.US_ASCII)));
      ajout.setString(2, porteur.sujet());
      ajout.setArray(3, owner.createArrayOf("text", porteur.roles().toArray()));
      ajout.setString(4, porteur.caf());
      ajout.setArray(5, owner.createArrayOf("text", porteur.sirens().toArray()));
      ajout.setObject(6, echeance == null ? null : echeance.atOffset(ZoneOffset.UTC));
      ajout.setObject(7, expire.atOffset(ZoneOffset.UTC));
      ajout.executeUpdate();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    owner.commit();
    return billet;
  }

  /** A good ticket. */
  public static String billet(Connection owner, Porteur porteur) throws SQLException {
    return billet(owner, porteur, null, Instant.now().plusSeconds(60));
  }
}
