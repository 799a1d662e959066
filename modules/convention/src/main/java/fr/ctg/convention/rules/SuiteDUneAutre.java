package fr.ctg.convention.rules;

import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Manque;
import fr.ctg.convention.model.Precedente;
import fr.ctg.convention.model.Signature;
import fr.ctg.convention.model.StatutConvention;
import fr.ctg.shared.Appui;
import fr.ctg.shared.Ecriture;
import java.time.LocalDate;
import java.util.List;

/**
 * A renewal follows a signed convention, and begins once that has ended, at least for its communes:
 * those that left it by an amendment are renewed while it goes on for the others. S1, « Temps de
 * travail requis »: « au renouvellement de chacune des CTG ». LECTURE: what is renewed is known,
 * since from then on the floors bind.
 */
final class SuiteDUneAutre implements Condition<Signature> {

  private static final Appui APPUI = Appui.lecture("ETP-ENTREE-EN-VIGUEUR");

  @Override
  public List<Manque> manques(Signature signature) {
    if (signature.texte().rang() != RangConvention.RENOUVELLEMENT) {
      return List.of();
    }
    Precedente.Externe externe = signature.texte().precedenteExterne();
    if (externe != null) {
      return finie(externe.periode().fin(), signature);
    }
    Convention precedente = signature.precedente();
    if (precedente == null) {
      return manque(
          "/precedente",
          "OBLIGATOIRE",
          "un renouvellement nomme la convention qu'il suit ; ajoutez « precedente », ou"
              + " « precedenteExterne » si elle n'est pas enregistrée ici");
    }
    if (precedente.statut() == StatutConvention.EN_PREPARATION) {
      return manque(
          "/precedente", "ETAT", "la convention précédente n'est pas signée ; signez-la d'abord");
    }
    return laisseLePerimetre(precedente, signature)
        ? List.of()
        : finie(precedente.dernierJour(), signature);
  }

  /**
   * Whether it goes on for others, and covered communes of this perimeter that it no longer does.
   */
  private static boolean laisseLePerimetre(Convention precedente, Signature signature) {
    return signature.anterieures().stream()
            .anyMatch(anterieure -> anterieure.convention().equals(precedente.id()))
        && signature.recouvrements().stream()
            .noneMatch(recouvrement -> recouvrement.convention().equals(precedente.id()));
  }

  private static List<Manque> finie(LocalDate derniere, Signature signature) {
    return derniere.isBefore(signature.texte().periode().debut())
        ? List.of()
        : manque(
            "/debut",
            "PERIODE",
            "la convention précédente court jusqu'au "
                + Ecriture.date(derniere)
                + " ; commencez après");
  }

  private static List<Manque> manque(String pointeur, String code, String message) {
    return List.of(new Manque(pointeur, code, message, APPUI));
  }
}
