package fr.ctg.convention.persistence;

import fr.ctg.convention.model.ConventionDEpci;
import fr.ctg.convention.model.ConventionsDEpci;
import fr.ctg.convention.model.StatutConvention;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.shared.Periode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conventions that EPCI sign, in the database: what one may know of another Caf's the function
 * {@code conventions_d_epci} decides.
 */
@ApplicationScoped
class ConventionsDEpciEnBase implements ConventionsDEpci {

  private static final Sql SOEURS =
      Sql.de(
              "SELECT b.id, b.caf, b.libelle, b.debut, b.terme, b.statut, b.date_resiliation,"
                  + " array_agg(DISTINCT x.siren ORDER BY x.siren) AS epci FROM convention c")
          .suivi(ConventionsQuery.DU_JOUR)
          .suivi(
              " JOIN signataire x ON x.convention = c.id AND x.nature = 'EPCI'"
                  + " AND x.debut <= j.jour AND x.fin >= j.jour"
                  + " CROSS JOIN LATERAL conventions_d_epci(x.siren, j.demande) b"
                  + " WHERE c.id = ? AND b.caf <> c.caf"
                  + " AND b.depuis <= x.fin AND b.jusqua >= x.debut"
                  + " GROUP BY b.id, b.caf, b.libelle, b.debut, b.terme, b.statut,"
                  + " b.date_resiliation ORDER BY b.caf, b.debut, b.id");

  private static final Sql DE =
      Sql.de(
          "SELECT DISTINCT b.id, b.caf, b.libelle, b.debut, b.terme, b.statut, b.date_resiliation,"
              + " ARRAY[e.siren] AS epci"
              + " FROM (VALUES (CAST(? AS text), CAST(? AS date))) AS e (siren, jour)"
              + " CROSS JOIN LATERAL conventions_d_epci(e.siren, e.jour) b"
              + " ORDER BY b.caf, b.debut, b.id");

  private final UniteDeTravail travail;

  @Inject
  ConventionsDEpciEnBase(UniteDeTravail travail) {
    this.travail = travail;
  }

  @Override
  public List<ConventionDEpci> soeurs(UUID convention, LocalDate jour, @Nullable Instant au) {
    return travail.interroger(
        au, SOEURS, List.of(jour, convention), ConventionsDEpciEnBase::convention);
  }

  @Override
  public List<ConventionDEpci> de(String epci, LocalDate jour, @Nullable Instant au) {
    return travail.interroger(au, DE, List.of(epci, jour), ConventionsDEpciEnBase::convention);
  }

  private static ConventionDEpci convention(ResultSet l) throws SQLException {
    return new ConventionDEpci(
        l.getObject("id", UUID.class),
        l.getString("caf"),
        l.getString("libelle"),
        new Periode(l.getObject("debut", LocalDate.class), l.getObject("terme", LocalDate.class)),
        StatutConvention.valueOf(l.getString("statut")),
        l.getObject("date_resiliation", LocalDate.class),
        Arrays.asList((String[]) l.getArray("epci").getArray()));
  }
}
