package fr.ctg.convention.persistence;

import fr.ctg.convention.model.Convention;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import org.hibernate.query.MutationQuery;

/**
 * The communes of a convention in preparation in the database, all of them by one statement. Their
 * days are those of the convention: the database sees to it.
 */
final class PerimetreEnBase {

  private static final Sql OTER =
      Sql.de(
          "DELETE FROM perimetre p WHERE p.convention = :convention"
              + " AND (p.commune <> ALL (:communes) OR p.millesime <> :millesime)");
  private static final Sql AJOUTER =
      Sql.de(
          "INSERT INTO perimetre (convention, commune, caf, millesime)"
              + " SELECT :convention, n.commune, :caf, :millesime"
              + " FROM unnest(:communes) AS n (commune)"
              + " WHERE NOT EXISTS (SELECT FROM perimetre p WHERE p.convention = :convention"
              + " AND p.commune = n.commune)");

  private PerimetreEnBase() {}

  /** Takes away the communes that it does not hold. */
  static void oter(Convention convention) {
    communes(OTER, convention).executeUpdate();
  }

  /** Adds those that are not there. */
  static void ajouter(Convention convention) {
    communes(AJOUTER, convention).setParameter("caf", convention.caf()).executeUpdate();
  }

  private static MutationQuery communes(Sql ordre, Convention convention) {
    return ordre
        .changement(UniteCourante.session())
        .setParameter("convention", convention.id())
        .setParameter("millesime", convention.texte().millesime())
        .setParameter("communes", convention.texte().perimetre().toArray(String[]::new));
  }
}
