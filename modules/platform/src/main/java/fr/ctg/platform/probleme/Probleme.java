package fr.ctg.platform.probleme;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.shared.Appui;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem after RFC 9457.
 *
 * @param type the path of the page on how to mend it
 * @param title its title, in French
 * @param status the HTTP status
 * @param detail what happened this time, in French
 * @param instance the path of the request
 * @param erreurs the faults of the request, see {@link RequeteRefusee#fautes}
 */
@Schema(description = "Problème (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Probleme(
    @Schema(
            required = true,
            description = "Adresse de la page qui dit comment corriger.",
            example = "/problemes/requete-invalide")
        String type,
    @Schema(required = true, description = "Titre.", maxLength = 200, pattern = "^\\S.*$")
        String title,
    @Schema(
            required = true,
            description = "Statut HTTP.",
            minimum = "400",
            maximum = "599",
            format = "int32")
        int status,
    @Schema(description = "Ce qui s'est passé.", maxLength = 4000, pattern = "^\\S[\\s\\S]*$")
        @Nullable String detail,
    @Schema(description = "Chemin de la requête.", maxLength = 4000, pattern = "^/.*$")
        @Nullable String instance,
    @Schema(
            description =
                "Toutes les fautes de la requête ; au-delà de 200, les premières et une faute"
                    + " TROP_DE_FAUTES.",
            maxItems = Fautes.LIMITE + 1)
        List<Erreur> erreurs) {

  public Probleme {
    erreurs = List.copyOf(erreurs);
  }

  /** The problem of that type, for one request whose faults go against no rule. */
  public static Probleme de(
      TypeProbleme type,
      int status,
      @Nullable String detail,
      @Nullable String instance,
      List<Faute> fautes) {
    return de(type, status, detail, instance, fautes, appui -> Optional.empty());
  }

  /** The problem of that type, for one request. */
  static Probleme de(
      TypeProbleme type,
      int status,
      @Nullable String detail,
      @Nullable String instance,
      List<Faute> fautes,
      ReglesOpposees regles) {
    return new Probleme(
        type.adresse(),
        type.titre(),
        status,
        detail,
        instance,
        fautes.stream().map(f -> Erreur.de(f, regles)).toList());
  }

  /** One fault, as it is shown. */
  @Schema(name = "Erreur", description = "Une faute de la requête.")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Erreur(
      @Schema(
              required = true,
              description =
                  "Pointeur RFC 6901 dans le corps ; pour un paramètre de l'adresse, son nom.",
              maxLength = 4000,
              pattern = "^(/.*)?$",
              example = "/postes/0/etp")
          String pointeur,
      @Schema(
              required = true,
              description =
                  "Code stable de la faute ; la page /problemes/codes dit ce que chacun veut dire.",
              example = "HORS_BORNES")
          String code,
      @Schema(
              required = true,
              description = "Ce qui est faux et comment le corriger.",
              maxLength = 4000,
              pattern = "^\\S[\\s\\S]*$")
          String message,
      @Schema(description = "La règle en cause, quand c'en est une du catalogue.")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable RegleOpposee regle) {

    private static Erreur de(Faute faute, ReglesOpposees regles) {
      Appui appui = faute.appui();
      return new Erreur(
          faute.pointeur(),
          faute.code(),
          faute.message(),
          appui == null ? null : regles.de(appui).orElse(null));
    }
  }
}
