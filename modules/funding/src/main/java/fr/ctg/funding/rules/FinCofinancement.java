package fr.ctg.funding.rules;

import fr.ctg.funding.model.PosteChiffre;
import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Appreciation;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Enregistreur;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Montant;
import fr.ctg.staffing.Emploi;
import fr.ctg.staffing.RegleAppliquee;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** FIN-COFINANCEMENT: the collectivité pays a share of the post's yearly cost. */
public final class FinCofinancement implements RegleAppliquee<PosteChiffre> {

  /** The rule's code. */
  public static final String CODE = "FIN-COFINANCEMENT";

  /** The parameter that gives the indicative cost. */
  public static final String COUT_INDICATIF = "cout-indicatif-etp";

  private final Fraction coutIndicatif;
  private final Etape etapeDuCoutIndicatif;
  private final Explication explication;

  FinCofinancement(Parametre coutIndicatif, Explication explication) {
    this.coutIndicatif = Fraction.de(coutIndicatif.valeur());
    this.etapeDuCoutIndicatif = Explication.parametre(coutIndicatif);
    this.explication = explication;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public @Nullable Appreciation apprecier(PosteChiffre chiffre) {
    Montant cout = chiffre.poste().emploi().coutAnnuel();
    if (cout == null || chiffre.etpCooperation() == null) {
      return null;
    }
    Montant financement = chiffre.anneePleine();
    String constat =
        chiffre.sujet()
            + "douze mois financés font "
            + Ecriture.euros(financement)
            + ", pour un coût annuel déclaré de "
            + Ecriture.euros(cout);
    return financement.compareTo(cout) < 0
        ? Appreciation.respectee(
            constat
                + " : la collectivité en prend "
                + Ecriture.euros(cout.moins(financement))
                + " en charge ("
                + Ecriture.pourcents(
                    cout.moins(financement).euros().divisePar(cout.euros()), RoundingMode.HALF_UP)
                + ").")
        : Appreciation.nonRespectee(
            constat
                + " : il ne reste aucune part à la collectivité, alors que le poste repose sur un"
                + " cofinancement. Pour y remédier : vérifier le coût déclaré, qui doit dépasser "
                + Ecriture.euros(financement)
                + ", ou réduire le financement demandé.");
  }

  /** Tells the share of the post's cost that twelve financed months make. */
  void expliquer(PosteChiffre chiffre, Enregistreur enregistreur) {
    if (chiffre.etpCooperation() == null) {
      return;
    }
    enregistreur.noter(
        () -> {
          Emploi emploi = chiffre.poste().emploi();
          Montant cout = emploi.coutAnnuel();
          return cout == null ? partIndicative(chiffre, emploi) : partDeclaree(chiffre, cout);
        });
  }

  private Etape partDeclaree(PosteChiffre chiffre, Montant cout) {
    return part(
        "Part du coût annuel déclaré que financeraient douze mois",
        chiffre,
        cout.euros(),
        List.of(
            Explication.donnee("Montant de douze mois financés", chiffre.anneePleine()),
            Explication.donnee("Coût annuel déclaré", cout)));
  }

  private Etape partIndicative(PosteChiffre chiffre, Emploi emploi) {
    return part(
        "Part du coût indicatif que financeraient douze mois, faute de coût déclaré",
        chiffre,
        coutIndicatif.fois(emploi.etp().valeur()),
        List.of(
            Explication.donnee("Montant de douze mois financés", chiffre.anneePleine()),
            emploi.temps().etape(),
            etapeDuCoutIndicatif));
  }

  private Etape part(String libelle, PosteChiffre chiffre, Fraction cout, List<Etape> dessous) {
    String valeur =
        cout.signe() == 0
            ? "sans objet : coût nul"
            : Ecriture.pourcentage(chiffre.anneePleine().euros().divisePar(cout));
    return explication.sousRegle(CODE, libelle, valeur, "%", dessous);
  }
}
