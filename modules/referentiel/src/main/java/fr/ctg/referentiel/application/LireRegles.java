package fr.ctg.referentiel.application;

import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.referentiel.CatalogueDesRegles;
import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.persistence.ReferentielQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.NoSuchElementException;

/** Reads the catalogue of rules. */
@ApplicationScoped
public class LireRegles implements CatalogueDesRegles {

  private final UniteDeTravail travail;

  @Inject
  LireRegles(UniteDeTravail travail) {
    this.travail = travail;
  }

  @Override
  public List<Regle> regles() {
    return travail.lire(session -> new ReferentielQuery(session).regles());
  }

  @Override
  public Regle regle(String code) {
    return regles().stream()
        .filter(r -> r.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("Le catalogue n'a pas de règle " + code));
  }
}
