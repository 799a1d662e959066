package fr.ctg.convention.application;

import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Recouvrement;
import fr.ctg.convention.model.Signataire;
import fr.ctg.convention.persistence.AvenantsEnBase;
import fr.ctg.convention.persistence.ConventionsEnBase;
import fr.ctg.convention.rules.CycleDeVie;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.shared.Periode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Amends a signed convention: new parties, another perimeter, another end. */
@ApplicationScoped
public class ConclureAvenant {

  private final Horloge horloge;
  private final AnnoncerConventions annonces;

  @Inject
  ConclureAvenant(Horloge horloge, AnnoncerConventions annonces) {
    this.horloge = horloge;
    this.annonces = annonces;
  }

  /**
   * Amends a convention that is locked.
   *
   * @throws RequeteRefusee 409, with everything that stands against it
   */
  public Avenant conclure(Connection connexion, Convention convention, Avenant.Projet projet)
      throws SQLException {
    var conventions = new ConventionsEnBase(connexion);
    conventions.unALaFois(convention.caf());
    EtapeRefusee.si(
        CycleDeVie.amender(
            convention,
            projet,
            horloge.aujourdhui(),
            recouvrements(conventions, convention, projet)),
        "recevoir cet avenant");
    Avenant avenant = avenant(convention, projet);
    new AvenantsEnBase(connexion).conclure(convention, avenant, projet.nouveaux());
    annonces.annoncer(convention, avenant, projet.nouveaux());
    return avenant;
  }

  private static List<Recouvrement> recouvrements(
      ConventionsEnBase conventions, Convention convention, Avenant.Projet projet)
      throws SQLException {
    LocalDate fin = projet.fin() == null ? convention.texte().periode().fin() : projet.fin();
    if (fin.isBefore(projet.dateEffet())) {
      return List.of();
    }
    List<String> communes =
        projet.perimetre() == null ? convention.texte().perimetre() : projet.perimetre();
    return conventions.recouvrements(
        convention.id(), communes, new Periode(projet.dateEffet(), fin));
  }

  private Avenant avenant(Convention convention, Avenant.Projet projet) {
    var texte = convention.texte();
    List<String> sirens = texte.signataires().stream().map(Signataire::siren).toList();
    List<String> tous = new ArrayList<>(sirens);
    projet.nouveaux().forEach(s -> tous.add(s.siren()));
    boolean parties = !projet.nouveaux().isEmpty();
    boolean communes = projet.perimetre() != null && !projet.perimetre().equals(texte.perimetre());
    boolean fin = projet.fin() != null && !projet.fin().equals(texte.periode().fin());
    return new Avenant(
        convention.id(),
        convention.avenants() + 1,
        projet.dateEffet(),
        projet.motif(),
        new Avenant.Contenu(
            parties ? sirens : null,
            communes ? texte.perimetre() : null,
            fin ? texte.periode().fin() : null),
        new Avenant.Contenu(
            parties ? tous : null, communes ? projet.perimetre() : null, fin ? projet.fin() : null),
        horloge.maintenant());
  }
}
