package fr.ctg.convention.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Avenants;
import fr.ctg.convention.model.Convention;
import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The amendments in the database, with what they do to their convention. */
@ApplicationScoped
class AvenantsEnBase implements Avenants {

  private static final Sql AJOUTER =
      Sql.de(
          "INSERT INTO avenant (convention, numero, caf, date_effet, motif, avant, apres,"
              + " enregistre_le) VALUES (:convention, :numero, :caf, :dateEffet, :motif,"
              + " CAST(:avant AS jsonb), CAST(:apres AS jsonb), :enregistreLe)");
  private static final Sql PAGE =
      Sql.de(
          "SELECT a.convention, a.numero, a.date_effet, a.motif, a.avant, a.apres, a.enregistre_le"
              + " FROM avenant a WHERE a.convention = ? AND a.numero > ?"
              + " ORDER BY a.numero LIMIT ?");

  private static final ObjectReader CONTENU = JsonDuProduit.mapper().readerFor(ContenuEcrit.class);

  private final UniteDeTravail travail;

  @Inject
  AvenantsEnBase(UniteDeTravail travail) {
    this.travail = travail;
  }

  /** What an amendment changes, as it is stored. */
  record ContenuEcrit(
      @Nullable List<String> signataires,
      @Nullable List<String> perimetre,
      @Nullable LocalDate fin) {}

  @Override
  public List<Avenant> page(UUID convention, int apres, int limite) {
    return travail.interroger(PAGE, List.of(convention, apres, limite), AvenantsEnBase::avenant);
  }

  /** In the order that the guards of the tables ask for. */
  @Override
  public void conclure(Convention presente, Convention amendee, Avenant avenant) {
    ajouter(amendee, avenant);
    if (avenant.apres().signataires() != null) {
      ConventionsEnBase.ecrireSignataires(amendee);
    }
    if (avenant.apres().perimetre() != null) {
      PerimetreEnBase.retirer(amendee);
      PerimetreEnBase.ajouter(amendee, avenant.numero());
    }
    ConventionsEnBase.ecrireSeule(amendee);
  }

  private static void ajouter(Convention convention, Avenant avenant) {
    AJOUTER
        .changement(UniteCourante.session())
        .setParameter("convention", avenant.convention())
        .setParameter("numero", avenant.numero())
        .setParameter("caf", convention.caf())
        .setParameter("dateEffet", avenant.dateEffet())
        .setParameter("motif", avenant.motif())
        .setParameter("avant", json(avenant.avant()))
        .setParameter("apres", json(avenant.apres()))
        .setParameter("enregistreLe", avenant.enregistreLe())
        .executeUpdate();
  }

  private static String json(Avenant.Contenu c) {
    try {
      return JsonDuProduit.mapper()
          .writeValueAsString(new ContenuEcrit(c.signataires(), c.perimetre(), c.fin()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lists of texts and a date are JSON", e);
    }
  }

  private static Avenant avenant(ResultSet l) throws SQLException {
    return new Avenant(
        l.getObject("convention", UUID.class),
        l.getInt("numero"),
        l.getObject("date_effet", LocalDate.class),
        l.getString("motif"),
        contenu(l.getString("avant")),
        contenu(l.getString("apres")),
        l.getObject("enregistre_le", OffsetDateTime.class).toInstant());
  }

  private static Avenant.Contenu contenu(String json) {
    try {
      ContenuEcrit c = CONTENU.readValue(json);
      return new Avenant.Contenu(c.signataires(), c.perimetre(), c.fin());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was stored is JSON of that form", e);
    }
  }
}
