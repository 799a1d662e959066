package fr.ctg.convention.rest;

import fr.ctg.convention.EtatConvention;
import fr.ctg.convention.Territoires;
import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.convention.model.NomNormalise;
import fr.ctg.convention.persistence.FiltreDeConventions;
import fr.ctg.convention.persistence.TriDeConventions;
import fr.ctg.platform.liste.ParametresDeRequete;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters and the order of the list of conventions, as one request gives them. */
final class FiltresDeConventions {

  private static final Pattern COMMUNE = Pattern.compile(Formes.CODE_INSEE);

  private FiltresDeConventions() {}

  /** The filters; what is wrong with them is kept for the refusal of the whole request. */
  static FiltreDeConventions de(ParametresDeRequete parametres, Territoires territoires) {
    var territoriaux = new FiltresDeTerritoires(parametres, territoires);
    return new FiltreDeConventions(
        territoriaux.caf(),
        territoriaux.departement(),
        territoriaux.epci(),
        commune(parametres, territoires),
        parametres.choix("etat", EtatConvention.class).orElse(null),
        parametres.choix("thematique", ThematiqueDeConvention.class).map(Enum::name).orElse(null),
        parametres.date("finAvant").orElse(null),
        parametres.date("finApres").orElse(null),
        Optional.ofNullable(territoriaux.q()).map(NomNormalise::de).orElse(null));
  }

  private static @Nullable String commune(ParametresDeRequete parametres, Territoires territoires) {
    Optional<String> commune =
        parametres.code("commune", COMMUNE, "le code Insee d'une commune, comme 35288");
    commune
        .filter(code -> territoires.commune(code).isEmpty())
        .ifPresent(
            code ->
                parametres.refuser(
                    "commune",
                    "INCONNU",
                    "« commune » vaut « "
                        + code
                        + " », inconnu en "
                        + territoires.millesime()
                        + " : donnez une commune de /api/v1/territoires/communes."));
    return commune.orElse(null);
  }

  /** The order; by name when nothing is said. */
  static TriDeConventions tri(ParametresDeRequete parametres) {
    return parametres
        .texte("tri", 20)
        .map(nom -> tri(nom, parametres))
        .orElse(TriDeConventions.LIBELLE);
  }

  private static TriDeConventions tri(String nom, ParametresDeRequete parametres) {
    for (TriDeConventions tri : TriDeConventions.values()) {
      if (tri.nom().equals(nom)) {
        return tri;
      }
    }
    parametres.refuser(
        "tri",
        "VALEUR_INCONNUE",
        "« tri » vaut « "
            + nom
            + " » : donnez l'une de ces valeurs : "
            + Arrays.stream(TriDeConventions.values())
                .map(TriDeConventions::nom)
                .collect(Collectors.joining(", "))
            + ".");
    return TriDeConventions.LIBELLE;
  }
}
