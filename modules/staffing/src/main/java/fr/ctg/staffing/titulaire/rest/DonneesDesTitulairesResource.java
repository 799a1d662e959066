package fr.ctg.staffing.titulaire.rest;

import fr.ctg.platform.ecriture.Changement;
import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.staffing.titulaire.application.CorrigerTitulaire;
import fr.ctg.staffing.titulaire.application.DonneesDesTitulaires;
import fr.ctg.staffing.titulaire.model.MotifDEffacement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is kept of the person who is a holder: given out to it, or erased. */
@Path(TitulairesResource.ADRESSE + "/{id}/donnees")
@ApplicationScoped
@Tag(name = "titulaires")
public class DonneesDesTitulairesResource {

  private static final String MOTIF = "motif";
  private static final String AU = "au";

  private final DonneesDesTitulaires donnees;
  private final CorrigerTitulaire correction;
  private final Ecritures ecritures;

  @Inject
  DonneesDesTitulairesResource(
      DonneesDesTitulaires donnees, CorrigerTitulaire correction, Ecritures ecritures) {
    this.donnees = donnees;
    this.correction = correction;
    this.ecritures = ecritures;
  }

  /** All that is kept. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lireDonneesDeTitulaire",
      summary = "Tout ce qui est conservé d'un titulaire",
      description =
          "Pour le remettre à la personne, avec le registre : quoi, pourquoi, jusqu'à quand.")
  @APIResponse(responseCode = "200", description = "Ses données.")
  @SuppressWarnings("unused") // Read with the other parameters, and their faults.
  public DonneesDuTitulaire lire(
      @PathParam("id") UUID id, @QueryParam(AU) @Nullable String au, @Context UriInfo adresse) {
    var parametres = ParametresDeRequete.de(adresse);
    Instant instant = parametres.instant(AU).orElse(null);
    parametres.verifier();
    return DonneesDuTitulaire.de(donnees.de(id, instant));
  }

  /** Erases the person. */
  @DELETE
  @Operation(
      operationId = "effacerDonneesDeTitulaire",
      summary = "Effacer la personne qu'est un titulaire",
      description =
          "Détruit la clé de la personne : ce qui en est dit en toutes lettres ne se lit plus nulle"
              + " part. Niveaux, dates et affectations restent, et tous les chiffres avec eux.")
  @Parameter(
      name = MOTIF,
      in = ParameterIn.QUERY,
      required = true,
      description = "Pourquoi.",
      schema = @Schema(implementation = MotifDEffacement.class),
      example = "DEMANDE_DE_LA_PERSONNE")
  @APIResponse(responseCode = "204", description = "La personne est effacée.")
  public Response effacer(@PathParam("id") UUID id, @BeanParam Changement demande) {
    return ecritures.retirer(
        demande,
        parametres -> {
          parametres.exiger(MOTIF);
          return parametres.choix(MOTIF, MotifDEffacement.class);
        },
        (depart, motif) -> correction.effacer(id, depart, motif.orElseThrow()));
  }
}
