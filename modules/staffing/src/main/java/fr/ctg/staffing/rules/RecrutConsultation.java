package fr.ctg.staffing.rules;

import fr.ctg.shared.Appreciation;
import fr.ctg.shared.Ecriture;
import fr.ctg.staffing.FaitsDUnTitulaire;
import fr.ctg.staffing.ModeDeRecrutement;
import fr.ctg.staffing.RegleAppliquee;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** RECRUT-CONSULTATION: nobody is appointed before the Caf was consulted on them. */
public final class RecrutConsultation implements RegleAppliquee<PosteExamine> {

  /** The rule's code. */
  public static final String CODE = "RECRUT-CONSULTATION";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public @Nullable Appreciation apprecier(PosteExamine examine) {
    FaitsDUnTitulaire titulaire = examine.poste().titulaire();
    if (titulaire == null || titulaire.recrutement() != ModeDeRecrutement.NOUVEAU) {
      return null;
    }
    LocalDate nomination = titulaire.nomination();
    if (nomination == null) {
      return null;
    }
    LocalDate consultation = titulaire.consultationCaf();
    String constat = examine.sujet() + "le titulaire a été nommé le " + Ecriture.date(nomination);
    if (consultation == null) {
      return Appreciation.nonRespectee(
          constat
              + " sans que la Caf ait été consultée. Pour y remédier : saisir la Caf de cette"
              + " nomination, et la consulter avant toute nomination à venir.");
    }
    return consultation.isAfter(nomination)
        ? Appreciation.nonRespectee(
            constat
                + ", avant la consultation de la Caf, du "
                + Ecriture.date(consultation)
                + ", qui doit précéder la phase finale du recrutement."
                + Remede.DEBUT
                + "corriger celle de ces deux dates qui serait inexacte ; sinon, s'en expliquer avec"
                + " la Caf, et la consulter avant toute nomination à venir.")
        : Appreciation.respectee(
            constat + ", après consultation de la Caf le " + Ecriture.date(consultation) + ".");
  }
}
