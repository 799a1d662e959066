package fr.ctg.convention.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.convention.application.LireConventions;
import fr.ctg.convention.application.LireHistoire;
import fr.ctg.convention.application.LirePasse;
import fr.ctg.convention.application.TenirPlanDAction;
import fr.ctg.convention.application.TenirPlanDAction.Lu;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.GroupeDeTravail;
import fr.ctg.convention.model.Intervenant;
import fr.ctg.convention.persistence.PlanDActionEnBase;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.ecriture.Envoi;
import fr.ctg.platform.ecriture.Reponse;
import fr.ctg.platform.ecriture.VersionAttendue;
import fr.ctg.platform.http.CorpsDeRequete;
import fr.ctg.platform.journal.PageDHistorique;
import fr.ctg.platform.liste.Curseur;
import fr.ctg.platform.liste.Export;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.validation.LecteurDeRequete;
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

/** The working groups of a convention, with who takes part in them. */
@Path("/api/v1/conventions/{id}/groupes-de-travail")
@ApplicationScoped
@Tag(name = "conventions")
public class GroupesDeTravailResource {

  private static final String LISTE = "groupes-de-travail";
  private static final int OCTETS_MAX = 131_072;
  private static final String EXEMPLE = "0197e3a0-5c1f-7000-8000-000000000001";
  private static final String CONVENTION = "L'identifiant de la convention.";
  private static final String ID = "L'identifiant qu'elle y a.";
  private static final String PERIMEE =
      "Le groupe a changé depuis la version que nomme « If-Match ».";

  private final LireConventions conventions;
  private final LirePasse passe;
  private final LireHistoire histoire;
  private final TenirPlanDAction plan;
  private final LecteurDeRequete lecteur;
  private final Ecritures ecritures;
  private final ObjectMapper json;

  @Inject
  GroupesDeTravailResource(
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
      operationId = "creerGroupeDeTravail",
      summary = "Ajouter un groupe de travail",
      description = "Avant comme après la signature, tant que la convention n'est pas résiliée.")
  @RequestBody(
      required = true,
      description = "Un groupe de travail.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GroupeDeTravailDemande.class)))
  @APIResponse(
      responseCode = "201",
      description = "Le groupe, créé.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GroupeDeTravailDeConvention.class)))
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
                  GroupeDeTravailDemande demande =
                      lecteur.lire(octets, GroupeDeTravailDemande.class);
                  GroupeDeTravail cree =
                      plan.creer(
                          connexion,
                          convention,
                          demande.libelle().strip(),
                          demande.thematique() == null ? null : demande.thematique().name(),
                          membres(session, demande, convention, aucun()));
                  return Reponse.cree(
                      ConventionsResource.ADRESSE
                          + convention.id()
                          + "/groupes-de-travail/"
                          + cree.id(),
                      marque(cree),
                      montre(session, cree));
                }));
  }

  /** All of a convention. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.NDJSON})
  @Operation(
      operationId = "listerGroupesDeTravail",
      summary = "Les groupes de travail d'une convention",
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
      description = "Les groupes de travail.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PageDeGroupesDeTravail.class)))
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
      return Export.flux(requete, GroupeDeTravailDeConvention.class, json, liste::parcourir);
    }
    var page =
        liste.page(
            parametres.apres(LISTE, 1).map(GroupesDeTravailResource::place).orElse(null), limite);
    UUID suite = page.suite();
    return Response.ok(
            new PageDeGroupesDeTravail(
                page.elements(),
                suite == null ? null : parametres.suite(LISTE, List.of(suite.toString()))))
        .build();
  }

  private ListeOrdonnee<GroupeDeTravailDeConvention, UUID> presents(String id) {
    UUID convention = conventions.une(id).id();
    return ListeOrdonnee.lue(
        (apres, limite) ->
            montrer(
                base ->
                    base.groupes(
                        convention, apres == null ? TenirPlanDAction.DEBUT : apres, limite)),
        GroupeDeTravailDeConvention::id);
  }

  private ListeOrdonnee<GroupeDeTravailDeConvention, UUID> passes(String id, Instant au) {
    List<GroupeDeTravail> alors = passe.convention(id, au).parties().groupes();
    return ListeOrdonnee.de(
        montrer(base -> alors),
        GroupeDeTravailDeConvention::id,
        Comparator.comparing(UUID::toString));
  }

  private List<GroupeDeTravailDeConvention> montrer(
      TenirPlanDAction.Lecture<List<GroupeDeTravail>> lecture) {
    Lu<List<GroupeDeTravail>> lus =
        plan.lire(
            lecture, elements -> elements.stream().flatMap(e -> e.membres().stream()).toList());
    return lus.valeur().stream().map(e -> GroupeDeTravailDeConvention.de(e, lus)).toList();
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
      operationId = "lireGroupeDeTravail",
      summary = "Un groupe de travail",
      description = "Le groupe de cet identifiant.")
  @Parameter(
      name = "au",
      in = ParameterIn.QUERY,
      description =
          "Montre le groupe tel qu'il était à cet instant, sans les noms des personnes effacées depuis ;"
              + " maintenant par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"),
      example = "2026-03-31T12:00:00Z")
  @APIResponse(
      responseCode = "200",
      description = "Le groupe.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GroupeDeTravailDeConvention.class)))
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
      Optional<GroupeDeTravail> alors =
          passe.convention(id, au.get()).parties().groupes().stream()
              .filter(e -> e.id().equals(cle))
              .findFirst();
      Lu<GroupeDeTravail> lu =
          plan.lire(
              base -> alors.orElseThrow(TenirPlanDAction::introuvable), GroupeDeTravail::membres);
      return Response.ok(GroupeDeTravailDeConvention.de(lu.valeur(), lu)).build();
    }
    Lu<GroupeDeTravail> lu = plan.groupe(id, cle);
    return Response.ok(GroupeDeTravailDeConvention.de(lu.valeur(), lu))
        .tag(marque(lu.valeur()))
        .build();
  }

  /** What changed in one. */
  @GET
  @Path("{element}/historique")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listerHistoriqueDeGroupeDeTravail",
      summary = "L'historique d'un groupe de travail",
      description =
          "Chaque changement, en clair, aussi une fois le groupe retiré ; les noms de personnes n'y sont"
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
            histoire.changementsDuGroupe(
                id, TenirPlanDAction.cle(element).toString(), apres, limite));
  }

  /** Changes one. */
  @PATCH
  @Path("{element}")
  @Consumes({Correctif.MEDIA, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "corrigerGroupeDeTravail",
      summary = "Corriger un groupe de travail",
      description =
          "JSON Merge Patch (RFC 7396) : ce qui est donné remplace, « null » retire, une liste se"
              + " remplace entière. Qui garde son nom reste la même personne.")
  @RequestBody(
      required = true,
      description = "Ce qui change.",
      content =
          @Content(
              mediaType = Correctif.MEDIA,
              schema = @Schema(implementation = GroupeDeTravailCorrectif.class)))
  @APIResponse(
      responseCode = "200",
      description = "Le groupe, corrigé.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GroupeDeTravailDeConvention.class)))
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
                  GroupeDeTravail present = present(connexion, id, element, attendue);
                  Convention convention = plan.convention(connexion, id);
                  Lu<List<Intervenant>> presents =
                      new Lu<>(present.membres(), plan.connues(session, present.membres()));
                  byte[] entier =
                      Correctif.appliquer(
                          GroupeDeTravailDeConvention.de(present, presents).demande(), octets);
                  GroupeDeTravailDemande demande =
                      lecteur.lire(entier, GroupeDeTravailDemande.class);
                  GroupeDeTravail corrige =
                      plan.modifier(
                          connexion,
                          convention,
                          present,
                          demande.libelle().strip(),
                          demande.thematique() == null ? null : demande.thematique().name(),
                          membres(session, demande, convention, presents));
                  return Reponse.change(marque(corrige), montre(session, corrige));
                }));
  }

  /** Takes one away. */
  @DELETE
  @Path("{element}")
  @Operation(
      operationId = "supprimerGroupeDeTravail",
      summary = "Retirer un groupe de travail",
      description = "Tant que la convention n'est pas résiliée.")
  @APIResponse(responseCode = "204", description = "Le groupe n'est plus.")
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
                  GroupeDeTravail present = present(connexion, id, element, attendue);
                  plan.supprimer(connexion, plan.convention(connexion, id), present);
                  return Reponse.vide();
                }));
  }

  private static GroupeDeTravail present(
      Connection connexion, String id, String element, VersionAttendue attendue)
      throws SQLException {
    GroupeDeTravail present =
        new PlanDActionEnBase(connexion)
            .groupeVerrouille(TenirPlanDAction.cle(id), TenirPlanDAction.cle(element))
            .orElseThrow(TenirPlanDAction::introuvable);
    attendue.verifier(marque(present));
    return present;
  }

  private GroupeDeTravailDeConvention montre(Session session, GroupeDeTravail element) {
    return GroupeDeTravailDeConvention.de(
        element, new Lu<>(element, plan.connues(session, element.membres())));
  }

  private static Lu<List<Intervenant>> aucun() {
    return new Lu<>(List.of(), Map.of());
  }

  private List<Intervenant> membres(
      Session session,
      GroupeDeTravailDemande d,
      Convention convention,
      Lu<List<Intervenant>> presents) {
    return d.membres() == null
        ? List.of()
        : d.membres().stream()
            .map(
                m ->
                    plan.intervenant(
                        session,
                        convention.caf(),
                        m.nom(),
                        m.organisation(),
                        m.fonction(),
                        presents))
            .toList();
  }

  private static EntityTag marque(GroupeDeTravail element) {
    return new EntityTag(Integer.toString(element.version()));
  }
}
