package fr.ctg.convention.application;

import fr.ctg.convention.evenement.application.AnnoncerConventions;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Avenants;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Recouvrement;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.convention.rules.CycleDeVie;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.shared.Periode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Amends a signed convention: new parties, another perimeter, another end. */
@ApplicationScoped
public class ConclureAvenant {

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
  public Avenant conclure(UUID id, VersionDeDepart depart, Redaction<Avenant.Redige> redaction) {
    return travail.ecrire(
        () -> {
          Convention presente = vie.presente(id, depart);
          Avenant.Projet projet = examen.avenant(redaction, presente);
          conventions.attendreSonTour(presente.caf());
          EtapeRefusee.si(
              CycleDeVie.amender(
                  presente, projet, horloge.aujourdhui(), recouvrements(presente, projet)),
              "recevoir cet avenant");
          Avenant avenant = Avenant.suivant(presente, projet, horloge.maintenant());
          Convention amendee = presente.amendee(avenant, projet.nouveaux());
          avenants.conclure(presente, amendee, avenant);
          annonces.annoncer(amendee, avenant);
          return avenant;
        });
  }

  private List<Recouvrement> recouvrements(Convention convention, Avenant.Projet projet) {
    LocalDate fin = projet.fin() == null ? convention.texte().periode().fin() : projet.fin();
    if (fin.isBefore(projet.dateEffet())) {
      return List.of();
    }
    List<String> communes =
        projet.perimetre() == null ? convention.texte().perimetre() : projet.perimetre();
    return conventions.recouvrements(
        convention.id(), communes, new Periode(projet.dateEffet(), fin));
  }
}
