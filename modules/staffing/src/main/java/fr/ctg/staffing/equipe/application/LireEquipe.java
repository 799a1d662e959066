package fr.ctg.staffing.equipe.application;

import fr.ctg.convention.Conventions;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.liste.PointDeVue;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.Parametres;
import fr.ctg.referentiel.Regles;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Enregistreur;
import fr.ctg.staffing.Equipe;
import fr.ctg.staffing.ExamenDEquipe;
import fr.ctg.staffing.FaitsDUneConvention;
import fr.ctg.staffing.equipe.model.EquipeDuJour;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the team of a convention on a day, and has the staffing rules examine it. */
@ApplicationScoped
public class LireEquipe {

  private final Travail travail;
  private final Conventions conventions;
  private final LireEquipes equipes;
  private final Regles regles;
  private final Parametres parametres;
  private final Horloge horloge;

  @Inject
  LireEquipe(
      Travail travail,
      Conventions conventions,
      LireEquipes equipes,
      Regles regles,
      Parametres parametres,
      Horloge horloge) {
    this.travail = travail;
    this.conventions = conventions;
    this.equipes = equipes;
    this.regles = regles;
    this.parametres = parametres;
    this.horloge = horloge;
  }

  /**
   * The team, under the rules and parameters in force that day, as they were known then.
   *
   * @param auRenouvellement whether to ask the rules as if it were a renewal's team
   * @throws RequeteRefusee 404, when there is no such convention for whoever asks; 400, when the
   *     day is not one of its own
   */
  public EquipeDuJour lire(UUID id, PointDeVue vue, boolean auRenouvellement) {
    LocalDate jour = vue.jour(horloge);
    Instant au = vue.au();
    return travail.lire(au, () -> lue(id, jour, au, auRenouvellement));
  }

  private EquipeDuJour lue(
      UUID id, LocalDate jour, @Nullable Instant au, boolean auRenouvellement) {
    Conventions.Vue convention =
        conventions
            .trouver(id, jour, au)
            .orElseThrow(
                () ->
                    RequeteRefusee.introuvable(
                        "Aucune convention n'a cet identifiant, ou pas parmi celles que vous pouvez"
                            + " voir."));
    FaitsDUneConvention faits = equipes.convention(convention);
    if (!faits.periode().contient(jour)) {
      throw RequeteRefusee.pour(
          List.of(
              Faute.a(
                  "/le",
                  CodeDeFaute.HORS_BORNES,
                  "le %s n'est pas dans la période de la convention, %s ; demandez l'un de ces jours"
                      .formatted(Ecriture.date(jour), Ecriture.periode(faits.periode())))));
    }
    if (auRenouvellement) {
      faits =
          new FaitsDUneConvention(
              FaitsDUneConvention.Rang.RENOUVELLEMENT,
              faits.periode(),
              faits.signataires(),
              faits.perimetre());
    }
    Instant connuLe = au == null ? horloge.maintenant() : au;
    var examen =
        new ExamenDEquipe(
            regles.enVigueur(jour, convention.caf(), connuLe),
            parametres.enVigueur(jour, convention.caf(), connuLe));
    List<LireEquipes.PosteDeLEquipe> postes = equipes.duJour(convention, jour, au);
    Equipe equipe =
        Equipe.duJour(jour, faits, postes.stream().map(LireEquipes.PosteDeLEquipe::faits).toList());
    return new EquipeDuJour(
        id,
        jour,
        auRenouvellement,
        postes.stream().map(p -> membre(p, jour, equipe, examen)).toList(),
        examen.constats(equipe));
  }

  private static EquipeDuJour.Membre membre(
      LireEquipes.PosteDeLEquipe lu, LocalDate jour, Equipe equipe, ExamenDEquipe examen) {
    return new EquipeDuJour.Membre(
        lu.poste().id(),
        lu.faits(),
        equipe.pilote(lu.faits()),
        examen.etpCooperation(lu.faits(), Enregistreur.muet()),
        lu.faits().vacances().stream().anyMatch(vacance -> vacance.jours().contient(jour)));
  }
}
