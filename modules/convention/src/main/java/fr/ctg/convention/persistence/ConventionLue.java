package fr.ctg.convention.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.ctg.convention.NatureSignataire;
import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.AxeTenu;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Horizon;
import fr.ctg.convention.model.Precedente;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Resiliation;
import fr.ctg.convention.model.Signataire;
import fr.ctg.convention.model.StatutConvention;
import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.shared.Periode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads one convention whole as it is on a day, in one statement: its parties, axes and communes
 * come along in its row, put together by PostgreSQL.
 */
final class ConventionLue {

  static final Sql UNE =
      Sql.de(
              "SELECT c.id, c.caf, c.version, t.libelle, c.libelle AS dernier_nom, c.rang, c.precedente,"
                  + " c.precedente_libelle, c.precedente_debut, c.precedente_fin, c.debut, c.fin, c.statut,"
                  + " c.date_signature, c.version_referentiel, c.date_resiliation, c.motif_resiliation,"
                  + " c.millesime, t.terme, t.perimetre_restreint, c.avenants,"
                  + " (SELECT json_agg(json_build_object('code', s.siren, 'nature', s.nature, 'nom', s.nom,"
                  + " 'partenaire', s.partenaire, 'avenant', s.avenant,"
                  + " 'present', s.debut <= j.jour AND s.fin >= j.jour) ORDER BY s.ordre, s.entree)"
                  + " FROM signataire s WHERE s.convention = c.id) AS signataires,"
                  + " ARRAY(SELECT p.commune FROM perimetre p WHERE p.convention = c.id"
                  + " AND p.debut <= j.jour AND p.fin >= j.jour ORDER BY p.commune) AS communes,"
                  + " (SELECT json_agg(json_build_object('id', a.id, 'libelle', a.libelle,"
                  + " 'thematiques', a.thematiques, 'debut', a.debut, 'fin', a.fin,"
                  + " 'present', a.debut <= j.jour AND a.fin >= j.jour)"
                  + " ORDER BY a.ordre, a.entree) FROM axe a WHERE a.convention = c.id) AS axes,"
                  + " CASE WHEN c.avenants = 0 THEN 0 ELSE (SELECT count(*) FROM avenant v"
                  + " WHERE v.convention = c.id AND v.date_effet > j.demande) END AS a_venir"
                  + " FROM convention c")
          .suivi(ConventionsQuery.DU_JOUR)
          .suivi(" WHERE c.id = ?");

  private static final ObjectReader SIGNATAIRES =
      JsonDuProduit.mapper().readerForListOf(LigneDeSignataire.class);
  private static final ObjectReader AXES = JsonDuProduit.mapper().readerForListOf(LigneDAxe.class);

  private ConventionLue() {}

  /** A party, as the statement gives it. */
  record LigneDeSignataire(
      String code,
      NatureSignataire nature,
      String nom,
      @Nullable UUID partenaire,
      @Nullable Integer avenant,
      boolean present) {

    Signataire signataire() {
      return new Signataire(code, nature, nom, partenaire, avenant);
    }
  }

  /** An axis, as the statement gives it. */
  record LigneDAxe(
      UUID id,
      String libelle,
      List<String> thematiques,
      LocalDate debut,
      LocalDate fin,
      boolean present) {

    Axe axe() {
      return new Axe(id, libelle, thematiques);
    }

    /** What was signed and lost on its first day has no day at all. */
    boolean vaine() {
      return fin.isBefore(debut);
    }
  }

  static Convention convention(ResultSet l) throws SQLException {
    List<LigneDeSignataire> parties = signataires(l.getString("signataires"));
    List<LigneDAxe> axes = axes(l.getString("axes"));
    var texte =
        new ProjetDeConvention(
            l.getString("libelle"),
            RangConvention.valueOf(l.getString("rang")),
            Precedente.de(l.getObject("precedente", UUID.class), externe(l)),
            new Periode(
                l.getObject("debut", LocalDate.class), l.getObject("terme", LocalDate.class)),
            l.getInt("millesime"),
            parties.stream()
                .filter(LigneDeSignataire::present)
                .map(LigneDeSignataire::signataire)
                .toList(),
            Arrays.asList((String[]) l.getArray("communes").getArray()),
            l.getBoolean("perimetre_restreint"),
            axes.stream().filter(LigneDAxe::present).map(LigneDAxe::axe).toList());
    LocalDate resiliee = l.getObject("date_resiliation", LocalDate.class);
    return new Convention(
        l.getObject("id", UUID.class),
        l.getString("caf"),
        l.getInt("version"),
        texte,
        StatutConvention.valueOf(l.getString("statut")),
        l.getObject("date_signature", LocalDate.class),
        l.getString("version_referentiel"),
        resiliee == null ? null : new Resiliation(resiliee, l.getString("motif_resiliation")),
        l.getInt("avenants"),
        new Horizon(
            l.getString("dernier_nom"),
            l.getObject("fin", LocalDate.class),
            l.getInt("a_venir"),
            parties.stream().map(LigneDeSignataire::code).distinct().toList(),
            axes.stream()
                .filter(a -> !a.vaine())
                .map(a -> new AxeTenu(a.axe(), new Periode(a.debut(), a.fin())))
                .toList()));
  }

  private static Precedente.@Nullable Externe externe(ResultSet l) throws SQLException {
    String libelle = l.getString("precedente_libelle");
    return libelle == null
        ? null
        : new Precedente.Externe(
            libelle,
            new Periode(
                l.getObject("precedente_debut", LocalDate.class),
                l.getObject("precedente_fin", LocalDate.class)));
  }

  /** The parties that a statement put together so. */
  static List<LigneDeSignataire> signataires(@Nullable String json) {
    return liste(SIGNATAIRES, json);
  }

  /** What axes say, that a statement put together so. */
  static List<LigneDAxe> axes(@Nullable String json) {
    return liste(AXES, json);
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
