package fr.ctg.app.jeton;

import com.nimbusds.jose.JWSAlgorithm;
import fr.ctg.app.outillage.EmetteurDeTest;
import java.util.List;

/**
 * How long judging a token takes, with and without remembering it: no test, run by hand. Prints
 * microseconds a token, the best of five rounds.
 */
final class MesureDesJetons {

  private static final int TOURS = 5;
  private static final int APPELS = 20_000;

  private MesureDesJetons() {}

  public static void main(String[] arguments) throws Exception {
    try (EmetteurDeTest emetteur = new EmetteurDeTest()) {
      for (JWSAlgorithm algorithme : List.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256)) {
        var verificateur =
            VerificateurOidc.de(
                new ReglagesOidc(
                    emetteur.adresse(),
                    java.util.Set.of(EmetteurDeTest.AUDIENCE),
                    java.util.Optional.empty(),
                    java.time.Duration.ZERO));
        String[] differents = new String[APPELS];
        java.util.Arrays.setAll(differents, i -> emetteur.brouillon("35").par(algorithme).signer());
        // More of them than are remembered: by the time one comes again it is forgotten.
        System.out.printf(
            "%s jugé : %.1f µs, connu : %.1f µs%n",
            algorithme,
            mesurer(verificateur, differents),
            mesurer(verificateur, new String[] {differents[0]}));
      }
    }
  }

  private static double mesurer(VerificateurOidc verificateur, String[] jetons) throws Exception {
    long meilleur = Long.MAX_VALUE;
    for (int tour = 0; tour < TOURS; tour++) {
      long debut = System.nanoTime();
      for (int i = 0; i < APPELS; i++) {
        if (verificateur.verifier(jetons[i % jetons.length]).anonyme()) {
          throw new IllegalStateException("nobody");
        }
      }
      meilleur = Math.min(meilleur, System.nanoTime() - debut);
    }
    return meilleur / 1_000.0 / APPELS;
  }
}
