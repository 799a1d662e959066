package fr.ctg.referentiel.nomenclature.model;

import java.util.List;

/** The short lists that the sources give, each in its order, wherever they are kept. */
public interface Nomenclatures {

  /** The themes. */
  List<ThematiqueDecrite> thematiques();

  /** The groups of the allocation key. */
  List<GroupeDecrit> groupes();

  /** The labels of the posts. */
  List<LibelleDePoste> libelles();
}
