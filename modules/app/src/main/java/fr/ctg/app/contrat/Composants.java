package fr.ctg.app.contrat;

import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.probleme.ProblemeMapper;
import fr.ctg.platform.probleme.TypeProbleme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/**
 * What operations share: parameters, headers, refusals, the access token. Each is written into the
 * document when it is first asked for, and given as a reference, so that nothing stands there
 * unused.
 */
final class Composants {

  static final String LIMITE = "limite";
  static final String CURSEUR = "curseur";
  static final String SI_CHANGE = "If-None-Match";
  static final String SI_VERSION = "If-Match";
  static final String CLE = "Idempotency-Key";
  static final String ADRESSE = "Location";
  static final String ETAG = "ETag";
  static final String MARQUE_DU_TOUT = "Convention-ETag";
  static final String LIEN = "Link";
  static final String REPRISE = "Retry-After";
  static final String DEFI = "WWW-Authenticate";
  static final String JETON = "jeton";

  /** How a reference to a schema begins. */
  static final String REFERENCE = "#/components/schemas/";

  static final int CURSEUR_MAX = 2_000;

  private final Components composants;

  Composants(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    this.composants = document.getComponents();
  }

  // Parameters

  /** The parameter of that name, one of those above. */
  Parameter parametre(String nom) {
    if (!contient(composants.getParameters(), nom)) {
      composants.addParameter(
          nom,
          switch (nom) {
            case LIMITE ->
                requete(
                    nom,
                    "Le nombre d'éléments de la page.",
                    entier(1, ParametresDeRequete.LIMITE_MAX)
                        .defaultValue(ParametresDeRequete.LIMITE_DEFAUT),
                    2);
            case CURSEUR ->
                requete(
                    nom,
                    "La valeur « suivant » de la page précédente, telle quelle ; absente pour la"
                        + " première page.",
                    texte(CURSEUR_MAX, "^[A-Za-z0-9_=-]+$"),
                    null);
            case TrancheDeListe.FORMAT ->
                requete(
                    nom,
                    "« excel » : la liste entière, en CSV tel qu'un Excel français l'ouvre (BOM,"
                        + " points-virgules, virgule décimale), quel que soit le format choisi par"
                        + " « Accept ».",
                    texte(5, "^excel$"),
                    null);
            case SI_CHANGE ->
                OASFactory.createParameter()
                    .name(nom)
                    .in(Parameter.In.HEADER)
                    .description(
                        "L'« ETag » déjà connu : la réponse est 304 si rien n'a changé depuis.")
                    .schema(texte(256, null));
            case CLE ->
                OASFactory.createParameter()
                    .name(nom)
                    .in(Parameter.In.HEADER)
                    .description(
                        "Une clé neuve par demande, un UUID par exemple : la même demande renvoyée"
                            + " avec sa clé reçoit la même réponse, marquée « Idempotent-Replayed »,"
                            + " et n'est faite qu'une fois. La clé vaut sept jours, pour celui qui"
                            + " l'envoie et sous ses rôles, sa Caf et ses collectivités d'alors ; une"
                            + " personne effacée depuis n'est plus nommée.")
                    .schema(texte(128, "^[!-~]{1,128}$"))
                    .example("9f1c2f0e-7f7e-4d55-9f3d-2f6f0d1b6a10");
            default -> throw new IllegalArgumentException(nom);
          });
    }
    return OASFactory.createParameter().ref(nom);
  }

  /** The version that a change starts from, with such a tag as that address gives. */
  Parameter siVersion(Marque marque) {
    String nom = SI_VERSION + "." + marque.nom();
    if (!contient(composants.getParameters(), nom)) {
      composants.addParameter(
          nom,
          OASFactory.createParameter()
              .name(SI_VERSION)
              .in(Parameter.In.HEADER)
              .required(true)
              .description(
                  "L'« ETag » de la version d'où part la modification, tel qu'il a été reçu : elle est"
                      + " refusée (412) si la ressource a changé depuis.")
              .schema(texte(256, null))
              .example(marque.exemple()));
    }
    return OASFactory.createParameter().ref(nom);
  }

  private static Parameter requete(
      String nom, String description, Schema schema, @Nullable Object exemple) {
    return OASFactory.createParameter()
        .name(nom)
        .in(Parameter.In.QUERY)
        .description(description)
        .schema(schema)
        .example(exemple);
  }

  // Headers

  /** The headers that every answer carries, and those named. */
  Map<String, Header> entetes(String... deplus) {
    Map<String, Header> entetes = new LinkedHashMap<>();
    for (String nom : deplus) {
      entetes.put(nom, entete(nom));
    }
    for (String nom : Entetes.PARTOUT) {
      entetes.put(nom, entete(nom));
    }
    return entetes;
  }

  /** The tag of a version, as that address gives it. */
  Header etag(Marque marque) {
    String nom = ETAG + "." + marque.nom();
    if (!contient(composants.getHeaders(), nom)) {
      composants.addHeader(nom, Entetes.de(ETAG).example(marque.exemple()));
    }
    return OASFactory.createHeader().ref(nom).style(null);
  }

  /** That of the whole which comes along with a part. */
  Header marqueDuTout() {
    return entete(MARQUE_DU_TOUT);
  }

  private Header entete(String nom) {
    if (!contient(composants.getHeaders(), nom)) {
      composants.addHeader(nom, Entetes.de(nom));
    }
    // A new header has a style of its own, which a reference may not have beside it.
    return OASFactory.createHeader().ref(nom).style(null);
  }

  // Refusals

  /** The refusal with that status. */
  APIResponse refus(int statut) {
    TypeProbleme type = TypeProbleme.duStatut(statut);
    String nom =
        Arrays.stream(type.nom().split("-"))
            .map(mot -> mot.substring(0, 1).toUpperCase(Locale.ROOT) + mot.substring(1))
            .collect(Collectors.joining());
    if (!contient(composants.getResponses(), nom)) {
      composants.addResponse(
          nom,
          OASFactory.createAPIResponse()
              .description(type.explication())
              .headers(entetes(propres(statut)))
              .content(
                  OASFactory.createContent()
                      .addMediaType(
                          ProblemeMapper.MEDIA,
                          OASFactory.createMediaType()
                              .schema(OASFactory.createSchema().ref("Probleme"))
                              .example(exemple(type)))));
    }
    return OASFactory.createAPIResponse().ref(nom);
  }

  private static String[] propres(int statut) {
    if (statut == TypeProbleme.TROP_DE_REQUETES.statut()
        || statut == TypeProbleme.INDISPONIBLE.statut()) {
      return new String[] {REPRISE};
    }
    return statut == TypeProbleme.NON_AUTHENTIFIE.statut() ? new String[] {DEFI} : new String[0];
  }

  private static Map<String, Object> exemple(TypeProbleme type) {
    Map<String, Object> probleme = new LinkedHashMap<>();
    probleme.put("type", type.adresse());
    probleme.put("title", type.titre());
    probleme.put("status", type.statut());
    boolean fautes = type == TypeProbleme.REQUETE_INVALIDE;
    probleme.put("detail", fautes ? "La requête a une faute." : type.explication());
    probleme.put("instance", "/api/v1/referentiel/regles");
    if (fautes) {
      Map<String, Object> faute = new LinkedHashMap<>();
      faute.put("pointeur", "/limite");
      faute.put("code", "HORS_BORNES");
      faute.put("message", "« limite » vaut 0 : donnez un nombre entier de 1 à 200.");
      probleme.put("erreurs", List.of(faute));
    }
    return probleme;
  }

  // Access

  /** The access token, declared when the first operation asks for it. */
  String jeton() {
    if (!contient(composants.getSecuritySchemes(), JETON)) {
      composants.addSecurityScheme(
          JETON,
          OASFactory.createSecurityScheme()
              .type(SecurityScheme.Type.HTTP)
              .scheme("bearer")
              .bearerFormat("JWT")
              .description(
                  "Jeton d'accès de courte durée, signé par l'émetteur OpenID Connect configuré et"
                      + " vérifié selon RFC8725 ; « groups » porte les rôles, « caf » et « siren »"
                      + " le périmètre."));
    }
    return JETON;
  }

  // Schemas

  /** The schema that this one refers to, or itself. */
  @Nullable Schema schema(@Nullable Schema schema) {
    return schema == null || schema.getRef() == null
        ? schema
        : composants.getSchemas().get(schema.getRef().substring(REFERENCE.length()));
  }

  static Schema texte(int longueurMax, @Nullable String forme) {
    return OASFactory.createSchema()
        .type(SchemaType.STRING)
        .minLength(1)
        .maxLength(longueurMax)
        .pattern(forme);
  }

  static Schema entier(int min, int max) {
    return OASFactory.createSchema()
        .type(SchemaType.INTEGER)
        .format("int32")
        .minimum(BigDecimal.valueOf(min))
        .maximum(BigDecimal.valueOf(max));
  }

  private static boolean contient(@Nullable Map<String, ?> parNom, String nom) {
    return parNom != null && parNom.containsKey(nom);
  }
}
