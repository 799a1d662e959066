package fr.ctg.app.contrat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** What stands at the head of the contract: its title, who serves it, its domains. */
final class Presentation {

  /** The version of the contract; its first number is that of {@code /api/v1}. */
  private static final String VERSION = "1.0.0";

  private static final String DESCRIPTION =
      """
      Les postes de chargé de coopération CTG (convention territoriale globale) : le référentiel \
      d'emploi, les territoires, et la simulation d'une équipe. Chaque verdict et chaque euro \
      s'explique : la règle, la phrase exacte de la source, le paramètre daté, les étapes du calcul.

      * **Formats** : JSON en UTF-8. Les dates s'écrivent `2026-03-31`, les instants en UTC avec \
      `Z`, les périodes comprennent leurs deux jours. Une valeur inconnue est absente, jamais `null`.
      * **Listes** : par pages (`limite`, `curseur`), la suivante étant donnée par « suivant » et \
      par l'en-tête `Link`. La même adresse demandée en `text/csv` ou `application/x-ndjson` donne \
      la liste entière, au fil de l'eau.
      * **Refus** : toujours `application/problem+json` (RFC 9457), toutes les fautes en une fois ; \
      « type » mène à une page qui dit comment corriger.
      * **Jetons** : ce qui n'est pas public demande `Authorization: Bearer …`, un jeton signé (JWT) de \
      l'émetteur OpenID Connect du service, ou, sur une machine d'essai, de son émetteur local \
      (`/emetteur/`). Il dit les rôles (`groups`) et le périmètre (`caf`, `siren`) ; ce qui est hors du \
      périmètre est introuvable (404). Sans jeton valable : 401 ; sans le rôle : 403.
      * **Versions** : une modification dit de quelle version elle part : renvoyez dans `If-Match` \
      l'`ETag` reçu en lisant la ressource, ou de la modification d'avant. Sans lui : 428 ; si la \
      ressource a changé depuis : 412, relisez-la.
      * **Envois faits une fois** : un `POST` protégé accepte `Idempotency-Key`, une clé neuve par \
      demande. Sans réponse, renvoyez la même demande avec la même clé : elle n'est faite qu'une fois, et \
      la réponse d'alors revient avec `Idempotent-Replayed: true`. La même clé pour une autre demande : 409.
      * **Lectures conditionnelles** : renvoyez l'`ETag` reçu dans `If-None-Match` ; 304 dit que \
      rien n'a changé.
      * **Licences** : le service et son contrat, EUPL-1.2 ; les données des territoires, Licence \
      Ouverte 2.0 (INSEE et DGCL).
      """;

  /**
   * What each domain is about, in the order in which a newcomer meets them. A domain that is not
   * told here comes last, and fails the linters.
   */
  private static final List<Map.Entry<String, String>> DOMAINES =
      List.of(
          Map.entry(
              "simulations",
              "Ce qu'une équipe respecterait et recevrait en une année. Rien n'est enregistré."),
          Map.entry(
              "referentiel",
              "Le référentiel d'emploi et ses versions, les thématiques, les règles et les paramètres"
                  + " datés, chacun avec sa source."),
          Map.entry(
              "territoires",
              "Les communes, EPCI, départements et Caf du code officiel géographique."),
          Map.entry(
              "conventions",
              "Les conventions territoriales globales : préparées, signées et amendées par leur Caf,"
                  + " lues par leurs signataires."),
          Map.entry(
              "postes",
              "Les postes de chargé de coopération des conventions, tels qu'ils sont chaque jour."),
          Map.entry(
              "titulaires",
              "Les titulaires de ces postes : ce que les règles regardent d'eux, ce qui en est"
                  + " conservé, et leur effacement."),
          Map.entry(
              "evenements",
              "Ce qui change, au fil de l'eau : un flux qui reprend sans trou, le catalogue de ses"
                  + " types, des billets pour les navigateurs."),
          Map.entry("audit", "Le journal de tous les changements, scellé, et sa vérification."),
          Map.entry("personnes", "L'effacement des personnes que des données nomment."));

  private Presentation() {}

  static void presenter(OpenAPI document) {
    document.setInfo(
        OASFactory.createInfo()
            .title("CTG, postes de chargé de coopération")
            .version(VERSION)
            .description(DESCRIPTION)
            .contact(OASFactory.createContact().name("Exploitant du service CTG"))
            .license(OASFactory.createLicense().name("EUPL-1.2").url("https://eupl.eu/1.2/fr/")));
    document.setServers(
        List.of(
            OASFactory.createServer()
                .url("/")
                .description(
                    "Le service qui donne ce document, en local, en test comme en production.")
                .extensions(Map.of("x-internal", false))));
    List<Tag> tags = new ArrayList<>(document.getTags() == null ? List.of() : document.getTags());
    List<String> ordre = DOMAINES.stream().map(Map.Entry::getKey).toList();
    tags.sort(
        Comparator.comparingInt(
            tag -> ordre.contains(tag.getName()) ? ordre.indexOf(tag.getName()) : ordre.size()));
    Map<String, String> sens =
        DOMAINES.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    tags.forEach(
        tag -> {
          if (tag.getDescription() == null) {
            tag.setDescription(sens.get(tag.getName()));
          }
        });
    document.setTags(tags);
  }
}
