package fr.ctg.convention.rest;

import fr.ctg.convention.EtatConvention;
import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.convention.model.FiltreDeConventions;
import fr.ctg.convention.model.TriDeConventions;
import fr.ctg.convention.territoire.FiltresDeTerritoires;
import fr.ctg.convention.territoire.FormesDeTerritoire;
import fr.ctg.convention.territoire.NomNormalise;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.validation.TexteLibre;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The filters and the order of the list of conventions, as one request gives them. Its members are
 * there for the contract: they are read with the other parameters, and their faults.
 */
@SuppressWarnings("unused")
public final class FiltresDeConventions {

  private static final Pattern SIGNATAIRE = Pattern.compile(FormesDeTerritoire.SIGNATAIRE_DEMANDE);
  private static final Pattern ANNEE = Pattern.compile("19[7-9][0-9]|20[0-9]{2}|2100");
  private static final Pattern COMMUNE = Pattern.compile(FormesDeTerritoire.CODE_INSEE_DEMANDE);

  @QueryParam("q")
  @Parameter(
      description =
          "Des mots, dans n'importe quel ordre, que contient leur nom, celui d'un de leurs signataires"
              + " ou celui de leur Caf, sans égard à la casse ni aux accents.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              minLength = 1,
              maxLength = FormesDeTerritoire.Q_MAX,
              pattern = TexteLibre.FORME),
      example = "pays de")
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

  @QueryParam("departement")
  @Parameter(
      description = "Le code d'un département dont leur périmètre a une commune.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              maxLength = 3,
              pattern = FormesDeTerritoire.DEPARTEMENT_DEMANDE),
      example = "35")
  private @Nullable String departement;

  @QueryParam("epci")
  @Parameter(
      description = "Le SIREN d'un EPCI dont leur périmètre a une commune.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 9, pattern = FormesDeTerritoire.SIREN),
      example = "243500782")
  private @Nullable String epci;

  @QueryParam("commune")
  @Parameter(
      description = "Le code Insee d'une commune de leur périmètre.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              maxLength = 5,
              pattern = FormesDeTerritoire.CODE_INSEE_DEMANDE),
      example = "35288")
  private @Nullable String commune;

  @QueryParam("signataire")
  @Parameter(
      description =
          "Le SIREN d'un de leurs signataires, outre la Caf ; d'une commune sans SIREN, son code Insee.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              maxLength = 9,
              pattern = FormesDeTerritoire.SIGNATAIRE_DEMANDE),
      example = "243500782")
  private @Nullable String signataire;

  @QueryParam("etat")
  @Parameter(
      description = "Leur état ce jour-là.",
      schema = @Schema(implementation = EtatConvention.class),
      example = "EN_COURS")
  private @Nullable String etat;

  @QueryParam("thematique")
  @Parameter(
      description = "Une thématique d'un de leurs axes.",
      schema = @Schema(implementation = ThematiqueDeConvention.class),
      example = "PARENTALITE")
  private @Nullable String thematique;

  @QueryParam("finAvant")
  @Parameter(
      description = "Dernier jour ce jour-là ou avant.",
      schema = @Schema(type = SchemaType.STRING, format = "date"),
      example = "2029-12-31")
  private @Nullable String finAvant;

  @QueryParam("finApres")
  @Parameter(
      description = "Dernier jour ce jour-là ou après.",
      schema = @Schema(type = SchemaType.STRING, format = "date"),
      example = "2026-12-31")
  private @Nullable String finApres;

  @QueryParam("annee")
  @Parameter(
      description = "Une année dont elles couvrent un jour au moins, une fois signées.",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1970", maximum = "2100"),
      example = "2027")
  private @Nullable String annee;

  @QueryParam("tri")
  @Parameter(
      description = "L'ordre ; précédé de « - », décroissant. À égalité, par identifiant.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"debut", "-debut", "fin", "-fin", "libelle", "-libelle"},
              defaultValue = "libelle"),
      example = "debut")
  private @Nullable String tri;

  /**
   * The filters and the order; what is wrong with them is kept for the refusal of the whole
   * request.
   */
  static Demande lire(ParametresDeRequete parametres, Territoires territoires) {
    return new Demande(filtre(parametres, territoires), tri(parametres));
  }

  /** What is asked for. */
  record Demande(FiltreDeConventions filtre, TriDeConventions tri) {}

  private static FiltreDeConventions filtre(
      ParametresDeRequete parametres, Territoires territoires) {
    var territoriaux = new FiltresDeTerritoires(parametres, territoires);
    return new FiltreDeConventions(
        territoriaux.caf(),
        territoriaux.departement(),
        territoriaux.epci(),
        commune(parametres, territoires),
        signataire(parametres, territoires),
        parametres.choix("etat", EtatConvention.class).orElse(null),
        parametres.choix("thematique", ThematiqueDeConvention.class).map(Enum::name).orElse(null),
        parametres.date("finAvant").orElse(null),
        parametres.date("finApres").orElse(null),
        parametres
            .code("annee", ANNEE, "une année, de 1970 à 2100, comme 2027")
            .map(Integer::valueOf)
            .orElse(null),
        Optional.ofNullable(territoriaux.q())
            .map(q -> Arrays.stream(NomNormalise.de(q).split(" ")).distinct().toList())
            .orElse(List.of()));
  }

  private static @Nullable String signataire(
      ParametresDeRequete parametres, Territoires territoires) {
    Optional<String> signataire =
        parametres
            .code(
                "signataire",
                SIGNATAIRE,
                "un SIREN, de neuf chiffres, comme 243500782 ; d'une commune sans SIREN, son code"
                    + " Insee, comme 97801")
            .map(FormesDeTerritoire::enCapitales);
    signataire
        .flatMap(territoires::refusDeSignataire)
        .ifPresent(
            refus ->
                parametres.refuser(
                    "signataire",
                    "INCONNU",
                    "« signataire » vaut « " + signataire.orElseThrow() + " » : " + refus + "."));
    return signataire.orElse(null);
  }

  private static @Nullable String commune(ParametresDeRequete parametres, Territoires territoires) {
    Optional<String> commune =
        parametres
            .code("commune", COMMUNE, "le code Insee d'une commune, comme 35288")
            .map(FormesDeTerritoire::enCapitales);
    commune
        .filter(code -> territoires.commune(code).isEmpty())
        .ifPresent(
            code ->
                parametres.refuser(
                    "commune",
                    "INCONNU",
                    "« commune » vaut « "
                        + code
                        + " », inconnu en "
                        + territoires.millesime()
                        + " : "
                        + territoires
                            .devenir(code)
                            .map(devenir -> devenir + " ; donnez ce dernier code.")
                            .orElse("donnez une commune de /api/v1/territoires/communes.")));
    return commune.orElse(null);
  }

  /** The order; by name when nothing is said. */
  private static TriDeConventions tri(ParametresDeRequete parametres) {
    return parametres
        .texte("tri", 20)
        .map(nom -> tri(nom, parametres))
        .orElse(TriDeConventions.LIBELLE);
  }

  private static TriDeConventions tri(String nom, ParametresDeRequete parametres) {
    for (TriDeConventions tri : TriDeConventions.values()) {
      if (tri.nom().equals(nom)) {
        return tri;
      }
    }
    parametres.refuser(
        "tri",
        "VALEUR_INCONNUE",
        "« tri » vaut « "
            + nom
            + " » : donnez l'une de ces valeurs : "
            + Arrays.stream(TriDeConventions.values())
                .map(TriDeConventions::nom)
                .collect(Collectors.joining(", "))
            + ".");
    return TriDeConventions.LIBELLE;
  }
}
