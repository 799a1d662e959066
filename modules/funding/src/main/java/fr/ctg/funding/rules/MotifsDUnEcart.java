package fr.ctg.funding.rules;

import fr.ctg.funding.model.Cause;
import fr.ctg.funding.model.Palier;
import fr.ctg.funding.model.ResultatDUnPoste;
import fr.ctg.funding.model.Simulation;
import fr.ctg.shared.Constat;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Montant;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in French what made the amount of a post differ between two simulations. */
public final class MotifsDUnEcart {

  private static final int DECIMALES_D_UN_TAUX = 2;
  private static final int DECIMALES_MAX = 12;

  private final Simulation avant;
  private final Simulation apres;
  private final Map<String, ResultatDUnPoste> postesAvant;
  private final Map<String, ResultatDUnPoste> postesApres;

  /** What made the posts of these two simulations differ. */
  public MotifsDUnEcart(Simulation avant, Simulation apres) {
    this.avant = avant;
    this.apres = apres;
    this.postesAvant = parReference(avant);
    this.postesApres = parReference(apres);
  }

  /**
   * One sentence: what changed, from what to what, and what it is worth.
   *
   * @param reference the post
   * @param cause one that acts on it
   * @param montant what it adds, or takes where below 0
   */
  public String phrase(String reference, Cause cause, Montant montant) {
    return motif(reference, cause) + " : " + deltaEnFrancais(montant) + ".";
  }

  private String motif(String reference, Cause cause) {
    return switch (cause) {
      case POSTE_NOUVEAU -> "Le poste " + reference + " est nouveau, " + annee(apres(reference));
      case POSTE_RETIRE -> "Le poste " + reference + " est retiré, " + annee(avant(reference));
      case ELIGIBILITE -> eligibilite(reference);
      case ETP ->
          "Le temps de coopération passe de "
              + etp(avant(reference))
              + " à "
              + etp(apres(reference));
      case TAUX -> baremes(avant(reference), apres(reference));
      case MOIS ->
          "Les mois financés passent de "
              + avant(reference).moisFinances()
              + " à "
              + apres(reference).moisFinances()
              + " ("
              + MoisEnClair.changements(avant(reference), apres(reference))
              + ")";
    };
  }

  /** The months of a post that has nothing to be compared with. */
  private static String annee(ResultatDUnPoste poste) {
    String refus = MoisEnClair.refus(poste);
    return "avec "
        + poste.moisFinances()
        + " mois financés"
        + (refus.isEmpty() ? "" : " (" + refus + ")");
  }

  private String eligibilite(String reference) {
    if (apres(reference).eligible()) {
      return "Plus aucune règle bloquante ne s'oppose au financement (auparavant "
          + bloquants(avant, reference)
          + ")";
    }
    return "Une règle bloquante s'oppose désormais au financement ("
        + bloquants(apres, reference)
        + ")";
  }

  private static String bloquants(Simulation simulation, String reference) {
    return simulation.constats().stream()
        .filter(constat -> constat.bloque() && reference.equals(constat.poste()))
        .map(Constat::regle)
        .collect(Collectors.joining(", "));
  }

  private ResultatDUnPoste avant(String reference) {
    return Objects.requireNonNull(postesAvant.get(reference));
  }

  private ResultatDUnPoste apres(String reference) {
    return Objects.requireNonNull(postesApres.get(reference));
  }

  private static String etp(ResultatDUnPoste poste) {
    @Nullable Etp etp = poste.etpCooperation();
    return etp == null ? "inconnu" : Ecriture.etp(etp);
  }

  /** Rates that differ are never shown alike: with as many decimals as it takes. */
  private static String baremes(ResultatDUnPoste avant, ResultatDUnPoste apres) {
    int decimales = DECIMALES_D_UN_TAUX;
    while (decimales < DECIMALES_MAX && bareme(avant, decimales).equals(bareme(apres, decimales))) {
      decimales++;
    }
    return "Le barème passe de " + bareme(avant, decimales) + " à " + bareme(apres, decimales);
  }

  /** All rates, in the order the working time fills them. */
  private static String bareme(ResultatDUnPoste poste, int decimales) {
    return poste.bareme().paliers().stream()
        .map(palier -> palier(palier, decimales))
        .collect(Collectors.joining(", puis ", "« ", " »"));
  }

  private static String palier(Palier palier, int decimales) {
    Fraction taux = Fraction.de(palier.taux().arrondie(decimales, RoundingMode.HALF_UP));
    Etp plafond = palier.plafond();
    return Ecriture.nombre(taux)
        + " € par ETP"
        + (plafond == null ? "" : " jusqu'à " + Ecriture.etp(plafond));
  }

  private static String deltaEnFrancais(Montant montant) {
    return montant.centimes() < 0
        ? Ecriture.euros(Montant.ZERO.moins(montant)) + " de moins"
        : Ecriture.euros(montant) + " de plus";
  }

  private static Map<String, ResultatDUnPoste> parReference(Simulation simulation) {
    Map<String, ResultatDUnPoste> postes = new HashMap<>();
    for (ResultatDUnPoste poste : simulation.postes()) {
      postes.put(poste.reference(), poste);
    }
    return postes;
  }
}
