package fr.ctg.convention.application;

import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Avenant.SubstitutionRedigee;
import fr.ctg.convention.model.Deroulement;
import fr.ctg.convention.model.EtatDuJour;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.json.Pointeur;
import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Ecriture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * From what somebody writes of an amendment, held against the state of its day of effect, to what
 * it is to change.
 */
final class ExamenDAvenant {

  private final ExamenDesTextes.Examen textes;

  private final Avenant.Redige lu;
  private final Deroulement deroulement;
  private final Fautes fautes;

  ExamenDAvenant(
      ExamenDesTextes.Examen textes, Avenant.Redige lu, Deroulement deroulement, Fautes fautes) {
    this.textes = textes;
    this.lu = lu;
    this.deroulement = deroulement;
    this.fautes = fautes;
  }

  /** Tells every fault. */
  void controler() {
    if (lu.vide() && lu.corrige() == null && fautes.aucune()) {
      fautes.ajouter(
          Pointeur.RACINE,
          CodeDeFaute.OBLIGATOIRE,
          "l'avenant ne change rien ; donnez « nouveauxSignataires », « retraits »,"
              + " « substitutions », « perimetre », « axes », « fin » ou « libelle »");
    }
    corrige();
    if (fautes.fautif("/corrige") || fautes.fautif("/dateEffet") || lu.dateEffet() == null) {
      return; // Without its day nothing can be said of what it finds.
    }
    EtatDuJour avant = deroulement.avant(lu.dateEffet(), lu.corrige());
    Set<String> presents = Set.copyOf(avant.codes());
    ExamenDesTextes.chaque(
        lu.retraits(), "/retraits", fautes, (code, ici, f) -> present(code, presents, ici));
    substitutions(presents);
    ExamenDesTextes.chaque(
        lu.nouveauxSignataires(),
        "/nouveauxSignataires",
        fautes,
        (code, ici, f) -> nouveau(code, presents, ici));
    boolean partiesFautives =
        fautes.fautif("/retraits")
            || fautes.fautif("/substitutions")
            || fautes.fautif("/nouveauxSignataires");
    textes.communes(lu.perimetre(), partiesFautives ? null : apports(avant), fautes);
    textes.axes(ExamenDesTextes.ouAucun(lu.axes()), deroulement.axesConnus(), fautes);
    if (fautes.aucune()) {
      change(avant);
    }
  }

  private void corrige() {
    Integer numero = lu.corrige();
    if (numero == null || fautes.fautif("/corrige")) {
      return;
    }
    if (deroulement.avenant(numero) == null) {
      fautes.ajouter(
          "/corrige",
          CodeDeFaute.INCONNU,
          "la convention n'a pas d'avenant " + numero + " ; donnez le numéro de l'un des siens");
      return;
    }
    Integer correction = deroulement.correction(numero);
    if (correction != null) {
      fautes.ajouter(
          "/corrige",
          CodeDeFaute.INCOHERENT,
          "l'avenant "
              + correction
              + " corrige déjà l'avenant "
              + numero
              + " ; corrigez plutôt l'avenant "
              + correction);
    }
  }

  /** What somebody named a party by. */
  private static String ce(String code) {
    return CodeInsee.estBienForme(code) ? "ce code Insee" : "ce SIREN";
  }

  private void present(String code, Set<String> presents, String ici) {
    if (!presents.contains(code)) {
      fautes.ajouter(
          ici,
          CodeDeFaute.INCONNU,
          ce(code)
              + " n'est celui d'aucun signataire le "
              + Ecriture.date(lu.dateEffet())
              + " ; corrigez-le, ou changez « dateEffet »");
    }
  }

  private void substitutions(Set<String> presents) {
    Set<String> partis = new HashSet<>(ExamenDesTextes.ouAucun(lu.retraits()));
    List<SubstitutionRedigee> lues = ExamenDesTextes.ouAucun(lu.substitutions());
    for (int i = 0; i < lues.size(); i++) {
      String ici = Pointeur.element("/substitutions", i);
      if (lues.get(i) != null && !fautes.fautif(ici)) {
        substitution(lues.get(i), ici, presents, partis);
      }
    }
  }

  private void substitution(
      SubstitutionRedigee lue, String ici, Set<String> presents, Set<String> partis) {
    String ancien = lue.ancien();
    String nouveau = lue.nouveau();
    present(ancien, presents, ici + "/ancien");
    if (!partis.add(ancien)) {
      fautes.ajouter(
          ici + "/ancien",
          CodeDeFaute.DOUBLON,
          "cet avenant retire déjà ce signataire ; ne le donnez qu'une fois");
    }
    if (partis.contains(nouveau)) {
      fautes.ajouter(
          ici + "/nouveau",
          CodeDeFaute.INCOHERENT,
          "cet avenant retire ce signataire, qui ne peut pas en remplacer un autre ; donnez-en un"
              + " autre");
    } else {
      textes.signataire(nouveau, ici + "/nouveau", fautes);
    }
  }

  private void nouveau(String code, Set<String> presents, String ici) {
    boolean substitue =
        ExamenDesTextes.ouAucun(lu.substitutions()).stream()
            .anyMatch(s -> s != null && code.equals(s.nouveau()));
    if (presents.contains(code) || substitue) {
      fautes.ajouter(
          ici,
          CodeDeFaute.DOUBLON,
          substitue
              ? ce(code) + " en remplace un autre dans « substitutions » ; retirez-le"
              : ce(code)
                  + " est déjà signataire le "
                  + Ecriture.date(lu.dateEffet())
                  + " ; retirez-le");
    } else {
      textes.signataire(code, ici, fautes);
    }
  }

  /** Whose territory the perimeter may be of, once the parties are as they are to be. */
  private List<String> apports(EtatDuJour avant) {
    List<String> partis = ExamenDesTextes.ouAucun(lu.retraits());
    List<String> apports = new ArrayList<>(avant.apportsSans(partis));
    ExamenDesTextes.ouAucun(lu.substitutions()).forEach(s -> apports.add(s.nouveau()));
    apports.addAll(ExamenDesTextes.ouAucun(lu.nouveauxSignataires()));
    return apports;
  }

  private void change(EtatDuJour avant) {
    Avenant suivant = deroulement.suivant(textes.avenant(lu, deroulement), Instant.EPOCH);
    Integer numero = lu.corrige();
    if (numero != null) {
      Avenant corrige = Objects.requireNonNull(deroulement.avenant(numero));
      if (corrige.dateEffet().equals(suivant.dateEffet())
          && corrige.changements().equals(suivant.changements())) {
        fautes.ajouter(
            "/corrige",
            "SANS_CHANGEMENT",
            "l'avenant " + numero + " dit déjà cela ; il n'y a rien à corriger");
      }
    }
    if (!suivant.changements().aucun() || lu.vide()) {
      return;
    }
    String jour = Ecriture.date(lu.dateEffet());
    if (lu.perimetre() != null) {
      fautes.ajouter(
          "/perimetre",
          "SANS_CHANGEMENT",
          "c'est déjà le périmètre le " + jour + " ; retirez ce membre, ou changez « dateEffet »");
    }
    if (lu.axes() != null) {
      fautes.ajouter(
          "/axes",
          "SANS_CHANGEMENT",
          "ce sont déjà les axes le " + jour + " ; retirez ce membre, ou changez « dateEffet »");
    }
    if (lu.libelle() != null) {
      fautes.ajouter(
          "/libelle",
          "SANS_CHANGEMENT",
          "c'est déjà le nom le " + jour + " ; retirez ce membre, ou changez « dateEffet »");
    }
    if (lu.fin() != null) {
      fautes.ajouter(
          "/fin",
          "SANS_CHANGEMENT",
          "c'est déjà, le "
              + jour
              + ", le dernier jour de la convention ; retirez ce membre, ou changez"
              + " « dateEffet »");
    }
  }
}
