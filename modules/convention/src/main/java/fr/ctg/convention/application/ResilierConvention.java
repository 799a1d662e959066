package fr.ctg.convention.application;

import fr.ctg.convention.evenement.application.AnnoncerConventions;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.model.Avenants;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Deroulement;
import fr.ctg.convention.model.Resiliation;
import fr.ctg.convention.rules.CycleDeVie;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;

/** Ends a convention before its last day; amendments of later days fall with it. */
@ApplicationScoped
public class ResilierConvention {

  private final Travail travail;
  private final VieDeConvention vie;
  private final Avenants avenants;
  private final Horloge horloge;
  private final AnnoncerConventions annonces;

  @Inject
  ResilierConvention(
      Travail travail,
      VieDeConvention vie,
      Avenants avenants,
      Horloge horloge,
      AnnoncerConventions annonces) {
    this.travail = travail;
    this.vie = vie;
    this.avenants = avenants;
    this.horloge = horloge;
    this.annonces = annonces;
  }

  /**
   * Ends it as was written.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 400, when what was written has faults; 404,
   *     when there is no such convention; 412, when it has changed since that version; 409, with
   *     everything that stands against it
   */
  public Convention resilier(UUID id, VersionDeDepart depart, Redaction<Resiliation> redaction) {
    return travail.ecrire(
        () -> {
          Resiliation resiliation = redaction.lire(null);
          Convention presente = vie.presente(id, depart);
          LocalDate jour = horloge.aujourdhui();
          EtapeRefusee.si(CycleDeVie.resilier(presente, resiliation.date(), jour), "être résiliée");
          Deroulement apres = avenants.deroulement(presente).resilie(resiliation.date());
          Convention resiliee = presente.resiliee(resiliation, apres, jour);
          avenants.resilier(resiliee, apres);
          annonces.annoncer(EvenementsDeConvention.RESILIEE, presente, resiliee);
          return resiliee;
        });
  }
}
