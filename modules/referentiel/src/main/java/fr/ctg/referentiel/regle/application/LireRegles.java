package fr.ctg.referentiel.regle.application;

import fr.ctg.platform.application.Travail;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.referentiel.CatalogueDesRegles;
import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.Regles;
import fr.ctg.referentiel.model.Place;
import fr.ctg.referentiel.regle.model.EffetEcrit;
import fr.ctg.referentiel.regle.model.EffetLocal;
import fr.ctg.referentiel.regle.model.RegistreDesRegles;
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

  private final Travail travail;
  private final RegistreDesRegles registre;

  /** On the rules that are kept. */
  @Inject
  public LireRegles(Travail travail, RegistreDesRegles registre) {
    this.travail = travail;
    this.registre = registre;
  }

  @Override
  public List<Regle> regles() {
    return travail.lire(null, registre::regles);
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
        null,
        () -> {
          Map<String, EffetLocal> effets =
              caf == null ? Map.of() : registre.effetsLocaux(caf, date, connuLe);
          return new Lues(
              registre.regles().stream()
                  .filter(r -> effets.get(r.code()) != EffetLocal.DESACTIVEE)
                  .map(
                      r ->
                          effets.get(r.code()) == EffetLocal.ALERTE ? r.avecEffet(Effet.ALERTE) : r)
                  .toList());
        });
  }

  /**
   * The rule of that code.
   *
   * @throws RequeteRefusee 404, when the catalogue has no such rule
   */
  public Regle une(String code) {
    return regles().stream()
        .filter(r -> r.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                RequeteRefusee.introuvable(
                    "Le catalogue n'a pas de règle « "
                        + code
                        + " » : voir /api/v1/referentiel/regles."));
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
    return travail.lire(null, () -> registre.effets(regle, caf, date, connuLe, apres, limite));
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
