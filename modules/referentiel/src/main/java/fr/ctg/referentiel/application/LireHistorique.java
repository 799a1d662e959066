package fr.ctg.referentiel.application;

import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.referentiel.model.DefinitionDeParametre;
import fr.ctg.referentiel.persistence.EffetEcrit;
import fr.ctg.referentiel.persistence.HistoriqueQuery;
import fr.ctg.referentiel.persistence.Place;
import fr.ctg.referentiel.persistence.ValeurEcrite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads all that was recorded of a parameter or of the effect of a rule. */
@ApplicationScoped
public class LireHistorique {

  private final UniteDeTravail travail;

  @Inject
  LireHistorique(UniteDeTravail travail) {
    this.travail = travail;
  }

  /** What values of that parameter may be, if there is such a parameter. */
  public Optional<DefinitionDeParametre> definition(String code) {
    return travail.lire(session -> new HistoriqueQuery(session).definition(code));
  }

  /**
   * The values of a parameter, the latest recorded first.
   *
   * @param caf the Caf whose own they are, or {@code null} for the national ones
   * @param date only those that begin on or before that day, if given
   * @param connuLe when they had to be recorded by
   */
  public List<ValeurEcrite> valeurs(
      String code,
      @Nullable String caf,
      @Nullable LocalDate date,
      Instant connuLe,
      Place apres,
      int limite) {
    return travail.lire(
        session -> new HistoriqueQuery(session).valeurs(code, caf, date, connuLe, apres, limite));
  }

  /**
   * What a Caf decided on the effect of a rule, the latest recorded first.
   *
   * @param date only what begins on or before that day, if given
   * @param connuLe when it had to be recorded by
   */
  public List<EffetEcrit> effets(
      String regle,
      String caf,
      @Nullable LocalDate date,
      Instant connuLe,
      Place apres,
      int limite) {
    return travail.lire(
        session -> new HistoriqueQuery(session).effets(regle, caf, date, connuLe, apres, limite));
  }
}
