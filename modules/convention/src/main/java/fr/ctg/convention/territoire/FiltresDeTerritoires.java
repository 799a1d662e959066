package fr.ctg.convention.territoire;

import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.shared.Siren;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The filters of one request: their form is judged first, then whether what they name exists. A
 * filter that names nothing is a fault rather than an empty list, which would look like an answer.
 */
public final class FiltresDeTerritoires {

  private static final Pattern DEPARTEMENT =
      Pattern.compile(FormesDeTerritoire.DEPARTEMENT_DEMANDE);
  private static final Pattern REGION = Pattern.compile(FormesDeTerritoire.REGION);
  private static final Pattern SIREN = Pattern.compile(FormesDeTerritoire.SIREN);
  private static final Pattern CAF = Pattern.compile(FormesDeTerritoire.CAF_DEMANDEE);

  private final ParametresDeRequete parametres;
  private final Territoires territoires;

  /**
   * Those of a request.
   *
   * @param parametres where its faults are gathered
   * @param territoires what exists
   */
  public FiltresDeTerritoires(ParametresDeRequete parametres, Territoires territoires) {
    this.parametres = parametres;
    this.territoires = territoires;
  }

  /** The name that is searched for; none when nothing is. */
  public @Nullable String q() {
    return parametres.mots("q", FormesDeTerritoire.Q_MAX).orElse(null);
  }

  /** The code of a département; none when the request names none, or a wrong one. */
  public @Nullable String departement() {
    return connu(
        "departement",
        parametres
            .code("departement", DEPARTEMENT, "le code d'un département, comme 29 ou 2A")
            .map(FormesDeTerritoire::enCapitales),
        code -> territoires.departement(code).isPresent(),
        "donnez un département de /api/v1/territoires/departements");
  }

  /** The code of a region. */
  public @Nullable String region() {
    return connu(
        "region",
        parametres.code("region", REGION, "le code d'une région, comme 53"),
        code -> territoires.region(code).isPresent(),
        "donnez une « region » de /api/v1/territoires/departements");
  }

  /** The code of a Caf; none when the request names none, or a wrong one. */
  public @Nullable String caf() {
    return connu(
        "caf",
        parametres
            .code("caf", CAF, "le code d'une Caf, comme 74 ou 64A")
            .map(FormesDeTerritoire::enCapitales),
        code -> territoires.caf(code).isPresent(),
        "donnez une Caf de /api/v1/territoires/caf");
  }

  /** The SIREN of an EPCI; none when the request names none, or a wrong one. */
  public @Nullable String epci() {
    return connu(
        "epci",
        parametres
            .code("epci", SIREN, "le SIREN d'un EPCI, neuf chiffres, comme 242900314")
            .filter(this::cleJuste),
        siren -> territoires.epci(siren).isPresent(),
        "donnez le SIREN d'un EPCI de /api/v1/territoires/epci");
  }

  private boolean cleJuste(String siren) {
    boolean juste = Siren.estValide(siren);
    if (!juste) {
      parametres.refuser(
          "epci",
          "FORMAT",
          "« epci » vaut « "
              + siren
              + " », qui n'est pas un SIREN (sa clé de contrôle est fausse) : vérifiez ses"
              + " chiffres.");
    }
    return juste;
  }

  private @Nullable String connu(
      String nom, Optional<String> valeur, Predicate<String> existe, String remede) {
    valeur
        .filter(existe.negate())
        .ifPresent(
            code ->
                parametres.refuser(
                    nom,
                    "INCONNU",
                    "« "
                        + nom
                        + " » vaut « "
                        + code
                        + " », inconnu en "
                        + territoires.millesime()
                        + " : "
                        + remede
                        + "."));
    return valeur.orElse(null);
  }
}
