package fr.ctg.staffing.poste.application;

import fr.ctg.convention.HistoireDesConventions;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.journal.HistoriqueDObjet;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.partie.AnnonceDePartie;
import fr.ctg.platform.partie.UsagesDeParties;
import fr.ctg.staffing.poste.model.PartieDePoste;
import fr.ctg.staffing.poste.model.PartiesDePostes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of the parts of posts of one sort: beside what all parts have, the list by first
 * days, and the history.
 *
 * @param <P> a part
 * @param <T> what a part says
 */
public abstract class UsagesDePartiesDePostes<P extends PartieDePoste<T>, T>
    extends UsagesDeParties<PostesOuverts.PosteOuvert, P, T> {

  private final Travail travail;
  private final PostesOuverts postes;
  private final PartiesDePostes<P> gardees;
  private final HistoireDesConventions histoire;
  private final TableSuivie table;

  /**
   * The use cases of those parts.
   *
   * @param table how their history is told
   */
  protected UsagesDePartiesDePostes(
      Travail travail,
      PostesOuverts postes,
      PartiesDePostes<P> gardees,
      AnnonceDePartie<PostesOuverts.PosteOuvert, P> annonce,
      HistoireDesConventions histoire,
      TableSuivie table) {
    super(travail, postes, gardees, annonce);
    this.travail = travail;
    this.postes = postes;
    this.gardees = gardees;
    this.histoire = histoire;
    this.table = table;
  }

  /** Those of a post, by their first days; else as {@link UsagesDeParties#liste}. */
  @Override
  public ListeOrdonnee<P, UUID> liste(UUID poste, @Nullable Instant au) {
    postes.exiger(poste, au);
    return ListeOrdonnee.enMemoire(
        travail.lire(au, () -> gardees.duPoste(poste)), PartieDePoste::id);
  }

  /** A page of what changed in one: {@link HistoireDesConventions#changementsDeLaPartie}. */
  public HistoriqueDObjet.Versions changements(UUID poste, UUID id, long apres, int limite) {
    return histoire.changementsDeLaPartie(
        List.of(table.de("id")),
        une(poste, id, null).convention(),
        id,
        () -> une(poste, id, null),
        apres,
        limite);
  }
}
