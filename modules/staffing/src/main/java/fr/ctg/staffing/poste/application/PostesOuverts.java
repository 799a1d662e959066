package fr.ctg.staffing.poste.application;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.PartiesDeConventions;
import fr.ctg.platform.evenement.Annonces;
import fr.ctg.platform.evenement.Changements;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.evenement.TypeDEvenement;
import fr.ctg.platform.partie.AnnonceDePartie;
import fr.ctg.platform.partie.Touts;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.staffing.poste.model.PartieDePoste;
import fr.ctg.staffing.poste.model.Poste;
import fr.ctg.staffing.poste.model.Postes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The posts as wholes that parts belong to: they change until their convention is ended, one work
 * after the other, and whom the convention concerns learns of it.
 */
@ApplicationScoped
public class PostesOuverts implements Touts<PostesOuverts.PosteOuvert> {

  private final Postes postes;
  private final PartiesDeConventions conventions;
  private final Annonces evenements;

  @Inject
  PostesOuverts(Postes postes, PartiesDeConventions conventions, Annonces evenements) {
    this.postes = postes;
    this.conventions = conventions;
    this.evenements = evenements;
  }

  /**
   * A post whose parts are to change.
   *
   * @param convention its convention
   * @param poste it, locked
   */
  public record PosteOuvert(Conventions.Vue convention, Poste poste) {}

  /**
   * Makes what an event about a part tells.
   *
   * @param <P> the part
   */
  @FunctionalInterface
  public interface Charge<P> {

    /**
     * Makes it.
     *
     * @param changements the members that changed; none when it came or went
     */
    Record de(P partie, List<String> changements);
  }

  @Override
  public PosteOuvert ouvert(UUID id) {
    Poste poste = postes.verrouiller(id).orElseThrow(LirePostes::introuvable);
    return new PosteOuvert(conventions.ouvert(poste.convention()), poste);
  }

  @Override
  public void exiger(UUID id, @Nullable Instant au) {
    if (postes.trouver(id, au).isEmpty()) {
      throw LirePostes.introuvable();
    }
  }

  @Override
  public RequeteRefusee partieIntrouvable() {
    return RequeteRefusee.introuvable(
        "Rien n'a cet identifiant dans ce poste, ou pas dans ce que vous pouvez voir.");
  }

  /**
   * How parts of one sort are announced: to whoever follows their convention, their post or
   * themselves, by those types of events, which tell that.
   */
  public <P extends PartieDePoste<? extends Record>> AnnonceDePartie<PosteOuvert, P> annonce(
      TypeDEvenement creee, TypeDEvenement modifiee, TypeDEvenement retiree, Charge<P> charge) {
    return (ouvert, avant, apres) -> {
      if (avant == null) {
        publier(creee, ouvert, Objects.requireNonNull(apres), List.of(), charge);
      } else if (apres == null) {
        publier(retiree, ouvert, avant, List.of(), charge);
      } else {
        List<String> changements = Changements.entre(avant.texte(), apres.texte());
        publier(modifiee, ouvert, apres, changements, charge);
      }
    };
  }

  private <P extends PartieDePoste<?>> void publier(
      TypeDEvenement type,
      PosteOuvert ouvert,
      P partie,
      List<String> changements,
      Charge<P> charge) {
    evenements.publier(
        new Evenement(
            type,
            List.of(
                partie.convention().toString(), partie.poste().toString(), partie.id().toString()),
            partie.caf(),
            ouvert.convention().signataires().stream().sorted().toList(),
            charge.de(partie, changements)));
  }
}
