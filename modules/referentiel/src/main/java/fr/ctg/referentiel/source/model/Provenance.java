package fr.ctg.referentiel.source.model;

import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;

/** What the texts of one list or block share: where they stand and for whom they speak. */
record Provenance(String document, String section, Portee portee, Fondement fondement) {

  static Provenance lue(Fiche f) {
    return new Provenance(
        f.texte("document"),
        f.texte("section"),
        f.choix("portee", Portee.class),
        f.choix("fondement", Fondement.class));
  }

  /** This one, but for what the mapping says otherwise. */
  Provenance saufDans(Fiche f) {
    return new Provenance(
        f.texteOu("document", document),
        f.texteOu("section", section),
        f.choixOu("portee", portee),
        f.choixOu("fondement", fondement));
  }
}
