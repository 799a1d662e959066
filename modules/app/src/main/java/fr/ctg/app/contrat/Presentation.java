package fr.ctg.app.contrat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
      * **Lectures conditionnelles** : renvoyez l'`ETag` reçu dans `If-None-Match` ; 304 dit que \
      rien n'a changé.
      """;

  /** What each domain is about. A domain that is not told here fails the linters. */
  private static final Map<String, String> DOMAINES =
      Map.of(
          "audit",
          "Le journal de tous les changements, scellé, et sa vérification.",
          "personnes",
          "L'effacement des personnes que des données nomment.",
          "referentiel",
          "Le référentiel d'emploi et ses versions, les thématiques, les règles et les paramètres"
              + " datés, chacun avec sa source.",
          "territoires",
          "Les communes, EPCI, départements et Caf du code officiel géographique.",
          "conventions",
          "Les conventions territoriales globales : préparées, signées et amendées par leur Caf, lues"
              + " par leurs signataires.",
          "evenements",
          "Ce qui change, au fil de l'eau : un flux qui reprend sans trou, le catalogue de ses types,"
              + " des billets pour les navigateurs.",
          "simulations",
          "Ce qu'une équipe respecterait et recevrait en une année. Rien n'est enregistré.");

  private Presentation() {}

  static void presenter(OpenAPI document) {
    document.setInfo(
        OASFactory.createInfo()
            .title("CTG, postes de chargé de coopération")
            .version(VERSION)
            .description(DESCRIPTION)
            .contact(OASFactory.createContact().name("Exploitant du service CTG"))
            .license(
                OASFactory.createLicense()
                    .name("Licence Ouverte 2.0")
                    .url("https://www.etalab.gouv.fr/licence-ouverte-open-licence")));
    document.setServers(
        List.of(
            OASFactory.createServer()
                .url("/")
                .description(
                    "Le service qui donne ce document, en local, en test comme en production.")
                .extensions(Map.of("x-internal", false))));
    List<Tag> tags = new ArrayList<>(document.getTags() == null ? List.of() : document.getTags());
    tags.forEach(
        tag -> {
          if (tag.getDescription() == null) {
            tag.setDescription(DOMAINES.get(tag.getName()));
          }
        });
    document.setTags(tags);
  }
}
