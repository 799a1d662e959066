package fr.ctg.referentiel.rest;

import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.referentiel.CafConnues;
import java.util.Optional;

/** The Caf that the parameter {@code caf} of a request names. */
public final class CafDemandee {

  /** The name of the parameter. */
  public static final String NOM = "caf";

  private CafDemandee() {}

  /** Its code; one that does not exist is added to the request's faults. */
  public static Optional<String> lire(ParametresDeRequete parametres, CafConnues cafs) {
    var caf = parametres.code(NOM, FormesDuReferentiel.CAF_LUE, FormesDuReferentiel.CAF_ATTENDUE);
    caf.filter(code -> !cafs.existe(code))
        .ifPresent(
            code ->
                parametres.refuser(
                    NOM,
                    "INCONNU",
                    "« caf » vaut « " + code + " » : donnez une Caf de /api/v1/territoires/caf."));
    return caf;
  }
}
