package fr.ctg.referentiel.parametre.application;

import fr.ctg.platform.application.Travail;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.Parametres;
import fr.ctg.referentiel.ParametresEnVigueur;
import fr.ctg.referentiel.model.Place;
import fr.ctg.referentiel.parametre.model.DefinitionDeParametre;
import fr.ctg.referentiel.parametre.model.RegistreDesParametres;
import fr.ctg.referentiel.parametre.model.ValeurEcrite;
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

/**
 * Reads the parameters: the values in force on a day, as they were known at a moment, and all that
 * was recorded.
 */
@ApplicationScoped
public class LireParametres implements Parametres {

  private final Travail travail;
  private final RegistreDesParametres registre;
  private final Horloge horloge;

  /** On the parameters that are kept, at the time of that clock. */
  @Inject
  public LireParametres(Travail travail, RegistreDesParametres registre, Horloge horloge) {
    this.travail = travail;
    this.registre = registre;
    this.horloge = horloge;
  }

  @Override
  public ParametresEnVigueur enVigueur(LocalDate date, @Nullable String caf) {
    return enVigueur(date, caf, horloge.maintenant());
  }

  @Override
  public ParametresEnVigueur enVigueur(LocalDate date, @Nullable String caf, Instant connuLe) {
    return new Lus(travail.lire(null, () -> registre.enVigueur(date, caf, connuLe)));
  }

  /**
   * What values of that parameter may be.
   *
   * @throws RequeteRefusee 404, when there is no such parameter
   */
  public DefinitionDeParametre definition(String code) {
    return travail
        .lire(null, () -> registre.definition(code))
        .orElseThrow(
            () ->
                RequeteRefusee.introuvable(
                    "Il n'y a pas de paramètre « "
                        + code
                        + " » : voir /api/v1/referentiel/parametres."));
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
    return travail.lire(null, () -> registre.valeurs(code, caf, date, connuLe, apres, limite));
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
