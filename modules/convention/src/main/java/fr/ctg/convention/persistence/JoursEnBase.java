package fr.ctg.convention.persistence;

import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.AxeRange;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Deroulement;
import fr.ctg.convention.model.Presence;
import fr.ctg.convention.model.SignataireRange;
import fr.ctg.convention.model.Teneur;
import fr.ctg.convention.territoire.NomNormalise;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.shared.Periode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a signed convention holds from one day to another, in the database: written where it differs
 * from how the convention goes, all of a sort by three statements. In this order, none of them ever
 * has two rows of one convention for one commune and day.
 */
final class JoursEnBase {

  private static final Sql OTER_COMMUNES =
      Sql.de(
          "DELETE FROM perimetre p WHERE p.convention = :convention AND NOT EXISTS (SELECT FROM"
              + " unnest(CAST(:quoi AS text[]), CAST(:entrees AS integer[])) AS n (quoi, entree)"
              + " WHERE n.quoi = p.commune AND n.entree = p.entree)");
  private static final Sql CHANGER_COMMUNES =
      Sql.de(
          "UPDATE perimetre p SET debut = n.debut, fin = n.fin, retrait = n.retrait"
              + " FROM unnest(CAST(:quoi AS text[]), CAST(:entrees AS integer[]),"
              + " CAST(:retraits AS integer[]), CAST(:debuts AS date[]), CAST(:fins AS date[]))"
              + " AS n (quoi, entree, retrait, debut, fin)"
              + " WHERE p.convention = :convention AND p.commune = n.quoi AND p.entree = n.entree"
              + " AND (p.debut, p.fin, p.retrait) IS DISTINCT FROM (n.debut, n.fin, n.retrait)");
  private static final Sql AJOUTER_COMMUNES =
      Sql.de(
          "INSERT INTO perimetre (convention, commune, entree, avenant, retrait, caf, millesime,"
              + " debut, fin)"
              + " SELECT :convention, n.quoi, n.entree, n.entree, n.retrait, :caf, :millesime,"
              + " n.debut, n.fin"
              + " FROM unnest(CAST(:quoi AS text[]), CAST(:entrees AS integer[]),"
              + " CAST(:retraits AS integer[]), CAST(:debuts AS date[]), CAST(:fins AS date[]))"
              + " AS n (quoi, entree, retrait, debut, fin)"
              + " WHERE NOT EXISTS (SELECT FROM perimetre p WHERE p.convention = :convention"
              + " AND p.commune = n.quoi AND p.entree = n.entree)");

  private static final Sql OTER_PARTIES =
      Sql.de(
          "DELETE FROM signataire s WHERE s.convention = :convention AND NOT EXISTS (SELECT FROM"
              + " unnest(CAST(:quoi AS text[]), CAST(:entrees AS integer[])) AS n (quoi, entree)"
              + " WHERE n.quoi = s.siren AND n.entree = s.entree)");
  private static final Sql CHANGER_PARTIES =
      Sql.de(
          "UPDATE signataire s SET debut = n.debut, fin = n.fin, retrait = n.retrait, ordre = n.ordre"
              + " FROM unnest(CAST(:quoi AS text[]), CAST(:entrees AS integer[]),"
              + " CAST(:retraits AS integer[]), CAST(:debuts AS date[]), CAST(:fins AS date[]),"
              + " CAST(:ordres AS integer[])) AS n (quoi, entree, retrait, debut, fin, ordre)"
              + " WHERE s.convention = :convention AND s.siren = n.quoi AND s.entree = n.entree"
              + " AND (s.debut, s.fin, s.retrait, s.ordre)"
              + " IS DISTINCT FROM (n.debut, n.fin, n.retrait, n.ordre)");
  private static final Sql AJOUTER_PARTIES =
      Sql.de(
          "INSERT INTO signataire (convention, siren, entree, avenant, retrait, caf, ordre, nature,"
              + " nom, partenaire, debut, fin)"
              + " SELECT :convention, n.quoi, n.entree, n.entree, n.retrait, :caf, n.ordre, n.nature,"
              + " n.nom, n.partenaire, n.debut, n.fin"
              + " FROM unnest(CAST(:quoi AS text[]), CAST(:entrees AS integer[]),"
              + " CAST(:retraits AS integer[]), CAST(:debuts AS date[]), CAST(:fins AS date[]),"
              + " CAST(:ordres AS integer[]), CAST(:natures AS text[]), CAST(:noms AS text[]),"
              + " CAST(:partenaires AS uuid[]))"
              + " AS n (quoi, entree, retrait, debut, fin, ordre, nature, nom, partenaire)"
              + " WHERE NOT EXISTS (SELECT FROM signataire s WHERE s.convention = :convention"
              + " AND s.siren = n.quoi AND s.entree = n.entree)");

  private static final Sql OTER_TENEURS =
      Sql.de(
          "DELETE FROM teneur t WHERE t.convention = :convention"
              + " AND t.entree <> ALL (CAST(:entrees AS integer[]))");
  private static final Sql CHANGER_TENEURS =
      Sql.de(
          "UPDATE teneur t SET debut = n.debut, fin = n.fin, terme = n.terme,"
              + " perimetre_restreint = n.restreint, libelle = n.libelle,"
              + " libelle_normalise = n.normalise, thematiques = CAST(n.thematiques AS text[])"
              + " FROM unnest(CAST(:entrees AS integer[]), CAST(:debuts AS date[]),"
              + " CAST(:fins AS date[]), CAST(:termes AS date[]), CAST(:restreints AS boolean[]),"
              + " CAST(:libelles AS text[]), CAST(:normalises AS text[]), CAST(:thematiques AS text[]))"
              + " AS n (entree, debut, fin, terme, restreint, libelle, normalise, thematiques)"
              + " WHERE t.convention = :convention AND t.entree = n.entree"
              + " AND (t.debut, t.fin, t.terme, t.perimetre_restreint, t.libelle, t.thematiques)"
              + " IS DISTINCT FROM (n.debut, n.fin, n.terme, n.restreint, n.libelle,"
              + " CAST(n.thematiques AS text[]))");
  private static final Sql AJOUTER_TENEURS =
      Sql.de(
          "INSERT INTO teneur (convention, entree, avenant, caf, debut, fin, terme,"
              + " perimetre_restreint, libelle, libelle_normalise, thematiques)"
              + " SELECT :convention, n.entree, n.entree, :caf, n.debut, n.fin, n.terme, n.restreint,"
              + " n.libelle, n.normalise, CAST(n.thematiques AS text[])"
              + " FROM unnest(CAST(:entrees AS integer[]), CAST(:debuts AS date[]),"
              + " CAST(:fins AS date[]), CAST(:termes AS date[]), CAST(:restreints AS boolean[]),"
              + " CAST(:libelles AS text[]), CAST(:normalises AS text[]), CAST(:thematiques AS text[]))"
              + " AS n (entree, debut, fin, terme, restreint, libelle, normalise, thematiques)"
              + " WHERE NOT EXISTS (SELECT FROM teneur t WHERE t.convention = :convention"
              + " AND t.entree = n.entree)");

  private static final Sql OTER_AXES =
      Sql.de(
          "DELETE FROM axe a WHERE a.convention = :convention AND NOT EXISTS (SELECT FROM"
              + " unnest(CAST(:quoi AS uuid[]), CAST(:entrees AS integer[])) AS n (quoi, entree)"
              + " WHERE n.quoi = a.id AND n.entree = a.entree)");
  private static final Sql CHANGER_AXES =
      Sql.de(
          "UPDATE axe a SET debut = n.debut, fin = n.fin, retrait = n.retrait, ordre = n.ordre,"
              + " libelle = n.libelle, thematiques = CAST(n.thematiques AS text[])"
              + " FROM unnest(CAST(:quoi AS uuid[]), CAST(:entrees AS integer[]),"
              + " CAST(:retraits AS integer[]), CAST(:debuts AS date[]), CAST(:fins AS date[]),"
              + " CAST(:ordres AS integer[]), CAST(:libelles AS text[]),"
              + " CAST(:thematiques AS text[]))"
              + " AS n (quoi, entree, retrait, debut, fin, ordre, libelle, thematiques)"
              + " WHERE a.convention = :convention AND a.id = n.quoi AND a.entree = n.entree"
              + " AND (a.debut, a.fin, a.retrait, a.ordre, a.libelle, a.thematiques)"
              + " IS DISTINCT FROM (n.debut, n.fin, n.retrait, n.ordre, n.libelle,"
              + " CAST(n.thematiques AS text[]))");
  private static final Sql AJOUTER_AXES =
      Sql.de(
          "INSERT INTO axe (convention, id, entree, avenant, retrait, caf, ordre, libelle,"
              + " thematiques, debut, fin)"
              + " SELECT :convention, n.quoi, n.entree, nullif(n.entree, 0), n.retrait, :caf,"
              + " n.ordre, n.libelle, CAST(n.thematiques AS text[]), n.debut, n.fin"
              + " FROM unnest(CAST(:quoi AS uuid[]), CAST(:entrees AS integer[]),"
              + " CAST(:retraits AS integer[]), CAST(:debuts AS date[]), CAST(:fins AS date[]),"
              + " CAST(:ordres AS integer[]), CAST(:libelles AS text[]),"
              + " CAST(:thematiques AS text[]))"
              + " AS n (quoi, entree, retrait, debut, fin, ordre, libelle, thematiques)"
              + " WHERE NOT EXISTS (SELECT FROM axe a WHERE a.convention = :convention"
              + " AND a.id = n.quoi AND a.entree = n.entree)");

  private JoursEnBase() {}

  /** Has a convention go so, whose row was written in the same work. */
  static void ecrire(Convention convention, Deroulement deroulement) {
    communes(convention, deroulement.communes());
    parties(convention, deroulement.parties());
    axes(convention, deroulement.axes());
    teneurs(convention, deroulement.teneurs());
  }

  /** Has a convention in preparation, whose row is there, have its axes. */
  static void ecrireAxes(Convention convention) {
    Periode periode = convention.texte().periode();
    List<Presence<AxeRange>> axes = new ArrayList<>();
    for (Axe axe : convention.texte().axes()) {
      axes.add(
          new Presence<>(
              new AxeRange(axe, axes.size() + 1), 0, null, periode.debut(), periode.fin()));
    }
    axes(convention, axes);
  }

  private static void axes(Convention convention, List<Presence<AxeRange>> axes) {
    var lignes = new Lignes<>(convention, axes);
    lignes.ordre(OTER_AXES).executeUpdate();
    String[] ordres = lignes.colonne(a -> a.quoi().ordre());
    String[] libelles = lignes.colonne(a -> a.quoi().axe().libelle());
    String[] thematiques = lignes.colonne(a -> tableau(a.quoi().axe().thematiques()));
    for (Sql sql : List.of(CHANGER_AXES, AJOUTER_AXES)) {
      MutationQuery ordre =
          lignes
              .jours(lignes.retraits(lignes.ordre(sql)))
              .setParameter("ordres", ordres)
              .setParameter("libelles", libelles)
              .setParameter("thematiques", thematiques);
      if (sql == AJOUTER_AXES) {
        ordre.setParameter("caf", convention.caf());
      }
      ordre.executeUpdate();
    }
  }

  /** Codes as PostgreSQL writes an array of them. */
  private static String tableau(List<String> codes) {
    return "{" + String.join(",", codes) + "}";
  }

  private static void communes(Convention convention, List<Presence<String>> communes) {
    var lignes = new Lignes<>(convention, communes);
    lignes.ordre(OTER_COMMUNES).executeUpdate();
    lignes.jours(lignes.retraits(lignes.ordre(CHANGER_COMMUNES))).executeUpdate();
    lignes
        .jours(lignes.retraits(lignes.ordre(AJOUTER_COMMUNES)))
        .setParameter("caf", convention.caf())
        .setParameter("millesime", convention.texte().millesime())
        .executeUpdate();
  }

  private static void parties(Convention convention, List<Presence<SignataireRange>> parties) {
    var lignes = new Lignes<>(convention, parties);
    lignes.ordre(OTER_PARTIES).executeUpdate();
    String[] ordres = lignes.colonne(p -> p.quoi().ordre());
    lignes
        .jours(lignes.retraits(lignes.ordre(CHANGER_PARTIES)))
        .setParameter("ordres", ordres)
        .executeUpdate();
    lignes
        .jours(lignes.retraits(lignes.ordre(AJOUTER_PARTIES)))
        .setParameter("caf", convention.caf())
        .setParameter("ordres", ordres)
        .setParameter("natures", lignes.colonne(p -> p.quoi().qui().nature()))
        .setParameter("noms", lignes.colonne(p -> p.quoi().qui().nom()))
        .setParameter("partenaires", lignes.colonne(p -> p.quoi().qui().partenaire()))
        .executeUpdate();
  }

  private static void teneurs(Convention convention, List<Presence<Teneur>> teneurs) {
    var lignes = new Lignes<>(convention, teneurs);
    lignes.sans(OTER_TENEURS).executeUpdate();
    String[] termes = lignes.colonne(t -> t.quoi().terme());
    String[] restreints = lignes.colonne(t -> t.quoi().perimetreRestreint());
    String[] libelles = lignes.colonne(t -> t.quoi().libelle());
    String[] normalises = lignes.colonne(t -> NomNormalise.de(t.quoi().libelle()));
    String[] thematiques = lignes.colonne(t -> tableau(t.quoi().thematiques()));
    for (Sql sql : List.of(CHANGER_TENEURS, AJOUTER_TENEURS)) {
      MutationQuery ordre =
          lignes
              .jours(lignes.sans(sql))
              .setParameter("termes", termes)
              .setParameter("restreints", restreints)
              .setParameter("libelles", libelles)
              .setParameter("normalises", normalises)
              .setParameter("thematiques", thematiques);
      if (sql == AJOUTER_TENEURS) {
        ordre.setParameter("caf", convention.caf());
      }
      ordre.executeUpdate();
    }
  }

  /**
   * The rows of one sort, column by column, as texts that the statements cast.
   *
   * @param presences what the rows are to say
   */
  private record Lignes<T>(Convention convention, List<Presence<T>> presences) {

    /** A statement that tells rows apart by what they hold and by the amendment that brought it. */
    MutationQuery ordre(Sql sql) {
      return sans(sql)
          .setParameter(
              "quoi",
              colonne(
                  p ->
                      switch (p.quoi()) {
                        case SignataireRange partie -> partie.qui().code();
                        case AxeRange range -> range.axe().id();
                        default -> p.quoi();
                      }));
    }

    /** One that tells them apart by the amendment alone. */
    MutationQuery sans(Sql sql) {
      return sql.changement(UniteCourante.session())
          .setParameter("convention", convention.id())
          .setParameter("entrees", colonne(Presence::entree));
    }

    MutationQuery retraits(MutationQuery ordre) {
      return ordre.setParameter("retraits", colonne(Presence::retrait));
    }

    MutationQuery jours(MutationQuery ordre) {
      return ordre
          .setParameter("debuts", colonne(Presence::debut))
          .setParameter("fins", colonne(Presence::fin));
    }

    String[] colonne(Function<Presence<T>, @Nullable Object> membre) {
      return presences.stream()
          .map(p -> Objects.toString(membre.apply(p), null))
          .toArray(String[]::new);
    }
  }
}
