package fr.ctg.referentiel.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.referentiel.brouillon.model.ElementDeVersion;
import fr.ctg.referentiel.brouillon.model.TextesDeVersion;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.MutationQuery;

/** The texts of versions and drafts in the database. */
@ApplicationScoped
class TextesEnBase implements TextesDeVersion {

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
  private static final Sql TOUS = ELEMENTS.suivi("ORDER BY e.position");
  private static final Sql UN = ELEMENTS.suivi("AND e.code = :code");

  private static final Sql RECULER =
      Sql.de(
          """
          UPDATE referentiel.element SET ordre = ordre + 1
          WHERE version = :version AND partie = :partie
            AND parent IS NOT DISTINCT FROM CAST(:parent AS text)
            AND ordre >= :ordre AND code <> :code
          """);
  private static final Sql AVANCER =
      Sql.de(
          """
          UPDATE referentiel.element SET ordre = ordre - 1
          WHERE version = :version AND partie = :partie
            AND parent IS NOT DISTINCT FROM CAST(:parent AS text)
            AND ordre > :ordre AND code <> :code
          """);
  private static final Sql INSERER =
      Sql.de(
          """
          INSERT INTO referentiel.element (version, code, partie, parent, ordre, position, rubrique,
            texte, document, section, portee, fondement)
          VALUES (:version, :code, :partie, CAST(:parent AS text), :ordre,
            (SELECT coalesce(max(e.position), 0) + 1 FROM referentiel.element e
              WHERE e.version = :version),
            :rubrique, :texte, :document, :section, :portee, :fondement)
          """);

  /** Out of the way of the others, whose places are never that high. */
  private static final Sql ECARTER =
      Sql.de(
          """
          UPDATE referentiel.element SET ordre = 1000000000
          WHERE version = :version AND code = :code
          """);

  private static final Sql RECRIRE =
      Sql.de(
          """
          UPDATE referentiel.element
          SET partie = :partie, parent = CAST(:parent AS text), ordre = :ordre,
            rubrique = :rubrique, texte = :texte, document = :document, section = :section,
            portee = :portee, fondement = :fondement
          WHERE version = :version AND code = :code
          """);
  private static final Sql RETIRER =
      Sql.de("DELETE FROM referentiel.element WHERE version = :version AND code = :code");

  /** Parts in their order, and in a part each text before what details it. */
  private static final Sql RANGER =
      Sql.de(
          """
          WITH RECURSIVE arbre AS (
            SELECT e.code, ARRAY[array_position(ARRAY['SPHERES', 'MISSIONS', 'ACTIVITES',
                'COMPETENCES', 'SAVOIRS', 'SECTIONS'], e.partie), e.ordre] AS chemin
            FROM referentiel.element e WHERE e.version = :version AND e.parent IS NULL
            UNION ALL
            SELECT e.code, a.chemin || e.ordre
            FROM arbre a JOIN referentiel.element e ON e.version = :version AND e.parent = a.code),
          rangs AS (SELECT code, row_number() OVER (ORDER BY chemin) AS place FROM arbre)
          UPDATE referentiel.element e SET position = r.place FROM rangs r
          WHERE e.version = :version AND e.code = r.code AND e.position <> r.place
          """);

  private static final Sql NE_PLUS_REMPLACER =
      Sql.de(
          "DELETE FROM referentiel.remplacement WHERE version = :version AND remplacant = :code");
  private static final Sql NE_PLUS_ETRE_REMPLACE =
      Sql.de("DELETE FROM referentiel.remplacement WHERE version = :version AND remplace = :code");
  private static final Sql REMPLACER =
      Sql.de(
          """
          INSERT INTO referentiel.remplacement (version, modele, remplacant, remplace)
          VALUES (:version, :modele, :code, :remplace) ON CONFLICT DO NOTHING
          """);

  @Override
  public List<ElementDeVersion> tous(String version) {
    return TOUS
        .requete(UniteCourante.session(), Tuple.class)
        .setParameter("version", version)
        .getResultList()
        .stream()
        .map(TextesEnBase::lu)
        .toList();
  }

  @Override
  public Optional<ElementDeVersion> trouver(String version, String code) {
    return UN.requete(UniteCourante.session(), Tuple.class)
        .setParameter("version", version)
        .setParameter("code", code)
        .uniqueResultOptional()
        .map(TextesEnBase::lu);
  }

  private static ElementDeVersion lu(Tuple l) {
    return new ElementDeVersion(element(l, ""), codes(l, "remplace"));
  }

  /** The text in the columns whose names begin like that. */
  static Element element(Tuple l, String debut) {
    return new Element(
        l.get(debut + "code", String.class),
        Partie.valueOf(l.get(debut + "partie", String.class)),
        l.get(debut + "parent", String.class),
        l.get(debut + "ordre", Integer.class),
        Rubrique.valueOf(l.get(debut + "rubrique", String.class)),
        l.get(debut + "texte", String.class),
        l.get(debut + "document", String.class),
        l.get(debut + "section", String.class),
        Portee.valueOf(l.get(debut + "portee", String.class)),
        Fondement.valueOf(l.get(debut + "fondement", String.class)));
  }

  /** Codes that were put together into one column. */
  static List<String> codes(Tuple l, String colonne) {
    String liste = l.get(colonne, String.class);
    return liste == null ? List.of() : Arrays.asList(liste.split(" "));
  }

  @Override
  public void ajouter(String version, Element element) {
    sur(NE_PLUS_ETRE_REMPLACE, version, element.code()).executeUpdate();
    aSaPlace(RECULER, version, element).executeUpdate();
    entier(INSERER, version, element).executeUpdate();
    ranger(version);
  }

  @Override
  public void modifier(String version, Element ancien, Element nouveau) {
    sur(ECARTER, version, nouveau.code()).executeUpdate();
    aSaPlace(AVANCER, version, ancien).executeUpdate();
    aSaPlace(RECULER, version, nouveau).executeUpdate();
    entier(RECRIRE, version, nouveau).executeUpdate();
    ranger(version);
  }

  @Override
  public void retirer(String version, Element element) {
    sur(RETIRER, version, element.code()).executeUpdate();
    aSaPlace(AVANCER, version, element).executeUpdate();
    ranger(version);
  }

  @Override
  public void remplacer(String version, String modele, String remplacant, List<String> remplaces) {
    sur(NE_PLUS_REMPLACER, version, remplacant).executeUpdate();
    remplaces.forEach(remplace -> remplacerAussi(version, modele, remplacant, remplace));
  }

  @Override
  public void remplacerAussi(String version, String modele, String remplacant, String remplace) {
    sur(REMPLACER, version, remplacant)
        .setParameter("modele", modele)
        .setParameter("remplace", remplace)
        .executeUpdate();
  }

  private static void ranger(String version) {
    RANGER.changement(UniteCourante.session()).setParameter("version", version).executeUpdate();
  }

  private static MutationQuery sur(Sql ordre, String version, String code) {
    return ordre
        .changement(UniteCourante.session())
        .setParameter("version", version)
        .setParameter("code", code);
  }

  private static MutationQuery aSaPlace(Sql ordre, String version, Element e) {
    return sur(ordre, version, e.code())
        .setParameter("partie", e.partie().name())
        .setParameter("parent", e.parent(), String.class)
        .setParameter("ordre", e.ordre());
  }

  private static MutationQuery entier(Sql ordre, String version, Element e) {
    return aSaPlace(ordre, version, e)
        .setParameter("rubrique", e.rubrique().name())
        .setParameter("texte", e.texte())
        .setParameter("document", e.document())
        .setParameter("section", e.section())
        .setParameter("portee", e.portee().name())
        .setParameter("fondement", e.fondement().name());
  }
}
