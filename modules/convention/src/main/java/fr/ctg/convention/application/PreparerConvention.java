package fr.ctg.convention.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.CafDuGestionnaire;
import fr.ctg.convention.evenement.application.AnnoncerConventions;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Begins a convention of the Caf of whoever asks. */
@ApplicationScoped
public class PreparerConvention {

  private final Travail travail;
  private final ExamenDesTextes examen;
  private final RegistreDesConventions conventions;
  private final AnnoncerConventions annonces;

  @Inject
  PreparerConvention(
      Travail travail,
      ExamenDesTextes examen,
      RegistreDesConventions conventions,
      AnnoncerConventions annonces) {
    this.travail = travail;
    this.examen = examen;
    this.conventions = conventions;
    this.annonces = annonces;
  }

  /**
   * Begins one that says what was written.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 403, when whoever asks is of no Caf; 400, when
   *     what was written has faults
   */
  public Convention preparer(Redaction<ProjetDeConvention.Redige> redaction) {
    String caf = CafDuGestionnaire.code();
    return travail.ecrire(
        () -> {
          var nouvelle =
              Convention.nouvelle(
                  UuidCreator.getTimeOrderedEpoch(), caf, examen.nouveau(redaction, caf));
          conventions.ajouter(nouvelle);
          annonces.annoncer(EvenementsDeConvention.CREEE, nouvelle);
          return nouvelle;
        });
  }
}
