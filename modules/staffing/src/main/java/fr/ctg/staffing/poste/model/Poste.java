package fr.ctg.staffing.poste.model;

import fr.ctg.convention.PartieDeConvention;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post of chargé de coopération (CCT) of a convention, as it is kept. What of it has a date
 * stands in its states ({@link EtatDePoste}), one after the other: a change begins a state on its
 * day and overwrites none. What does not change but by being corrected is said once.
 *
 * @param id its identifier
 * @param caf its convention's Caf
 * @param version how many times it was written, from 1
 * @param texte what it says
 */
public record Poste(UUID id, String caf, int version, Texte texte)
    implements PartieDeConvention<Poste.Texte> {

  /**
   * What it says.
   *
   * @param convention its convention, for good
   * @param intitule what people call it
   * @param employeur who employs its holder
   * @param engagement the day on which an employer on another scale than the convention's committed
   *     itself to work at that scale (EQUIPE-PERIMETRE); none: it did not
   * @param ouverture its first day
   * @param fermeture its last day; none: it stays open
   * @param origine where its financing comes from
   * @param succede the post whose chair it takes over (FIN-MOIS-UNIQUE); none: a chair of its own
   * @param etats its states, by their days: the first from its first day on, at least one
   */
  public record Texte(
      UUID convention,
      String intitule,
      EmployeurDePoste employeur,
      @Nullable LocalDate engagement,
      LocalDate ouverture,
      @Nullable LocalDate fermeture,
      OrigineDePoste origine,
      @Nullable UUID succede,
      List<EtatDate> etats) {

    public Texte {
      etats = List.copyOf(etats);
    }

    /** The days on which it is open. */
    public Periode jours() {
      return Periode.depuis(ouverture, fermeture);
    }

    /** The same with the name of its employer. */
    public Texte nommant(String nom) {
      return new Texte(
          convention,
          intitule,
          employeur.nomme(nom),
          engagement,
          ouverture,
          fermeture,
          origine,
          succede,
          etats);
    }

    /** The same, going so. */
    public Texte allant(List<EtatDate> autres) {
      return new Texte(
          convention,
          intitule,
          employeur,
          engagement,
          ouverture,
          fermeture,
          origine,
          succede,
          autres);
    }
  }

  /**
   * A state and its days.
   *
   * @param depuis its first day; it holds until the next one's
   */
  public record EtatDate(LocalDate depuis, EtatDePoste etat) {}

  /** A new one of that Caf. */
  public static Poste nouveau(UUID id, String caf, Texte texte) {
    return new Poste(id, caf, 1, texte);
  }

  /** It, saying that. */
  public Poste corrige(Texte nouveau) {
    return new Poste(id, caf, version + 1, nouveau);
  }

  @Override
  public UUID convention() {
    return texte.convention();
  }

  /** The state in force on that day; before its first day that of its opening. */
  public EtatDate etat(LocalDate jour) {
    return texte.etats().stream()
        .filter(etat -> !etat.depuis().isAfter(jour))
        .reduce((avant, apres) -> apres)
        .orElse(texte.etats().getFirst());
  }

  /** The state that begins on that day, if one does. */
  public Optional<EtatDate> commencant(LocalDate jour) {
    return texte.etats().stream().filter(etat -> etat.depuis().equals(jour)).findFirst();
  }

  /** It, being so from that day until the state after it. */
  public Poste devenu(LocalDate jour, EtatDePoste etat) {
    List<EtatDate> autres = sans(jour);
    autres.add(new EtatDate(jour, etat));
    autres.sort(Comparator.comparing(EtatDate::depuis));
    return corrige(texte.allant(autres));
  }

  /** It, without the state that begins on that day: the one before holds on. */
  public Poste sansChangement(LocalDate jour) {
    return corrige(texte.allant(sans(jour)));
  }

  private List<EtatDate> sans(LocalDate jour) {
    List<EtatDate> autres = new ArrayList<>(texte.etats());
    autres.removeIf(etat -> etat.depuis().equals(jour));
    return autres;
  }
}
