package fr.ctg.referentiel.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of versions. */
@Schema(name = "PageDeVersions", description = "Une page de la liste.")
public record PageDeVersions(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<VersionDuReferentiel> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  static final TrancheDeListe.Forme<VersionDuReferentiel, String> VERSIONS =
      new TrancheDeListe.Forme<>(
          "versions", VersionDuReferentiel.class, PageDeVersions::new, Cle.CODE);

  /** How the list of drafts is told. */
  public static final TrancheDeListe.Forme<VersionDuReferentiel, String> BROUILLONS =
      new TrancheDeListe.Forme<>(
          "brouillons", VersionDuReferentiel.class, PageDeVersions::new, Cle.CODE);
}
