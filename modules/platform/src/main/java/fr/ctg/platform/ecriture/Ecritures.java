package fr.ctg.platform.ecriture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Carries out changes, each in one transaction. A request with an {@code Idempotency-Key} is worked
 * off once: its answer is stored in the transaction of the change itself, so that the same request
 * sent again gets the same answer, whether the first was lost, or is still at work beside it (the
 * second then waits for it), or the application died in between. A refusal undoes the change and
 * leaves the key unused.
 */
@ApplicationScoped
public class Ecritures {

  private final UniteDeTravail travail;
  private final EnvoisFaits envois;
  private final ObjectMapper json;

  @Inject
  Ecritures(UniteDeTravail travail, ObjectMapper json) {
    this.travail = travail;
    this.envois = new EnvoisFaits();
    this.json = json;
  }

  /**
   * Changes something and answers.
   *
   * @param envoi the request
   * @param changement what to do, inside the transaction; whatever it throws undoes everything
   * @throws RequeteRefusee 409, when the key was used for another request
   */
  public Response repondre(Envoi envoi, Function<Session, Reponse> changement) {
    return travail.ecrire(
        session -> {
          if (envoi.cle().isEmpty()) {
            return reponse(ecrite(changement.apply(session)));
          }
          String sujet = IdentiteCourante.lire().sujet();
          String cle = envoi.cle().get();
          if (!envois.commencer(session, sujet, cle, envoi.empreinte())) {
            return reponse(dejaFaite(envois.lire(session, sujet, cle), envoi));
          }
          ReponseEcrite ecrite = ecrite(changement.apply(session));
          session.flush();
          envois.finir(session, sujet, cle, ecrite);
          return reponse(ecrite);
        });
  }

  private static ReponseEcrite dejaFaite(EnvoisFaits.Fait fait, Envoi envoi) {
    if (!Arrays.equals(fait.empreinte(), envoi.empreinte())) {
      throw new RequeteRefusee(
          TypeProbleme.CONFLIT,
          "Cette « Idempotency-Key » a déjà servi à une autre requête (autre adresse ou autre corps) :"
              + " donnez une clé neuve à chaque nouvelle demande.");
    }
    return fait.reponse();
  }

  private ReponseEcrite ecrite(Reponse reponse) {
    try {
      return new ReponseEcrite(
          reponse.statut(),
          reponse.adresse() == null ? null : reponse.adresse().toString(),
          reponse.marque() == null ? null : reponse.marque().getValue(),
          reponse.corps() == null ? null : json.writeValueAsBytes(reponse.corps()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that cannot be written as JSON", e);
    }
  }

  private static Response reponse(ReponseEcrite ecrite) {
    Response.ResponseBuilder reponse = Response.status(ecrite.statut());
    if (ecrite.adresse() != null) {
      // Set as it is: the framework would make it absolute, with an address that a proxy hides.
      reponse.header(HttpHeaders.LOCATION, ecrite.adresse());
    }
    if (ecrite.marque() != null) {
      reponse.tag(ecrite.marque());
    }
    if (ecrite.corps() != null) {
      reponse.type(MediaType.APPLICATION_JSON_TYPE).entity(ecrite.corps());
    }
    return reponse.build();
  }

  /** An answer as it goes out. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record ReponseEcrite(
      int statut, @Nullable String adresse, @Nullable String marque, byte @Nullable [] corps) {}
}
