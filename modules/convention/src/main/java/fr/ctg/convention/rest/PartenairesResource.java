package fr.ctg.convention.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.NatureSignataire;
import fr.ctg.convention.Territoires;
import fr.ctg.convention.application.LireHistoire;
import fr.ctg.convention.application.TenirPartenaires;
import fr.ctg.convention.model.NomNormalise;
import fr.ctg.convention.model.TerritoireDeLaCaf;
import fr.ctg.convention.persistence.Partenaire;
import fr.ctg.convention.persistence.PartenairesEnBase.Filtre;
import fr.ctg.convention.persistence.PartenairesEnBase.Place;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.ecriture.Envoi;
import fr.ctg.platform.ecriture.Reponse;
import fr.ctg.platform.ecriture.VersionAttendue;
import fr.ctg.platform.http.CorpsDeRequete;
import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.liste.Curseur;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.validation.LecteurDeRequete;
import fr.ctg.platform.validation.TexteLibre;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The employers and partners that a Caf records for itself. */
@Path("/api/v1/partenaires")
@ApplicationScoped
@Tag(name = "conventions")
public class PartenairesResource {

  private static final String LISTE = "partenaires";
  private static final int OCTETS_MAX = 16_384;
  private static final Pattern SIREN = Pattern.compile(Formes.SIREN);

  private final TenirPartenaires partenaires;
  private final LireHistoire histoire;
  private final LecteurDeRequete lecteur;
  private final Ecritures ecritures;
  private final Territoires territoires;
  private final ObjectMapper json;

  @Inject
  PartenairesResource(
      TenirPartenaires partenaires,
      LireHistoire histoire,
      LecteurDeRequete lecteur,
      Ecritures ecritures,
      Territoires territoires,
      ObjectMapper json) {
    this.partenaires = partenaires;
    this.histoire = histoire;
    this.lecteur = lecteur;
    this.ecritures = ecritures;
    this.territoires = territoires;
    this.json = json;
  }

  /** Records a partner. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerPartenaire",
      summary = "Enregistrer un partenaire",
      description =
          "Un employeur ou partenaire de la Caf de l'appelant, qui peut alors signer ses conventions.")
  @RequestBody(
      required = true,
      description = "Le partenaire.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PartenaireDemande.class)))
  @APIResponse(
      responseCode = "201",
      description = "Le partenaire.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PartenaireDeLaCaf.class)))
  public Response creer(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, OCTETS_MAX);
    String caf = CafDuGestionnaire.code();
    return ecritures.repondre(
        Envoi.de(requete, adresse, entetes, octets),
        session ->
            session.doReturningWork(
                connexion -> {
                  PartenaireDemande demande =
                      lecteur.lire(octets, PartenaireDemande.class, this::controler);
                  var nouveau =
                      new Partenaire(
                          UuidCreator.getTimeOrderedEpoch(),
                          caf,
                          1,
                          demande.siren(),
                          demande.nom(),
                          NatureSignataire.valueOf(demande.nature().name()));
                  partenaires.creer(connexion, nouveau);
                  return Reponse.cree(
                      "/api/v1/partenaires/" + nouveau.id(),
                      marque(nouveau),
                      PartenaireDeLaCaf.de(nouveau));
                }));
  }

  private void controler(PartenaireDemande demande, Fautes fautes) {
    String siren = demande.siren();
    if (siren != null
        && !fautes.fautif("/siren")
        && new TerritoireDeLaCaf(territoires, "").estUneCollectivite(siren)) {
      fautes.ajouter(
          "/siren",
          CodeDeFaute.INCOHERENT,
          "ce SIREN est celui d'une commune ou d'un EPCI, que les données de référence connaissent"
              + " déjà ; donnez-le directement parmi les signataires");
    }
  }

  /** Partners by filter. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerPartenaires",
      summary = "Les partenaires",
      description = "Les employeurs et partenaires enregistrés, par Caf et par nom.")
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = "Un texte que leur nom contient, sans égard à la casse ni aux accents.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              minLength = 1,
              maxLength = Formes.Q_MAX,
              pattern = TexteLibre.FORME),
      example = "msa")
  @Parameter(
      name = "caf",
      in = ParameterIn.QUERY,
      description = "Le code de leur Caf.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 4, pattern = Formes.CAF),
      example = "35")
  @Parameter(
      name = "nature",
      in = ParameterIn.QUERY,
      description = "Ce qu'ils sont.",
      schema = @Schema(implementation = NatureDePartenaire.class),
      example = "MSA")
  @Parameter(
      name = "siren",
      in = ParameterIn.QUERY,
      description = "Leur SIREN.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 9, pattern = Formes.SIREN),
      example = "782824973")
  @Parameter(
      name = "au",
      in = ParameterIn.QUERY,
      description = "Montre la liste telle qu'elle était à cet instant ; maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "Les partenaires.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDePartenaires.class)))
  public Response lister(@Context UriInfo adresse, @Context Request requete) {
    var parametres = ParametresDeRequete.de(adresse);
    var territoriaux = new FiltresDeTerritoires(parametres, territoires);
    var filtre =
        new Filtre(
            territoriaux.caf(),
            parametres.choix("nature", NatureDePartenaire.class).map(Enum::name).orElse(null),
            parametres.code("siren", SIREN, "un SIREN, neuf chiffres").orElse(null),
            Optional.ofNullable(territoriaux.q()).map(NomNormalise::de).orElse(null));
    Optional<Instant> au = parametres.instant("au");
    int limite = parametres.limite();
    parametres.verifier();
    var liste = partenaires.liste(filtre, au.orElse(null));
    if (Export.demande(requete)) {
      return Export.flux(
          requete,
          PartenaireDeLaCaf.class,
          json,
          suite -> liste.parcourir(r -> suite.accept(PartenaireDeLaCaf.de(r.partenaire()))));
    }
    var page =
        liste.page(parametres.apres(LISTE, 3).map(PartenairesResource::place).orElse(null), limite);
    Place suite = page.suite();
    return Response.ok(
            new PageDePartenaires(
                page.elements().stream().map(r -> PartenaireDeLaCaf.de(r.partenaire())).toList(),
                suite == null
                    ? null
                    : parametres.suite(
                        LISTE, List.of(suite.caf(), suite.nom(), suite.id().toString()))))
        .build();
  }

  private static Place place(List<String> cle) {
    try {
      return new Place(cle.get(0), cle.get(1), UUID.fromString(cle.get(2)));
    } catch (IllegalArgumentException e) {
      throw Curseur.invalide();
    }
  }

  /** One partner. */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lirePartenaire",
      summary = "Un partenaire",
      description = "Le partenaire de cet identifiant.")
  @Parameter(
      name = "au",
      in = ParameterIn.QUERY,
      description = "Montre le partenaire tel qu'il était à cet instant ; maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "Le partenaire.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PartenaireDeLaCaf.class)))
  public Response lire(
      @Context UriInfo adresse,
      @Parameter(
              description = "L'identifiant du partenaire.",
              example = "0197e3a0-5c1f-7000-8000-000000000001",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id) {
    var parametres = ParametresDeRequete.de(adresse);
    Optional<Instant> au = parametres.instant("au");
    parametres.verifier();
    if (au.isPresent()) {
      return Response.ok(PartenaireDeLaCaf.de(partenaires.un(id, au.get()))).build();
    }
    Partenaire lu = partenaires.un(id);
    return Response.ok(PartenaireDeLaCaf.de(lu)).tag(marque(lu)).build();
  }

  /** What changed in a partner. */
  @GET
  @Path("{id}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDePartenaire",
      summary = "L'historique d'un partenaire",
      description = "Chaque changement du partenaire, son auteur et ce qui a changé, en clair.")
  @APIResponse(
      responseCode = "200",
      description = "Les changements, les plus anciens d'abord.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDHistorique.class)))
  public PageDHistorique historique(
      @Context UriInfo adresse,
      @Parameter(
              description = "L'identifiant du partenaire.",
              example = "0197e3a0-5c1f-7000-8000-000000000001",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id) {
    return PageDHistorique.lire(
        adresse, (apres, limite) -> histoire.changementsDuPartenaire(id, apres, limite));
  }

  /** Gives a partner another name or nature. */
  @PATCH
  @Path("{id}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerPartenaire",
      summary = "Corriger un partenaire",
      description =
          "JSON Merge Patch (RFC 7396). Les conventions signées gardent le nom qu'il portait.")
  @RequestBody(
      required = true,
      description = "Ce qui change.",
      content =
          @Content(
              mediaType = Correctif.MEDIA,
              schema = @Schema(implementation = PartenaireCorrectif.class)))
  @APIResponse(
      responseCode = "200",
      description = "Le partenaire, corrigé.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PartenaireDeLaCaf.class)))
  @APIResponse(
      responseCode = "412",
      description = "Le partenaire a changé depuis la version que nomme « If-Match ».")
  public Response corriger(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = "L'identifiant du partenaire.",
              example = "0197e3a0-5c1f-7000-8000-000000000001",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, OCTETS_MAX);
    VersionAttendue attendue = VersionAttendue.de(entetes);
    return ecritures.repondre(
        Envoi.de(requete, adresse, entetes, octets),
        session ->
            session.doReturningWork(
                connexion -> {
                  Partenaire present = partenaires.pourEcrire(connexion, id);
                  attendue.verifier(marque(present).getValue());
                  byte[] entier = Correctif.appliquer(demande(present), octets);
                  PartenaireDemande demande =
                      lecteur.lire(
                          entier,
                          PartenaireDemande.class,
                          (d, fautes) -> memeSiren(d, present, fautes));
                  Partenaire corrige =
                      partenaires.corriger(
                          connexion,
                          present,
                          demande.nom(),
                          NatureSignataire.valueOf(demande.nature().name()));
                  return Reponse.change(marque(corrige), PartenaireDeLaCaf.de(corrige));
                }));
  }

  private static PartenaireDemande demande(Partenaire p) {
    return new PartenaireDemande(p.siren(), p.nom(), NatureDePartenaire.valueOf(p.nature().name()));
  }

  private static void memeSiren(PartenaireDemande demande, Partenaire present, Fautes fautes) {
    if (demande.siren() != null
        && !fautes.fautif("/siren")
        && !demande.siren().equals(present.siren())) {
      fautes.ajouter(
          "/siren",
          CodeDeFaute.INTERDIT,
          "le SIREN d'un partenaire ne change pas ; enregistrez-en un autre");
    }
  }

  private static EntityTag marque(Partenaire partenaire) {
    return new EntityTag(Integer.toString(partenaire.version()));
  }
}
