package fr.ctg.app.jeton;

import fr.ctg.app.emetteur.EmetteurLocal;
import fr.ctg.platform.identite.Identite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hands the judge of tokens that the start chose to the application: that of a configured issuer,
 * that of the local issuer, or one that trusts nobody. The server answers before the local issuer
 * has its key: tokens are asked to come again then.
 */
@ApplicationScoped
public class JetonsAuDemarrage implements VerificateurDeJetons {

  private static volatile VerificateurDeJetons choisi = new AucunEmetteur();
  private static volatile boolean localPrevu;
  private static volatile @Nullable EmetteurLocal local;

  private final ComptesDeLaBase comptes;

  @Inject
  JetonsAuDemarrage(ComptesDeLaBase comptes) {
    this.comptes = comptes;
  }

  /** Trusts the issuer that is configured. Called, as its likes, before the server starts. */
  public static void choisir(ReglagesOidc reglages) {
    choisi = VerificateurOidc.de(reglages);
  }

  /** Will trust the local issuer, once it is opened. */
  public static void prevoirLeLocal() {
    localPrevu = true;
    choisi =
        jeton -> {
          throw new EmetteurInjoignable("l'émetteur local n'est pas encore ouvert", null);
        };
  }

  /** Trusts the local issuer from now on. */
  public static void ouvrirLeLocal(EmetteurLocal emetteur) {
    local = emetteur;
    choisi =
        new VerificateurOidc(
            new ReglagesOidc(
                emetteur.nom(),
                Set.of(EmetteurLocal.AUDIENCE),
                Optional.empty(),
                java.time.Duration.ZERO),
            new ClesDeLEmetteur(emetteur::cles, System::nanoTime),
            Clock.systemUTC());
  }

  /** Whether the local issuer is to be served. */
  public boolean localPrevu() {
    return localPrevu;
  }

  /** The local issuer, once it is open. */
  public Optional<EmetteurLocal> local() {
    return Optional.ofNullable(local);
  }

  @Override
  public Identite verifier(String jeton) throws JetonRefuse, EmetteurInjoignable {
    Identite identite = choisi.verifier(jeton);
    if (comptes.nomme(identite.sujet())) {
      throw new JetonRefuse(
          "« sub » est le nom d'un rôle de la base de données : l'émetteur doit nommer autrement.");
    }
    return identite;
  }
}
