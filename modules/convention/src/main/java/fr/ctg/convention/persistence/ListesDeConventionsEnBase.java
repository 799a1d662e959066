package fr.ctg.convention.persistence;

import fr.ctg.convention.model.FiltreDeConventions;
import fr.ctg.convention.model.ListesDeConventions;
import fr.ctg.convention.model.ResumeDeConvention;
import fr.ctg.convention.model.TriDeConventions;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of conventions in the database, a page by one statement. */
@ApplicationScoped
class ListesDeConventionsEnBase implements ListesDeConventions {

  private final UniteDeTravail travail;
  private final Territoires territoires;

  @Inject
  ListesDeConventionsEnBase(UniteDeTravail travail, Territoires territoires) {
    this.travail = travail;
    this.territoires = territoires;
  }

  @Override
  public List<ResumeDeConvention> page(
      FiltreDeConventions filtre,
      LocalDate jour,
      TriDeConventions tri,
      @Nullable List<String> apres,
      int limite,
      @Nullable Instant au) {
    List<String> communesDeLEpci =
        filtre.epci() == null ? List.of() : territoires.communesDeLEpci(filtre.epci());
    var page =
        new ConventionsQuery(
                IdentiteCourante.lire(), filtre, jour, communesDeLEpci, territoires::cafNommees)
            .page(tri, apres, limite);
    return travail.interroger(au, page.question(), page.valeurs(), ConventionsQuery::resume);
  }
}
