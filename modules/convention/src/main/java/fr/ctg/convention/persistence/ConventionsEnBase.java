package fr.ctg.convention.persistence;

import com.google.errorprone.annotations.CompileTimeConstant;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.NomNormalise;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Recouvrement;
import fr.ctg.convention.model.Resiliation;
import fr.ctg.convention.model.Signataire;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.shared.Periode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conventions in the database, as those who write them need them: locked, read whole, written
 * part by part. Every method works in the caller's transaction, under the policies of whoever asks.
 */
public final class ConventionsEnBase {

  private static final String VERROUILLER =
      "SELECT c.id FROM convention.convention c WHERE c.id = ? FOR UPDATE";

  /** Signatures and amendments of one Caf follow one another: each sees what the others cover. */
  private static final String UN_A_LA_FOIS =
      "SELECT pg_advisory_xact_lock(hashtext('convention.perimetre'), hashtext(?))";

  private static final String INSERER =
      "INSERT INTO convention.convention (id, caf, libelle, libelle_normalise, rang, precedente,"
          + " debut, fin, millesime, perimetre_restreint, thematiques)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String REMPLACER =
      "UPDATE convention.convention SET version = version + 1, libelle = ?, libelle_normalise = ?,"
          + " rang = ?, precedente = ?, debut = ?, fin = ?, millesime = ?, perimetre_restreint = ?,"
          + " thematiques = ? WHERE id = ?";
  private static final String SUPPRIMER = "DELETE FROM convention.convention WHERE id = ?";
  private static final String SIGNER =
      "UPDATE convention.convention SET version = version + 1, statut = 'SIGNEE',"
          + " date_signature = ?, version_referentiel = ? WHERE id = ?";
  private static final String RESILIER =
      "UPDATE convention.convention SET version = version + 1, statut = 'RESILIEE',"
          + " date_resiliation = ?, motif_resiliation = ? WHERE id = ?";

  private static final String SIGNATAIRES_OTES =
      "DELETE FROM convention.signataire s WHERE s.convention = ? AND NOT EXISTS ("
          + "SELECT FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS n (siren, nom, ordre)"
          + " WHERE n.siren = s.siren AND n.nom = s.nom AND n.ordre = s.ordre)";
  private static final String SIGNATAIRE_AJOUTE =
      "INSERT INTO convention.signataire (convention, siren, caf, ordre, nature, nom, partenaire,"
          + " avenant) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (convention, siren) DO NOTHING";
  private static final String COMMUNES_OTEES =
      "DELETE FROM convention.perimetre p"
          + " WHERE p.convention = ? AND (p.commune <> ALL (?) OR p.millesime <> ?)";
  private static final String COMMUNES_AJOUTEES =
      "INSERT INTO convention.perimetre (convention, commune, caf, millesime, avenant)"
          + " SELECT ?, n.commune, ?, ?, ? FROM unnest(?::text[]) AS n (commune)"
          + " WHERE NOT EXISTS (SELECT FROM convention.perimetre p"
          + " WHERE p.convention = ? AND p.commune = n.commune AND p.retrait IS NULL)";
  private static final String AXE =
      "INSERT INTO convention.axe AS a (convention, ordre, caf, libelle, thematiques)"
          + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (convention, ordre) DO UPDATE"
          + " SET libelle = excluded.libelle, thematiques = excluded.thematiques"
          + " WHERE (a.libelle, a.thematiques) <> (excluded.libelle, excluded.thematiques)";
  private static final String AXES_OTES =
      "DELETE FROM convention.axe WHERE convention = ? AND ordre > ?";

  private static final String RECOUVREMENTS =
      "SELECT p.commune, c.id, c.libelle, p.debut, p.fin"
          + " FROM unnest(?::text[]) AS n (commune)"
          + " JOIN convention.perimetre p ON p.commune = n.commune AND p.couvre"
          + " JOIN convention.convention c ON c.id = p.convention"
          + " WHERE p.convention <> ?"
          + " AND daterange(p.debut, p.fin, '[]') && daterange(?, ?, '[]')"
          + " ORDER BY p.commune, p.debut";
  private static final String SUIVANTES =
      "SELECT c.libelle FROM convention.convention c WHERE c.precedente = ? ORDER BY c.id";

  private final Connection connexion;

  /** The conventions that whoever asks on that connection may see. */
  public ConventionsEnBase(Connection connexion) {
    this.connexion = connexion;
  }

  /** A convention, whole. */
  public Optional<Convention> lire(UUID id) throws SQLException {
    return ConventionLue.lire(connexion, id);
  }

  /** A convention, whole, that nobody else writes until the transaction ends. */
  public Optional<Convention> verrouiller(UUID id) throws SQLException {
    // Locked first and read afterwards: the parts are then those of the version that was waited
    // for.
    return Requete.lire(connexion, VERROUILLER, List.of(id), ligne -> id).isEmpty()
        ? Optional.empty()
        : lire(id);
  }

  /** Waits until no other signature or amendment of the Caf is under way. */
  public void unALaFois(String caf) throws SQLException {
    Requete.lire(connexion, UN_A_LA_FOIS, List.of(caf), ligne -> caf);
  }

  /** Writes a new convention. */
  public void inserer(UUID id, String caf, ProjetDeConvention texte) throws SQLException {
    try (PreparedStatement ordre = Sql.preparer(connexion, INSERER)) {
      ordre.setObject(1, id);
      ordre.setString(2, caf);
      ordre.setString(3, texte.libelle());
      ordre.setString(4, NomNormalise.de(texte.libelle()));
      ordre.setString(5, texte.rang().name());
      ordre.setObject(6, texte.precedente());
      ordre.setObject(7, texte.periode().debut());
      ordre.setObject(8, texte.periode().fin());
      ordre.setInt(9, texte.millesime());
      ordre.setBoolean(10, texte.perimetreRestreint());
      ordre.setArray(11, textes(texte.thematiques()));
      ordre.executeUpdate();
    }
    ajouter(id, caf, texte.signataires(), 0);
    ajouterCommunes(id, caf, texte.millesime(), texte.perimetre(), null);
    ecrireAxes(id, caf, texte.axes());
  }

  /** Writes a convention in preparation anew. */
  public void remplacer(Convention presente, ProjetDeConvention texte) throws SQLException {
    UUID id = presente.id();
    try (PreparedStatement ordre = Sql.preparer(connexion, REMPLACER)) {
      ordre.setString(1, texte.libelle());
      ordre.setString(2, NomNormalise.de(texte.libelle()));
      ordre.setString(3, texte.rang().name());
      ordre.setObject(4, texte.precedente());
      ordre.setObject(5, texte.periode().debut());
      ordre.setObject(6, texte.periode().fin());
      ordre.setInt(7, texte.millesime());
      ordre.setBoolean(8, texte.perimetreRestreint());
      ordre.setArray(9, textes(texte.thematiques()));
      ordre.setObject(10, id);
      ordre.executeUpdate();
    }
    if (!texte.signataires().equals(presente.texte().signataires())) {
      executer(
          SIGNATAIRES_OTES,
          id,
          textes(texte.signataires().stream().map(Signataire::siren).toList()),
          textes(texte.signataires().stream().map(Signataire::nom).toList()));
      ajouter(id, presente.caf(), texte.signataires(), 0);
    }
    if (!texte.perimetre().equals(presente.texte().perimetre())
        || texte.millesime() != presente.texte().millesime()) {
      executer(COMMUNES_OTEES, id, textes(texte.perimetre()), texte.millesime());
      ajouterCommunes(id, presente.caf(), texte.millesime(), texte.perimetre(), null);
    }
    if (!texte.axes().equals(presente.texte().axes())) {
      ecrireAxes(id, presente.caf(), texte.axes());
      executer(AXES_OTES, id, texte.axes().size());
    }
  }

  /** Takes a convention in preparation away. */
  public void supprimer(UUID id) throws SQLException {
    executer(SUPPRIMER, id);
  }

  /** Records the signature. */
  public void signer(UUID id, LocalDate date, String versionReferentiel) throws SQLException {
    executer(SIGNER, date, versionReferentiel, id);
  }

  /** Records the early end. */
  public void resilier(UUID id, Resiliation resiliation) throws SQLException {
    executer(RESILIER, resiliation.date(), resiliation.motif(), id);
  }

  /** What other signed conventions cover of these communes on these days. */
  public List<Recouvrement> recouvrements(UUID convention, List<String> communes, Periode jours)
      throws SQLException {
    return Requete.lire(
        connexion,
        RECOUVREMENTS,
        List.of(textes(communes), convention, jours.debut(), jours.fin()),
        ligne ->
            new Recouvrement(
                ligne.getString(1),
                ligne.getObject(2, UUID.class),
                ligne.getString(3),
                new Periode(
                    ligne.getObject(4, LocalDate.class), ligne.getObject(5, LocalDate.class))));
  }

  /** The names of the conventions that name it as the one that they renew. */
  public List<String> suivantes(UUID convention) throws SQLException {
    return Requete.lire(connexion, SUIVANTES, List.of(convention), ligne -> ligne.getString(1));
  }

  /**
   * Adds those signatories that are not there.
   *
   * @param rang how many stand before the first of them
   */
  void ajouter(UUID id, String caf, List<Signataire> signataires, int rang) throws SQLException {
    if (signataires.isEmpty()) {
      return;
    }
    try (PreparedStatement ordre = Sql.preparer(connexion, SIGNATAIRE_AJOUTE)) {
      for (int i = 0; i < signataires.size(); i++) {
        Signataire s = signataires.get(i);
        ordre.setObject(1, id);
        ordre.setString(2, s.siren());
        ordre.setString(3, caf);
        ordre.setInt(4, rang + i + 1);
        ordre.setString(5, s.nature().name());
        ordre.setString(6, s.nom());
        ordre.setObject(7, s.partenaire());
        ordre.setObject(8, s.avenant(), Types.INTEGER);
        ordre.addBatch();
      }
      ordre.executeBatch();
    }
  }

  /** Adds those communes that are not there, by an amendment or before the signature. */
  void ajouterCommunes(
      UUID id, String caf, int millesime, List<String> communes, @Nullable Integer avenant)
      throws SQLException {
    if (communes.isEmpty()) {
      return;
    }
    try (PreparedStatement ordre = Sql.preparer(connexion, COMMUNES_AJOUTEES)) {
      ordre.setObject(1, id);
      ordre.setString(2, caf);
      ordre.setInt(3, millesime);
      ordre.setObject(4, avenant, Types.INTEGER);
      ordre.setArray(5, textes(communes));
      ordre.setObject(6, id);
      ordre.executeUpdate();
    }
  }

  private void ecrireAxes(UUID id, String caf, List<Axe> axes) throws SQLException {
    if (axes.isEmpty()) {
      return;
    }
    try (PreparedStatement ordre = Sql.preparer(connexion, AXE)) {
      for (int i = 0; i < axes.size(); i++) {
        ordre.setObject(1, id);
        ordre.setInt(2, i + 1);
        ordre.setString(3, caf);
        ordre.setString(4, axes.get(i).libelle());
        ordre.setArray(5, textes(axes.get(i).thematiques()));
        ordre.addBatch();
      }
      ordre.executeBatch();
    }
  }

  private void executer(@CompileTimeConstant final String sql, Object... binds)
      throws SQLException {
    try (PreparedStatement ordre = Sql.preparer(connexion, sql)) {
      for (int i = 0; i < binds.length; i++) {
        ordre.setObject(i + 1, binds[i]);
      }
      ordre.executeUpdate();
    }
  }

  private Array textes(List<String> valeurs) throws SQLException {
    return connexion.createArrayOf("text", valeurs.toArray());
  }
}
