package fr.ctg.referentiel.rest;

import fr.ctg.platform.liste.Liste;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.liste.ParametresDeRequete;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.CafConnues;
import fr.ctg.referentiel.model.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a value or an effect are asked for.
 *
 * @param caf the Caf whose they are, if one is named
 * @param date only the one in force that day
 * @param connuLe as of that moment
 */
public record InscriptionsDemandees(
    @Nullable String caf, @Nullable LocalDate date, Instant connuLe) {

  /** Reads on after a place. */
  @FunctionalInterface
  public interface Suite<E> {
    /** At most that many records. */
    List<E> lire(Place apres, int limite);
  }

  /** Those that a request asks for; what it asks wrongly is added to its faults. */
  public static InscriptionsDemandees lire(
      ParametresDeRequete parametres, CafConnues cafs, Horloge horloge) {
    return new InscriptionsDemandees(
        CafDemandee.lire(parametres, cafs).orElse(null),
        parametres.date(FormesDuReferentiel.DATE).orElse(null),
        parametres.instant(FormesDuReferentiel.CONNU_LE).orElseGet(horloge::maintenant));
  }

  /** The Caf, where one has to be named. */
  public String deLaCaf() {
    return Objects.requireNonNull(caf, "looked at before");
  }

  /** The list of them. */
  public <E> Liste<E, Place> liste(Suite<E> suite, Function<E, Place> place) {
    return ListeOrdonnee.lue(
        (apres, limite) -> suite.lire(apres == null ? Place.DEBUT : apres, limite), place);
  }
}
