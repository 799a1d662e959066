package fr.ctg.platform.evenement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Announces events in the transaction that causes them: they are there if it commits, and not if it
 * does not. They are numbered and delivered once it has.
 */
@ApplicationScoped
public class Evenements implements Annonces {

  private static final String PUBLIER =
      "SELECT plateforme.publier(?, ?, ?, ?, ?, CAST(? AS jsonb))";

  private final ObjectMapper json;

  @Inject
  Evenements(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void publier(Evenement evenement) {
    publier(UniteCourante.session(), evenement);
  }

  /**
   * Announces an event.
   *
   * @param session that of the unit of work
   * @return the event's id
   */
  public UUID publier(StatelessSession session, Evenement evenement) {
    return session.doReturningWork(connexion -> publier(connexion, evenement));
  }

  /**
   * Announces an event.
   *
   * @param connexion that of the unit of work, with everything written that the event tells of
   * @return the event's id
   */
  public UUID publier(Connection connexion, Evenement evenement) throws SQLException {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    try (PreparedStatement annonce = Sql.preparer(connexion, PUBLIER)) {
      annonce.setObject(1, id);
      annonce.setString(2, evenement.type().nom());
      annonce.setString(3, evenement.caf());
      annonce.setArray(4, connexion.createArrayOf("text", evenement.sirens().toArray()));
      annonce.setArray(5, connexion.createArrayOf("text", evenement.sujets().toArray()));
      annonce.setString(6, ecrire(evenement.charge()));
      annonce.execute();
    }
    return id;
  }

  private String ecrire(Object charge) {
    try {
      return json.writeValueAsString(charge);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a payload that cannot be written as JSON", e);
    }
  }
}
