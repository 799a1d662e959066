package fr.ctg.referentiel.brouillon.application;

import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.referentiel.brouillon.model.ContenuDElement;
import fr.ctg.referentiel.brouillon.model.ElementDeVersion;
import fr.ctg.referentiel.brouillon.model.ElementLu;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Corrects a text of a draft. */
@ApplicationScoped
public class CorrigerElement {

  private final Travail travail;
  private final Chantier chantier;

  @Inject
  CorrigerElement(Travail travail, Chantier chantier) {
    this.travail = travail;
    this.chantier = chantier;
  }

  /**
   * Has it be what was written.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is no such draft or text; 409,
   *     when the version is published, or others detail the text or one that is replaced; 412, when
   *     the draft has changed since that version; 400, when what was written has faults
   */
  public ElementLu corriger(
      String version, String code, VersionDeDepart depart, Redaction<ContenuDElement> redaction) {
    return travail.ecrire(
        () -> {
          TextesEnChantier textes = chantier.textes(chantier.ouvrir(version, depart));
          ElementDeVersion present = textes.exiger(code);
          textes.modifier(
              present.element(),
              redaction.lire(
                  ContenuDElement.de(present),
                  (contenu, fautes) -> textes.controler(code, contenu, fautes)));
          return new ElementLu(chantier.changee(version), textes.exiger(code));
        });
  }
}
