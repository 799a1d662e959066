package fr.ctg.referentiel.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of differences. */
@Schema(name = "PageDeDifferences", description = "Une page de la liste.")
public record PageDeDifferences(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<DifferenceDeVersions> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  /** How a list of them is told. */
  public static final TrancheDeListe.Forme<DifferenceDeVersions, String> FORME =
      new TrancheDeListe.Forme<>(
          "differences",
          DifferenceDeVersions.class,
          PageDeDifferences::new,
          Cle.CODE,
          new TrancheDeListe.Tableau<>(
              DifferenceDeVersions.Ligne.class, d -> Stream.of(d.ligne())));
}
