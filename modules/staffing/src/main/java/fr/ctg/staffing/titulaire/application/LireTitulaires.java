package fr.ctg.staffing.titulaire.application;

import fr.ctg.platform.application.Travail;
import fr.ctg.platform.journal.HistoriqueDObjet;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.staffing.titulaire.model.Titulaire;
import fr.ctg.staffing.titulaire.model.Titulaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the holders that whoever asks may see, now or as of an instant. */
@ApplicationScoped
public class LireTitulaires {

  private final Travail travail;
  private final Titulaires titulaires;
  private final HistoriqueDObjet historique;

  @Inject
  LireTitulaires(Travail travail, Titulaires titulaires, HistoriqueDObjet historique) {
    this.travail = travail;
    this.titulaires = titulaires;
    this.historique = historique;
  }

  /**
   * One of them.
   *
   * @param au the instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is none for whoever asks, or there was none then
   */
  public Titulaire un(UUID id, @Nullable Instant au) {
    return travail.lire(au, () -> titulaires.trouver(id)).orElseThrow(LireTitulaires::introuvable);
  }

  /**
   * Those of a filter, in the order in which they were recorded: names are no order, being read by
   * key alone.
   *
   * @param au the instant; now when {@code null}
   */
  public ListeOrdonnee<Titulaire, UUID> liste(Titulaires.Filtre filtre, @Nullable Instant au) {
    return ListeOrdonnee.lue(
        (apres, limite) -> travail.lire(au, () -> titulaires.page(filtre, apres, limite)),
        Titulaire::id);
  }

  /**
   * A page of what changed in one.
   *
   * @param apres the last position of the page before; 0 for the first one
   * @param limite how many versions at most, from 1
   * @throws RequeteRefusee 404, when there is none for whoever asks
   */
  public HistoriqueDObjet.Versions changements(UUID id, long apres, int limite) {
    return historique.versions(
        TitulaireSuivi.TITULAIRE, un(id, null).id().toString(), null, apres, limite);
  }

  /** The refusal of what does not exist, or not for whoever asks. */
  static RequeteRefusee introuvable() {
    return RequeteRefusee.introuvable(
        "Aucun titulaire n'a cet identifiant, ou pas parmi ceux que vous pouvez voir.");
  }
}
