package fr.ctg.referentiel.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.ElementDeVersion;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Writes versions and their texts; inside a unit of work. */
public final class Brouillons {

  private static final Sql CREER =
      Sql.de(
          """
          INSERT INTO referentiel.version
            (code, libelle, debut, fondement, document, section, citation, modele)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (code) DO NOTHING
          """);

  private static final Sql CLONER =
      Sql.de(
          """
          INSERT INTO referentiel.element (version, code, partie, parent, ordre, position, rubrique,
            texte, document, section, portee, fondement)
          SELECT CAST(? AS text), code, partie, parent, ordre, position, rubrique,
            texte, document, section, portee, fondement
          FROM referentiel.element WHERE version = ?
          """);

  private static final Sql VERROUILLER =
      Sql.de(
          """
          SELECT v.code FROM referentiel.version v
          WHERE v.code = :code AND v.etat = 'BROUILLON' FOR UPDATE
          """);

  private static final Sql CORRIGER =
      Sql.de(
          """
          UPDATE referentiel.version
          SET libelle = ?, debut = ?, fondement = ?, document = ?, section = ?, citation = ?
          WHERE code = ?
          """);

  private static final Sql COMPTER =
      Sql.de("UPDATE referentiel.version SET revision = revision + 1 WHERE code = ?");

  private static final Sql OUBLIER_LES_REMPLACEMENTS =
      Sql.de("DELETE FROM referentiel.remplacement WHERE version = ?");
  private static final Sql OUBLIER_LES_ELEMENTS =
      Sql.de("DELETE FROM referentiel.element WHERE version = ?");
  private static final Sql OUBLIER = Sql.de("DELETE FROM referentiel.version WHERE code = ?");

  private static final Sql RECULER =
      Sql.de(
          """
          UPDATE referentiel.element SET ordre = ordre + 1
          WHERE version = ? AND partie = ? AND parent IS NOT DISTINCT FROM CAST(? AS text)
            AND ordre >= ? AND code <> ?
          """);

  private static final Sql AVANCER =
      Sql.de(
          """
          UPDATE referentiel.element SET ordre = ordre - 1
          WHERE version = ? AND partie = ? AND parent IS NOT DISTINCT FROM CAST(? AS text)
            AND ordre > ? AND code <> ?
          """);

  private static final Sql INSERER =
      Sql.de(
          """
          INSERT INTO referentiel.element (version, code, partie, parent, ordre, position, rubrique,
            texte, document, section, portee, fondement)
          SELECT v.code, CAST(? AS text), CAST(? AS text), CAST(? AS text), CAST(? AS integer),
            (SELECT coalesce(max(e.position), 0) + 1 FROM referentiel.element e
              WHERE e.version = v.code),
            CAST(? AS text), CAST(? AS text), CAST(? AS text), CAST(? AS text), CAST(? AS text),
            CAST(? AS text)
          FROM referentiel.version v WHERE v.code = ?
          """);

  /** Out of the way of the others, whose places are never that high. */
  private static final Sql ECARTER =
      Sql.de(
          """
          UPDATE referentiel.element SET ordre = 1000000000 WHERE version = ? AND code = ?
          """);

  private static final Sql RECRIRE =
      Sql.de(
          """
          UPDATE referentiel.element
          SET partie = ?, parent = CAST(? AS text), ordre = ?, rubrique = ?, texte = ?,
            document = ?, section = ?, portee = ?, fondement = ?
          WHERE version = ? AND code = ?
          """);

  private static final Sql RETIRER =
      Sql.de("DELETE FROM referentiel.element WHERE version = ? AND code = ?");

  /** Parts in their order, and in a part each text before what details it. */
  private static final Sql RANGER =
      Sql.de(
          """
          WITH RECURSIVE arbre AS (
            SELECT e.code, ARRAY[array_position(ARRAY['SPHERES', 'MISSIONS', 'ACTIVITES',
                'COMPETENCES', 'SAVOIRS', 'SECTIONS'], e.partie), e.ordre] AS chemin
            FROM referentiel.element e WHERE e.version = ? AND e.parent IS NULL
            UNION ALL
            SELECT e.code, a.chemin || e.ordre
            FROM arbre a JOIN referentiel.element e ON e.version = ? AND e.parent = a.code),
          rangs AS (SELECT code, row_number() OVER (ORDER BY chemin) AS place FROM arbre)
          UPDATE referentiel.element e SET position = r.place FROM rangs r
          WHERE e.version = ? AND e.code = r.code AND e.position <> r.place
          """);

  private static final Sql NE_PLUS_REMPLACER =
      Sql.de("DELETE FROM referentiel.remplacement WHERE version = ? AND remplacant = ?");
  private static final Sql NE_PLUS_ETRE_REMPLACE =
      Sql.de("DELETE FROM referentiel.remplacement WHERE version = ? AND remplace = ?");
  private static final Sql REMPLACER =
      Sql.de(
          """
          INSERT INTO referentiel.remplacement (version, modele, remplacant, remplace)
          VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
          """);

  private static final Sql UN_A_LA_FOIS =
      Sql.de(
          """
          SELECT 1 FROM (SELECT pg_advisory_xact_lock(
            hashtextextended('referentiel.acte_de_version', 0))) AS pris
          """);

  private static final Sql GENANTE =
      Sql.de(
          """
          SELECT v.code FROM referentiel.version v
          WHERE v.etat <> 'BROUILLON'
            AND daterange(v.debut, v.fin + 1) && daterange(CAST(:debut AS date), NULL)
          ORDER BY v.debut DESC
          LIMIT 1
          """);

  private static final Sql FAIRE =
      Sql.de(
          """
          INSERT INTO referentiel.acte_de_version (version, acte, jour, motif)
          VALUES (?, ?, ?, ?)
          """);

  private final StatelessSession session;

  /** Over that session. */
  public Brouillons(StatelessSession session) {
    this.session = session;
  }

  /**
   * Creates a draft with the texts of its model.
   *
   * @return false when the code is taken
   */
  public boolean creer(
      String code,
      String libelle,
      LocalDate debut,
      Fondement fondement,
      Citation source,
      String modele) {
    if (faire(
            CREER,
            code,
            libelle,
            debut,
            fondement.name(),
            source.document(),
            source.section(),
            source.citation(),
            modele)
        == 0) {
      return false;
    }
    faire(CLONER, code, modele);
    return true;
  }

  /** The draft, locked against other changes, its publication among them. */
  public Optional<String> verrouiller(String code) {
    return VERROUILLER
        .requete(session, String.class)
        .setParameter("code", code)
        .uniqueResultOptional();
  }

  /** Changes what a draft says of itself. */
  public void corriger(
      String code, String libelle, LocalDate debut, Fondement fondement, Citation source) {
    faire(
        CORRIGER,
        libelle,
        debut,
        fondement.name(),
        source.document(),
        source.section(),
        source.citation(),
        code);
  }

  /** Counts a change of a draft. */
  public void compter(String code) {
    faire(COMPTER, code);
  }

  /** Drops a draft. */
  public void abandonner(String code) {
    faire(OUBLIER_LES_REMPLACEMENTS, code);
    faire(OUBLIER_LES_ELEMENTS, code);
    faire(OUBLIER, code);
  }

  /** Adds a text at its place, before the one that has it. */
  public void ajouter(String version, Element e) {
    faire(NE_PLUS_ETRE_REMPLACE, version, e.code());
    faire(RECULER, version, e.partie().name(), e.parent(), e.ordre(), e.code());
    faire(
        INSERER,
        e.code(),
        e.partie().name(),
        e.parent(),
        e.ordre(),
        e.rubrique().name(),
        e.texte(),
        e.document(),
        e.section(),
        e.portee().name(),
        e.fondement().name(),
        version);
    ranger(version);
  }

  /** Changes a text, its place included. */
  public void recrire(String version, Element ancien, Element e) {
    faire(ECARTER, version, e.code());
    faire(AVANCER, version, ancien.partie().name(), ancien.parent(), ancien.ordre(), e.code());
    faire(RECULER, version, e.partie().name(), e.parent(), e.ordre(), e.code());
    faire(
        RECRIRE,
        e.partie().name(),
        e.parent(),
        e.ordre(),
        e.rubrique().name(),
        e.texte(),
        e.document(),
        e.section(),
        e.portee().name(),
        e.fondement().name(),
        version,
        e.code());
    ranger(version);
  }

  /** Withdraws a text that nothing details. */
  public void retirer(String version, Element e) {
    faire(RETIRER, version, e.code());
    faire(AVANCER, version, e.partie().name(), e.parent(), e.ordre(), e.code());
    ranger(version);
  }

  private void ranger(String version) {
    faire(RANGER, version, version, version);
  }

  /** Says which texts of the model a text replaces, and no others. */
  public void remplacer(String version, String modele, String remplacant, List<String> remplaces) {
    faire(NE_PLUS_REMPLACER, version, remplacant);
    remplaces.forEach(remplace -> ajouterUnRemplacement(version, modele, remplacant, remplace));
  }

  /** Says that a text replaces one more of the model. */
  public void ajouterUnRemplacement(
      String version, String modele, String remplacant, String remplace) {
    faire(REMPLACER, version, modele, remplacant, remplace);
  }

  /** Until the end of the transaction no other act is done. */
  public void unActeALaFois() {
    UN_A_LA_FOIS.requete(session, Integer.class).getSingleResult();
  }

  /**
   * A published version that is in force on or after that day, if there is one; until the end of
   * the transaction no other act is done.
   */
  public Optional<String> genante(LocalDate debut) {
    unActeALaFois();
    return GENANTE
        .requete(session, String.class)
        .setParameter("debut", debut)
        .uniqueResultOptional();
  }

  /** Publishes a draft. */
  public void publier(String version, LocalDate premierJour, String motif) {
    faire(FAIRE, version, "PUBLICATION", premierJour, motif);
  }

  /** Repeals a published version. */
  public void abroger(String version, LocalDate dernierJour, String motif) {
    faire(FAIRE, version, "ABROGATION", dernierJour, motif);
  }

  /** The number of texts of a part that stand under a parent, or at its head. */
  public static int nombre(
      List<ElementDeVersion> elements, Partie partie, @Nullable String parent) {
    return (int)
        elements.stream()
            .map(ElementDeVersion::element)
            .filter(e -> e.partie() == partie && java.util.Objects.equals(e.parent(), parent))
            .count();
  }

  private int faire(Sql sql, @Nullable Object... valeurs) {
    return session.doReturningWork(
        connexion -> {
          try (PreparedStatement ordre = sql.preparer(connexion)) {
            for (int i = 0; i < valeurs.length; i++) {
              ordre.setObject(i + 1, valeurs[i]);
            }
            return ordre.executeUpdate();
          }
        });
  }
}
