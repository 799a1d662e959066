package fr.ctg.staffing.rules;

import fr.ctg.referentiel.Regle;
import fr.ctg.shared.Appreciation;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Effet;
import fr.ctg.shared.Enregistreur;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Part;
import fr.ctg.staffing.Emploi;
import fr.ctg.staffing.Position;
import fr.ctg.staffing.RegleAppliquee;
import fr.ctg.staffing.TempsDeTravail;
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
   * @param regle the rule as it stands for the Caf concerned, or {@code null} where it is switched
   *     off; the management time is taken off only while the rule is there to reduce
   */
  public MgtResponsable(@Nullable Regle regle) {
    this.regle = regle;
    this.reduit = regle != null && regle.effet() == Effet.REDUCTEUR;
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
              Etape.calculee(
                  "ETP de coopération : tout le temps du poste",
                  affiche(emploi.etp()),
                  TempsDeTravail.ETP,
                  List.of(emploi.temps().etape())));
      return emploi.etp();
    }
    Part part = emploi.partManagement();
    if (part == null) {
      enregistreur.noter(
          () ->
              sousLaRegle(
                  "ETP de coopération : la part de management n'est pas connue",
                  "inconnu",
                  null,
                  List.of(emploi.temps().etape())));
      return null;
    }
    Etp cooperation = emploi.etp().sans(part);
    enregistreur.noter(
        () ->
            sousLaRegle(
                "ETP de coopération : ETP du poste × (1 - part de management)",
                affiche(cooperation),
                TempsDeTravail.ETP,
                List.of(
                    emploi.temps().etape(),
                    Etape.donnee(
                        "Part de management", Ecriture.exacte(part.valeur()), "part du temps"))));
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

  private Etape sousLaRegle(
      String libelle, String valeur, @Nullable String unite, List<Etape> dessous) {
    return new Etape(
        libelle,
        valeur,
        unite,
        CODE,
        null,
        regle == null ? null : regle.fondement(),
        regle == null ? null : regle.citation(),
        dessous);
  }

  private static String affiche(Etp etp) {
    return Ecriture.decimale(etp.valeur(), Etp.DECIMALES, RoundingMode.HALF_UP);
  }
}
