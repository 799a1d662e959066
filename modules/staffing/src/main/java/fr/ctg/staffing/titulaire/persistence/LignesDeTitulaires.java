package fr.ctg.staffing.titulaire.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows in which some holders' diplomas, examinations and trainings stand, in their order.
 *
 * @param diplomes the diplomas
 * @param concours the examinations
 * @param formations the trainings
 */
record LignesDeTitulaires(
    List<DiplomeDeTitulaireEntity> diplomes,
    List<ConcoursDeTitulaireEntity> concours,
    List<FormationDeTitulaireEntity> formations) {

  /** Those of these. */
  static LignesDeTitulaires de(Collection<UUID> titulaires) {
    var session = UniteCourante.session();
    return new LignesDeTitulaires(
        Sql.selectionner(
                session,
                "from DiplomeDeTitulaireEntity d where d.titulaire in :titulaires order by d.ordre",
                DiplomeDeTitulaireEntity.class)
            .setParameterList("titulaires", titulaires)
            .getResultList(),
        Sql.selectionner(
                session,
                "from ConcoursDeTitulaireEntity c where c.titulaire in :titulaires order by c.ordre",
                ConcoursDeTitulaireEntity.class)
            .setParameterList("titulaires", titulaires)
            .getResultList(),
        Sql.selectionner(
                session,
                "from FormationDeTitulaireEntity f where f.titulaire in :titulaires order by f.ordre",
                FormationDeTitulaireEntity.class)
            .setParameterList("titulaires", titulaires)
            .getResultList());
  }

  /** All that is written in them under a person's key. */
  List<String> chiffres() {
    return Stream.<@Nullable String>concat(
            diplomes.stream().flatMap(d -> Stream.of(d.motifChiffre, d.intituleChiffre)),
            formations.stream().flatMap(f -> Stream.of(f.motifChiffre, f.intituleChiffre)))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Takes them away. */
  void retirer() {
    var session = UniteCourante.session();
    session.deleteMultiple(diplomes);
    session.deleteMultiple(concours);
    session.deleteMultiple(formations);
  }
}
