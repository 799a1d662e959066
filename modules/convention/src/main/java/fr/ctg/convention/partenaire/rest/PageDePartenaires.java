package fr.ctg.convention.partenaire.rest;

import fr.ctg.convention.partenaire.model.Partenaires;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of partners. */
@Schema(name = "PageDePartenaires", description = "Une page de la liste.")
public record PageDePartenaires(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<PartenaireDeLaCaf> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  static final TrancheDeListe.Forme<PartenaireDeLaCaf, Partenaires.Place> FORME =
      new TrancheDeListe.Forme<>(
          "partenaires",
          PartenaireDeLaCaf.class,
          PageDePartenaires::new,
          new Cle<>(3, Partenaires.Place::textes, Partenaires.Place::lue));
}
