package fr.ctg.referentiel.application;

import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.Parametres;
import fr.ctg.referentiel.ParametresEnVigueur;
import fr.ctg.referentiel.persistence.ReferentielQuery;
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

/** Reads the values of the parameters in force on a day, as they were known at a moment. */
@ApplicationScoped
public class LireParametres implements Parametres {

  private final UniteDeTravail travail;
  private final Horloge horloge;

  @Inject
  LireParametres(UniteDeTravail travail, Horloge horloge) {
    this.travail = travail;
    this.horloge = horloge;
  }

  @Override
  public ParametresEnVigueur enVigueur(LocalDate date, @Nullable String caf) {
    return enVigueur(date, caf, horloge.maintenant());
  }

  @Override
  public ParametresEnVigueur enVigueur(LocalDate date, @Nullable String caf, Instant connuLe) {
    return new Lus(
        travail.lire(session -> new ReferentielQuery(session).parametres(date, caf, connuLe)));
  }

  private record Lus(List<Parametre> parametres, Map<String, Parametre> parCode)
      implements ParametresEnVigueur {

    Lus(List<Parametre> parametres) {
      this(
          parametres,
          parametres.stream().collect(Collectors.toMap(Parametre::code, Function.identity())));
    }

    @Override
    public Parametre parametre(String code) {
      Parametre parametre = parCode.get(code);
      if (parametre == null) {
        throw new NoSuchElementException(
            "Aucune valeur du paramètre " + code + " n'est en vigueur");
      }
      return parametre;
    }
  }
}
