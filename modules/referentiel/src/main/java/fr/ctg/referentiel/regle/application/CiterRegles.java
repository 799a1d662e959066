package fr.ctg.referentiel.regle.application;

import fr.ctg.platform.probleme.RegleOpposee;
import fr.ctg.platform.probleme.ReglesOpposees;
import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.source.model.CatalogueEmbarque;
import fr.ctg.shared.Appui;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Cites the rules that refusals rest on, from the catalogue that the product ships: a refusal
 * explains itself also while the database cannot be asked. Read when a rule is first cited.
 */
@ApplicationScoped
public class CiterRegles implements ReglesOpposees {

  private static final class Catalogue {
    static final CatalogueEmbarque LU = new CatalogueEmbarque();
  }

  @Override
  public Optional<RegleOpposee> de(Appui appui) {
    return Catalogue.LU.regles().stream()
        .filter(regle -> regle.code().equals(appui.regle()))
        .findFirst()
        .map(Regle::citation)
        .map(
            source ->
                new RegleOpposee(
                    appui.regle(),
                    appui.fondement(),
                    source.document(),
                    source.section(),
                    source.citation()));
  }
}
