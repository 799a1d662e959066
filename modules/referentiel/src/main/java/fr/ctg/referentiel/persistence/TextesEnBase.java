package fr.ctg.referentiel.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.ElementDeVersion;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.referentiel.model.TextesDeVersion;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
}
