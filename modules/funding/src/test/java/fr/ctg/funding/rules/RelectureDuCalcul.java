package fr.ctg.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.funding.model.Ventilation;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Montant;
import fr.ctg.shared.Part;
import fr.ctg.staffing.TempsDeTravail;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes a post's figures again from the leaves of its explanation alone, and checks on the way
 * that every value shown above them is the one that they give.
 */
final class RelectureDuCalcul {

  private final Etape racine;
  private final Etape theorique;

  RelectureDuCalcul(Etape racine) {
    this.racine = racine;
    this.theorique = fille(racine, "Montant théorique");
  }

  @Nullable Etp etpCooperation() {
    Etape etape = fille(theorique, "ETP de coopération");
    Etp duPoste = new Etp(etpDuPoste(fille(etape, TempsDeTravail.LIBELLE)));
    if (etape.valeur().equals("inconnu")) {
      return null;
    }
    Etp etp =
        filleEventuelle(etape, "Part de management")
            .map(part -> duPoste.sans(new Part(nombre(part))))
            .orElse(duPoste);
    assertThat(etape.valeur()).isEqualTo(etp.decimal(RoundingMode.HALF_UP).toPlainString());
    return etp;
  }

  private static Fraction etpDuPoste(Etape etape) {
    if (etape.etapes().isEmpty()) {
      return nombre(etape);
    }
    Fraction etp =
        nombre(fille(etape, TempsDeTravail.HEURES))
            .divisePar(nombre(fille(etape, TempsDeTravail.TEMPS_PLEIN)));
    assertThat(etape.valeur())
        .isEqualTo(new Etp(etp).decimal(RoundingMode.HALF_UP).toPlainString());
    return etp;
  }

  int moisFinances() {
    Etape mois = fille(theorique, "Mois financés");
    assertThat(mois.etapes()).hasSize(12);
    long finances = mois.etapes().stream().filter(m -> m.valeur().equals("FINANCE")).count();
    assertThat(mois.valeur()).isEqualTo(Long.toString(finances));
    return (int) finances;
  }

  Montant montantTheorique() {
    Montant montant =
        Montant.arrondir(anneePleine().fois(Fraction.de(moisFinances(), 12)), RoundingMode.HALF_UP);
    assertThat(theorique.valeur()).isEqualTo(montant.toString());
    return montant;
  }

  Montant montant() {
    List<Etape> refus =
        racine.etapes().stream().filter(e -> e.valeur().equals("NON_RESPECTEE")).toList();
    Montant montant = refus.isEmpty() ? montantTheorique() : Montant.ZERO;
    assertThat(racine.valeur()).isEqualTo(montant.toString());
    if (!refus.isEmpty()) {
      assertThat(racine.regle()).isEqualTo(refus.getFirst().regle());
      assertThat(racine.source()).isEqualTo(refus.getFirst().source()).isNotNull();
    }
    return montant;
  }

  Ventilation ventilation() {
    Etape etape = fille(racine, "Ventilation");
    Map<Groupe, Montant> montants = new EnumMap<>(Groupe.class);
    for (Groupe groupe : Groupe.values()) {
      montants.put(
          groupe, Montant.exact(new BigDecimal(etape.etapes().get(groupe.ordinal()).valeur())));
    }
    Ventilation ventilation = Ventilation.de(montants);
    assertThat(etape.valeur()).isEqualTo(ventilation.total().toString());
    return ventilation;
  }

  private Fraction anneePleine() {
    Etape anneePleine = fille(theorique, "Montant de l'année pleine");
    Fraction somme = Fraction.ZERO;
    for (Etape tranche : anneePleine.etapes()) {
      Fraction montant = etpDeLaTranche(tranche).valeur().fois(taux(tranche));
      assertThat(tranche.valeur()).isEqualTo(affiche(montant));
      somme = somme.plus(montant);
    }
    assertThat(anneePleine.valeur()).isEqualTo(affiche(somme));
    return somme;
  }

  private Etp etpDeLaTranche(Etape tranche) {
    Etape etape = fille(tranche, "ETP de la tranche");
    Etp cooperation = etpCooperation();
    assertThat(cooperation).isNotNull();
    Etp etp =
        filleEventuelle(etape, "ETP historique")
            .map(historique -> new Etp(nombre(historique)))
            .map(
                historique ->
                    FinCreation.CODE.equals(tranche.regle())
                        ? cooperation.auDela(historique)
                        : cooperation.min(historique))
            .orElse(cooperation);
    assertThat(etape.valeur()).isEqualTo(etp.decimal(RoundingMode.HALF_UP).toPlainString());
    return etp;
  }

  private static Fraction taux(Etape tranche) {
    if (FinCreation.CODE.equals(tranche.regle())) {
      return nombre(forfait(tranche));
    }
    Etape historique = fille(tranche, "Taux historique");
    Fraction tauxHistorique =
        nombre(fille(historique, "Montant annuel historique"))
            .divisePar(nombre(fille(historique, "ETP historique")));
    assertThat(historique.valeur()).isEqualTo(affiche(tauxHistorique));
    if (FinHistorique.CODE.equals(tranche.regle())) {
      return tauxHistorique;
    }
    assertThat(tranche.regle()).isEqualTo(FinRevalorisation.CODE);
    Fraction forfait = nombre(forfait(fille(tranche, "Taux revalorisé")));
    assertThat(tauxHistorique).isLessThan(forfait);
    return forfait;
  }

  /** A parameter stands in the tree with its code, its validity and the words that found it. */
  private static Etape forfait(Etape etape) {
    Etape forfait =
        etape.etapes().stream()
            .filter(e -> FinCreation.FORFAIT.equals(e.parametre()))
            .findFirst()
            .orElseThrow();
    assertThat(forfait.libelle()).contains("en vigueur depuis le 1er janvier 2018");
    assertThat(forfait.source()).isNotNull();
    return forfait;
  }

  private static Fraction nombre(Etape etape) {
    return Fraction.de(new BigDecimal(etape.valeur()));
  }

  private static String affiche(Fraction nombre) {
    return Ecriture.decimale(nombre, 2, RoundingMode.HALF_UP);
  }

  private static Etape fille(Etape etape, String libelle) {
    return filleEventuelle(etape, libelle)
        .orElseThrow(
            () -> new AssertionError("No step « " + libelle + " » under " + etape.libelle()));
  }

  private static Optional<Etape> filleEventuelle(Etape etape, String libelle) {
    return etape.etapes().stream().filter(e -> e.libelle().startsWith(libelle)).findFirst();
  }
}
