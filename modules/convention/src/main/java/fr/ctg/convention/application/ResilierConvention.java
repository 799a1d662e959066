package fr.ctg.convention.application;

import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Resiliation;
import fr.ctg.convention.persistence.ConventionsEnBase;
import fr.ctg.convention.rules.CycleDeVie;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;

/** Ends a convention before its last day. */
@ApplicationScoped
public class ResilierConvention {

  private final Horloge horloge;
  private final AnnoncerConventions annonces;

  @Inject
  ResilierConvention(Horloge horloge, AnnoncerConventions annonces) {
    this.horloge = horloge;
    this.annonces = annonces;
  }

  /**
   * Ends a convention that is locked.
   *
   * @throws RequeteRefusee 409, with everything that stands against it
   */
  public Convention resilier(Connection connexion, Convention convention, Resiliation resiliation)
      throws SQLException {
    EtapeRefusee.si(
        CycleDeVie.resilier(convention, resiliation.date(), horloge.aujourdhui()), "être résiliée");
    var conventions = new ConventionsEnBase(connexion);
    conventions.resilier(convention.id(), resiliation);
    Convention resiliee = conventions.lire(convention.id()).orElseThrow();
    annonces.annoncer(EvenementsDeConvention.RESILIEE, convention, resiliee);
    return resiliee;
  }
}
