package fr.ctg.staffing.poste.application;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.PartiesDeConventions;
import fr.ctg.platform.partie.AnnonceDePartie;
import fr.ctg.staffing.poste.model.Poste;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Announces what happens to posts, in the work that does it, to whom their convention concerns. */
@ApplicationScoped
class AnnoncerPostes implements AnnonceDePartie<Conventions.Vue, Poste> {

  private final AnnonceDePartie<Conventions.Vue, Poste> annonce;

  @Inject
  AnnoncerPostes(PartiesDeConventions conventions) {
    annonce =
        conventions.annonce(
            EvenementsDePostes.CREE,
            EvenementsDePostes.MODIFIE,
            EvenementsDePostes.SUPPRIME,
            ChargeDePoste::new);
  }

  @Override
  public void annoncer(Conventions.Vue convention, @Nullable Poste avant, @Nullable Poste apres) {
    annonce.annoncer(convention, avant, apres);
  }
}
