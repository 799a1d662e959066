package fr.ctg.staffing.affectation.application;

import fr.ctg.platform.evenement.Annonces;
import fr.ctg.platform.evenement.Changements;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.partie.AnnonceDePartie;
import fr.ctg.staffing.affectation.model.Affectation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Announces what happens to assignments, in the work that does it, to whom their convention
 * concerns; whoever follows the post is told too.
 */
@ApplicationScoped
class AnnoncerAffectations implements AnnonceDePartie<PostesOuverts.PosteOuvert, Affectation> {

  private final Annonces evenements;

  @Inject
  AnnoncerAffectations(Annonces evenements) {
    this.evenements = evenements;
  }

  @Override
  public void annoncer(
      PostesOuverts.PosteOuvert ouvert, @Nullable Affectation avant, @Nullable Affectation apres) {
    if (avant == null) {
      publier(EvenementsDAffectations.CREEE, ouvert, Objects.requireNonNull(apres), List.of());
    } else if (apres == null) {
      publier(EvenementsDAffectations.SUPPRIMEE, ouvert, avant, List.of());
    } else {
      publier(
          EvenementsDAffectations.MODIFIEE,
          ouvert,
          apres,
          Changements.entre(avant.texte(), apres.texte()));
    }
  }

  private void publier(
      EvenementsDAffectations type,
      PostesOuverts.PosteOuvert ouvert,
      Affectation affectation,
      List<String> changements) {
    evenements.publier(
        new Evenement(
            type,
            List.of(
                affectation.convention().toString(),
                affectation.poste().toString(),
                affectation.id().toString()),
            affectation.caf(),
            ouvert.convention().signataires().stream().sorted().toList(),
            new ChargeDAffectation(
                affectation.convention(),
                affectation.poste(),
                affectation.id(),
                affectation.texte().titulaire(),
                affectation.version(),
                changements)));
  }
}
