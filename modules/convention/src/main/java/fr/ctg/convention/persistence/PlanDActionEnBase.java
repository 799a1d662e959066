package fr.ctg.convention.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.ctg.convention.EtatDeFiche;
import fr.ctg.convention.model.FicheAction;
import fr.ctg.convention.model.GroupeDeTravail;
import fr.ctg.convention.model.Intervenant;
import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.shared.Periode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The action plans in the database, in the caller's transaction and under its policies. */
public final class PlanDActionEnBase {

  private static final String FICHE =
      "SELECT f.id, f.convention, f.caf, f.version, f.libelle, f.description, f.thematique, f.axe,"
          + " f.priorites, f.debut, f.fin, f.etat, f.personne, f.nom_chiffre, f.organisation,"
          + " f.fonction FROM convention.fiche_action f WHERE f.convention = ?";
  private static final String UNE_FICHE = FICHE + " AND f.id = ?";
  private static final String FICHE_VERROUILLEE = UNE_FICHE + " FOR UPDATE";
  private static final String FICHES = FICHE + " AND f.id > ? ORDER BY f.id LIMIT ?";
  private static final String FICHE_AJOUTEE =
      "INSERT INTO convention.fiche_action (libelle, description, thematique, axe, priorites, debut,"
          + " fin, etat, personne, nom_chiffre, organisation, fonction, id, convention, caf)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String FICHE_MODIFIEE =
      "UPDATE convention.fiche_action SET version = version + 1, libelle = ?, description = ?,"
          + " thematique = ?, axe = ?, priorites = ?, debut = ?, fin = ?, etat = ?, personne = ?,"
          + " nom_chiffre = ?, organisation = ?, fonction = ? WHERE id = ?";
  private static final String FICHE_OTEE = "DELETE FROM convention.fiche_action WHERE id = ?";

  private static final String GROUPE =
      "SELECT g.id, g.convention, g.caf, g.version, g.libelle, g.thematique,"
          + " (SELECT json_agg(json_build_object('personne', m.personne, 'nomChiffre',"
          + " m.nom_chiffre, 'organisation', m.organisation, 'fonction', m.fonction)"
          + " ORDER BY m.ordre) FROM convention.membre_de_groupe m WHERE m.groupe = g.id)"
          + " FROM convention.groupe_de_travail g WHERE g.convention = ?";
  private static final String UN_GROUPE = GROUPE + " AND g.id = ?";
  private static final String GROUPE_VERROUILLE =
      "SELECT g.id FROM convention.groupe_de_travail g WHERE g.convention = ? AND g.id = ?"
          + " FOR UPDATE";
  private static final String GROUPES = GROUPE + " AND g.id > ? ORDER BY g.id LIMIT ?";
  private static final String GROUPE_AJOUTE =
      "INSERT INTO convention.groupe_de_travail (id, convention, caf, libelle, thematique)"
          + " VALUES (?, ?, ?, ?, ?)";
  private static final String GROUPE_MODIFIE =
      "UPDATE convention.groupe_de_travail SET version = version + 1, libelle = ?, thematique = ?"
          + " WHERE id = ?";
  private static final String GROUPE_OTE = "DELETE FROM convention.groupe_de_travail WHERE id = ?";
  private static final String MEMBRES_OTES =
      "DELETE FROM convention.membre_de_groupe WHERE groupe = ?";
  private static final String MEMBRE_AJOUTE =
      "INSERT INTO convention.membre_de_groupe (groupe, ordre, convention, caf, personne,"
          + " nom_chiffre, organisation, fonction) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  private static final ObjectReader MEMBRES = JsonDuProduit.mapper().readerForListOf(Membre.class);

  private final Connection connexion;

  /** The plans that whoever asks on that connection may see. */
  public PlanDActionEnBase(Connection connexion) {
    this.connexion = connexion;
  }

  /** A member, as the statement gives it. */
  record Membre(
      @Nullable UUID personne,
      @Nullable String nomChiffre,
      @Nullable String organisation,
      @Nullable String fonction) {}

  /** An action. */
  public Optional<FicheAction> fiche(UUID convention, UUID id) throws SQLException {
    return Requete.lire(connexion, UNE_FICHE, List.of(convention, id), PlanDActionEnBase::ficheLue)
        .stream()
        .findFirst();
  }

  /** The same, that nobody else writes until the transaction ends. */
  public Optional<FicheAction> ficheVerrouillee(UUID convention, UUID id) throws SQLException {
    return Requete.lire(
            connexion, FICHE_VERROUILLEE, List.of(convention, id), PlanDActionEnBase::ficheLue)
        .stream()
        .findFirst();
  }

  /** Actions of a convention after an identifier. */
  public List<FicheAction> fiches(UUID convention, UUID apres, int limite) throws SQLException {
    return Requete.lire(
        connexion, FICHES, List.of(convention, apres, limite), PlanDActionEnBase::ficheLue);
  }

  /** Adds an action. */
  public void ajouter(FicheAction fiche) throws SQLException {
    try (PreparedStatement ordre = Sql.preparer(connexion, FICHE_AJOUTEE)) {
      int n = lier(ordre, fiche.texte());
      ordre.setObject(n, fiche.id());
      ordre.setObject(n + 1, fiche.convention());
      ordre.setString(n + 2, fiche.caf());
      ordre.executeUpdate();
    }
  }

  /** Writes an action anew. */
  public void modifier(UUID id, FicheAction.Texte texte) throws SQLException {
    try (PreparedStatement ordre = Sql.preparer(connexion, FICHE_MODIFIEE)) {
      ordre.setObject(lier(ordre, texte), id);
      ordre.executeUpdate();
    }
  }

  /** Takes an action away. */
  public void oterFiche(UUID id) throws SQLException {
    try (PreparedStatement ordre = Sql.preparer(connexion, FICHE_OTEE)) {
      ordre.setObject(1, id);
      ordre.executeUpdate();
    }
  }

  private int lier(PreparedStatement ordre, FicheAction.Texte texte) throws SQLException {
    Intervenant responsable = texte.responsable();
    int n = 1;
    ordre.setString(n++, texte.libelle());
    ordre.setString(n++, texte.description());
    ordre.setString(n++, texte.thematique());
    ordre.setObject(n++, texte.axe(), Types.INTEGER);
    ordre.setArray(n++, connexion.createArrayOf("text", texte.priorites().toArray()));
    ordre.setObject(n++, texte.periode().debut());
    ordre.setObject(n++, texte.periode().fin());
    ordre.setString(n++, texte.etat().name());
    ordre.setObject(n++, responsable == null ? null : responsable.personne(), Types.OTHER);
    ordre.setString(n++, responsable == null ? null : responsable.nomChiffre());
    ordre.setString(n++, responsable == null ? null : responsable.organisation());
    ordre.setString(n++, responsable == null ? null : responsable.fonction());
    return n;
  }

  private static FicheAction ficheLue(ResultSet l) throws SQLException {
    var responsable =
        new Intervenant(
            l.getObject(13, UUID.class), l.getString(14), l.getString(15), l.getString(16));
    boolean personne =
        responsable.personne() != null
            || responsable.organisation() != null
            || responsable.fonction() != null;
    return new FicheAction(
        l.getObject(1, UUID.class),
        l.getObject(2, UUID.class),
        l.getString(3),
        l.getInt(4),
        new FicheAction.Texte(
            l.getString(5),
            l.getString(6),
            l.getString(7),
            l.getObject(8, Integer.class),
            Arrays.asList((String[]) l.getArray(9).getArray()),
            new Periode(l.getObject(10, LocalDate.class), l.getObject(11, LocalDate.class)),
            EtatDeFiche.valueOf(l.getString(12)),
            personne ? responsable : null));
  }

  /** A working group. */
  public Optional<GroupeDeTravail> groupe(UUID convention, UUID id) throws SQLException {
    return Requete.lire(connexion, UN_GROUPE, List.of(convention, id), PlanDActionEnBase::groupeLu)
        .stream()
        .findFirst();
  }

  /** The same, that nobody else writes until the transaction ends. */
  public Optional<GroupeDeTravail> groupeVerrouille(UUID convention, UUID id) throws SQLException {
    return Requete.lire(connexion, GROUPE_VERROUILLE, List.of(convention, id), l -> id).isEmpty()
        ? Optional.empty()
        : groupe(convention, id);
  }

  /** Working groups of a convention after an identifier. */
  public List<GroupeDeTravail> groupes(UUID convention, UUID apres, int limite)
      throws SQLException {
    return Requete.lire(
        connexion, GROUPES, List.of(convention, apres, limite), PlanDActionEnBase::groupeLu);
  }

  /** Adds a working group. */
  public void ajouter(GroupeDeTravail groupe) throws SQLException {
    try (PreparedStatement ordre = Sql.preparer(connexion, GROUPE_AJOUTE)) {
      ordre.setObject(1, groupe.id());
      ordre.setObject(2, groupe.convention());
      ordre.setString(3, groupe.caf());
      ordre.setString(4, groupe.libelle());
      ordre.setString(5, groupe.thematique());
      ordre.executeUpdate();
    }
    ajouterMembres(groupe);
  }

  /** Writes a working group anew, its members included when they are others. */
  public void modifier(GroupeDeTravail present, GroupeDeTravail groupe) throws SQLException {
    try (PreparedStatement ordre = Sql.preparer(connexion, GROUPE_MODIFIE)) {
      ordre.setString(1, groupe.libelle());
      ordre.setString(2, groupe.thematique());
      ordre.setObject(3, groupe.id());
      ordre.executeUpdate();
    }
    if (!present.membres().equals(groupe.membres())) {
      try (PreparedStatement ordre = Sql.preparer(connexion, MEMBRES_OTES)) {
        ordre.setObject(1, groupe.id());
        ordre.executeUpdate();
      }
      ajouterMembres(groupe);
    }
  }

  /** Takes a working group away. */
  public void oterGroupe(UUID id) throws SQLException {
    try (PreparedStatement ordre = Sql.preparer(connexion, GROUPE_OTE)) {
      ordre.setObject(1, id);
      ordre.executeUpdate();
    }
  }

  private void ajouterMembres(GroupeDeTravail groupe) throws SQLException {
    if (groupe.membres().isEmpty()) {
      return;
    }
    try (PreparedStatement ordre = Sql.preparer(connexion, MEMBRE_AJOUTE)) {
      for (int i = 0; i < groupe.membres().size(); i++) {
        Intervenant membre = groupe.membres().get(i);
        ordre.setObject(1, groupe.id());
        ordre.setInt(2, i + 1);
        ordre.setObject(3, groupe.convention());
        ordre.setString(4, groupe.caf());
        ordre.setObject(5, membre.personne(), Types.OTHER);
        ordre.setString(6, membre.nomChiffre());
        ordre.setString(7, membre.organisation());
        ordre.setString(8, membre.fonction());
        ordre.addBatch();
      }
      ordre.executeBatch();
    }
  }

  private static GroupeDeTravail groupeLu(ResultSet l) throws SQLException {
    return new GroupeDeTravail(
        l.getObject(1, UUID.class),
        l.getObject(2, UUID.class),
        l.getString(3),
        l.getInt(4),
        l.getString(5),
        l.getString(6),
        membres(l.getString(7)));
  }

  private static List<Intervenant> membres(@Nullable String json) {
    if (json == null) {
      return List.of();
    }
    try {
      List<Membre> membres = MEMBRES.readValue(json);
      return membres.stream()
          .map(m -> new Intervenant(m.personne(), m.nomChiffre(), m.organisation(), m.fonction()))
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what PostgreSQL built is JSON of that form", e);
    }
  }
}
