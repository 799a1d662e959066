package fr.ctg.funding.application;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.Equipes;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.FaitsDUneConvention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what a simulation of the stored team of a convention is asked with. */
@ApplicationScoped
public class SimulerConvention {

  private final Travail travail;
  private final Conventions conventions;
  private final Equipes equipes;
  private final Territoires territoires;

  @Inject
  SimulerConvention(
      Travail travail, Conventions conventions, Equipes equipes, Territoires territoires) {
    this.travail = travail;
    this.conventions = conventions;
    this.equipes = equipes;
    this.territoires = territoires;
  }

  /**
   * A convention and its posts in a year.
   *
   * @param caf its Caf
   * @param convention as it is on the last of its days in that year. LECTURE: the rules look at one
   *     perimeter a year; that of its end knows all that came to it
   * @param signataires the codes of the communes and EPCI that signed it, ascending
   * @param postes its posts that are open in that year
   */
  public record Equipe(
      String caf,
      FaitsDUneConvention convention,
      List<String> signataires,
      List<FaitsDUnPoste> postes) {}

  /**
   * The stored team in a year.
   *
   * @param au as known at that instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is no such convention for whoever asks; 400, when it has
   *     no day, or no open post, in that year
   */
  public Equipe equipe(UUID id, int annee, @Nullable Instant au) {
    return equipe(id, annee, au, null);
  }

  /** The same, were a vacancy otherwise. */
  Equipe equipe(
      UUID id, int annee, @Nullable Instant au, Equipes.@Nullable Supposition supposition) {
    return travail.lire(
        au,
        () -> {
          Periode jours = Periode.annee(annee);
          Conventions.Vue convention = vue(id, jours.fin(), au);
          FaitsDUneConvention faits = equipes.convention(convention);
          Periode periode = faits.periode();
          if (!periode.touche(jours)) {
            throw refus(
                "la convention n'a aucun jour en %d : sa période est %s"
                    .formatted(annee, Ecriture.periode(periode)));
          }
          List<FaitsDUnPoste> postes =
              equipes.postes(convention, jours, au, supposition).stream()
                  .filter(p -> Periode.depuis(p.ouverture(), p.fermeture()).touche(periode))
                  .toList();
          if (postes.isEmpty()) {
            throw refus("la convention n'a aucun poste ouvert en " + annee);
          }
          List<String> signataires =
              convention.signataires().stream()
                  .filter(code -> !territoires.communesDuSignataire(code).isEmpty())
                  .sorted()
                  .toList();
          return new Equipe(convention.caf(), faits, signataires, postes);
        });
  }

  private Conventions.Vue vue(UUID id, LocalDate jour, @Nullable Instant au) {
    return conventions
        .trouver(id, jour, au)
        .orElseThrow(
            () ->
                RequeteRefusee.introuvable(
                    "Aucune convention n'a cet identifiant, ou pas parmi celles que vous pouvez"
                        + " voir."));
  }

  private static RequeteRefusee refus(String phrase) {
    return RequeteRefusee.pour(
        List.of(
            Faute.a("/annee", CodeDeFaute.HORS_BORNES, phrase + " ; demandez une autre année")));
  }
}
