package fr.ctg.staffing.titulaire.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.CafDuGestionnaire;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.staffing.titulaire.model.Titulaire;
import fr.ctg.staffing.titulaire.model.Titulaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Records a holder of the Caf of whoever asks. */
@ApplicationScoped
public class EnregistrerTitulaire {

  private final Travail travail;
  private final Titulaires titulaires;
  private final AnnoncerTitulaires annonces;
  private final Horloge horloge;

  @Inject
  EnregistrerTitulaire(
      Travail travail, Titulaires titulaires, AnnoncerTitulaires annonces, Horloge horloge) {
    this.travail = travail;
    this.titulaires = titulaires;
    this.annonces = annonces;
    this.horloge = horloge;
  }

  /**
   * Records what was written.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 403, when whoever asks is of no Caf; 400, when
   *     what was written has faults
   */
  public Titulaire enregistrer(Redaction<Titulaire.Texte> redaction) {
    String caf = CafDuGestionnaire.code();
    return travail.ecrire(
        () -> {
          var nouveau =
              Titulaire.nouveau(
                  UuidCreator.getTimeOrderedEpoch(),
                  caf,
                  redaction.lire(null),
                  horloge.aujourdhui());
          titulaires.ajouter(nouveau);
          annonces.cree(nouveau);
          return nouveau;
        });
  }
}
