package fr.ctg.convention.partenaire.rest;

import fr.ctg.convention.partenaire.model.NatureDePartenaire;
import fr.ctg.convention.partenaire.model.Partenaires;
import fr.ctg.convention.territoire.FiltresDeTerritoires;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.convention.territoire.NomNormalise;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.validation.TexteLibre;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list of partners, as one request gives them. Its members are there for the
 * contract: they are read with the other parameters, and their faults.
 */
@SuppressWarnings("unused")
public final class FiltresDePartenaires {

  private static final Pattern SIREN = Pattern.compile(FormesDeTerritoire.SIREN);

  @QueryParam("q")
  @Parameter(
      description = "Un texte que leur nom contient, sans égard à la casse ni aux accents.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              minLength = 1,
              maxLength = FormesDeTerritoire.Q_MAX,
              pattern = TexteLibre.FORME),
      example = "msa")
  private @Nullable String q;

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

  @QueryParam("nature")
  @Parameter(
      description = "Ce qu'ils sont.",
      schema = @Schema(implementation = NatureDePartenaire.class),
      example = "MSA")
  private @Nullable String nature;

  @QueryParam("siren")
  @Parameter(
      description = "Leur SIREN.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 9, pattern = FormesDeTerritoire.SIREN),
      example = "782824973")
  private @Nullable String siren;

  /** The filters; what is wrong with them is kept for the refusal of the whole request. */
  static Partenaires.Filtre lire(ParametresDeRequete parametres, Territoires territoires) {
    var territoriaux = new FiltresDeTerritoires(parametres, territoires);
    return new Partenaires.Filtre(
        territoriaux.caf(),
        parametres.choix("nature", NatureDePartenaire.class).orElse(null),
        parametres.code("siren", SIREN, "un SIREN, neuf chiffres").orElse(null),
        Optional.ofNullable(territoriaux.q()).map(NomNormalise::de).orElse(null));
  }
}
