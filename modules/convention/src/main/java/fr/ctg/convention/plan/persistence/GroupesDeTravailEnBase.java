package fr.ctg.convention.plan.persistence;

import fr.ctg.convention.plan.model.GroupeDeTravail;
import fr.ctg.convention.plan.model.Intervenant;
import fr.ctg.platform.persistence.PartiesEnBase;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.SelectionQuery;

/** The working groups in the database, each with its members. */
@ApplicationScoped
class GroupesDeTravailEnBase extends PartiesEnBase<GroupeDeTravail, GroupeDeTravailEntity> {

  /** Somebody of whom nothing is said: a row whose every column is absent. */
  private static final Intervenant PERSONNE = new Intervenant(null, null, null, null);

  private final NomsDesPersonnes noms;

  @Inject
  GroupesDeTravailEnBase(NomsDesPersonnes noms) {
    super(GroupeDeTravailEntity.class, GroupeDeTravailEntity::new);
    this.noms = noms;
  }

  @Override
  protected List<GroupeDeTravail> lues(List<GroupeDeTravailEntity> lignes) {
    List<MembreDeGroupeEntity> membres = membres(lignes.stream().map(g -> g.id()).toList());
    var intervenant = noms.lecture(membres.stream().map(m -> m.qui));
    Map<UUID, List<Intervenant>> parGroupe =
        membres.stream()
            .collect(
                Collectors.groupingBy(
                    m -> m.groupe, Collectors.mapping(lu(intervenant), Collectors.toList())));
    return lignes.stream()
        .map(
            g ->
                new GroupeDeTravail(
                    g.id(),
                    g.tout(),
                    g.caf(),
                    g.version(),
                    new GroupeDeTravail.Texte(
                        g.libelle, g.thematique, parGroupe.getOrDefault(g.id(), List.of()))))
        .toList();
  }

  private static Function<MembreDeGroupeEntity, Intervenant> lu(
      Function<IntervenantEntity, Intervenant> intervenant) {
    return membre -> membre.qui == null ? PERSONNE : intervenant.apply(membre.qui);
  }

  private static List<MembreDeGroupeEntity> membres(List<UUID> groupes) {
    return Sql.selectionner(
            UniteCourante.session(),
            "from MembreDeGroupeEntity m where m.groupe in :groupes order by m.groupe, m.ordre",
            MembreDeGroupeEntity.class)
        .setParameterList("groupes", groupes)
        .getResultList();
  }

  @Override
  protected SelectionQuery<GroupeDeTravailEntity> suite() {
    return Sql.selectionner(
        UniteCourante.session(),
        "from GroupeDeTravailEntity g where g.tout = :tout and g.id > :apres" + " order by g.id",
        GroupeDeTravailEntity.class);
  }

  @Override
  protected void ecrire(GroupeDeTravailEntity ligne, GroupeDeTravail groupe) {
    ligne.libelle = groupe.texte().libelle();
    ligne.thematique = groupe.texte().thematique();
  }

  @Override
  public void ajouter(GroupeDeTravail groupe) {
    super.ajouter(groupe);
    ajouter(groupe, List.of());
  }

  @Override
  public void modifier(GroupeDeTravail groupe) {
    super.modifier(groupe);
    List<MembreDeGroupeEntity> presents = membres(List.of(groupe.id()));
    var intervenant = noms.lecture(presents.stream().map(m -> m.qui));
    if (!groupe.texte().membres().equals(presents.stream().map(lu(intervenant)).toList())) {
      UniteCourante.session().deleteMultiple(presents);
      ajouter(groupe, presents.stream().map(m -> m.qui).filter(Objects::nonNull).toList());
    }
  }

  private void ajouter(GroupeDeTravail groupe, List<IntervenantEntity> presents) {
    List<MembreDeGroupeEntity> membres = new ArrayList<>();
    for (Intervenant qui : groupe.texte().membres()) {
      var membre = new MembreDeGroupeEntity();
      membre.groupe = groupe.id();
      membre.ordre = membres.size() + 1;
      membre.convention = groupe.convention();
      membre.caf = groupe.caf();
      membre.qui = noms.garder(qui, groupe.caf(), presents);
      membres.add(membre);
    }
    UniteCourante.session().insertMultiple(membres);
  }
}
