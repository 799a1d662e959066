package fr.ctg.referentiel.application;

import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.referentiel.CatalogueDesRegles;
import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.Regles;
import fr.ctg.referentiel.persistence.ReferentielQuery;
import fr.ctg.shared.Effet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue of rules, and what a Caf decided on their effects. */
@ApplicationScoped
public class LireRegles implements CatalogueDesRegles, Regles {

  /** The local effect of a rule that a Caf lowered. */
  private static final String ALERTE = "ALERTE";

  /** The local effect of a rule that a Caf switched off. */
  private static final String DESACTIVEE = "DESACTIVEE";

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

  @Override
  public CatalogueDesRegles enVigueur(LocalDate date, @Nullable String caf, Instant connuLe) {
    return travail.lire(
        session -> {
          var query = new ReferentielQuery(session);
          List<Regle> regles = query.regles();
          Map<String, String> effets =
              caf == null ? Map.of() : query.effetsLocaux(caf, date, connuLe);
          return new Lues(
              regles.stream()
                  .filter(r -> !DESACTIVEE.equals(effets.get(r.code())))
                  .map(r -> ALERTE.equals(effets.get(r.code())) ? r.avecEffet(Effet.ALERTE) : r)
                  .toList());
        });
  }

  private record Lues(List<Regle> regles, Map<String, Regle> parCode)
      implements CatalogueDesRegles {

    Lues(List<Regle> regles) {
      this(regles, regles.stream().collect(Collectors.toMap(Regle::code, Function.identity())));
    }

    @Override
    public Regle regle(String code) {
      Regle regle = parCode.get(code);
      if (regle == null) {
        throw new NoSuchElementException("La règle " + code + " n'est pas en vigueur");
      }
      return regle;
    }
  }
}
