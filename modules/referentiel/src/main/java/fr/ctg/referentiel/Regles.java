package fr.ctg.referentiel;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rules with their effects, as other modules ask for them. */
public interface Regles {

  /**
   * The rules that hold on a day for a scope, as they were known at a moment: without those that
   * the Caf switched off, and with the effects that it lowered.
   *
   * @param date the day
   * @param caf the Caf whose decisions count, or {@code null} for the catalogue as it is
   * @param connuLe the moment by which a decision had to be recorded
   */
  CatalogueDesRegles enVigueur(LocalDate date, @Nullable String caf, Instant connuLe);
}
