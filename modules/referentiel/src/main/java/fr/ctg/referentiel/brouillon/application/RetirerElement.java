package fr.ctg.referentiel.brouillon.application;

import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.VersionVue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Withdraws a text of a draft that nothing details. */
@ApplicationScoped
public class RetirerElement {

  private final Travail travail;
  private final Chantier chantier;

  @Inject
  RetirerElement(Travail travail, Chantier chantier) {
    this.travail = travail;
    this.chantier = chantier;
  }

  /**
   * Withdraws it.
   *
   * @param remplacePar the code of the draft's text that replaces it, if one does
   * @throws RequeteRefusee 404, when there is no such draft or text; 409, when the version is
   *     published, or others detail the text; 412, when the draft has changed since that version;
   *     400, when nothing can be replaced so
   */
  public void retirer(
      String version, String code, VersionDeDepart depart, @Nullable String remplacePar) {
    travail.ecrire(
        () -> {
          VersionVue brouillon = chantier.ouvrir(version, depart);
          TextesEnChantier textes = chantier.textes(brouillon);
          Element element = textes.exiger(code).element();
          if (remplacePar != null && !textes.peutRemplacer(remplacePar, code)) {
            throw RequeteRefusee.pour(
                List.of(
                    Faute.a(
                        "/remplacePar",
                        CodeDeFaute.INCONNU,
                        "« "
                            + remplacePar
                            + " » n'est pas un autre élément du brouillon, ou « "
                            + code
                            + " » n'est pas du modèle : ce qui vient d'être ajouté se retire sans"
                            + " remplaçant")));
          }
          textes.retirer(element, remplacePar);
          return chantier.changee(version);
        });
  }
}
