package fr.ctg.referentiel.brouillon.model;

import fr.ctg.referentiel.model.Element;
import java.util.List;
import java.util.Optional;

/**
 * The texts of versions and drafts with what they replace, wherever they are kept. Those of a draft
 * are written while it is locked; the others make room for one, and close up after it.
 */
public interface TextesDeVersion {

  /** All of a version, each before what details it. */
  List<ElementDeVersion> tous(String version);

  /** One of a version. */
  Optional<ElementDeVersion> trouver(String version, String code);

  /** Adds one at its place, before the one that has it. */
  void ajouter(String version, Element element);

  /** Writes one anew, its place included. */
  void modifier(String version, Element ancien, Element nouveau);

  /** Takes away one that nothing details. */
  void retirer(String version, Element element);

  /** Says which texts of the model one replaces, and no others. */
  void remplacer(String version, String modele, String remplacant, List<String> remplaces);

  /** Says that one replaces one more text of the model. */
  void remplacerAussi(String version, String modele, String remplacant, String remplace);
}
