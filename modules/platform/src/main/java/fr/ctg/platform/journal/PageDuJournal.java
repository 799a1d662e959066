package fr.ctg.platform.journal;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the journal. */
@Schema(name = "PageDuJournal", description = "Une page de la liste.")
public record PageDuJournal(
    @Schema(required = true, description = "Les éléments de la page.", maxItems = 200)
        List<EntreeDuJournal> elements,
    @Schema(
            description = "Le curseur de la page suivante ; absent à la dernière.",
            maxLength = 2000)
        @Nullable String suivant)
    implements Page {

  static final TrancheDeListe.Forme<EntreeDuJournal, Long> FORME =
      new TrancheDeListe.Forme<>(
          "journal",
          EntreeDuJournal.class,
          PageDuJournal::new,
          Cle.POSITION,
          new TrancheDeListe.Tableau<>(LigneDuJournal.class, e -> Stream.of(LigneDuJournal.de(e))));
}
