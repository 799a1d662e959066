package fr.ctg.referentiel.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.Groupe;
import fr.ctg.referentiel.model.LibelleDePoste;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.referentiel.model.Thematique;
import fr.ctg.shared.Citation;
import fr.ctg.shared.Effet;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/** What is read of the référentiel, as projections; inside a unit of work. */
public final class ReferentielQuery {

  private static final String ELEMENT =
      "select e.code, e.partie, e.parent, e.ordre, e.rubrique, e.texte, e.document, e.section,"
          + " e.portee, e.fondement from ElementEntity e ";

  private static final String EN_VIGUEUR =
      """
      SELECT DISTINCT ON (p.code, p.caf)
        p.code, p.valeur, p.unite, p.portee, p.caf, p.depuis,
        (SELECT min(s.depuis) - 1 FROM referentiel.parametre s
          WHERE s.code = p.code AND s.caf IS NOT DISTINCT FROM p.caf AND s.depuis > p.depuis
            AND s.enregistre_le <= :connu) AS jusqu_a,
        p.document, p.section, p.citation, p.enregistre_le, p.fondement, p.motif
      FROM referentiel.parametre p
      WHERE p.depuis <= :date AND p.enregistre_le <= :connu
        AND (p.caf IS NULL OR p.caf = :caf)
      ORDER BY p.code, p.caf, p.depuis DESC, p.enregistre_le DESC, p.id DESC
      """;

  private static final String EFFETS_LOCAUX =
      """
      SELECT DISTINCT ON (e.regle) e.regle, e.effet
      FROM referentiel.effet_local e
      WHERE e.caf = :caf AND e.depuis <= :date AND e.enregistre_le <= :connu
      ORDER BY e.regle, e.depuis DESC, e.enregistre_le DESC, e.id DESC
      """;

  /**
   * The words as they are inflected, and, for words of three letters or more, whatever begins like
   * them, which counts a tenth: the stemmer leaves some short plurals as they are.
   */
  private static final String RECHERCHE =
      """
      SELECT e.code, e.partie, e.rubrique, e.texte, e.document, e.section, e.portee, e.fondement,
        e.position,
        round((ts_rank_cd(e.recherche, q.mots, 1)
          + ts_rank_cd(e.recherche, q.debuts, 1) / 10)::numeric, 6) AS rang,
        ts_headline('referentiel.francais',
          replace(replace(replace(e.texte, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), q.debuts,
          'StartSel=<mark>,StopSel=</mark>,HighlightAll=true') AS extrait
      FROM referentiel.element e,
        (SELECT m.mots,
            CAST(regexp_replace(CAST(m.mots AS text), :mot, :debut, 'g') AS tsquery) AS debuts
          FROM websearch_to_tsquery('referentiel.francais', :q) AS m(mots)) AS q
      WHERE e.version = :version AND e.recherche @@ q.debuts
      """;

  private static final Sql TROUVES = Sql.de("SELECT * FROM (" + RECHERCHE + ") t");

  /** A word of three letters or more in a search query, and the same as a beginning. */
  private static final String MOT = "'([^']{3,})'";

  private static final String DEBUT = "'\\1':*";

  private final StatelessSession session;

  /** Over that session. */
  public ReferentielQuery(StatelessSession session) {
    this.session = session;
  }

  /** The elements of a part of a version, each before what details it. */
  public List<Element> elements(String version, Partie partie) {
    return Sql.selectionner(
            session,
            ELEMENT + "where e.version = :version and e.partie = :partie order by e.position",
            Element.class)
        .setParameter("version", version)
        .setParameter("partie", partie)
        .getResultList();
  }

  /** The themes, in their order. */
  public List<Thematique> thematiques() {
    return Sql.selectionner(
            session,
            "select t.code, t.ordre, t.libelle, t.groupe, t.document, t.section, t.portee,"
                + " t.fondement from ThematiqueEntity t order by t.ordre",
            Thematique.class)
        .getResultList();
  }

  /** The groups of the allocation key, in their order. */
  public List<Groupe> groupes() {
    return Sql.selectionner(
            session,
            "select g.code, g.ordre, g.libelle, g.document, g.section, g.portee, g.fondement"
                + " from GroupeEntity g order by g.ordre",
            Groupe.class)
        .getResultList();
  }

  /** The labels of the posts, in their order. */
  public List<LibelleDePoste> libelles() {
    return Sql.selectionner(
            session,
            "select l.code, l.ordre, l.libelle, l.document, l.section, l.portee, l.fondement"
                + " from LibelleDePosteEntity l order by l.ordre",
            LibelleDePoste.class)
        .getResultList();
  }

  /** The rules, in the catalogue's order. */
  public List<Regle> regles() {
    record Complement(String regle, String document, String section, String citation) {}
    Map<String, List<Citation>> complements =
        Sql.selectionner(
                session,
                "select c.regle, c.document, c.section, c.citation from ComplementDeRegleEntity c"
                    + " order by c.regle, c.ordre",
                Object[].class)
            .getResultList()
            .stream()
            .map(l -> new Complement((String) l[0], (String) l[1], (String) l[2], (String) l[3]))
            .collect(
                Collectors.groupingBy(
                    Complement::regle,
                    Collectors.mapping(
                        c -> new Citation(c.document(), c.section(), c.citation()),
                        Collectors.toList())));
    return Sql.selectionner(
            session,
            "select r.code, r.ordre, r.domaine, r.effet, r.portee, r.fondement, r.document,"
                + " r.section, r.citation, r.lecture from RegleEntity r order by r.ordre",
            Object[].class)
        .getResultList()
        .stream()
        .map(
            l ->
                new Regle(
                    (String) l[0],
                    (Integer) l[1],
                    (String) l[2],
                    (Effet) l[3],
                    (Portee) l[4],
                    (Fondement) l[5],
                    new Citation((String) l[6], (String) l[7], (String) l[8]),
                    complements.getOrDefault((String) l[0], List.of()),
                    (String) l[9]))
        .toList();
  }

  /**
   * The values in force, by code, a Caf's own before the national one.
   *
   * @param date the day that they are in force on
   * @param caf the Caf whose values are wanted too, or {@code null}
   * @param connu when they had to be recorded by
   */
  public List<Parametre> parametres(LocalDate date, @Nullable String caf, Instant connu) {
    List<Parametre> tous =
        Sql.de(EN_VIGUEUR)
            .requete(session, Object[].class)
            .setParameter("date", date)
            .setParameter("connu", connu)
            .setParameter("caf", caf, String.class)
            .getResultList()
            .stream()
            .map(ReferentielQuery::parametre)
            .toList();
    return tous.stream()
        .filter(
            p ->
                p.caf() != null
                    || tous.stream().noneMatch(a -> a.caf() != null && a.code().equals(p.code())))
        .toList();
  }

  /**
   * What a Caf decided on the effects of rules, by the rule's code.
   *
   * @param date the day that the decisions hold on
   * @param connu when they had to be recorded by
   */
  public Map<String, String> effetsLocaux(String caf, LocalDate date, Instant connu) {
    return Sql.de(EFFETS_LOCAUX)
        .requete(session, Object[].class)
        .setParameter("caf", caf)
        .setParameter("date", date)
        .setParameter("connu", connu)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(l -> (String) l[0], l -> (String) l[1]));
  }

  private static Parametre parametre(Object[] l) {
    return new Parametre(
        (String) l[0],
        (BigDecimal) l[1],
        (String) l[2],
        Portee.valueOf((String) l[3]),
        (String) l[4],
        jour(l[5]),
        l[6] == null ? null : jour(l[6]),
        new Citation((String) l[7], (String) l[8], (String) l[9]),
        Fondement.valueOf((String) l[11]),
        (Instant) l[10],
        (String) l[12]);
  }

  static LocalDate jour(Object valeur) {
    return valeur instanceof java.sql.Date d ? d.toLocalDate() : (LocalDate) valeur;
  }

  /**
   * The elements that a text finds, best first.
   *
   * @param version the version searched
   * @param q what is looked for, as people write it
   * @param apres the place of the last element read, or {@code null} from the start
   * @param limite the most elements
   */
  public List<Trouvaille> recherche(
      String version, String q, @Nullable RangDansLaRecherche apres, int limite) {
    Sql depart =
        apres == null
            ? TROUVES
            : TROUVES.suivi(
                " WHERE rang < :apresRang OR (rang = :apresRang AND position > :apresPosition)");
    Query<Object[]> requete =
        depart
            .suivi(" ORDER BY rang DESC, position")
            .requete(session, Object[].class)
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
                    (String) l[0],
                    Partie.valueOf((String) l[1]),
                    Rubrique.valueOf((String) l[2]),
                    (String) l[3],
                    (String) l[4],
                    (String) l[5],
                    Portee.valueOf((String) l[6]),
                    Fondement.valueOf((String) l[7]),
                    (Integer) l[8],
                    (BigDecimal) l[9],
                    (String) l[10]))
        .toList();
  }
}
