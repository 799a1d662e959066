package fr.ctg.convention.plan.persistence;

import fr.ctg.convention.plan.model.Intervenant;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.platform.personne.PersonneConnue;
import fr.ctg.platform.personne.Personnes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of those who have a part in conventions, each under its person's key in the rows. */
@ApplicationScoped
class NomsDesPersonnes {

  private final Personnes personnes;

  @Inject
  NomsDesPersonnes(Personnes personnes) {
    this.personnes = personnes;
  }

  /**
   * How those of some rows are read: without the names of persons that were erased. All keys are
   * asked for at once.
   */
  Function<IntervenantEntity, Intervenant> lecture(Stream<@Nullable IntervenantEntity> gardes) {
    Map<UUID, PersonneConnue> connues =
        personnes.connues(
            UniteCourante.session(),
            gardes
                .filter(Objects::nonNull)
                .map(garde -> garde.personne)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return garde -> {
      PersonneConnue connue = garde.personne == null ? null : connues.get(garde.personne);
      String nom =
          connue == null || garde.nomChiffre == null ? null : connue.dechiffrer(garde.nomChiffre);
      return new Intervenant(garde.personne, nom, garde.organisation, garde.fonction);
    };
  }

  /**
   * Somebody as it is to be kept.
   *
   * @param presents those of the row that is written anew: whoever is one of them keeps its name as
   *     it is kept there, anybody else is somebody new
   */
  IntervenantEntity garder(Intervenant qui, String caf, List<IntervenantEntity> presents) {
    UUID personne = qui.personne();
    String nom = qui.nom();
    var garde = new IntervenantEntity();
    garde.personne = personne;
    garde.organisation = qui.organisation();
    garde.fonction = qui.fonction();
    if (personne != null && nom != null) {
      garde.nomChiffre =
          presents.stream()
              .filter(present -> personne.equals(present.personne))
              .map(present -> present.nomChiffre)
              .findFirst()
              .orElseGet(
                  () -> personnes.creer(UniteCourante.session(), personne, caf).chiffrer(nom));
    }
    return garde;
  }
}
