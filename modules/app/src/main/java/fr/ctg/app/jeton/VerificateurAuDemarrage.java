package fr.ctg.app.jeton;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Hands the judge of tokens that the start chose, by its configuration, to the application. */
@ApplicationScoped
public class VerificateurAuDemarrage {

  private static volatile VerificateurDeJetons choisi = new AucunEmetteur();

  /** Chooses; called once, before the application starts. */
  public static void choisir(VerificateurDeJetons verificateur) {
    choisi = verificateur;
  }

  @Produces
  @ApplicationScoped
  VerificateurDeJetons verificateur() {
    return choisi;
  }
}
