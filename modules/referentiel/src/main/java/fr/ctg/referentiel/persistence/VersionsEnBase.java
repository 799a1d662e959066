package fr.ctg.referentiel.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.referentiel.model.Difference;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.EtatVersion;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.RangDansLaRecherche;
import fr.ctg.referentiel.model.RegistreDesVersions;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.referentiel.model.Trouvaille;
import fr.ctg.referentiel.model.VersionVue;
import fr.ctg.referentiel.model.VersionVue.Acte;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * The published versions in the database, by their acts. What was published, and is named with its
 * schema, is read as it is, whatever the moment of the unit of work; drafts that one is compared
 * with are of that moment.
 */
@ApplicationScoped
class VersionsEnBase implements RegistreDesVersions {

  private static final Sql CONNUES =
      Sql.de(
          """
          SELECT v.code, v.libelle,
            CASE WHEN a.id IS NULL THEN 'PUBLIE' ELSE 'ABROGE' END AS etat,
            p.jour AS debut, a.jour AS fin, v.fondement, v.document, v.section, v.citation,
            v.modele, v.revision, p.enregistre_le AS publiee_le, p.motif AS motif_de_publication,
            a.enregistre_le AS abrogee_le, a.motif AS motif_d_abrogation
          FROM referentiel.version v
          JOIN referentiel.acte_de_version p
            ON p.version = v.code AND p.acte = 'PUBLICATION' AND p.enregistre_le <= :connu
          LEFT JOIN referentiel.acte_de_version a
            ON a.version = v.code AND a.acte = 'ABROGATION' AND a.enregistre_le <= :connu
          WHERE v.etat <> 'BROUILLON'
          """);
  private static final Sql TOUTES = CONNUES.suivi("ORDER BY p.jour DESC, v.code");
  private static final Sql UNE = CONNUES.suivi("AND v.code = :code");

  private static final String ELEMENT =
      "select e.code, e.partie, e.parent, e.ordre, e.rubrique, e.texte, e.document, e.section,"
          + " e.portee, e.fondement from ElementEntity e ";

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
            a.code AS avant_code, a.partie AS avant_partie, a.parent AS avant_parent,
            a.ordre AS avant_ordre, a.rubrique AS avant_rubrique, a.texte AS avant_texte,
            a.document AS avant_document, a.section AS avant_section, a.portee AS avant_portee,
            a.fondement AS avant_fondement,
            b.code AS apres_code, b.partie AS apres_partie, b.parent AS apres_parent,
            b.ordre AS apres_ordre, b.rubrique AS apres_rubrique, b.texte AS apres_texte,
            b.document AS apres_document, b.section AS apres_section, b.portee AS apres_portee,
            b.fondement AS apres_fondement,
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

  /**
   * The words as they are inflected, and, for words of three letters or more, whatever begins like
   * them, which counts a tenth: the stemmer leaves some short plurals as they are.
   */
  private static final Sql TROUVES =
      Sql.de(
          """
          SELECT * FROM (
            SELECT e.code, e.partie, e.rubrique, e.texte, e.document, e.section, e.portee,
              e.fondement, e.position,
              round((ts_rank_cd(e.recherche, q.mots, 1)
                + ts_rank_cd(e.recherche, q.debuts, 1) / 10)::numeric, 6) AS rang,
              ts_headline('referentiel.francais',
                replace(replace(replace(e.texte, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'),
                q.debuts, 'StartSel=<mark>,StopSel=</mark>,HighlightAll=true') AS extrait
            FROM referentiel.element e,
              (SELECT m.mots,
                  CAST(regexp_replace(CAST(m.mots AS text), :mot, :debut, 'g') AS tsquery) AS debuts
                FROM websearch_to_tsquery('referentiel.francais', :q) AS m(mots)) AS q
            WHERE e.version = :version AND e.recherche @@ q.debuts) t
          """);

  private static final Sql DANS_L_ORDRE = Sql.de(" ORDER BY rang DESC, position");
  private static final Sql PREMIERS = TROUVES.suivi(DANS_L_ORDRE);
  private static final Sql SUIVANTS =
      TROUVES
          .suivi(" WHERE rang < :apresRang OR (rang = :apresRang AND position > :apresPosition)")
          .suivi(DANS_L_ORDRE);

  /** A word of three letters or more in a search query, and the same as a beginning. */
  private static final String MOT = "'([^']{3,})'";

  private static final String DEBUT = "'\\1':*";

  @Override
  public List<VersionVue> connues(Instant connu) {
    return TOUTES
        .requete(UniteCourante.session(), Tuple.class)
        .setParameter("connu", connu)
        .getResultList()
        .stream()
        .map(VersionsEnBase::version)
        .toList();
  }

  @Override
  public Optional<VersionVue> connue(String code, Instant connu) {
    return UNE.requete(UniteCourante.session(), Tuple.class)
        .setParameter("connu", connu)
        .setParameter("code", code)
        .uniqueResultOptional()
        .map(VersionsEnBase::version);
  }

  private static VersionVue version(Tuple l) {
    return new VersionVue(
        l.get("code", String.class),
        l.get("libelle", String.class),
        EtatVersion.valueOf(l.get("etat", String.class)),
        l.get("debut", LocalDate.class),
        l.get("fin", LocalDate.class),
        Fondement.valueOf(l.get("fondement", String.class)),
        CitationLue.de(l),
        l.get("modele", String.class),
        l.get("revision", Integer.class),
        acte(l.get("publiee_le", Instant.class), l.get("motif_de_publication", String.class)),
        acte(l.get("abrogee_le", Instant.class), l.get("motif_d_abrogation", String.class)));
  }

  private static @Nullable Acte acte(@Nullable Instant enregistreLe, @Nullable String motif) {
    return enregistreLe == null ? null : new Acte(enregistreLe, motif);
  }

  @Override
  public List<Element> elements(String version, Partie partie) {
    return Sql.selectionner(
            UniteCourante.session(),
            ELEMENT + "where e.version = :version and e.partie = :partie order by e.position",
            Element.class)
        .setParameter("version", version)
        .setParameter("partie", partie)
        .getResultList();
  }

  @Override
  public List<Difference> differences(String avant, String apres) {
    return DIFFERENCES
        .requete(UniteCourante.session(), Tuple.class)
        .setParameter("avant", avant)
        .setParameter("apres", apres)
        .getResultList()
        .stream()
        .map(
            l ->
                new Difference(
                    l.get("avant_code") == null ? null : TextesEnBase.element(l, "avant_"),
                    l.get("apres_code") == null ? null : TextesEnBase.element(l, "apres_"),
                    l.get("deplace", Boolean.class),
                    TextesEnBase.codes(l, "remplace_par"),
                    TextesEnBase.codes(l, "remplace")))
        .toList();
  }

  @Override
  public List<Trouvaille> trouver(
      String version, String q, @Nullable RangDansLaRecherche apres, int limite) {
    Query<Tuple> requete =
        (apres == null ? PREMIERS : SUIVANTS)
            .requete(UniteCourante.session(), Tuple.class)
            .setParameter("version", version)
            .setParameter("q", q)
            .setParameter("mot", MOT)
            .setParameter("debut", DEBUT)
            .setMaxResults(limite);
    if (apres != null) {
      requete
          .setParameter("apresRang", apres.rang())
          .setParameter("apresPosition", apres.position());
    }
    return requete.getResultList().stream()
        .map(
            l ->
                new Trouvaille(
                    l.get("code", String.class),
                    Partie.valueOf(l.get("partie", String.class)),
                    Rubrique.valueOf(l.get("rubrique", String.class)),
                    l.get("texte", String.class),
                    l.get("document", String.class),
                    l.get("section", String.class),
                    Portee.valueOf(l.get("portee", String.class)),
                    Fondement.valueOf(l.get("fondement", String.class)),
                    l.get("position", Integer.class),
                    l.get("rang", BigDecimal.class),
                    l.get("extrait", String.class)))
        .toList();
  }
}
