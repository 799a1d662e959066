package fr.ctg.funding.rules;

import fr.ctg.funding.model.PosteChiffre;
import fr.ctg.funding.model.ResultatDUnPoste;
import fr.ctg.funding.model.Ventilation;
import fr.ctg.shared.Constat;
import fr.ctg.shared.Enregistreur;
import fr.ctg.shared.Etape;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Montant;
import java.util.ArrayList;
import java.util.List;

/** What a post is financed in the end, once the blocking findings on it are known. */
final class ConclusionDUnPoste {

  private final FinArrondi finArrondi;
  private final FinCofinancement finCofinancement;
  private final Explication explication;

  ConclusionDUnPoste(
      FinArrondi finArrondi, FinCofinancement finCofinancement, Explication explication) {
    this.finArrondi = finArrondi;
    this.finCofinancement = finCofinancement;
    this.explication = explication;
  }

  ResultatDUnPoste conclure(
      AnneeDUnPoste annee, List<Constat> bloquants, Enregistreur enregistreur) {
    PosteChiffre chiffre = annee.chiffre();
    Montant montant = bloquants.isEmpty() ? annee.montantTheorique() : Montant.ZERO;
    Ventilation ventilation = finArrondi.ventiler(montant, chiffre.poste().cle());

    enregistreur.ouvrir();
    Etape calcul = annee.calcul();
    if (calcul != null) {
      enregistreur.noter(() -> calcul);
    }
    for (Constat bloquant : bloquants) {
      enregistreur.noter(() -> refus(bloquant));
    }
    enregistreur.noter(() -> ventilation(ventilation, chiffre));
    finCofinancement.expliquer(chiffre, enregistreur);
    enregistreur.fermer(dessous -> racine(chiffre, montant, bloquants, dessous));

    return new ResultatDUnPoste(
        chiffre.poste().reference(),
        chiffre.etpCooperation(),
        bloquants.isEmpty(),
        montant,
        annee.montantTheorique(),
        annee.mois(),
        annee.dejaFinances(),
        chiffre.tranches(),
        ventilation,
        chiffre.bareme(),
        enregistreur.racine());
  }

  /** The amount, under the rule that blocked it where one did. */
  private Etape racine(
      PosteChiffre chiffre, Montant montant, List<Constat> bloquants, List<Etape> dessous) {
    String libelle = "Montant annuel du poste " + chiffre.poste().reference();
    if (bloquants.isEmpty()) {
      return Etape.calculee(
          libelle
              + (chiffre.etpCooperation() == null
                  ? " : rien, tant que la part de management n'est pas connue"
                  : " : le montant théorique, aucune règle bloquante ne s'y opposant"),
          montant.toString(),
          Explication.EUR,
          dessous);
    }
    String codes = String.join(", ", bloquants.stream().map(Constat::regle).toList());
    return explication.sousRegle(
        bloquants.getFirst().regle(),
        libelle + " : rien, le poste n'est pas finançable (" + codes + ")",
        montant.toString(),
        Explication.EUR,
        dessous);
  }

  private static Etape refus(Constat bloquant) {
    return new Etape(
        bloquant.message(),
        bloquant.verdict().name(),
        null,
        bloquant.regle(),
        null,
        bloquant.fondement(),
        bloquant.source(),
        List.of());
  }

  private Etape ventilation(Ventilation ventilation, PosteChiffre chiffre) {
    List<Etape> groupes = new ArrayList<>(Groupe.values().length);
    for (Groupe groupe : Groupe.values()) {
      groupes.add(
          Etape.calculee(
              groupe.libelle(),
              ventilation.montant(groupe).toString(),
              Explication.EUR,
              List.of(
                  Etape.donnee(
                      "Part de la clé", chiffre.poste().cle().part(groupe).toString(), "%"))));
    }
    return explication.sousRegle(
        FinArrondi.CODE,
        "Ventilation : part de chaque groupe, les centimes restants aux plus grands restes",
        ventilation.total().toString(),
        Explication.EUR,
        groupes);
  }
}
