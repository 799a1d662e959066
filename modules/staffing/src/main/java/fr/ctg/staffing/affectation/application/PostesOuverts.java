package fr.ctg.staffing.affectation.application;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.PartiesDeConventions;
import fr.ctg.platform.partie.Touts;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.staffing.poste.model.Poste;
import fr.ctg.staffing.poste.model.Postes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The posts as wholes that parts belong to: they change until their convention is ended, one work
 * after the other.
 */
@ApplicationScoped
class PostesOuverts implements Touts<PostesOuverts.PosteOuvert> {

  private final Postes postes;
  private final PartiesDeConventions conventions;

  @Inject
  PostesOuverts(Postes postes, PartiesDeConventions conventions) {
    this.postes = postes;
    this.conventions = conventions;
  }

  /**
   * A post whose parts are to change.
   *
   * @param convention its convention
   * @param poste it, locked
   */
  record PosteOuvert(Conventions.Vue convention, Poste poste) {}

  @Override
  public PosteOuvert ouvert(UUID id) {
    Poste poste = postes.verrouiller(id).orElseThrow(PostesOuverts::introuvable);
    return new PosteOuvert(conventions.ouvert(poste.convention()), poste);
  }

  @Override
  public void exiger(UUID id, @Nullable Instant au) {
    if (postes.trouver(id, au).isEmpty()) {
      throw introuvable();
    }
  }

  @Override
  public RequeteRefusee partieIntrouvable() {
    return RequeteRefusee.introuvable(
        "Rien n'a cet identifiant dans ce poste, ou pas dans ce que vous pouvez voir.");
  }

  private static RequeteRefusee introuvable() {
    return RequeteRefusee.introuvable(
        "Aucun poste n'a cet identifiant, ou pas parmi ceux que vous pouvez voir.");
  }
}
