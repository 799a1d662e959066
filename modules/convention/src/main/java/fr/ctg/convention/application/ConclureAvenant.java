package fr.ctg.convention.application;

import fr.ctg.convention.evenement.application.AnnoncerConventions;
import fr.ctg.convention.model.Amendement;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Avenants;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Deroulement;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.convention.rules.CycleDeVie;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Amends a signed convention: other parties, another perimeter, other axes, another end, another
 * name, from a day on; or corrects an amendment that was wrong.
 */
@ApplicationScoped
public class ConclureAvenant {

  /**
   * What was concluded.
   *
   * @param avenant the amendment
   * @param marque what tells its convention, as it is now, from what it was
   */
  public record Conclusion(Avenant avenant, String marque) {}

  private final Travail travail;
  private final VieDeConvention vie;
  private final ExamenDesTextes examen;
  private final RegistreDesConventions conventions;
  private final Avenants avenants;
  private final Horloge horloge;
  private final AnnoncerConventions annonces;

  @Inject
  ConclureAvenant(
      Travail travail,
      VieDeConvention vie,
      ExamenDesTextes examen,
      RegistreDesConventions conventions,
      Avenants avenants,
      Horloge horloge,
      AnnoncerConventions annonces) {
    this.travail = travail;
    this.vie = vie;
    this.examen = examen;
    this.conventions = conventions;
    this.avenants = avenants;
    this.horloge = horloge;
    this.annonces = annonces;
  }

  /**
   * Amends it as was written.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is no such convention; 412,
   *     when it has changed since that version; 400, when what was written has faults; 409, with
   *     everything that stands against it
   */
  public Conclusion conclure(UUID id, VersionDeDepart depart, Redaction<Avenant.Redige> redaction) {
    return travail.ecrire(
        () -> {
          Convention presente = vie.presente(id, depart);
          Deroulement avant = avenants.deroulement(presente);
          Avenant.Projet projet = examen.avenant(redaction, presente, avant);
          conventions.attendreSonTour(presente.caf());
          Avenant avenant = avant.suivant(projet, horloge.maintenant());
          Deroulement apres = avant.avec(avenant);
          LocalDate jour = horloge.aujourdhui();
          EtapeRefusee.si(
              CycleDeVie.amender(
                  new Amendement(
                      presente,
                      projet,
                      jour,
                      avenant.numero(),
                      avant,
                      apres,
                      conventions.recouvrements(id, apres.couverture()),
                      examen.horsTerritoire(presente.caf(), avant, apres),
                      conventions.fiches(id))),
              "recevoir cet avenant");
          Convention amendee = presente.amendee(avenant, apres, jour);
          avenants.conclure(amendee, apres, avenant);
          annonces.annoncer(presente, amendee, avenant);
          return new Conclusion(avenant, amendee.marque(jour));
        });
  }
}
