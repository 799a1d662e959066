package fr.ctg.platform.journal;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the signed heads. */
@Schema(name = "PageDeTetes", description = "Une page de la liste.")
public record PageDeTetes(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<TeteSignee> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  static final TrancheDeListe.Forme<TeteSignee, LireJournal.Repere> FORME =
      new TrancheDeListe.Forme<>(
          "tetes",
          TeteSignee.class,
          PageDeTetes::new,
          new Cle<>(2, LireJournal.Repere::textes, LireJournal.Repere::lu));
}
