package fr.ctg.referentiel.brouillon.application;

import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.referentiel.brouillon.model.ContenuDElement;
import fr.ctg.referentiel.brouillon.model.ElementDeVersion;
import fr.ctg.referentiel.brouillon.model.TextesDeVersion;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.referentiel.model.VersionVue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The texts of one draft while they are written: what hangs together stays so. */
final class TextesEnChantier {

  private static final String PARENT = "/parent";
  private static final String REMPLACE = "/remplace";

  private final VersionVue brouillon;
  private final TextesDeVersion textes;

  TextesEnChantier(VersionVue brouillon, TextesDeVersion textes) {
    this.brouillon = brouillon;
    this.textes = textes;
  }

  private String modele() {
    return Objects.requireNonNull(brouillon.modele(), "a draft has a model");
  }

  /** The text of that code, if there is one. */
  @Nullable ElementDeVersion trouver(String code) {
    return textes.trouver(brouillon.code(), code).orElse(null);
  }

  /**
   * The text of that code.
   *
   * @throws RequeteRefusee 404, when there is none
   */
  ElementDeVersion exiger(String code) {
    ElementDeVersion element = trouver(code);
    if (element == null) {
      throw LireBrouillons.elementIntrouvable(brouillon.code(), code);
    }
    return element;
  }

  /** Whether one may take the place of a text of the model. */
  boolean peutRemplacer(String remplacant, String code) {
    return !remplacant.equals(code) && trouver(remplacant) != null && duModele(code);
  }

  private boolean duModele(String code) {
    return textes.trouver(modele(), code).isPresent();
  }

  /** Adds what keeps a text of that content from standing in the draft. */
  void controler(String code, ContenuDElement contenu, Fautes fautes) {
    String parent = contenu.parent();
    if (parent != null && contenu.rubrique() != null && !fautes.fautif(PARENT)) {
      String faute = fauteDuParent(code, contenu.rubrique(), parent);
      if (faute != null) {
        fautes.ajouter(PARENT, CodeDeFaute.INCOHERENT, faute);
      }
    }
    for (int i = 0; i < contenu.remplace().size(); i++) {
      String remplace = contenu.remplace().get(i);
      if (remplace != null
          && !fautes.fautif(REMPLACE + "/" + i)
          && (remplace.equals(code) || !duModele(remplace))) {
        fautes.ajouter(
            REMPLACE + "/" + i,
            CodeDeFaute.INCONNU,
            "« "
                + remplace
                + " » n'est pas un autre élément de la version "
                + brouillon.modele()
                + ", dont ce brouillon vient");
      }
    }
  }

  private @Nullable String fauteDuParent(String code, Rubrique rubrique, String parent) {
    ElementDeVersion dessus = trouver(parent);
    if (dessus == null) {
      return "le brouillon n'a pas d'élément « " + parent + " »";
    }
    Partie partie = rubrique.partie();
    if (dessus.element().partie() != partie) {
      return "« "
          + parent
          + " » est de la partie "
          + dessus.element().partie()
          + ", la rubrique "
          + rubrique
          + " est de la partie "
          + partie;
    }
    while (dessus != null) {
      if (dessus.element().code().equals(code)) {
        return "un élément ne peut pas préciser ce qui le précise lui-même";
      }
      String suivant = dessus.element().parent();
      dessus = suivant == null ? null : trouver(suivant);
    }
    return null;
  }

  /** Adds a text; those that it replaces are withdrawn where they still are. */
  void ajouter(String code, ContenuDElement contenu) {
    textes.ajouter(brouillon.code(), place(code, contenu, null));
    remplacer(code, contenu);
  }

  /**
   * Writes a text anew; those that it replaces are withdrawn where they still are.
   *
   * @throws RequeteRefusee 409, when others detail it and it is to be of another part
   */
  void modifier(Element ancien, ContenuDElement contenu) {
    if (contenu.rubrique().partie() != ancien.partie()) {
      exigerSansDetails(ancien.code());
    }
    textes.modifier(brouillon.code(), ancien, place(ancien.code(), contenu, ancien));
    remplacer(ancien.code(), contenu);
  }

  /**
   * Takes a text away.
   *
   * @param remplacePar the one that replaces it, if one does
   * @throws RequeteRefusee 409, when others detail it
   */
  void retirer(Element element, @Nullable String remplacePar) {
    retirer(element);
    if (remplacePar != null) {
      textes.remplacerAussi(brouillon.code(), modele(), remplacePar, element.code());
    }
  }

  /** The text at a place that there is. */
  private Element place(String code, ContenuDElement contenu, @Nullable Element ancien) {
    Partie partie = contenu.rubrique().partie();
    int siens = nombre(textes.tous(brouillon.code()), partie, contenu.parent());
    boolean deja =
        ancien != null
            && ancien.partie() == partie
            && Objects.equals(ancien.parent(), contenu.parent());
    int dernier = deja ? siens : siens + 1;
    Integer voulu = contenu.ordre();
    return contenu.element(code, voulu == null ? dernier : Math.min(voulu, dernier));
  }

  /** The number of texts of a part that stand under a parent, or at its head. */
  private static int nombre(
      List<ElementDeVersion> elements, Partie partie, @Nullable String parent) {
    return (int)
        elements.stream()
            .map(ElementDeVersion::element)
            .filter(e -> e.partie() == partie && Objects.equals(e.parent(), parent))
            .count();
  }

  private void remplacer(String code, ContenuDElement contenu) {
    for (String remplace : contenu.remplace()) {
      ElementDeVersion present = trouver(remplace);
      if (present != null) {
        retirer(present.element());
      }
    }
    textes.remplacer(brouillon.code(), modele(), code, contenu.remplace());
  }

  private void retirer(Element element) {
    exigerSansDetails(element.code());
    textes.retirer(brouillon.code(), element);
  }

  private void exigerSansDetails(String code) {
    boolean precise =
        textes.tous(brouillon.code()).stream().anyMatch(e -> code.equals(e.element().parent()));
    if (precise) {
      throw new RequeteRefusee(
          TypeProbleme.CONFLIT,
          "D'autres éléments précisent « " + code + " » : retirez-les ou déplacez-les d'abord.");
    }
  }
}
