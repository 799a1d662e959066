package fr.ctg.staffing.rules;

import fr.ctg.referentiel.Regle;
import fr.ctg.shared.Appreciation;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Enregistreur;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Part;
import fr.ctg.staffing.Emploi;
import fr.ctg.staffing.Emploi.Position;
import fr.ctg.staffing.RegleAppliquee;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * MGT-RESPONSABLE: the management time of a head of service is not financed; what is left is the
 * cooperation time.
 */
public final class MgtResponsable implements RegleAppliquee<PosteExamine> {

  /** The rule's code. */
  public static final String CODE = "MGT-RESPONSABLE";

  private final @Nullable Regle regle;
  private final boolean reduit;

  /**
   * @param regle the rule, or {@code null} where it is switched off
   * @param reduit whether the management time is taken off: it is not where the rule is switched
   *     off, or its effect lowered so that it only reports
   */
  public MgtResponsable(@Nullable Regle regle, boolean reduit) {
    this.regle = regle;
    this.reduit = reduit;
  }

  @Override
  public String code() {
    return CODE;
  }

  /**
   * The time that goes into cooperation, unrounded.
   *
   * @param enregistreur is told how it was computed
   * @return {@code null} while the share of management is not known
   */
  public @Nullable Etp etpCooperation(Emploi emploi, Enregistreur enregistreur) {
    if (emploi.position() != Position.RESPONSABLE_SERVICE || !reduit) {
      enregistreur.noter(
          () ->
              new Etape(
                  "ETP de coopération : tout le temps du poste",
                  Ecriture.decimale(emploi.etp().valeur(), Etp.DECIMALES, RoundingMode.HALF_UP),
                  "ETP",
                  null,
                  null,
                  null,
                  null,
                  List.of(etpDuPoste(emploi))));
      return emploi.etp();
    }
    Part part = emploi.partManagement();
    if (part == null) {
      enregistreur.noter(
          () -> etape("ETP de coopération : part de management inconnue", "inconnu", null, emploi));
      return null;
    }
    Etp cooperation = emploi.etp().sans(part);
    enregistreur.noter(
        () ->
            etape(
                "ETP de coopération : ETP du poste × (1 - part de management)",
                Ecriture.decimale(cooperation.valeur(), Etp.DECIMALES, RoundingMode.HALF_UP),
                Etape.donnee("Part de management", Ecriture.exacte(part.valeur()), "part du temps"),
                emploi));
    return cooperation;
  }

  @Override
  public @Nullable Appreciation apprecier(PosteExamine examine) {
    Emploi emploi = examine.emploi();
    if (emploi.position() != Position.RESPONSABLE_SERVICE) {
      return null;
    }
    Part part = emploi.partManagement();
    if (part == null) {
      return Appreciation.indeterminee(
          examine.sujet()
              + "c'est un poste de responsable de service, dont la part de management, qui n'est"
              + " pas financée, n'est pas connue. Pour y remédier : déclarer cette part (de 0 à"
              + " 1).");
    }
    return Appreciation.respectee(
        examine.sujet()
            + "responsable de service, dont "
            + Ecriture.pourcents(part.valeur(), RoundingMode.HALF_UP)
            + " du temps est du management"
            + (reduit
                ? ", non financé : il reste "
                    + Ecriture.etp(emploi.etp().sans(part))
                    + " de coopération sur "
                    + Ecriture.etp(emploi.etp())
                    + "."
                : ", que la Caf ne déduit pas."));
  }

  private Etape etape(String libelle, String valeur, @Nullable Etape part, Emploi emploi) {
    return new Etape(
        libelle,
        valeur,
        "ETP",
        CODE,
        null,
        regle == null ? null : regle.fondement(),
        regle == null ? null : regle.citation(),
        part == null ? List.of(etpDuPoste(emploi)) : List.of(etpDuPoste(emploi), part));
  }

  private static Etape etpDuPoste(Emploi emploi) {
    return Etape.donnee("ETP du poste", Ecriture.exacte(emploi.etp().valeur()), "ETP");
  }
}
