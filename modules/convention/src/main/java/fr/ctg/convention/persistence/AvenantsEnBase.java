package fr.ctg.convention.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Signataire;
import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.persistence.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The amendments in the database, with what they do to their convention. */
public final class AvenantsEnBase {

  private static final String INSERER =
      "INSERT INTO convention.avenant (convention, numero, caf, date_effet, motif, avant, apres,"
          + " enregistre_le) VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)";
  private static final String RETIRER =
      "UPDATE convention.perimetre SET retrait = ?"
          + " WHERE convention = ? AND retrait IS NULL AND commune <> ALL (?)";
  private static final String COMPTER =
      "UPDATE convention.convention SET version = version + 1, avenants = ?,"
          + " fin = coalesce(?::date, fin) WHERE id = ?";

  /** All of a convention, in their order; at most some dozens. */
  public static final Sql LIRE =
      Sql.de(
          "SELECT a.convention, a.numero, a.date_effet, a.motif, a.avant, a.apres, a.enregistre_le"
              + " FROM avenant a WHERE a.convention = ? AND a.numero > ?"
              + " ORDER BY a.numero LIMIT ?");

  private static final ObjectReader CONTENU = JsonDuProduit.mapper().readerFor(ContenuEcrit.class);

  private final Connection connexion;

  /** The amendments that whoever asks on that connection may see and conclude. */
  public AvenantsEnBase(Connection connexion) {
    this.connexion = connexion;
  }

  /** What an amendment changes, as it is stored. */
  record ContenuEcrit(
      @Nullable List<String> signataires,
      @Nullable List<String> perimetre,
      @Nullable LocalDate fin) {}

  /**
   * Records an amendment and what it changes, in the order that the guards of the tables ask for.
   */
  public void conclure(Convention convention, Avenant avenant, List<Signataire> nouveaux)
      throws SQLException {
    inserer(convention, avenant);
    var conventions = new ConventionsEnBase(connexion);
    conventions.ajouter(
        convention.id(),
        convention.caf(),
        nouveaux.stream()
            .map(
                s ->
                    new Signataire(
                        s.siren(), s.nature(), s.nom(), s.partenaire(), avenant.numero()))
            .toList(),
        convention.texte().signataires().size());
    List<String> perimetre = avenant.apres().perimetre();
    if (perimetre != null) {
      try (PreparedStatement ordre = Sql.preparer(connexion, RETIRER)) {
        ordre.setInt(1, avenant.numero());
        ordre.setObject(2, convention.id());
        ordre.setArray(3, connexion.createArrayOf("text", perimetre.toArray()));
        ordre.executeUpdate();
      }
      conventions.ajouterCommunes(
          convention.id(),
          convention.caf(),
          convention.texte().millesime(),
          perimetre,
          avenant.numero());
    }
    try (PreparedStatement ordre = Sql.preparer(connexion, COMPTER)) {
      ordre.setInt(1, avenant.numero());
      ordre.setObject(2, avenant.apres().fin());
      ordre.setObject(3, convention.id());
      ordre.executeUpdate();
    }
  }

  private void inserer(Convention convention, Avenant avenant) throws SQLException {
    try (PreparedStatement ordre = Sql.preparer(connexion, INSERER)) {
      ordre.setObject(1, convention.id());
      ordre.setInt(2, avenant.numero());
      ordre.setString(3, convention.caf());
      ordre.setObject(4, avenant.dateEffet());
      ordre.setString(5, avenant.motif());
      ordre.setString(6, json(avenant.avant()));
      ordre.setString(7, json(avenant.apres()));
      ordre.setObject(8, OffsetDateTime.ofInstant(avenant.enregistreLe(), ZoneOffset.UTC));
      ordre.executeUpdate();
    }
  }

  private static String json(Avenant.Contenu c) {
    try {
      return JsonDuProduit.mapper()
          .writeValueAsString(new ContenuEcrit(c.signataires(), c.perimetre(), c.fin()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lists of texts and a date are JSON", e);
    }
  }

  /** A row of {@link #LIRE}. */
  public static Avenant avenant(ResultSet l) throws SQLException {
    return new Avenant(
        l.getObject(1, UUID.class),
        l.getInt(2),
        l.getObject(3, LocalDate.class),
        l.getString(4),
        contenu(l.getString(5)),
        contenu(l.getString(6)),
        l.getObject(7, OffsetDateTime.class).toInstant());
  }

  static Avenant.Contenu contenu(String json) {
    try {
      ContenuEcrit c = CONTENU.readValue(json);
      return new Avenant.Contenu(c.signataires(), c.perimetre(), c.fin());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was stored is JSON of that form", e);
    }
  }
}
