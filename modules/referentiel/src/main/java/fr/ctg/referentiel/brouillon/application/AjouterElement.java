package fr.ctg.referentiel.brouillon.application;

import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.referentiel.brouillon.model.ElementLu;
import fr.ctg.referentiel.brouillon.model.NouvelElement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Adds a text to a draft. */
@ApplicationScoped
public class AjouterElement {

  private final Travail travail;
  private final Chantier chantier;

  @Inject
  AjouterElement(Travail travail, Chantier chantier) {
    this.travail = travail;
    this.chantier = chantier;
  }

  /**
   * Adds what was written.
   *
   * @throws RequeteRefusee 404, when there is no such draft; 409, when it is published, has a text
   *     of that code, or others detail a text that is replaced; 400, when what was written has
   *     faults
   */
  public ElementLu ajouter(String version, Redaction<NouvelElement> redaction) {
    return travail.ecrire(
        () -> {
          TextesEnChantier textes = chantier.textes(chantier.ouvrir(version));
          NouvelElement nouveau =
              redaction.lire(null, (n, fautes) -> textes.controler(n.code(), n.contenu(), fautes));
          if (textes.trouver(nouveau.code()) != null) {
            throw new RequeteRefusee(
                TypeProbleme.CONFLIT,
                "Le brouillon a déjà un élément « " + nouveau.code() + " » : corrigez-le.");
          }
          textes.ajouter(nouveau.code(), nouveau.contenu());
          return new ElementLu(chantier.changee(version), textes.exiger(nouveau.code()));
        });
  }
}
