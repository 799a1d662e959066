package fr.ctg.staffing.titulaire.rest;

import fr.ctg.convention.territoire.FiltresDeTerritoires;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.staffing.ModeDeRecrutement;
import fr.ctg.staffing.titulaire.model.Titulaires;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list of holders, as one request gives them. Its members are there for the
 * contract: they are read with the other parameters, and their faults.
 */
@SuppressWarnings("unused")
public final class FiltresDeTitulaires {

  private static final Pattern IDENTIFIANT =
      Pattern.compile("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");

  @QueryParam("caf")
  @Parameter(
      description = "Le code de leur Caf.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              maxLength = 4,
              pattern = FormesDeTerritoire.CAF_DEMANDEE),
      example = "35")
  private @Nullable String caf;

  @QueryParam("convention")
  @Parameter(
      description =
          "L'identifiant d'une convention dont ils tiennent, ont tenu ou tiendront un poste.",
      schema = @Schema(type = SchemaType.STRING, format = "uuid"),
      example = "0197e3a0-5c1f-7000-8000-000000000001")
  private @Nullable String convention;

  @QueryParam("recrutement")
  @Parameter(
      description = "Leur mode de recrutement.",
      schema = @Schema(implementation = ModeDeRecrutement.class),
      example = "NOUVEAU")
  private @Nullable String recrutement;

  /** The filters; what is wrong with them is kept for the refusal of the whole request. */
  static Titulaires.Filtre lire(ParametresDeRequete parametres, Territoires territoires) {
    return new Titulaires.Filtre(
        new FiltresDeTerritoires(parametres, territoires).caf(),
        parametres
            .code("convention", IDENTIFIANT, "l'identifiant d'une convention")
            .map(UUID::fromString)
            .orElse(null),
        parametres.choix("recrutement", ModeDeRecrutement.class).orElse(null));
  }
}
