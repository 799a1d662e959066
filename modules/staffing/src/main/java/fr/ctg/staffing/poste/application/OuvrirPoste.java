package fr.ctg.staffing.poste.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.Conventions;
import fr.ctg.convention.PartiesDeConventions;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.staffing.poste.model.Poste;
import fr.ctg.staffing.poste.model.Postes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens a post of a convention. */
@ApplicationScoped
public class OuvrirPoste {

  private final Travail travail;
  private final PartiesDeConventions conventions;
  private final Postes postes;
  private final ExamenDePoste examen;
  private final AnnoncerPostes annonces;

  @Inject
  OuvrirPoste(
      Travail travail,
      PartiesDeConventions conventions,
      Postes postes,
      ExamenDePoste examen,
      AnnoncerPostes annonces) {
    this.travail = travail;
    this.conventions = conventions;
    this.postes = postes;
    this.examen = examen;
    this.annonces = annonces;
  }

  /**
   * Opens one that says what was written.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 400, when what was written has faults; 409,
   *     when its convention was ended
   */
  public Poste ouvrir(Redaction<Poste.Texte> redaction) {
    return travail.ecrire(
        () -> {
          Poste.Texte texte =
              redaction.lire(null, (lu, fautes) -> examen.controler(null, lu, fautes));
          Conventions.Vue convention = conventions.ouvert(texte.convention());
          var nouveau =
              Poste.nouveau(
                  UuidCreator.getTimeOrderedEpoch(),
                  convention.caf(),
                  texte.nommant(examen.nom(texte.employeur()).orElseThrow()));
          postes.ajouter(nouveau);
          annonces.annoncer(convention, null, nouveau);
          return nouveau;
        });
  }
}
