package fr.ctg.platform.probleme;

/**
 * Every kind of refusal that the service gives, each with its page on how to mend it under {@code
 * /problemes/}.
 */
public enum TypeProbleme {
  REQUETE_INVALIDE(
      400,
      "requete-invalide",
      "Requête invalide",
      "La requête ne peut pas être traitée telle quelle : une valeur manque, n'a pas la forme"
          + " attendue ou contredit une autre.",
      "Lisez chaque ligne de « erreurs » : « pointeur » dit où (dans le corps, ou le nom du paramètre"
          + " de l'adresse), « message » dit quoi et comment corriger. Toutes les fautes sont données"
          + " en une fois : corrigez-les ensemble et renvoyez la requête."),
  CURSEUR_INVALIDE(
      400,
      "curseur-invalide",
      "Curseur invalide",
      "Le curseur de pagination n'a pas été donné par ce service, ou l'a été pour une autre liste ou"
          + " d'autres filtres.",
      "Reprenez la valeur « suivant » de la page précédente sans la modifier, avec les mêmes filtres ;"
          + " ou recommencez la liste sans « curseur »."),
  NON_AUTHENTIFIE(
      401,
      "non-authentifie",
      "Authentification requise",
      "Cette adresse demande un jeton d'accès valide.",
      "Envoyez l'en-tête « Authorization: Bearer … » avec un jeton en cours de validité."),
  INTERDIT(
      403,
      "interdit",
      "Accès refusé",
      "Le rôle de l'appelant, ou l'origine de la page qui appelle, ne permet pas cette action.",
      "Vérifiez le rôle porté par le jeton ; pour une page web, faites ajouter son origine à la"
          + " configuration « CTG_ORIGINES »."),
  INTROUVABLE(
      404,
      "introuvable",
      "Introuvable",
      "Rien n'existe à cette adresse, ou pas dans ce que l'appelant peut voir.",
      "Vérifiez l'adresse, les codes et les identifiants ; la documentation liste les adresses qui"
          + " existent."),
  METHODE_NON_PERMISE(
      405,
      "methode-non-permise",
      "Méthode non permise",
      "L'adresse existe mais n'accepte pas cette méthode HTTP.",
      "L'en-tête « Allow » de la réponse liste les méthodes acceptées."),
  NON_ACCEPTABLE(
      406,
      "non-acceptable",
      "Format de réponse non disponible",
      "Aucun des formats demandés par l'en-tête « Accept » n'est disponible à cette adresse.",
      "Demandez « application/json » ; les listes existent aussi en « text/csv » et en"
          + " « application/x-ndjson »."),
  DELAI_DEPASSE(
      408,
      "delai-depasse",
      "Délai dépassé",
      "La requête n'est pas arrivée entière dans le temps permis.",
      "Renvoyez la requête."),
  CONFLIT(
      409,
      "conflit",
      "Refusé dans l'état présent",
      "Une règle ou l'état de la ressource s'oppose à l'action.",
      "« constats » et « detail » disent ce qui s'y oppose et ce qui manque."),
  PRECONDITION_PERIMEE(
      412,
      "precondition-perimee",
      "Version périmée",
      "La ressource a changé depuis la version que l'appelant connaît.",
      "Relisez la ressource, reprenez son « ETag » et refaites la modification."),
  TROP_VOLUMINEUX(
      413,
      "trop-volumineux",
      "Corps trop volumineux",
      "Le corps de la requête dépasse la taille permise.",
      "Découpez l'envoi ; pour beaucoup de simulations, utilisez le lot (une par ligne)."),
  ADRESSE_TROP_LONGUE(
      414,
      "adresse-trop-longue",
      "Adresse trop longue",
      "L'adresse ou ses paramètres dépassent la taille permise.",
      "Raccourcissez les paramètres."),
  FORMAT_NON_PRIS_EN_CHARGE(
      415,
      "format-non-pris-en-charge",
      "Format de requête non pris en charge",
      "Le corps n'est pas dans un format que cette adresse sait lire.",
      "Envoyez du JSON avec l'en-tête « Content-Type: application/json », encodé en UTF-8."),
  PRECONDITION_REQUISE(
      428,
      "precondition-requise",
      "Version attendue non indiquée",
      "Une modification doit dire de quelle version elle part.",
      "Envoyez l'en-tête « If-Match » avec l'« ETag » lu."),
  EN_TETES_TROP_LONGS(
      431,
      "en-tetes-trop-longs",
      "En-têtes trop longs",
      "Les en-têtes de la requête dépassent ensemble la taille permise.",
      "Ôtez les en-têtes inutiles (des cookies, souvent : ce service n'en lit aucun) et raccourcissez"
          + " les autres."),
  TROP_DE_REQUETES(
      429,
      "trop-de-requetes",
      "Trop de requêtes",
      "L'appelant a dépassé le nombre de requêtes permis par minute.",
      "Attendez le nombre de secondes donné par l'en-tête « Retry-After »."),
  ERREUR_INTERNE(
      500,
      "erreur-interne",
      "Erreur interne",
      "Le service a rencontré une erreur qui n'est pas du fait de l'appelant.",
      "Réessayez ; si l'erreur persiste, transmettez la valeur de l'en-tête « X-Request-Id » à"
          + " l'exploitant : elle retrouve la requête dans les journaux."),
  REQUETE_REFUSEE(
      400,
      "requete-refusee",
      "Requête refusée",
      "Le protocole HTTP n'est pas respecté ou la requête n'est pas servie par ce service.",
      "Vérifiez la méthode, l'adresse et les en-têtes. Dans une adresse, les accents et les espaces"
          + " s'écrivent encodés : « é » devient « %C3%A9 », l'espace « %20 »."),
  VERSION_HTTP(
      505,
      "version-http",
      "Version de HTTP non prise en charge",
      "Ce service parle HTTP/1.1 ; la requête demande une autre version.",
      "Appelez en HTTP/1.1."),
  INDISPONIBLE(
      503,
      "indisponible",
      "Service momentanément indisponible",
      "Le service démarre, s'arrête, n'a plus de place pour l'instant, ou sa base de données ne"
          + " répond pas.",
      "Réessayez après le nombre de secondes donné par l'en-tête « Retry-After ».");

  /** The folder of the pages, relative to the service's root. */
  public static final String DOSSIER = "/problemes/";

  private final int statut;
  private final String nom;
  private final String titre;
  private final String explication;
  private final String remede;

  TypeProbleme(int statut, String nom, String titre, String explication, String remede) {
    this.statut = statut;
    this.nom = nom;
    this.titre = titre;
    this.explication = explication;
    this.remede = remede;
  }

  /** The HTTP status that goes with it. */
  public int statut() {
    return statut;
  }

  /** Its name in its address. */
  public String nom() {
    return nom;
  }

  /** The address of its page, relative to the service's root. */
  public String adresse() {
    return DOSSIER + nom;
  }

  /** A short title, in French. */
  public String titre() {
    return titre;
  }

  /** What it means, in French. */
  public String explication() {
    return explication;
  }

  /** How to mend it, in French. */
  public String remede() {
    return remede;
  }

  /** The type that goes with a status; the general ones where the status has none of its own. */
  public static TypeProbleme duStatut(int statut) {
    for (TypeProbleme type : values()) {
      if (type.statut == statut) {
        return type;
      }
    }
    return statut >= 500 ? ERREUR_INTERNE : REQUETE_REFUSEE;
  }

  /**
   * The type of what the server or the framework refuses by itself: with 400, it was no request at
   * all rather than a faulty one.
   */
  public static TypeProbleme duRefus(int statut) {
    return statut == REQUETE_REFUSEE.statut ? REQUETE_REFUSEE : duStatut(statut);
  }
}
