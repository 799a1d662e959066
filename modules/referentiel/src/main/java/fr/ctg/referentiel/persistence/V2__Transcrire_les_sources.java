package fr.ctg.referentiel.persistence;

import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.EtatVersion;
import fr.ctg.referentiel.nomenclature.model.GroupeDecrit;
import fr.ctg.referentiel.nomenclature.model.LibelleDePoste;
import fr.ctg.referentiel.nomenclature.model.ThematiqueDecrite;
import fr.ctg.referentiel.source.model.ParametreDeclare;
import fr.ctg.referentiel.source.model.SourcesDuReferentiel;
import fr.ctg.referentiel.source.model.VersionReferentiel;
import fr.ctg.shared.Citation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;

/**
 * Loads what the product ships as data: the first version of the reference, themes, rules, values.
 */
@SuppressWarnings("ClassName")
final class V2__Transcrire_les_sources extends BaseJavaMigration {

  @Override
  public void migrate(Context contexte) throws SQLException {
    Connection connexion = contexte.getConnection();
    var sources = new SourcesDuReferentiel();
    for (VersionReferentiel version : sources.versions()) {
      version(connexion, version);
    }
    groupes(connexion, sources.groupes());
    thematiques(connexion, sources.thematiques());
    libelles(connexion, sources.libellesDePoste());
    regles(connexion, sources.regles());
    parametres(connexion, sources.parametres());
  }

  private static void version(Connection connexion, VersionReferentiel version)
      throws SQLException {
    try (Lot lot =
        new Lot(connexion, "INSERT INTO referentiel.version VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      Citation source = version.source();
      lot.ligne(
          version.code(),
          version.libelle(),
          EtatVersion.BROUILLON,
          version.debut(),
          version.fin(),
          version.fondement(),
          source.document(),
          source.section(),
          source.citation());
    }
    try (Lot lot =
        new Lot(
            connexion,
            "INSERT INTO referentiel.element (version, code, partie, parent, ordre, position,"
                + " rubrique, texte, document, section, portee, fondement)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int position = 1;
      for (Element e : version.elements()) {
        lot.ligne(
            version.code(),
            e.code(),
            e.partie(),
            e.parent(),
            e.ordre(),
            position++,
            e.rubrique(),
            e.texte(),
            e.document(),
            e.section(),
            e.portee(),
            e.fondement());
      }
    }
    // Published last: from here on the database itself keeps its texts as they are.
    try (Lot lot = new Lot(connexion, "UPDATE referentiel.version SET etat = ? WHERE code = ?")) {
      lot.ligne(version.etat(), version.code());
    }
  }

  private static void groupes(Connection connexion, List<GroupeDecrit> groupes)
      throws SQLException {
    try (Lot lot =
        new Lot(connexion, "INSERT INTO referentiel.groupe VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      for (GroupeDecrit g : groupes) {
        lot.ligne(
            g.code(), g.ordre(), g.libelle(), g.document(), g.section(), g.portee(), g.fondement());
      }
    }
  }

  private static void thematiques(Connection connexion, List<ThematiqueDecrite> thematiques)
      throws SQLException {
    try (Lot lot =
        new Lot(connexion, "INSERT INTO referentiel.thematique VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (ThematiqueDecrite t : thematiques) {
        lot.ligne(
            t.code(),
            t.ordre(),
            t.libelle(),
            t.groupe(),
            t.document(),
            t.section(),
            t.portee(),
            t.fondement());
      }
    }
  }

  private static void libelles(Connection connexion, List<LibelleDePoste> libelles)
      throws SQLException {
    try (Lot lot =
        new Lot(
            connexion, "INSERT INTO referentiel.libelle_de_poste VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      for (LibelleDePoste l : libelles) {
        lot.ligne(
            l.code(), l.ordre(), l.libelle(), l.document(), l.section(), l.portee(), l.fondement());
      }
    }
  }

  private static void regles(Connection connexion, List<Regle> regles) throws SQLException {
    try (Lot lot =
            new Lot(
                connexion, "INSERT INTO referentiel.regle VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        Lot complements =
            new Lot(
                connexion, "INSERT INTO referentiel.complement_de_regle VALUES (?, ?, ?, ?, ?)")) {
      for (Regle r : regles) {
        lot.ligne(
            r.code(),
            r.ordre(),
            r.domaine(),
            r.effet(),
            r.portee(),
            r.fondement(),
            r.citation().document(),
            r.citation().section(),
            r.citation().citation(),
            r.lecture());
      }
      lot.envoyer();
      for (Regle r : regles) {
        int ordre = 1;
        for (Citation c : r.complements()) {
          complements.ligne(r.code(), ordre++, c.document(), c.section(), c.citation());
        }
      }
    }
  }

  private static void parametres(Connection connexion, List<ParametreDeclare> parametres)
      throws SQLException {
    try (Lot lot =
        new Lot(
            connexion,
            "INSERT INTO referentiel.parametre (code, depuis, valeur, unite, portee, fondement,"
                + " document, section, citation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (ParametreDeclare p : parametres) {
        lot.ligne(
            p.code(),
            p.depuis(),
            p.valeur(),
            p.unite(),
            p.portee(),
            p.fondement(),
            p.source().document(),
            p.source().section(),
            p.source().citation());
      }
    }
  }

  /** Rows of one statement, sent together. */
  private static final class Lot implements AutoCloseable {

    private final PreparedStatement ordre;

    Lot(Connection connexion, String sql) throws SQLException {
      this.ordre = connexion.prepareStatement(sql);
    }

    void ligne(@Nullable Object... valeurs) throws SQLException {
      for (int i = 0; i < valeurs.length; i++) {
        Object valeur = valeurs[i];
        ordre.setObject(
            i + 1,
            switch (valeur) {
              case Enum<?> e -> e.name();
              case LocalDate d -> d;
              case null, default -> valeur;
            });
      }
      ordre.addBatch();
    }

    void envoyer() throws SQLException {
      ordre.executeBatch();
    }

    @Override
    public void close() throws SQLException {
      try (ordre) {
        envoyer();
      }
    }
  }
}
