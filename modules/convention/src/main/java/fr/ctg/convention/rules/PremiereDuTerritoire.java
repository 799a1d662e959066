package fr.ctg.convention.rules;

import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.ConventionAnterieure;
import fr.ctg.convention.model.Manque;
import fr.ctg.convention.model.Signature;
import fr.ctg.shared.Appui;
import fr.ctg.shared.Ecriture;
import java.util.List;

/**
 * A first convention is the first of its territory. S1, « Temps de travail requis »: « au
 * renouvellement de chacune des CTG ». LECTURE: from the second one on that covers a commune the
 * floors bind, so that one is a renewal, whether the one before has ended or not. Nor is one signed
 * that begins before a first one: whichever is recorded last says otherwise. An amendment may bring
 * a commune along that another convention covered: one that moves from an EPCI to another does not
 * make a renewal of what was a first convention when it was signed.
 */
final class PremiereDuTerritoire implements Condition<Signature> {

  private static final Appui APPUI = Appui.lecture("ETP-ENTREE-EN-VIGUEUR");

  /** A message names that many conventions, and that many communes of each. */
  private static final int NOMMEES = 5;

  @Override
  public List<Manque> manques(Signature signature) {
    if (!signature.premieresApres().isEmpty()) {
      return List.of(apres(signature.premieresApres()));
    }
    List<ConventionAnterieure> anterieures = signature.anterieures();
    if (signature.texte().rang() != RangConvention.PREMIERE || anterieures.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Manque(
            "/rang",
            "DEJA_CONVENTIONNE",
            "ce n'est pas la première convention de ce territoire : "
                + Ecriture.premiers(
                    anterieures.stream().map(PremiereDuTerritoire::dite).toList(), " ; ", NOMMEES)
                + " ; donnez le rang « RENOUVELLEMENT » et nommez-la dans « precedente »",
            APPUI));
  }

  private static Manque apres(List<ConventionAnterieure> premieres) {
    return new Manque(
        "/debut",
        "PREMIERE_APRES",
        "elle commencerait avant la première convention de ce territoire : "
            + Ecriture.premiers(
                premieres.stream().map(p -> dite(p, "couvre")).toList(), " ; ", NOMMEES)
            + " ; vérifiez les jours, ou retirez ces communes du périmètre",
        APPUI);
  }

  private static String dite(ConventionAnterieure anterieure) {
    return dite(anterieure, "couvrait");
  }

  private static String dite(ConventionAnterieure anterieure, String couvre) {
    return "« "
        + anterieure.libelle()
        + " » ("
        + anterieure.convention()
        + ") "
        + couvre
        + " "
        + Ecriture.periode(anterieure.jours())
        + ' '
        + Ecriture.combien(anterieure.communes().size(), "commune")
        + " ("
        + Ecriture.premiers(anterieure.communes(), ", ", NOMMEES)
        + ')';
  }
}
