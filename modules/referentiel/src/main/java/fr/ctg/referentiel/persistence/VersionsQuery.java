package fr.ctg.referentiel.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.EtatVersion;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.referentiel.persistence.VersionVue.Acte;
import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.QueryProducer;
import org.jspecify.annotations.Nullable;

/**
 * What is read of the versions, published ones by their acts; inside a unit of work, which says of
 * which moment drafts and their texts are. What was published, and is named with its schema, is
 * read as it is.
 */
public final class VersionsQuery {

  private static final Sql CONNUES =
      Sql.de(
          """
          SELECT v.code, v.libelle, CASE WHEN a.id IS NULL THEN 'PUBLIE' ELSE 'ABROGE' END,
            p.jour, a.jour AS fin, v.fondement, v.document, v.section, v.citation, v.modele,
            v.revision, p.enregistre_le, p.motif, a.enregistre_le AS abrogee_le,
            a.motif AS motif_d_abrogation
          FROM referentiel.version v
          JOIN referentiel.acte_de_version p
            ON p.version = v.code AND p.acte = 'PUBLICATION' AND p.enregistre_le <= :connu
          LEFT JOIN referentiel.acte_de_version a
            ON a.version = v.code AND a.acte = 'ABROGATION' AND a.enregistre_le <= :connu
          WHERE v.etat <> 'BROUILLON'
          """);

  private static final Sql TOUTES = CONNUES.suivi("ORDER BY p.jour DESC, v.code");
  private static final Sql UNE = CONNUES.suivi("AND v.code = :code");

  private static final Sql BROUILLONS =
      Sql.de(
          """
          SELECT v.code, v.libelle, v.etat, v.debut, v.fin, v.fondement, v.document, v.section,
            v.citation, v.modele, v.revision,
            CAST(NULL AS timestamptz) AS publiee_le, CAST(NULL AS text) AS motif,
            CAST(NULL AS timestamptz) AS abrogee_le, CAST(NULL AS text) AS motif_d_abrogation
          FROM version v
          WHERE v.etat = 'BROUILLON'
          """);

  private static final Sql TOUS_LES_BROUILLONS = BROUILLONS.suivi("ORDER BY v.debut DESC, v.code");
  private static final Sql UN_BROUILLON = BROUILLONS.suivi("AND v.code = :code");

  private static final Sql ELEMENTS =
      Sql.de(
          """
          SELECT e.code, e.partie, e.parent, e.ordre, e.rubrique, e.texte, e.document, e.section,
            e.portee, e.fondement,
            (SELECT string_agg(r.remplace, ' ' ORDER BY r.remplace)
              FROM remplacement r
              WHERE r.version = e.version AND r.remplacant = e.code) AS remplace
          FROM element e
          WHERE e.version = :version
          """);

  private static final Sql TOUS_LES_ELEMENTS = ELEMENTS.suivi("ORDER BY e.position");
  private static final Sql UN_ELEMENT = ELEMENTS.suivi("AND e.code = :code");

  /**
   * A place is compared among what both versions have: what comes and goes around moves nothing.
   */
  private static final Sql DIFFERENCES =
      Sql.de(
          """
          WITH avant AS (SELECT * FROM referentiel.element WHERE version = :avant),
          apres AS (SELECT * FROM element WHERE version = :apres),
          communs AS (
            SELECT a.code,
              row_number() OVER (PARTITION BY a.partie, a.parent ORDER BY a.ordre)
                <> row_number() OVER (PARTITION BY b.partie, b.parent ORDER BY b.ordre) AS deplace
            FROM avant a JOIN apres b ON b.code = a.code
            WHERE a.partie = b.partie AND a.parent IS NOT DISTINCT FROM b.parent)
          SELECT
            a.code, a.partie, a.parent, a.ordre, a.rubrique, a.texte, a.document, a.section,
            a.portee, a.fondement,
            b.code AS c2, b.partie AS p2, b.parent AS pa2, b.ordre AS o2, b.rubrique AS r2,
            b.texte AS t2, b.document AS d2, b.section AS s2, b.portee AS po2, b.fondement AS f2,
            coalesce(c.deplace, false) AS deplace,
            (SELECT string_agg(r.remplacant, ' ' ORDER BY r.remplacant)
              FROM remplacement r
              WHERE r.version = :apres AND r.modele = :avant AND r.remplace = a.code
                AND b.code IS NULL) AS remplace_par,
            (SELECT string_agg(r.remplace, ' ' ORDER BY r.remplace)
              FROM remplacement r
              WHERE r.version = :apres AND r.modele = :avant AND r.remplacant = b.code) AS remplace
          FROM avant a
          FULL JOIN apres b ON b.code = a.code
          LEFT JOIN communs c ON c.code = a.code
          WHERE a.code IS NULL OR b.code IS NULL OR c.deplace
            OR (a.parent, a.rubrique, a.texte, a.document, a.section, a.portee, a.fondement)
              IS DISTINCT FROM
              (b.parent, b.rubrique, b.texte, b.document, b.section, b.portee, b.fondement)
          ORDER BY coalesce(b.position, a.position), coalesce(a.code, b.code)
          """);

  private static final int MEMBRES = 10;

  private final QueryProducer session;

  /** Over that session. */
  public VersionsQuery(QueryProducer session) {
    this.session = session;
  }

  /** The published versions and the repealed ones as they were known then, the latest first. */
  public List<VersionVue> connues(Instant connu) {
    return TOUTES
        .requete(session, Object[].class)
        .setParameter("connu", connu)
        .getResultList()
        .stream()
        .map(VersionsQuery::version)
        .toList();
  }

  /** The published or repealed version of that code as it was known then. */
  public Optional<VersionVue> connue(String code, Instant connu) {
    return UNE.requete(session, Object[].class)
        .setParameter("connu", connu)
        .setParameter("code", code)
        .uniqueResultOptional()
        .map(VersionsQuery::version);
  }

  /** The drafts that the caller may see, the latest first. */
  public List<VersionVue> brouillons() {
    return requete(TOUS_LES_BROUILLONS).getResultList().stream()
        .map(VersionsQuery::version)
        .toList();
  }

  /** The draft of that code. */
  public Optional<VersionVue> brouillon(String code) {
    return requete(UN_BROUILLON)
        .setParameter("code", code)
        .uniqueResultOptional()
        .map(VersionsQuery::version);
  }

  /** All texts of a version, each before what details it. */
  public List<ElementDeVersion> elements(String version) {
    return requete(TOUS_LES_ELEMENTS).setParameter("version", version).getResultList().stream()
        .map(VersionsQuery::element)
        .toList();
  }

  /** One text of a version. */
  public Optional<ElementDeVersion> element(String version, String code) {
    return requete(UN_ELEMENT)
        .setParameter("version", version)
        .setParameter("code", code)
        .uniqueResultOptional()
        .map(VersionsQuery::element);
  }

  /**
   * What became of each text from one version to another, but for those left as they were.
   *
   * @param avant the first, as it is
   */
  public List<Difference> differences(String avant, String apres) {
    return requete(DIFFERENCES)
        .setParameter("avant", avant)
        .setParameter("apres", apres)
        .getResultList()
        .stream()
        .map(
            l ->
                new Difference(
                    texte(l, 0),
                    texte(l, MEMBRES),
                    (Boolean) l[2 * MEMBRES],
                    codes(l[2 * MEMBRES + 1]),
                    codes(l[2 * MEMBRES + 2])))
        .toList();
  }

  private NativeQuery<Object[]> requete(Sql question) {
    return question.requete(session, Object[].class);
  }

  private static VersionVue version(Object[] l) {
    return new VersionVue(
        (String) l[0],
        (String) l[1],
        EtatVersion.valueOf((String) l[2]),
        ReferentielQuery.jour(l[3]),
        l[4] == null ? null : ReferentielQuery.jour(l[4]),
        Fondement.valueOf((String) l[5]),
        new Citation((String) l[6], (String) l[7], (String) l[8]),
        (String) l[9],
        ((Number) l[10]).intValue(),
        l[11] == null ? null : new Acte((Instant) l[11], (String) l[12]),
        l[13] == null ? null : new Acte((Instant) l[13], (String) l[14]));
  }

  private static ElementDeVersion element(Object[] l) {
    Element element = texte(l, 0);
    if (element == null) {
      throw new IllegalStateException("a row without a code");
    }
    return new ElementDeVersion(element, codes(l[MEMBRES]));
  }

  private static @Nullable Element texte(Object[] l, int debut) {
    if (l[debut] == null) {
      return null;
    }
    return new Element(
        (String) l[debut],
        Partie.valueOf((String) l[debut + 1]),
        (String) l[debut + 2],
        ((Number) l[debut + 3]).intValue(),
        Rubrique.valueOf((String) l[debut + 4]),
        (String) l[debut + 5],
        (String) l[debut + 6],
        (String) l[debut + 7],
        Portee.valueOf((String) l[debut + 8]),
        Fondement.valueOf((String) l[debut + 9]));
  }

  private static List<String> codes(@Nullable Object liste) {
    return liste == null ? List.of() : Arrays.asList(((String) liste).split(" "));
  }
}
