package fr.ctg.app.contrat;

import fr.ctg.platform.ecriture.Ecritures;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The headers of the answers: what each says. */
final class Entetes {

  /** Those that every answer carries, refusals included. */
  static final List<String> PARTOUT =
      List.of(
          "Access-Control-Allow-Origin",
          "RateLimit-Limit",
          "RateLimit-Remaining",
          "RateLimit-Reset",
          "X-Request-Id");

  private static final int SECONDES_PAR_MINUTE = 60;

  private Entetes() {}

  /**
   * The header of that name.
   *
   * @throws IllegalArgumentException when none is known by it
   */
  static Header de(String nom) {
    return switch (nom) {
      case "Access-Control-Allow-Origin" ->
          entete(
              "L'origine de la page qui appelle, si elle est de celles que le service admet ;"
                  + " absent sinon.",
              Composants.texte(256, null),
              "https://ctg.exemple.fr");
      case "RateLimit-Limit" ->
          entete(
              "Le nombre de requêtes permises par minute depuis une adresse.",
              Composants.entier(1, Integer.MAX_VALUE),
              60_000);
      case "RateLimit-Remaining" ->
          entete(
              "Ce qu'il en reste pour la minute en cours.",
              Composants.entier(0, Integer.MAX_VALUE),
              59_999);
      case "RateLimit-Reset" ->
          entete(
              "Les secondes jusqu'à la minute suivante.",
              Composants.entier(1, SECONDES_PAR_MINUTE),
              42);
      case "X-Request-Id" ->
          entete(
              "L'identifiant de la requête, à transmettre à l'exploitant en cas de problème : celui"
                  + " que l'appelant a envoyé s'il est bien formé.",
              Composants.texte(64, "^[A-Za-z0-9._-]{8,64}$"),
              "01a20056-9cb9-7ab9-bce9-5dd5812433e2");
      case Composants.ETAG ->
          entete(
              "La marque du contenu, à renvoyer dans « If-None-Match ».",
              Composants.texte(256, "^(W/)?\".+\"$"),
              "\"leWXtyDP3B5YE1JVmiivPpWy\"");
      case Composants.MARQUE_DU_TOUT ->
          entete(
              "L'« ETag » qu'a maintenant la convention, à renvoyer dans « If-Match » pour l'écriture"
                  + " suivante.",
              Composants.texte(256, "^\".+\"$"),
              Marque.CONVENTION.exemple());
      case Composants.ADRESSE ->
          entete(
              "L'adresse de ce qui a été créé, relative à la racine du service.",
              Composants.texte(400, "^/.*$"),
              "/api/v1/conventions/01a20056-9cb9-7ab9-bce9-5dd5812433e2");
      case Ecritures.REJEU ->
          entete(
              "« true » quand la réponse est celle d'un envoi précédent sous la même"
                  + " « Idempotency-Key » : rien n'a été refait. Absent sinon.",
              OASFactory.createSchema().type(SchemaType.BOOLEAN),
              true);
      case Composants.LIEN ->
          entete(
              "L'adresse de la page suivante (rel=\"next\", RFC 8288) ; absent à la dernière.",
              Composants.texte(4_000, null),
              "</api/v1/referentiel/regles?limite=2&curseur=eyJ>; rel=\"next\"");
      case Composants.REPRISE ->
          entete(
              "Les secondes à attendre avant de réessayer.",
              Composants.entier(0, Integer.MAX_VALUE),
              5);
      case Composants.DEFI ->
          entete(
              "Ce qu'il faut pour être admis, et ce qui manque au jeton envoyé (RFC 6750).",
              Composants.texte(4_000, null),
              "Bearer realm=\"ctg\"");
      default -> throw new IllegalArgumentException(nom);
    };
  }

  private static Header entete(String description, Schema schema, Object exemple) {
    return OASFactory.createHeader().description(description).schema(schema).example(exemple);
  }
}
