package fr.ctg.staffing.poste.rest;

import fr.ctg.convention.territoire.FiltresDeTerritoires;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.convention.territoire.NomNormalise;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.validation.TexteLibre;
import fr.ctg.shared.Thematique;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.TypeOrigine;
import fr.ctg.staffing.poste.model.Postes;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The filters and the order of the list of posts, as one request gives them. Its members are there
 * for the contract: they are read with the other parameters, and their faults.
 */
@SuppressWarnings("unused")
public final class FiltresDePostes {

  private static final String UUID_FORME = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";
  private static final Pattern IDENTIFIANT = Pattern.compile(UUID_FORME);
  private static final Pattern SIREN = Pattern.compile(FormesDeTerritoire.SIREN);
  private static final Pattern COMMUNE = Pattern.compile(FormesDeTerritoire.CODE_INSEE_DEMANDE);

  @QueryParam("q")
  @Parameter(
      description = "Un texte que leur intitulé contient, sans égard à la casse ni aux accents.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              minLength = 1,
              maxLength = FormesDeTerritoire.Q_MAX,
              pattern = TexteLibre.FORME),
      example = "parentalite")
  private @Nullable String q;

  @QueryParam("convention")
  @Parameter(
      description = "L'identifiant de leur convention.",
      schema = @Schema(type = SchemaType.STRING, format = "uuid"),
      example = "0197e3a0-5c1f-7000-8000-000000000001")
  private @Nullable String convention;

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

  @QueryParam("employeur")
  @Parameter(
      description = "Le SIREN de leur employeur.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 9, pattern = FormesDeTerritoire.SIREN),
      example = "243500782")
  private @Nullable String employeur;

  @QueryParam("libelle")
  @Parameter(
      description = "Leur libellé ce jour-là.",
      schema = @Schema(implementation = LibelleCct.class),
      example = "DISPOSITIF")
  private @Nullable String libelle;

  @QueryParam("pilote")
  @Parameter(
      description = "Ils pilotent leur équipe ce jour-là, ou non.",
      schema = @Schema(type = SchemaType.BOOLEAN),
      example = "true")
  private @Nullable String pilote;

  @QueryParam("thematique")
  @Parameter(
      description = "Une de leurs thématiques ce jour-là.",
      schema = @Schema(implementation = Thematique.class),
      example = "PARENTALITE")
  private @Nullable String thematique;

  @QueryParam("commune")
  @Parameter(
      description = "Le code Insee d'une commune de leur propre territoire ce jour-là.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              maxLength = 5,
              pattern = FormesDeTerritoire.CODE_INSEE_DEMANDE),
      example = "35288")
  private @Nullable String commune;

  @QueryParam("origine")
  @Parameter(
      description = "Leur origine.",
      schema = @Schema(implementation = TypeOrigine.class),
      example = "CEJ")
  private @Nullable String origine;

  @QueryParam("ouvert")
  @Parameter(
      description = "Ouverts ce jour-là, ou non.",
      schema = @Schema(type = SchemaType.BOOLEAN),
      example = "true")
  private @Nullable String ouvert;

  @QueryParam("tri")
  @Parameter(
      description = "L'ordre ; précédé de « - », décroissant. À égalité, par identifiant.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"intitule", "-intitule", "ouverture", "-ouverture"},
              defaultValue = "intitule"),
      example = "ouverture")
  private @Nullable String tri;

  /** What is asked for. */
  record Demande(Postes.Filtre filtre, Postes.Tri tri) {}

  /** What is wrong with it is kept for the refusal of the whole request. */
  static Demande lire(ParametresDeRequete parametres, Territoires territoires) {
    var territoriaux = new FiltresDeTerritoires(parametres, territoires);
    return new Demande(
        new Postes.Filtre(
            parametres
                .code("convention", IDENTIFIANT, "l'identifiant d'une convention")
                .map(UUID::fromString)
                .orElse(null),
            territoriaux.caf(),
            parametres
                .code("employeur", SIREN, "un SIREN, de neuf chiffres, comme 243500782")
                .orElse(null),
            parametres.choix("libelle", LibelleCct.class).orElse(null),
            parametres.booleen("pilote").orElse(null),
            parametres.choix("thematique", Thematique.class).orElse(null),
            parametres
                .code("commune", COMMUNE, "le code Insee d'une commune, comme 35288")
                .map(FormesDeTerritoire::enCapitales)
                .orElse(null),
            parametres.choix("origine", TypeOrigine.class).orElse(null),
            parametres.booleen("ouvert").orElse(null),
            Optional.ofNullable(territoriaux.q()).map(NomNormalise::de).orElse(null)),
        tri(parametres));
  }

  private static Postes.Tri tri(ParametresDeRequete parametres) {
    Optional<String> nom = parametres.texte("tri", 20);
    if (nom.isEmpty()) {
      return Postes.Tri.INTITULE;
    }
    for (Postes.Tri tri : Postes.Tri.values()) {
      if (tri.nom().equals(nom.get())) {
        return tri;
      }
    }
    parametres.refuser(
        "tri",
        "FORMAT",
        "« tri » vaut « "
            + nom.get()
            + " » : donnez l'une de ces valeurs : "
            + Arrays.stream(Postes.Tri.values())
                .map(Postes.Tri::nom)
                .collect(Collectors.joining(", "))
            + ".");
    return Postes.Tri.INTITULE;
  }
}
