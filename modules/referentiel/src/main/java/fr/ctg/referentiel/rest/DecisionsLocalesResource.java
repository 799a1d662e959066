package fr.ctg.referentiel.rest;

import fr.ctg.platform.ecriture.Envoi;
import fr.ctg.platform.ecriture.Reponse;
import fr.ctg.platform.http.CorpsDeRequete;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.platform.validation.LecteurDeRequete;
import fr.ctg.referentiel.CafConnues;
import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.application.DeciderEffet;
import fr.ctg.referentiel.application.EcrireParametre;
import fr.ctg.referentiel.application.LireParametres;
import fr.ctg.referentiel.application.LireRegles;
import fr.ctg.referentiel.application.SourceNationale;
import fr.ctg.referentiel.model.DefinitionDeParametre;
import fr.ctg.referentiel.model.EffetEcrit;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a Caf decides for itself: its own values of parameters, and the effects of rules. */
@Path("/api/v1/caf/{caf}")
@ApplicationScoped
@Tag(name = "referentiel")
public class DecisionsLocalesResource {

  private final LireParametres historique;
  private final SourceNationale sources;
  private final LireRegles catalogue;
  private final EcrireParametre ecrire;
  private final DeciderEffet decider;
  private final CafConnues cafs;
  private final LecteurDeRequete lecteur;

  @Inject
  DecisionsLocalesResource(
      LireParametres historique,
      SourceNationale sources,
      LireRegles catalogue,
      EcrireParametre ecrire,
      DeciderEffet decider,
      CafConnues cafs,
      LecteurDeRequete lecteur) {
    this.historique = historique;
    this.sources = sources;
    this.catalogue = catalogue;
    this.ecrire = ecrire;
    this.decider = decider;
    this.cafs = cafs;
    this.lecteur = lecteur;
  }

  /** Adds a Caf's own value. */
  @POST
  @Path("parametres/{code}/valeurs")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "ecrireValeurLocale",
      summary = "Enregistrer la valeur propre à une Caf",
      description =
          "Ajoute une valeur de la Caf à un paramètre LOCALE : elle passe devant la valeur nationale"
              + " dès son premier jour, et les simulations de la Caf en tiennent compte aussitôt. Rien"
              + " n'est modifié : une correction est une valeur de plus.")
  @RequestBody(
      required = true,
      description = "La valeur.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ValeurLocaleDemande.class)))
  @APIResponse(
      responseCode = "201",
      description = "La valeur enregistrée.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ValeurDeParametre.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "Le paramètre est NATIONALE, ou la clé d'idempotence a servi à une autre requête.")
  public Response valeur(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = "Le code de la Caf.",
              example = "74",
              schema = @Schema(type = SchemaType.STRING, maxLength = 4, pattern = Formes.CAF))
          @PathParam("caf")
          String caf,
      @Parameter(
              description = "Le code du paramètre.",
              example = "etp-minimum-pilote",
              schema =
                  @Schema(type = SchemaType.STRING, maxLength = 64, pattern = Formes.PARAMETRE))
          @PathParam("code")
          String code,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, Formes.OCTETS_MAX);
    connue(caf);
    DefinitionDeParametre definition = historique.definition(code);
    if (definition.portee() != Portee.LOCALE) {
      throw new RequeteRefusee(
          TypeProbleme.CONFLIT,
          "Le paramètre « "
              + code
              + " » est de portée NATIONALE : une Caf ne peut pas en avoir une valeur à elle.");
    }
    var bornes = new ControleDeValeur(definition);
    var demande =
        lecteur.lire(
            octets, ValeurLocaleDemande.class, (d, fautes) -> bornes.controler(d.valeur(), fautes));
    return ecrire.ecrire(
        Envoi.de(requete, adresse, entetes, octets),
        new EcrireParametre.Valeur(
            definition,
            caf,
            demande.depuis(),
            demande.valeur(),
            Fondement.LECTURE,
            sources.de(code, demande.depuis()),
            demande.motif()),
        ValeursDeParametreResource::creee);
  }

  /** Records a decision on the effect of a rule. */
  @POST
  @Path("regles/{code}/effets")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "deciderEffet",
      summary = "Décider de l'effet d'une règle dans une Caf",
      description =
          "Abaisse une règle LOCALE à une alerte, la désactive, ou lui rend l'effet du catalogue, à"
              + " partir d'un jour. Rien n'est modifié : une correction est une décision de plus.")
  @RequestBody(
      required = true,
      description = "La décision.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EffetLocalDemande.class)))
  @APIResponse(
      responseCode = "201",
      description = "La décision enregistrée.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EffetDeRegle.class)))
  @APIResponse(
      responseCode = "409",
      description = "La règle est NATIONALE, ou la clé d'idempotence a servi à une autre requête.")
  public Response effet(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = "Le code de la Caf.",
              example = "74",
              schema = @Schema(type = SchemaType.STRING, maxLength = 4, pattern = Formes.CAF))
          @PathParam("caf")
          String caf,
      @Parameter(
              description = "Le code de la règle.",
              example = "ETP-PILOTE",
              schema = @Schema(type = SchemaType.STRING, maxLength = 64, pattern = Formes.REGLE))
          @PathParam("code")
          String code,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, Formes.OCTETS_MAX);
    connue(caf);
    Regle regle = catalogue.une(code);
    if (regle.portee() != Portee.LOCALE) {
      throw new RequeteRefusee(
          TypeProbleme.CONFLIT,
          "La règle « "
              + code
              + " » est de portée NATIONALE : une Caf ne peut pas en changer l'effet.");
    }
    var demande = lecteur.lire(octets, EffetLocalDemande.class);
    return decider.decider(
        Envoi.de(requete, adresse, entetes, octets),
        new DeciderEffet.Decision(code, caf, demande.depuis(), demande.effet(), demande.motif()),
        DecisionsLocalesResource::decidee);
  }

  /** A token may name a Caf that the reference data do not have. */
  private void connue(String caf) {
    if (!cafs.existe(caf)) {
      throw RequeteRefusee.introuvable(
          "Il n'y a pas de Caf « " + caf + " » : voir /api/v1/territoires/caf.");
    }
  }

  private static Reponse decidee(EffetEcrit e) {
    return Reponse.cree(
        "/api/v1/referentiel/regles/"
            + e.regle()
            + "/effets?limite=1&caf="
            + e.caf()
            + "&connuLe="
            + e.enregistreLe(),
        new EntityTag(Long.toString(e.id())),
        EffetDeRegle.de(e));
  }
}
