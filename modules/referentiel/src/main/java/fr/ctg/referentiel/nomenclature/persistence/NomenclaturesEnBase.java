package fr.ctg.referentiel.nomenclature.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.referentiel.nomenclature.model.GroupeDecrit;
import fr.ctg.referentiel.nomenclature.model.LibelleDePoste;
import fr.ctg.referentiel.nomenclature.model.Nomenclatures;
import fr.ctg.referentiel.nomenclature.model.ThematiqueDecrite;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The short lists in the database. */
@ApplicationScoped
class NomenclaturesEnBase implements Nomenclatures {

  @Override
  public List<ThematiqueDecrite> thematiques() {
    return Sql.selectionner(
            UniteCourante.session(),
            "select t.code, t.ordre, t.libelle, t.groupe, t.document, t.section, t.portee,"
                + " t.fondement from ThematiqueEntity t order by t.ordre",
            ThematiqueDecrite.class)
        .getResultList();
  }

  @Override
  public List<GroupeDecrit> groupes() {
    return Sql.selectionner(
            UniteCourante.session(),
            "select g.code, g.ordre, g.libelle, g.document, g.section, g.portee, g.fondement"
                + " from GroupeEntity g order by g.ordre",
            GroupeDecrit.class)
        .getResultList();
  }

  @Override
  public List<LibelleDePoste> libelles() {
    return Sql.selectionner(
            UniteCourante.session(),
            "select l.code, l.ordre, l.libelle, l.document, l.section, l.portee, l.fondement"
                + " from LibelleDePosteEntity l order by l.ordre",
            LibelleDePoste.class)
        .getResultList();
  }
}
