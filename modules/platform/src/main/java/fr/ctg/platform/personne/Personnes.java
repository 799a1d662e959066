package fr.ctg.platform.personne;

import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.evenement.Evenements;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.hibernate.SharedSessionContract;

/**
 * The persons that rows speak of, each with a key of its own. A personal field is stored as {@link
 * PersonneConnue#chiffrer} gives it, beside the person's identifier; whoever may read the row reads
 * the field, until the person is erased.
 */
@ApplicationScoped
public class Personnes {

  private static final String CREER =
      "INSERT INTO plateforme.personne (id, caf, cle, maitre) VALUES (?, ?, ?, ?)";
  private static final String CLES = "SELECT personne, cle FROM plateforme.cles_de(?)";
  private static final String EFFACER =
      "UPDATE plateforme.personne SET cle = NULL, effacee_le = now(), effacee_par = ?"
          + " WHERE id = ? AND cle IS NOT NULL RETURNING caf";
  private static final String EXISTE = "SELECT 1 FROM plateforme.personne WHERE id = ?";

  private final Coffre coffre;
  private final Evenements evenements;

  @Inject
  Personnes(Coffre coffre, Evenements evenements) {
    this.coffre = coffre;
    this.evenements = evenements;
  }

  /**
   * A new person.
   *
   * @param id its identifier
   * @param caf the Caf whose rows will speak of it: only that Caf may erase it
   */
  public PersonneConnue creer(SharedSessionContract session, UUID id, String caf) {
    byte[] cle = Chiffrement.octetsAuHasard(Chiffrement.OCTETS_DE_CLE);
    CleMaitre maitre = coffre.cleMaitre();
    session.doWork(
        connexion -> {
          try (PreparedStatement insertion = Sql.preparer(connexion, CREER)) {
            insertion.setObject(1, id);
            insertion.setString(2, caf);
            insertion.setBytes(3, maitre.envelopper(cle, id.toString()));
            insertion.setString(4, maitre.nom());
            insertion.executeUpdate();
          }
        });
    return new PersonneConnue(id, new SecretKeySpec(cle, "AES"));
  }

  /** Those of them that are not erased, by their identifiers; one question to the database. */
  public Map<UUID, PersonneConnue> connues(
      SharedSessionContract session, Collection<UUID> personnes) {
    if (personnes.isEmpty()) {
      return Map.of();
    }
    CleMaitre maitre = coffre.cleMaitre();
    return session.doReturningWork(
        connexion -> {
          Map<UUID, PersonneConnue> connues = new HashMap<>();
          try (PreparedStatement lecture = Sql.preparer(connexion, CLES)) {
            lecture.setArray(1, connexion.createArrayOf("uuid", personnes.toArray()));
            try (ResultSet lignes = lecture.executeQuery()) {
              while (lignes.next()) {
                UUID id = lignes.getObject("personne", UUID.class);
                connues.put(
                    id,
                    new PersonneConnue(id, maitre.ouvrir(lignes.getBytes("cle"), id.toString())));
              }
            }
          }
          return connues;
        });
  }

  /**
   * Erases a person: its key is destroyed, and nobody will read its fields again, in rows, in the
   * history or in the answers of other days. Erasing twice changes nothing.
   *
   * @return whether the caller's Caf has such a person
   */
  public boolean effacer(SharedSessionContract session, UUID personne) {
    return session.doReturningWork(
        connexion -> {
          try (PreparedStatement effacement = Sql.preparer(connexion, EFFACER)) {
            effacement.setString(1, IdentiteCourante.lire().sujet());
            effacement.setObject(2, personne);
            try (ResultSet effacee = effacement.executeQuery()) {
              if (effacee.next()) {
                annoncer(connexion, personne, effacee.getString("caf"));
                return true;
              }
            }
          }
          try (PreparedStatement existence = Sql.preparer(connexion, EXISTE)) {
            existence.setObject(1, personne);
            try (ResultSet ligne = existence.executeQuery()) {
              return ligne.next();
            }
          }
        });
  }

  private void annoncer(Connection connexion, UUID personne, String caf) throws SQLException {
    evenements.publier(
        connexion,
        new Evenement(
            EvenementsDePersonne.EFFACEE,
            List.of(personne.toString()),
            caf,
            List.of(),
            new ChargeDePersonne(personne)));
  }
}
