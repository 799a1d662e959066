package fr.ctg.referentiel.model;

import java.util.List;
import java.util.Optional;

/** The texts of versions and drafts with what they replace, wherever they are kept. */
public interface TextesDeVersion {

  /** All of a version, each before what details it. */
  List<ElementDeVersion> tous(String version);

  /** One of a version. */
  Optional<ElementDeVersion> trouver(String version, String code);
}
