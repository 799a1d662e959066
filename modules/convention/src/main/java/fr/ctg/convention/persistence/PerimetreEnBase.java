package fr.ctg.convention.persistence;

import fr.ctg.convention.model.Convention;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/**
 * The communes of a perimeter in the database, all of them by one statement. Their days follow from
 * the convention and its amendments: the database keeps them.
 */
final class PerimetreEnBase {

  private static final Sql OTER =
      Sql.de(
          "DELETE FROM perimetre p WHERE p.convention = :convention"
              + " AND (p.commune <> ALL (:communes) OR p.millesime <> :millesime)");
  private static final Sql RETIRER =
      Sql.de(
          "UPDATE perimetre SET retrait = :avenant WHERE convention = :convention"
              + " AND retrait IS NULL AND commune <> ALL (:communes)");
  private static final Sql AJOUTER =
      Sql.de(
          "INSERT INTO perimetre (convention, commune, caf, millesime, avenant)"
              + " SELECT :convention, n.commune, :caf, :millesime, :avenant"
              + " FROM unnest(:communes) AS n (commune)"
              + " WHERE NOT EXISTS (SELECT FROM perimetre p WHERE p.convention = :convention"
              + " AND p.commune = n.commune AND p.retrait IS NULL)");

  private PerimetreEnBase() {}

  /** Takes away the communes that a convention in preparation does not hold. */
  static void oter(Convention convention) {
    communes(OTER, convention)
        .setParameter("millesime", convention.texte().millesime())
        .executeUpdate();
  }

  /** Has those that it does not hold leave by its last amendment. */
  static void retirer(Convention convention) {
    communes(RETIRER, convention).setParameter("avenant", convention.avenants()).executeUpdate();
  }

  /**
   * Adds those that are not there.
   *
   * @param avenant the amendment by which they join; none before the signature
   */
  static void ajouter(Convention convention, @Nullable Integer avenant) {
    communes(AJOUTER, convention)
        .setParameter("caf", convention.caf())
        .setParameter("millesime", convention.texte().millesime())
        .setParameter("avenant", avenant, Integer.class)
        .executeUpdate();
  }

  private static MutationQuery communes(Sql ordre, Convention convention) {
    return ordre
        .changement(UniteCourante.session())
        .setParameter("convention", convention.id())
        .setParameter("communes", convention.texte().perimetre().toArray(String[]::new));
  }
}
