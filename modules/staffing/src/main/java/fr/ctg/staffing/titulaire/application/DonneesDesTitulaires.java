package fr.ctg.staffing.titulaire.application;

import fr.ctg.platform.application.Travail;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.staffing.affectation.model.Affectation;
import fr.ctg.staffing.affectation.model.AffectationsGardees;
import fr.ctg.staffing.titulaire.model.Titulaire;
import fr.ctg.staffing.titulaire.model.Titulaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives out all that is kept of a person who is a holder, for that person to have. */
@ApplicationScoped
public class DonneesDesTitulaires {

  private final Travail travail;
  private final Titulaires titulaires;
  private final AffectationsGardees affectations;

  @Inject
  DonneesDesTitulaires(Travail travail, Titulaires titulaires, AffectationsGardees affectations) {
    this.travail = travail;
    this.titulaires = titulaires;
    this.affectations = affectations;
  }

  /**
   * What is kept of one.
   *
   * @param titulaire who it is, and what is said of it
   * @param affectations which posts it holds, held or will hold
   */
  public record Donnees(Titulaire titulaire, List<Affectation> affectations) {

    public Donnees {
      affectations = List.copyOf(affectations);
    }
  }

  /**
   * All that is kept of one.
   *
   * @param au as of that instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is none for whoever asks, or there was none then
   */
  public Donnees de(UUID id, @Nullable Instant au) {
    return travail.lire(
        au,
        () ->
            new Donnees(
                titulaires.trouver(id).orElseThrow(LireTitulaires::introuvable),
                affectations.duTitulaire(id)));
  }
}
