package fr.ctg.referentiel.nomenclature.application;

import fr.ctg.platform.application.Travail;
import fr.ctg.referentiel.nomenclature.model.GroupeDecrit;
import fr.ctg.referentiel.nomenclature.model.LibelleDePoste;
import fr.ctg.referentiel.nomenclature.model.Nomenclatures;
import fr.ctg.referentiel.nomenclature.model.ThematiqueDecrite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the short lists that the sources give. */
@ApplicationScoped
public class LireNomenclatures {

  private final Travail travail;
  private final Nomenclatures listes;

  @Inject
  LireNomenclatures(Travail travail, Nomenclatures listes) {
    this.travail = travail;
    this.listes = listes;
  }

  /** The themes, in their order. */
  public List<ThematiqueDecrite> thematiques() {
    return travail.lire(null, listes::thematiques);
  }

  /** The groups of the allocation key, in their order. */
  public List<GroupeDecrit> groupes() {
    return travail.lire(null, listes::groupes);
  }

  /** The labels of the posts, in their order. */
  public List<LibelleDePoste> libelles() {
    return travail.lire(null, listes::libelles);
  }
}
