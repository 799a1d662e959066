package fr.ctg.staffing.poste.application;

import fr.ctg.convention.HistoireDesConventions;
import fr.ctg.platform.journal.HistoriqueDObjet;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.liste.PointDeVue;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.shared.Ecriture;
import fr.ctg.staffing.poste.model.Poste;
import fr.ctg.staffing.poste.model.Postes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads posts that whoever asks may see, as they are on a day, as known now or at an instant. */
@ApplicationScoped
public class LirePostes {

  private final Postes postes;
  private final HistoireDesConventions histoire;
  private final Instance<PartieDePosteSuivie> parties;
  private final Horloge horloge;

  @Inject
  LirePostes(
      Postes postes,
      HistoireDesConventions histoire,
      @Any Instance<PartieDePosteSuivie> parties,
      Horloge horloge) {
    this.postes = postes;
    this.histoire = histoire;
    this.parties = parties;
    this.horloge = horloge;
  }

  /**
   * One of them.
   *
   * @param au the instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is none for whoever asks, or there was none then
   */
  public Poste un(UUID id, @Nullable Instant au) {
    return postes.trouver(id, au).orElseThrow(LirePostes::introuvable);
  }

  /** The list, as {@link Postes#page} reads it. */
  public ListeOrdonnee<Postes.PosteDuJour, List<String>> liste(
      Postes.Filtre filtre, LocalDate jour, Postes.Tri tri, @Nullable Instant au) {
    return ListeOrdonnee.lue(
        (apres, limite) -> postes.page(filtre, jour, tri, apres, limite, au), tri::place);
  }

  /** The states of one, by their days. */
  public ListeOrdonnee<Poste.EtatDate, String> etats(Poste poste) {
    return ListeOrdonnee.enMemoire(poste.texte().etats(), etat -> etat.depuis().toString());
  }

  /** A page of what changed in one and its parts, as their convention's history tells it. */
  public HistoriqueDObjet.Versions changements(UUID id, long apres, int limite) {
    Poste poste = un(id, null);
    List<TableSuivie> tables = new ArrayList<>(PosteSuivi.UN);
    for (PartieDePosteSuivie sorte : parties) {
      sorte.tables().forEach(table -> tables.add(table.de("poste")));
    }
    return histoire.changementsDeLaPartie(
        tables, poste.convention(), id, () -> un(id, null), apres, limite);
  }

  /** The day that posts are read on from there. */
  public LocalDate jour(PointDeVue vue) {
    return vue.jour(horloge);
  }

  /** The refusal of what does not exist, or not for whoever asks. */
  static RequeteRefusee introuvable() {
    return RequeteRefusee.introuvable(
        "Aucun poste n'a cet identifiant, ou pas parmi ceux que vous pouvez voir.");
  }

  /** The refusal of a change that is not there. */
  static RequeteRefusee sansChangement(LocalDate jour) {
    return RequeteRefusee.introuvable(
        "Le poste ne change pas le %s : voyez ses états.".formatted(Ecriture.date(jour)));
  }
}
