package fr.ctg.referentiel.rest;

import fr.ctg.platform.ecriture.Envoi;
import fr.ctg.platform.ecriture.Reponse;
import fr.ctg.platform.http.CorpsDeRequete;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.platform.validation.LecteurDeRequete;
import fr.ctg.referentiel.CafConnues;
import fr.ctg.referentiel.application.EcrireParametre;
import fr.ctg.referentiel.application.LireParametres;
import fr.ctg.referentiel.model.DefinitionDeParametre;
import fr.ctg.referentiel.model.Place;
import fr.ctg.referentiel.model.ValeurEcrite;
import fr.ctg.shared.Fondement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All that was recorded of a parameter, for everybody; and its national values, for the Cnaf. */
@Path("/api/v1/referentiel/parametres/{code}/valeurs")
@ApplicationScoped
@Tag(name = "referentiel")
public class ValeursDeParametreResource {

  private final LireParametres historique;
  private final EcrireParametre ecrire;
  private final CafConnues cafs;
  private final LecteurDeRequete lecteur;
  private final Horloge horloge;

  @Inject
  ValeursDeParametreResource(
      LireParametres historique,
      EcrireParametre ecrire,
      CafConnues cafs,
      LecteurDeRequete lecteur,
      Horloge horloge) {
    this.historique = historique;
    this.ecrire = ecrire;
    this.cafs = cafs;
    this.lecteur = lecteur;
    this.horloge = horloge;
  }

  /** What was recorded. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerValeurs",
      summary = "L'historique d'un paramètre",
      description =
          "Toutes les valeurs enregistrées, nationales, ou propres à la « caf », la dernière"
              + " enregistrée d'abord. Aucune n'est jamais modifiée : une correction est une valeur de"
              + " plus. En vigueur un jour est celle qui commence la dernière ce jour-là au plus tard ;"
              + " de deux qui commencent ensemble, la dernière enregistrée.")
  @Parameter(
      name = "caf",
      in = ParameterIn.QUERY,
      description = "Le code de la Caf dont ce sont les valeurs ; nationales par défaut.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 4, pattern = Formes.CAF),
      example = "74")
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "Seulement celles qui commencent ce jour-là au plus tard.",
      schema = @Schema(implementation = java.time.LocalDate.class),
      example = "2026-01-01")
  @Parameter(
      name = "connuLe",
      in = ParameterIn.QUERY,
      description =
          "Seulement celles enregistrées à ce moment au plus tard ; maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-12-31T23:59:59Z")
  @APIResponse(
      responseCode = "200",
      description = "Les valeurs.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeValeurs.class)))
  public Response lister(
      @Context UriInfo adresse,
      @Context Request requete,
      @Parameter(
              description = "Le code du paramètre.",
              example = "niveau-diplome-minimum",
              schema =
                  @Schema(type = SchemaType.STRING, maxLength = 64, pattern = Formes.PARAMETRE))
          @PathParam("code")
          String code) {
    var parametres = ParametresDeRequete.de(adresse);
    int limite = parametres.limite();
    var date = parametres.date("date");
    Instant connuLe = parametres.instant("connuLe").orElseGet(horloge::maintenant);
    String caf = CafDemandee.lire(parametres, cafs).orElse(null);
    parametres.verifier();
    definition(code);
    return new SuiteDInscriptions<>(
            "valeurs",
            ValeurDeParametre.class,
            (apres, n) -> historique.valeurs(code, caf, date.orElse(null), connuLe, apres, n),
            v -> new Place(v.enregistreLe(), v.id()),
            ValeurDeParametre::de,
            PageDeValeurs::new)
        .montrer(requete, parametres, limite);
  }

  /** Adds a national value. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "ecrireValeurNationale",
      summary = "Enregistrer une valeur nationale",
      description =
          "Ajoute une valeur nationale au paramètre, avec les mots qui la fondent. Rien n'est modifié :"
              + " les valeurs d'avant restent lisibles, et ce qui était connu d'elles aussi. Les"
              + " valeurs propres aux Caf continuent de passer devant.")
  @RequestBody(
      required = true,
      description = "La valeur.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ValeurNationaleDemande.class)))
  @APIResponse(
      responseCode = "201",
      description = "La valeur enregistrée.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ValeurDeParametre.class)))
  @APIResponse(
      responseCode = "409",
      description = "La clé d'idempotence a servi à une autre requête.")
  public Response ecrire(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = "Le code du paramètre.",
              example = "niveau-diplome-minimum",
              schema =
                  @Schema(type = SchemaType.STRING, maxLength = 64, pattern = Formes.PARAMETRE))
          @PathParam("code")
          String code,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, Formes.OCTETS_MAX);
    DefinitionDeParametre definition = definition(code);
    var bornes = new ControleDeValeur(definition);
    var demande =
        lecteur.lire(
            octets,
            ValeurNationaleDemande.class,
            (d, fautes) -> bornes.controler(d.valeur(), fautes));
    Fondement fondement = demande.fondement() == null ? Fondement.TEXTE : demande.fondement();
    return ecrire.ecrire(
        Envoi.de(requete, adresse, entetes, octets),
        new EcrireParametre.Valeur(
            definition,
            null,
            demande.depuis(),
            demande.valeur(),
            fondement,
            demande.source().enCitation(),
            demande.motif()),
        ValeursDeParametreResource::creee);
  }

  private DefinitionDeParametre definition(String code) {
    return historique.definition(code);
  }

  /** A value has no address of its own: that of the history as it begins with it stands for it. */
  static Reponse creee(ValeurEcrite v) {
    @Nullable String caf = v.caf();
    return Reponse.cree(
        "/api/v1/referentiel/parametres/"
            + v.code()
            + "/valeurs?limite=1"
            + (caf == null ? "" : "&caf=" + caf)
            + "&connuLe="
            + v.enregistreLe(),
        new EntityTag(Long.toString(v.id())),
        ValeurDeParametre.de(v));
  }
}
