package fr.ctg.convention.partenaire.application;

import fr.ctg.convention.partenaire.model.Partenaire;
import fr.ctg.convention.partenaire.model.Partenaires;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the partners that whoever asks may see, now or as of an instant. */
@ApplicationScoped
public class LirePartenaires {

  private final Travail travail;
  private final Partenaires partenaires;

  @Inject
  LirePartenaires(Travail travail, Partenaires partenaires) {
    this.travail = travail;
    this.partenaires = partenaires;
  }

  /**
   * One of them.
   *
   * @param au the instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is none for whoever asks, or there was none then
   */
  public Partenaire un(UUID id, @Nullable Instant au) {
    return travail
        .lire(au, () -> partenaires.trouver(id))
        .orElseThrow(LirePartenaires::introuvable);
  }

  /**
   * Those of a filter, by Caf and name.
   *
   * @param au the instant; now when {@code null}
   */
  public ListeOrdonnee<Partenaire, Partenaires.Place> liste(
      Partenaires.Filtre filtre, @Nullable Instant au) {
    return ListeOrdonnee.lue(
        (apres, limite) -> travail.lire(au, () -> partenaires.page(filtre, apres, limite)),
        Partenaires.Place::de);
  }

  /** The refusal of what does not exist, or not for whoever asks. */
  static RequeteRefusee introuvable() {
    return RequeteRefusee.introuvable(
        "Aucun partenaire n'a cet identifiant, ou pas parmi ceux que vous pouvez voir.");
  }
}
