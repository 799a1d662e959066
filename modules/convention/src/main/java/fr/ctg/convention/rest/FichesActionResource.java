package fr.ctg.convention.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.convention.EtatDeFiche;
import fr.ctg.convention.application.LireConventions;
import fr.ctg.convention.application.LireHistoire;
import fr.ctg.convention.application.LirePasse;
import fr.ctg.convention.application.TenirPlanDAction;
import fr.ctg.convention.application.TenirPlanDAction.Lu;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.FicheAction;
import fr.ctg.convention.model.Intervenant;
import fr.ctg.convention.persistence.PlanDActionEnBase;
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
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.validation.LecteurDeRequete;
import fr.ctg.shared.Periode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;

/** The action plan of a convention: its sheets, which go on changing once it is signed. */
@Path("/api/v1/conventions/{id}/fiches-action")
@ApplicationScoped
@Tag(name = "conventions")
public class FichesActionResource {

  private static final String LISTE = "fiches-action";
  private static final int OCTETS_MAX = 131_072;
  private static final String EXEMPLE = "0197e3a0-5c1f-7000-8000-000000000001";
  private static final String CONVENTION = "L'identifiant de la convention.";
  private static final String ID = "L'identifiant qu'elle y a.";
  private static final String PERIMEE =
      "La fiche a changé depuis la version que nomme « If-Match ».";

  private final LireConventions conventions;
  private final LirePasse passe;
  private final LireHistoire histoire;
  private final TenirPlanDAction plan;
  private final LecteurDeRequete lecteur;
  private final Ecritures ecritures;
  private final ObjectMapper json;

  @Inject
  FichesActionResource(
      LireConventions conventions,
      LirePasse passe,
      LireHistoire histoire,
      TenirPlanDAction plan,
      LecteurDeRequete lecteur,
      Ecritures ecritures,
      ObjectMapper json) {
    this.conventions = conventions;
    this.passe = passe;
    this.histoire = histoire;
    this.plan = plan;
    this.lecteur = lecteur;
    this.ecritures = ecritures;
    this.json = json;
  }

  /** Adds one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "creerFicheAction",
      summary = "Ajouter une fiche action",
      description = "Avant comme après la signature, tant que la convention n'est pas résiliée.")
  @RequestBody(
      required = true,
      description = "Une fiche action.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FicheActionDemande.class)))
  @APIResponse(
      responseCode = "201",
      description = "La fiche, créée.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FicheActionDeConvention.class)))
  public Response creer(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = CONVENTION,
              example = EXEMPLE,
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, OCTETS_MAX);
    return ecritures.repondre(
        Envoi.de(requete, adresse, entetes, octets),
        session ->
            session.doReturningWork(
                connexion -> {
                  Convention convention = plan.convention(connexion, id);
                  FicheActionDemande demande =
                      lecteur.lire(
                          octets,
                          FicheActionDemande.class,
                          (d, fautes) -> controler(d, fautes, convention));
                  FicheAction cree =
                      plan.creer(
                          connexion, convention, texte(session, demande, convention, aucun()));
                  return Reponse.cree(
                      ConventionsResource.ADRESSE + convention.id() + "/fiches-action/" + cree.id(),
                      marque(cree),
                      montre(session, cree));
                }));
  }

  /** All of a convention. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerFichesAction",
      summary = "Les fiches action d'une convention",
      description = "Dans l'ordre où ils ont été ajoutés.")
  @Parameter(
      name = "au",
      in = ParameterIn.QUERY,
      description =
          "Montre la liste telle qu'elle était à cet instant, sans les noms des personnes effacées depuis ;"
              + " maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "Les fiches action.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeFichesAction.class)))
  public Response lister(
      @Context UriInfo adresse,
      @Context Request requete,
      @Parameter(
              description = CONVENTION,
              example = EXEMPLE,
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id) {
    var parametres = ParametresDeRequete.de(adresse);
    Optional<Instant> au = parametres.instant("au");
    int limite = parametres.limite();
    parametres.verifier();
    var liste = au.map(alors -> passes(id, alors)).orElseGet(() -> presents(id));
    if (Export.demande(requete)) {
      return Export.flux(requete, FicheActionDeConvention.class, json, liste::parcourir);
    }
    var page =
        liste.page(
            parametres.apres(LISTE, 1).map(FichesActionResource::place).orElse(null), limite);
    UUID suite = page.suite();
    return Response.ok(
            new PageDeFichesAction(
                page.elements(),
                suite == null ? null : parametres.suite(LISTE, List.of(suite.toString()))))
        .build();
  }

  private ListeOrdonnee<FicheActionDeConvention, UUID> presents(String id) {
    UUID convention = conventions.une(id).id();
    return ListeOrdonnee.lue(
        (apres, limite) ->
            montrer(
                base ->
                    base.fiches(
                        convention, apres == null ? TenirPlanDAction.DEBUT : apres, limite)),
        FicheActionDeConvention::id);
  }

  private ListeOrdonnee<FicheActionDeConvention, UUID> passes(String id, Instant au) {
    List<FicheAction> alors = passe.convention(id, au).parties().fiches();
    return ListeOrdonnee.de(
        montrer(base -> alors), FicheActionDeConvention::id, Comparator.comparing(UUID::toString));
  }

  private List<FicheActionDeConvention> montrer(
      TenirPlanDAction.Lecture<List<FicheAction>> lecture) {
    Lu<List<FicheAction>> lus =
        plan.lire(
            lecture,
            elements -> elements.stream().flatMap(e -> e.intervenants().stream()).toList());
    return lus.valeur().stream().map(e -> FicheActionDeConvention.de(e, lus)).toList();
  }

  private static UUID place(List<String> cle) {
    try {
      return UUID.fromString(cle.getFirst());
    } catch (IllegalArgumentException e) {
      throw Curseur.invalide();
    }
  }

  /** One. */
  @GET
  @Path("{element}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireFicheAction",
      summary = "Une fiche action",
      description = "La fiche de cet identifiant.")
  @Parameter(
      name = "au",
      in = ParameterIn.QUERY,
      description =
          "Montre la fiche telle qu'elle était à cet instant, sans les noms des personnes effacées depuis ;"
              + " maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "La fiche.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FicheActionDeConvention.class)))
  public Response lire(
      @Context UriInfo adresse,
      @Parameter(
              description = CONVENTION,
              example = EXEMPLE,
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id,
      @Parameter(
              description = ID,
              example = EXEMPLE,
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("element")
          String element) {
    var parametres = ParametresDeRequete.de(adresse);
    Optional<Instant> au = parametres.instant("au");
    parametres.verifier();
    UUID cle = TenirPlanDAction.cle(element);
    if (au.isPresent()) {
      Optional<FicheAction> alors =
          passe.convention(id, au.get()).parties().fiches().stream()
              .filter(e -> e.id().equals(cle))
              .findFirst();
      Lu<FicheAction> lu =
          plan.lire(
              base -> alors.orElseThrow(TenirPlanDAction::introuvable), FicheAction::intervenants);
      return Response.ok(FicheActionDeConvention.de(lu.valeur(), lu)).build();
    }
    Lu<FicheAction> lu = plan.fiche(id, cle);
    return Response.ok(FicheActionDeConvention.de(lu.valeur(), lu))
        .tag(marque(lu.valeur()))
        .build();
  }

  /** What changed in one. */
  @GET
  @Path("{element}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDeFicheAction",
      summary = "L'historique d'une fiche action",
      description =
          "Chaque changement, en clair, aussi une fois la fiche retirée ; les noms de personnes n'y sont"
              + " pas. Son auteur n'est dit qu'à la Caf de la convention et à la Cnaf.")
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
              description = CONVENTION,
              example = EXEMPLE,
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id,
      @Parameter(
              description = ID,
              example = EXEMPLE,
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("element")
          String element) {
    return PageDHistorique.lire(
        adresse,
        (apres, limite) ->
            histoire.changementsDeLaFiche(
                id, TenirPlanDAction.cle(element).toString(), apres, limite));
  }

  /** Changes one. */
  @PATCH
  @Path("{element}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerFicheAction",
      summary = "Corriger une fiche action",
      description =
          "JSON Merge Patch (RFC 7396) : ce qui est donné remplace, « null » retire, une liste se"
              + " remplace entière. Qui garde son nom reste la même personne.")
  @RequestBody(
      required = true,
      description = "Ce qui change.",
      content =
          @Content(
              mediaType = Correctif.MEDIA,
              schema = @Schema(implementation = FicheActionCorrectif.class)))
  @APIResponse(
      responseCode = "200",
      description = "La fiche, corrigée.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FicheActionDeConvention.class)))
  @APIResponse(responseCode = "409", description = "La convention est résiliée.")
  @APIResponse(responseCode = "412", description = PERIMEE)
  public Response corriger(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = CONVENTION,
              example = EXEMPLE,
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id,
      @Parameter(
              description = ID,
              example = EXEMPLE,
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("element")
          String element,
      InputStream corps) {
    ParametresDeRequete.de(adresse).verifier();
    byte[] octets = CorpsDeRequete.octets(corps, OCTETS_MAX);
    VersionAttendue attendue = VersionAttendue.de(entetes);
    return ecritures.repondre(
        Envoi.de(requete, adresse, entetes, octets),
        session ->
            session.doReturningWork(
                connexion -> {
                  FicheAction present = present(connexion, id, element, attendue);
                  Convention convention = plan.convention(connexion, id);
                  Lu<List<Intervenant>> presents =
                      new Lu<>(
                          present.intervenants(), plan.connues(session, present.intervenants()));
                  byte[] entier =
                      Correctif.appliquer(
                          FicheActionDeConvention.de(present, presents).demande(), octets);
                  FicheActionDemande demande =
                      lecteur.lire(
                          entier,
                          FicheActionDemande.class,
                          (d, fautes) -> controler(d, fautes, convention));
                  FicheAction corrige =
                      plan.modifier(
                          connexion,
                          convention,
                          present,
                          texte(session, demande, convention, presents));
                  return Reponse.change(marque(corrige), montre(session, corrige));
                }));
  }

  /** Takes one away. */
  @DELETE
  @Path("{element}")
  @Operation(
      operationId = "supprimerFicheAction",
      summary = "Retirer une fiche action",
      description = "Tant que la convention n'est pas résiliée.")
  @APIResponse(responseCode = "204", description = "La fiche n'est plus.")
  @APIResponse(responseCode = "409", description = "La convention est résiliée.")
  @APIResponse(responseCode = "412", description = PERIMEE)
  public Response supprimer(
      @Context Request requete,
      @Context UriInfo adresse,
      @Context HttpHeaders entetes,
      @Parameter(
              description = CONVENTION,
              example = EXEMPLE,
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id,
      @Parameter(
              description = ID,
              example = EXEMPLE,
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("element")
          String element) {
    ParametresDeRequete.de(adresse).verifier();
    VersionAttendue attendue = VersionAttendue.de(entetes);
    return ecritures.repondre(
        Envoi.de(requete, adresse, entetes, new byte[0]),
        session ->
            session.doReturningWork(
                connexion -> {
                  FicheAction present = present(connexion, id, element, attendue);
                  plan.supprimer(connexion, plan.convention(connexion, id), present);
                  return Reponse.vide();
                }));
  }

  private static FicheAction present(
      Connection connexion, String id, String element, VersionAttendue attendue)
      throws SQLException {
    FicheAction present =
        new PlanDActionEnBase(connexion)
            .ficheVerrouillee(TenirPlanDAction.cle(id), TenirPlanDAction.cle(element))
            .orElseThrow(TenirPlanDAction::introuvable);
    attendue.verifier(marque(present));
    return present;
  }

  private FicheActionDeConvention montre(Session session, FicheAction element) {
    return FicheActionDeConvention.de(
        element, new Lu<>(element, plan.connues(session, element.intervenants())));
  }

  private static Lu<List<Intervenant>> aucun() {
    return new Lu<>(List.of(), Map.of());
  }

  private void controler(FicheActionDemande demande, Fautes fautes, Convention convention) {
    Integer axe = demande.axe();
    if (axe != null && !fautes.fautif("/axe") && axe > convention.texte().axes().size()) {
      fautes.ajouter(
          "/axe",
          CodeDeFaute.INCONNU,
          "la convention n'a que " + convention.texte().axes().size() + " axe(s) ; corrigez");
    }
  }

  private FicheAction.Texte texte(
      Session session,
      FicheActionDemande d,
      Convention convention,
      Lu<List<Intervenant>> presents) {
    IntervenantDemande r = d.responsable();
    return new FicheAction.Texte(
        d.libelle().strip(),
        d.description(),
        d.thematique().name(),
        d.axe(),
        d.priorites() == null ? List.of() : d.priorites().stream().map(Enum::name).toList(),
        new Periode(d.debut(), d.fin()),
        d.etat() == null ? EtatDeFiche.PREVUE : d.etat(),
        r == null
            ? null
            : plan.intervenant(
                session, convention.caf(), r.nom(), r.organisation(), r.fonction(), presents));
  }

  private static EntityTag marque(FicheAction element) {
    return new EntityTag(Integer.toString(element.version()));
  }
}
