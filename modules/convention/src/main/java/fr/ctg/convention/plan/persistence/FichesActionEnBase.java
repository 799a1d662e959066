package fr.ctg.convention.plan.persistence;

import fr.ctg.convention.plan.model.FicheAction;
import fr.ctg.convention.plan.model.Intervenant;
import fr.ctg.platform.persistence.PartiesEnBase;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.query.SelectionQuery;

/** The sheets of action plans in the database. */
@ApplicationScoped
class FichesActionEnBase extends PartiesEnBase<FicheAction, FicheActionEntity> {

  private final NomsDesPersonnes noms;

  @Inject
  FichesActionEnBase(NomsDesPersonnes noms) {
    super(FicheActionEntity.class, FicheActionEntity::new);
    this.noms = noms;
  }

  @Override
  protected List<FicheAction> lues(List<FicheActionEntity> lignes) {
    var intervenant = noms.lecture(lignes.stream().map(ligne -> ligne.responsable));
    return lignes.stream().map(ligne -> ligne.lue(intervenant)).toList();
  }

  @Override
  protected SelectionQuery<FicheActionEntity> suite() {
    return Sql.selectionner(
        UniteCourante.session(),
        "from FicheActionEntity f where f.tout = :tout and f.id > :apres order by f.id",
        FicheActionEntity.class);
  }

  @Override
  protected void ecrire(FicheActionEntity ligne, FicheAction fiche) {
    FicheAction.Texte texte = fiche.texte();
    Intervenant responsable = texte.responsable();
    List<IntervenantEntity> presents =
        ligne.responsable == null ? List.of() : List.of(ligne.responsable);
    ligne.ecrire(texte);
    ligne.responsable =
        responsable == null ? null : noms.garder(responsable, ligne.caf(), presents);
  }
}
