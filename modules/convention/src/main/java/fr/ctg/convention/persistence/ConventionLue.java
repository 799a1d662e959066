package fr.ctg.convention.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.ctg.convention.NatureSignataire;
import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Resiliation;
import fr.ctg.convention.model.Signataire;
import fr.ctg.convention.model.StatutConvention;
import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.shared.Periode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads one convention whole, in one statement: its parties, axes and communes come along in its
 * row, put together by PostgreSQL.
 */
final class ConventionLue {

  static final String LIRE =
      "SELECT c.id, c.caf, c.version, c.libelle, c.rang, c.precedente, c.debut, c.fin, c.statut,"
          + " c.date_signature, c.version_referentiel, c.date_resiliation, c.motif_resiliation,"
          + " c.millesime, c.perimetre_restreint, c.avenants,"
          + " (SELECT json_agg(json_build_object('siren', s.siren, 'nature', s.nature, 'nom', s.nom,"
          + " 'partenaire', s.partenaire, 'avenant', s.avenant) ORDER BY s.ordre)"
          + " FROM signataire s WHERE s.convention = c.id),"
          + " ARRAY(SELECT p.commune FROM perimetre p"
          + " WHERE p.convention = c.id AND p.retrait IS NULL ORDER BY p.commune),"
          + " (SELECT json_agg(json_build_object('libelle', a.libelle, 'thematiques', a.thematiques)"
          + " ORDER BY a.ordre) FROM axe a WHERE a.convention = c.id)"
          + " FROM convention c WHERE c.id = ?";

  private static final ObjectReader SIGNATAIRES =
      JsonDuProduit.mapper().readerForListOf(LigneDeSignataire.class);
  private static final ObjectReader AXES = JsonDuProduit.mapper().readerForListOf(LigneDAxe.class);

  private ConventionLue() {}

  /** A party, as the statement gives it. */
  record LigneDeSignataire(
      String siren,
      NatureSignataire nature,
      String nom,
      @Nullable UUID partenaire,
      @Nullable Integer avenant) {}

  /** An axis, as the statement gives it. */
  record LigneDAxe(String libelle, List<String> thematiques) {}

  static Optional<Convention> lire(Connection connexion, UUID id) throws SQLException {
    try (PreparedStatement requete = Sql.preparer(connexion, LIRE)) {
      requete.setObject(1, id);
      try (ResultSet ligne = requete.executeQuery()) {
        return ligne.next() ? Optional.of(convention(ligne)) : Optional.empty();
      }
    }
  }

  static Convention convention(ResultSet l) throws SQLException {
    var texte =
        new ProjetDeConvention(
            l.getString(4),
            RangConvention.valueOf(l.getString(5)),
            l.getObject(6, UUID.class),
            new Periode(l.getObject(7, LocalDate.class), l.getObject(8, LocalDate.class)),
            l.getInt(14),
            signataires(l.getString(17)),
            Arrays.asList((String[]) l.getArray(18).getArray()),
            l.getBoolean(15),
            axes(l.getString(19)));
    LocalDate resiliee = l.getObject(12, LocalDate.class);
    return new Convention(
        l.getObject(1, UUID.class),
        l.getString(2),
        l.getInt(3),
        texte,
        StatutConvention.valueOf(l.getString(9)),
        l.getObject(10, LocalDate.class),
        l.getString(11),
        resiliee == null ? null : new Resiliation(resiliee, l.getString(13)),
        l.getInt(16));
  }

  private static List<Signataire> signataires(@Nullable String json) {
    return ConventionLue.<LigneDeSignataire>liste(SIGNATAIRES, json).stream()
        .map(s -> new Signataire(s.siren(), s.nature(), s.nom(), s.partenaire(), s.avenant()))
        .toList();
  }

  private static List<Axe> axes(@Nullable String json) {
    return ConventionLue.<LigneDAxe>liste(AXES, json).stream()
        .map(a -> new Axe(a.libelle(), a.thematiques()))
        .toList();
  }

  /** No row at all is aggregated to NULL. */
  private static <T> List<T> liste(ObjectReader lecteur, @Nullable String json) {
    if (json == null) {
      return List.of();
    }
    try {
      return lecteur.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what PostgreSQL built is JSON of that form", e);
    }
  }
}
