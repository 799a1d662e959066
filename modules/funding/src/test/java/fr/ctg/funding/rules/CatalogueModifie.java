package fr.ctg.funding.rules;

import fr.ctg.referentiel.CatalogueDesRegles;
import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.source.model.CatalogueEmbarque;
import fr.ctg.shared.Effet;
import java.util.List;
import java.util.NoSuchElementException;

/** The catalogue as a Caf's decisions leave it: rules switched off, effects lowered. */
record CatalogueModifie(List<Regle> regles) implements CatalogueDesRegles {

  static final CatalogueEmbarque EMBARQUE = new CatalogueEmbarque();

  static CatalogueModifie sans(String code) {
    return new CatalogueModifie(
        EMBARQUE.regles().stream().filter(regle -> !regle.code().equals(code)).toList());
  }

  static CatalogueModifie signalantSeulement(String code) {
    return new CatalogueModifie(
        EMBARQUE.regles().stream()
            .map(regle -> regle.code().equals(code) ? enAlerte(regle) : regle)
            .toList());
  }

  @Override
  public Regle regle(String code) {
    return regles.stream()
        .filter(regle -> regle.code().equals(code))
        .findFirst()
        .orElseThrow(NoSuchElementException::new);
  }

  private static Regle enAlerte(Regle regle) {
    return new Regle(
        regle.code(),
        regle.ordre(),
        regle.domaine(),
        Effet.ALERTE,
        regle.portee(),
        regle.fondement(),
        regle.citation(),
        regle.complements(),
        regle.lecture());
  }
}
