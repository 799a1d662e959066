package fr.ctg.platform.http;

import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import java.util.HashMap;
import java.util.Map;

/** How many streams of a kind are open at a time, in all and for one address. */
public final class PlacesDeFlux {

  private final int enTout;
  private final int parAdresse;
  private final Map<String, Integer> tenues = new HashMap<>();
  private int total;

  /**
   * Nobody holds one yet.
   *
   * @param enTout the most streams of this node; 0 for no limit
   * @param parAdresse the most streams of one address; 0 for no limit
   */
  public PlacesDeFlux(int enTout, int parAdresse) {
    this.enTout = enTout;
    this.parAdresse = parAdresse;
  }

  /**
   * Takes a place.
   *
   * @return what gives it back, once
   * @throws RequeteRefusee 429, when the address or the node has its most
   */
  synchronized Runnable prendre(String adresse) {
    int siennes = tenues.getOrDefault(adresse, 0);
    if (parAdresse > 0 && siennes >= parAdresse) {
      throw new RequeteRefusee(
          TypeProbleme.TROP_DE_REQUETES,
          "Votre adresse tient déjà "
              + parAdresse
              + " flux ouverts, le plus permis : attendez la fin de l'un d'eux.");
    }
    if (enTout > 0 && total >= enTout) {
      throw new RequeteRefusee(
          TypeProbleme.TROP_DE_REQUETES,
          "Le service tient déjà le plus de flux ouverts qu'il peut : réessayez dans quelques"
              + " secondes.");
    }
    total++;
    tenues.put(adresse, siennes + 1);
    return () -> rendre(adresse);
  }

  private synchronized void rendre(String adresse) {
    total--;
    tenues.computeIfPresent(adresse, (a, nombre) -> nombre == 1 ? null : nombre - 1);
  }
}
