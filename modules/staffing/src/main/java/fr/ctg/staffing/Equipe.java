package fr.ctg.staffing;

import fr.ctg.shared.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The team of a convention over the days looked at: the posts that are open on at least one of them
 * (a post is open on the days that are in its own opening and in the convention's period).
 */
public final class Equipe {

  private final FaitsDUneConvention convention;
  private final Periode regard;
  private final List<FaitsDUnPoste> postes;

  private Equipe(FaitsDUneConvention convention, Periode regard, List<FaitsDUnPoste> candidats) {
    this.convention = convention;
    this.regard = regard;
    List<FaitsDUnPoste> presents = new ArrayList<>(candidats.size());
    for (FaitsDUnPoste poste : candidats) {
      Periode ouverture = poste.ouvertureDans(convention);
      if (ouverture != null && ouverture.touche(regard)) {
        presents.add(poste);
      }
    }
    this.postes = List.copyOf(presents);
  }

  /**
   * The team over a calendar year.
   *
   * @param candidats all posts of the convention, in the order findings are to be given in
   */
  public static Equipe deLAnnee(
      int annee, FaitsDUneConvention convention, List<FaitsDUnPoste> candidats) {
    return new Equipe(convention, Periode.annee(annee), candidats);
  }

  /**
   * The team on one day.
   *
   * @param candidats all posts of the convention, in the order findings are to be given in
   */
  public static Equipe duJour(
      LocalDate jour, FaitsDUneConvention convention, List<FaitsDUnPoste> candidats) {
    return new Equipe(convention, new Periode(jour, jour), candidats);
  }

  /** The convention that it is the team of. */
  public FaitsDUneConvention convention() {
    return convention;
  }

  /** The days looked at. */
  public Periode regard() {
    return regard;
  }

  /** Its posts, in the order they were given in. */
  public List<FaitsDUnPoste> postes() {
    return postes;
  }

  /** Whether it is made of one post, which then is its pilot, whatever it says. */
  public boolean estDUnSeulPoste() {
    return postes.size() == 1;
  }

  /** Whether that post pilots: it is the only one, or says that it does. */
  public boolean pilote(FaitsDUnPoste poste) {
    return estDUnSeulPoste() || poste.mission().pilote();
  }
}
