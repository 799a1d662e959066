package fr.ctg.referentiel.regle.model;

import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.model.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules and what Caf decided on their effects, wherever they are kept. */
public interface RegistreDesRegles {

  /** The rules, in the catalogue's order. */
  List<Regle> regles();

  /**
   * What a Caf decided on the effects of rules, by the rule's code.
   *
   * @param date the day that the decisions hold on
   * @param connu when they had to be recorded by
   */
  Map<String, EffetLocal> effetsLocaux(String caf, LocalDate date, Instant connu);

  /**
   * All that a Caf decided on the effect of a rule, the latest recorded first.
   *
   * @param date only what begins on or before that day, if given
   * @param connu when it had to be recorded by
   * @param apres the place of the last one read
   * @param limite the most decisions
   */
  List<EffetEcrit> effets(
      String regle, String caf, @Nullable LocalDate date, Instant connu, Place apres, int limite);

  /** Adds what a Caf decides on the effect of a rule, and tells when it was recorded. */
  EffetEcrit inscrire(String regle, String caf, DecisionSurUnEffet decision);
}
