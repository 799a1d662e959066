package fr.ctg.funding.rules;

import fr.ctg.funding.model.Bareme;
import fr.ctg.funding.model.Cause;
import fr.ctg.funding.model.Comparaison;
import fr.ctg.funding.model.EcartDePoste;
import fr.ctg.funding.model.ResultatDUnPoste;
import fr.ctg.funding.model.Simulation;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Montant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Splits the difference between two simulations by post, and each post's by cause.
 *
 * <p>Posts are matched by their reference. One that is in only one of the two is new or withdrawn,
 * with its whole amount. One whose eligibility changed owes its whole difference to that: nothing
 * else moves what is nothing. The difference of any other is split by substituting what comes after
 * for what was before, one cause at a time, always in this order:
 *
 * <ol>
 *   <li>{@link Cause#ETP}: the cooperation time after, at the rates and months before;
 *   <li>{@link Cause#TAUX}: then the rates after, at the months before;
 *   <li>{@link Cause#MOIS}: then the months after.
 * </ol>
 *
 * <p>Each of these hypothetical years is a whole computation, rounded once to the cent as any
 * amount is (FIN-ARRONDI), and a cause is the difference of two neighbours: causes therefore add up
 * to the difference to the cent, without any remainder to place. What two causes do together goes
 * to the later one. A cooperation time that is not known counts as none.
 */
public final class ComparaisonDeSimulations {

  private final FinProrata finProrata = new FinProrata();
  private final FinArrondi finArrondi = new FinArrondi();

  /** The difference from one simulation to another. */
  public Comparaison comparer(Simulation avant, Simulation apres) {
    Map<String, ResultatDUnPoste> postesApres = new LinkedHashMap<>();
    for (ResultatDUnPoste poste : apres.postes()) {
      postesApres.put(poste.reference(), poste);
    }
    List<EcartDePoste> ecarts = new ArrayList<>();
    for (ResultatDUnPoste poste : avant.postes()) {
      ecarts.add(ecart(poste, postesApres.remove(poste.reference())));
    }
    for (ResultatDUnPoste nouveau : postesApres.values()) {
      ecarts.add(
          new EcartDePoste(
              nouveau.reference(),
              Montant.ZERO,
              nouveau.montant(),
              Map.of(Cause.POSTE_NOUVEAU, nouveau.montant())));
    }
    return new Comparaison(avant.montantTotal(), apres.montantTotal(), ecarts);
  }

  private EcartDePoste ecart(ResultatDUnPoste avant, @Nullable ResultatDUnPoste apres) {
    if (apres == null) {
      return new EcartDePoste(
          avant.reference(),
          avant.montant(),
          Montant.ZERO,
          Map.of(Cause.POSTE_RETIRE, Montant.ZERO.moins(avant.montant())));
    }
    return new EcartDePoste(
        avant.reference(), avant.montant(), apres.montant(), causes(avant, apres));
  }

  private Map<Cause, Montant> causes(ResultatDUnPoste avant, ResultatDUnPoste apres) {
    if (!avant.eligible() || !apres.eligible()) {
      return Map.of(Cause.ELIGIBILITE, apres.montant().moins(avant.montant()));
    }
    Montant autreEtp = montant(apres.etpCooperation(), avant.bareme(), avant.moisFinances());
    Montant autreTaux = montant(apres.etpCooperation(), apres.bareme(), avant.moisFinances());
    Map<Cause, Montant> causes = new EnumMap<>(Cause.class);
    causes.put(Cause.ETP, autreEtp.moins(avant.montant()));
    causes.put(Cause.TAUX, autreTaux.moins(autreEtp));
    causes.put(Cause.MOIS, apres.montant().moins(autreTaux));
    return causes;
  }

  private Montant montant(@Nullable Etp etp, Bareme bareme, int mois) {
    return finArrondi.arrondir(
        finProrata.prorata(bareme.anneePleine(etp == null ? Etp.ZERO : etp), mois));
  }
}
