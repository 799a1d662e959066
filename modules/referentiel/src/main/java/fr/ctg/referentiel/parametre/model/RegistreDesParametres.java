package fr.ctg.referentiel.parametre.model;

import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.model.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters and all their values, wherever they are kept. */
public interface RegistreDesParametres {

  /** What values of that parameter may be, if there is such a parameter. */
  Optional<DefinitionDeParametre> definition(String code);

  /**
   * The values in force, by code, a Caf's own before the national one.
   *
   * @param date the day that they are in force on
   * @param caf the Caf whose values are wanted too, or {@code null}
   * @param connu when they had to be recorded by
   */
  List<Parametre> enVigueur(LocalDate date, @Nullable String caf, Instant connu);

  /**
   * The values of a parameter, the latest recorded first.
   *
   * @param caf the Caf whose own they are, or {@code null} for the national ones
   * @param date only those that begin on or before that day, if given
   * @param connu when they had to be recorded by
   * @param apres the place of the last one read
   * @param limite the most values
   */
  List<ValeurEcrite> valeurs(
      String code,
      @Nullable String caf,
      @Nullable LocalDate date,
      Instant connu,
      Place apres,
      int limite);

  /**
   * Adds a value of that parameter, and tells when it was recorded.
   *
   * @param caf the Caf whose own it is, or {@code null} for a national one
   */
  ValeurEcrite inscrire(
      DefinitionDeParametre definition, @Nullable String caf, ValeurVoulue voulue);
}
