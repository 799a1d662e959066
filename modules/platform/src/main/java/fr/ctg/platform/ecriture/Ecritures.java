package fr.ctg.platform.ecriture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.http.MarqueDuTout;
import fr.ctg.platform.http.Ressource;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.platform.personne.Coffre;
import fr.ctg.platform.personne.ReponsesGardees;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.platform.validation.LecteurDeRequete;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.MessageDigest;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Carries out changes, each in one transaction. A request with an {@code Idempotency-Key} is worked
 * off once: its answer is stored in the transaction of the change itself, so that the same request
 * sent again gets the same answer, whether the first was lost, or is still at work beside it (the
 * second then waits for it), or the application died in between. An answer that is given again says
 * so ({@link #REJEU}). A refusal undoes the change and leaves the key unused.
 *
 * <p>A key is that of its subject under its scope: who has changed roles, Caf or collectivités
 * since asks for something new. What is stored names no person in clear ({@link ReponsesGardees}).
 */
@ApplicationScoped
public class Ecritures {

  /** The header of an answer that was given before. */
  public static final String REJEU = "Idempotent-Replayed";

  private final UniteDeTravail travail;
  private final EnvoisFaits envois;
  private final ReponsesGardees gardees;
  private final Coffre coffre;
  private final LecteurDeRequete lecteur;
  private final ObjectMapper json;

  @Inject
  Ecritures(
      UniteDeTravail travail,
      ReponsesGardees gardees,
      Coffre coffre,
      LecteurDeRequete lecteur,
      ObjectMapper json) {
    this.travail = travail;
    this.envois = new EnvoisFaits();
    this.gardees = gardees;
    this.coffre = coffre;
    this.lecteur = lecteur;
    this.json = json;
  }

  /**
   * Creates something, and answers with it and its address.
   *
   * @param forme how it is written
   * @param cas creates what was written, and tells how it is shown
   */
  public <D, T> Response creer(
      Creation creation, FormeDeDemande<D, T> forme, Function<Redaction<T>, Ressource> cas) {
    Envoi envoi = creation.envoi(forme.octetsMax());
    return repondre(
        envoi, session -> Reponse.cree(cas.apply(redaction(forme, envoi.corps(), false))));
  }

  /**
   * The same of what changes, from a known version, that which it is created for.
   *
   * @param cas creates what was written, from that version, and tells how it is shown
   */
  public <D, T> Response creer(
      Changement changement,
      FormeDeDemande<D, T> forme,
      BiFunction<VersionDeDepart, Redaction<T>, Ressource> cas) {
    Envoi envoi = changement.envoi(forme.octetsMax());
    VersionAttendue depart = changement.depart();
    return repondre(
        envoi, session -> Reponse.cree(cas.apply(depart, redaction(forme, envoi.corps(), false))));
  }

  /**
   * Has something begun that goes on afterwards: answers 202, with the address at which to read how
   * far it has come.
   *
   * @param adresse where what was begun is read
   * @param cas begins it, and tells how it is shown
   */
  public <T> Response accepter(Creation creation, Function<T, String> adresse, Supplier<T> cas) {
    return repondre(
        creation.envoiSansCorps(),
        session -> {
          T commence = cas.get();
          return new Reponse(
              Response.Status.ACCEPTED.getStatusCode(),
              URI.create(adresse.apply(commence)),
              null,
              null,
              commence);
        });
  }

  /**
   * Changes something, and answers with what it is now.
   *
   * @param forme how it is written
   * @param cas changes it from that version as was written, and tells how it is shown
   */
  public <D, T> Response changer(
      Changement changement,
      FormeDeDemande<D, T> forme,
      BiFunction<VersionDeDepart, Redaction<T>, Ressource> cas) {
    Envoi envoi = changement.envoi(forme.octetsMax());
    VersionAttendue depart = changement.depart();
    return repondre(
        envoi,
        session -> {
          Ressource changee =
              cas.apply(depart, redaction(forme, envoi.corps(), changement.correctif()));
          return Reponse.change(changee);
        });
  }

  /**
   * Takes something away, and answers that it is no more.
   *
   * @param cas takes it away from that version
   */
  public Response retirer(Changement changement, Consumer<VersionDeDepart> cas) {
    return retirer(changement, parametres -> changement, (depart, rien) -> cas.accept(depart));
  }

  /**
   * The same, where the address says more of it in its parameters.
   *
   * @param question asks for these
   */
  public <P> Response retirer(
      Changement changement,
      Function<ParametresDeRequete, P> question,
      BiConsumer<VersionDeDepart, P> cas) {
    P dit = changement.parametres(question);
    Envoi envoi = changement.sansCorps();
    VersionAttendue depart = changement.depart();
    return repondre(
        envoi,
        session -> {
          cas.accept(depart, dit);
          return Reponse.vide();
        });
  }

  private <D, T> Redaction<T> redaction(
      FormeDeDemande<D, T> forme, byte[] corps, boolean correctif) {
    return (present, controle) -> {
      byte[] entier =
          correctif && present != null
              ? Correctif.appliquer(forme.demande().apply(present), corps)
              : corps;
      D demande =
          lecteur.lire(
              entier,
              forme.type(),
              (lue, fautes) -> controle.accept(forme.texte().apply(lue), fautes));
      return forme.texte().apply(demande);
    };
  }

  /**
   * Changes something and answers.
   *
   * @param envoi the request
   * @param changement what to do, inside the transaction; whatever it throws undoes everything
   * @throws RequeteRefusee 409, when the key was used for another request
   */
  private Response repondre(Envoi envoi, Function<StatelessSession, Reponse> changement) {
    return travail.ecrire(
        session -> {
          if (envoi.cle().isEmpty()) {
            return reponse(ecrite(changement.apply(session))).build();
          }
          String sujet = IdentiteCourante.lire().sujet();
          String cle = envoi.cle().get();
          byte[] empreinte = coffre.cleMaitre().empreinte(envoi.empreinte());
          if (!envois.commencer(session, sujet, cle, empreinte)) {
            ReponseEcrite faite = dejaFaite(envois.lire(session, sujet, cle), empreinte);
            return reponse(rendue(session, faite)).header(REJEU, true).build();
          }
          Reponse donnee = changement.apply(session);
          ReponseEcrite ecrite = ecrite(donnee);
          envois.finir(session, sujet, cle, gardee(session, donnee, ecrite));
          return reponse(ecrite).build();
        });
  }

  private static ReponseEcrite dejaFaite(EnvoisFaits.Fait fait, byte[] empreinte) {
    if (fait.sansPortee()) {
      throw new RequeteRefusee(
          TypeProbleme.CONFLIT,
          "Cette « Idempotency-Key » a servi avant une mise à jour du service, qui n'en garde plus la"
              + " réponse : voyez si la demande a été faite, sinon donnez une clé neuve.");
    }
    if (!MessageDigest.isEqual(fait.empreinte(), empreinte)) {
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
          reponse.tout(),
          reponse.corps() == null ? null : json.writeValueAsBytes(reponse.corps()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that cannot be written as JSON", e);
    }
  }

  private ReponseEcrite gardee(StatelessSession session, Reponse donnee, ReponseEcrite ecrite) {
    Object corps = donnee.corps();
    return ecrite.avec(corps == null ? null : gardees.garder(session, corps));
  }

  private ReponseEcrite rendue(StatelessSession session, ReponseEcrite gardee) {
    byte[] corps = gardee.corps();
    return gardee.avec(corps == null ? null : gardees.rendre(session, corps));
  }

  private static Response.ResponseBuilder reponse(ReponseEcrite ecrite) {
    Response.ResponseBuilder reponse = Response.status(ecrite.statut());
    if (ecrite.adresse() != null) {
      // Set as it is: the framework would make it absolute, with an address that a proxy hides.
      reponse.header(HttpHeaders.LOCATION, ecrite.adresse());
    }
    if (ecrite.marque() != null) {
      reponse.tag(ecrite.marque());
    }
    if (ecrite.tout() != null) {
      ecrite.tout().poser(reponse);
    }
    if (ecrite.corps() != null) {
      reponse.type(MediaType.APPLICATION_JSON_TYPE).entity(ecrite.corps());
    }
    return reponse;
  }

  /** An answer as it goes out. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record ReponseEcrite(
      int statut,
      @Nullable String adresse,
      @Nullable String marque,
      @Nullable MarqueDuTout tout,
      byte @Nullable [] corps) {

    /** The same with another body. */
    ReponseEcrite avec(byte @Nullable [] autre) {
      return new ReponseEcrite(statut, adresse, marque, tout, autre);
    }
  }
}
