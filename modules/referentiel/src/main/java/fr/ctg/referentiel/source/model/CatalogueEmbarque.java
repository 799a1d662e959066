package fr.ctg.referentiel.source.model;

import fr.ctg.referentiel.CatalogueDesRegles;
import fr.ctg.referentiel.Regle;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue of rules as the product ships it: no database, and no Caf's own decisions. */
public final class CatalogueEmbarque implements CatalogueDesRegles {

  private final List<Regle> regles;
  private final Map<String, Regle> parCode;

  /** Reads the shipped catalogue. */
  public CatalogueEmbarque() {
    this.regles = new SourcesDuReferentiel().regles();
    this.parCode = regles.stream().collect(Collectors.toMap(Regle::code, Function.identity()));
  }

  @Override
  public List<Regle> regles() {
    return regles;
  }

  @Override
  public Regle regle(String code) {
    Regle regle = parCode.get(code);
    if (regle == null) {
      throw new NoSuchElementException("Le catalogue n'a pas de règle " + code);
    }
    return regle;
  }
}
