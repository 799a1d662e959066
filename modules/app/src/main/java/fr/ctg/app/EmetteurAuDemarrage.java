package fr.ctg.app;

import fr.ctg.app.emetteur.EmetteurLocal;
import fr.ctg.app.jeton.JetonsAuDemarrage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Whose tokens the application trusts, as its configuration has it: those of the configured issuer;
 * else those of the local one, which asks nobody who they are and so runs only where nobody else
 * can reach it and nothing but a database of its own can be reached through it; else nobody's.
 */
final class EmetteurAuDemarrage {

  private static final String CLE = "cle-emetteur";

  private final Path donnees;
  private final boolean local;
  private final Optional<String> empechement;

  private EmetteurAuDemarrage(Path donnees, boolean local, Optional<String> empechement) {
    this.donnees = donnees;
    this.local = local;
    this.empechement = empechement;
  }

  /** Chooses, before the server starts. */
  static EmetteurAuDemarrage choisir(Configuration configuration) {
    configuration.oidc().ifPresent(JetonsAuDemarrage::choisir);
    Optional<String> empechement =
        configuration.oidc().isPresent() ? Optional.empty() : empechement(configuration);
    boolean local = configuration.oidc().isEmpty() && empechement.isEmpty();
    if (local) {
      JetonsAuDemarrage.prevoirLeLocal();
    }
    return new EmetteurAuDemarrage(configuration.donnees(), local, empechement);
  }

  private static Optional<String> empechement(Configuration configuration) {
    if (!configuration.ecoute().hote().isLoopbackAddress()) {
      return Optional.of("le service écoute au-delà de cette machine (SERVER_HOST)");
    }
    return configuration.base().map(externe -> "la base est externe (CTG_DB_URL)");
  }

  /**
   * Opens the local issuer, if it is the one chosen, once the data folder is this application's.
   *
   * @param racine the application's address
   */
  void ouvrir(String racine) {
    if (!local) {
      return;
    }
    Path fichier = donnees.resolve(CLE);
    byte[] cle = FichierSecret.lireOuTirer(fichier, EmetteurLocal::nouvelleCle);
    try {
      JetonsAuDemarrage.ouvrirLeLocal(EmetteurLocal.ouvrir(cle, racine, Clock.systemUTC()));
    } catch (IllegalArgumentException e) {
      throw new DemarrageImpossible(
          "Le fichier "
              + fichier
              + " ne contient pas la clé qui y fut écrite : restaurez-le, ou supprimez-le et une"
              + " autre sera tirée.",
          e);
    }
  }

  /** What people are told of it at the start; empty where there is nothing to tell. */
  String annonce(String racine) {
    if (local) {
      return "  jetons         %s%s/ (ou ./ctg jeton ROLE)%n"
          .formatted(racine, EmetteurLocal.CHEMIN);
    }
    return empechement
        .map(
            motif ->
                """
                Aucun émetteur de jetons : les adresses protégées répondront 401.
                L'émetteur local est refusé parce que %s.
                Donnez CTG_OIDC_EMETTEUR et CTG_OIDC_AUDIENCE, ceux d'un fournisseur OpenID Connect.
                """
                    .formatted(motif))
        .orElse("");
  }
}
