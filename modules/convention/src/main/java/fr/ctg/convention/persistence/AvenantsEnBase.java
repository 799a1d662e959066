package fr.ctg.convention.persistence;

import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Avenants;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Deroulement;
import fr.ctg.convention.persistence.ConventionLue.LigneDAxe;
import fr.ctg.convention.persistence.ConventionLue.LigneDeSignataire;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.shared.Periode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The amendments in the database, with what they do to their convention. */
@ApplicationScoped
class AvenantsEnBase implements Avenants {

  private static final Sql AJOUTER =
      Sql.de(
          "INSERT INTO avenant (convention, numero, caf, date_effet, motif, corrige, changements,"
              + " avant, apres, enregistre_le) VALUES (:convention, :numero, :caf, :dateEffet,"
              + " :motif, :corrige, CAST(:changements AS jsonb), CAST(:avant AS jsonb),"
              + " CAST(:apres AS jsonb), :enregistreLe)");
  private static final Sql PAGE =
      Sql.de(
          "SELECT a.convention, a.numero, a.date_effet, a.motif, a.corrige, a.changements, a.avant,"
              + " a.apres, a.enregistre_le, k.numero AS corrige_par,"
              + " CASE WHEN a.date_effet > c.date_resiliation THEN c.date_resiliation END"
              + " AS resiliee"
              + " FROM avenant a JOIN convention c ON c.id = a.convention"
              + " LEFT JOIN avenant k ON k.convention = a.convention AND k.corrige = a.numero"
              + " WHERE a.convention = ? AND a.numero > ?"
              + " ORDER BY a.numero LIMIT ?");

  /** What it was signed with is still there, on the days that amendments left it. */
  private static final Sql SIGNE =
      Sql.de(
          "SELECT t.libelle, c.debut, t.terme, t.perimetre_restreint,"
              + " (SELECT json_agg(json_build_object('code', s.siren, 'nature', s.nature, 'nom', s.nom,"
              + " 'partenaire', s.partenaire, 'present', true) ORDER BY s.ordre)"
              + " FROM signataire s WHERE s.convention = c.id AND s.entree = 0) AS signataires,"
              + " ARRAY(SELECT p.commune FROM perimetre p WHERE p.convention = c.id AND p.entree = 0"
              + " ORDER BY p.commune) AS communes,"
              + " (SELECT json_agg(json_build_object('id', a.id, 'libelle', a.libelle,"
              + " 'thematiques', a.thematiques, 'debut', a.debut, 'fin', a.fin, 'present', true)"
              + " ORDER BY a.ordre) FROM axe a WHERE a.convention = c.id AND a.entree = 0) AS axes"
              + " FROM convention c JOIN teneur t ON t.convention = c.id AND t.entree = 0"
              + " WHERE c.id = ?");

  private final UniteDeTravail travail;

  @Inject
  AvenantsEnBase(UniteDeTravail travail) {
    this.travail = travail;
  }

  @Override
  public List<Avenant> page(UUID convention, int apres, int limite) {
    return travail.interroger(PAGE, List.of(convention, apres, limite), AvenantsEnBase::avenant);
  }

  @Override
  public Deroulement deroulement(Convention presente) {
    Deroulement.Signe signe =
        travail
            .interroger(SIGNE, List.of(presente.id()), ligne -> signe(presente.id(), ligne))
            .getFirst();
    var resiliation = presente.resiliation();
    return new Deroulement(
        signe,
        presente.avenants() == 0 ? List.of() : page(presente.id(), 0, presente.avenants()),
        resiliation == null ? null : resiliation.date());
  }

  private static Deroulement.Signe signe(UUID convention, ResultSet l) throws SQLException {
    return new Deroulement.Signe(
        convention,
        l.getString("libelle"),
        new Periode(l.getObject("debut", LocalDate.class), l.getObject("terme", LocalDate.class)),
        ConventionLue.signataires(l.getString("signataires")).stream()
            .map(LigneDeSignataire::signataire)
            .toList(),
        Arrays.asList((String[]) l.getArray("communes").getArray()),
        l.getBoolean("perimetre_restreint"),
        ConventionLue.axes(l.getString("axes")).stream().map(LigneDAxe::axe).toList());
  }

  /** In the order that the guards of the tables ask for. */
  @Override
  public void conclure(Convention amendee, Deroulement deroulement, Avenant avenant) {
    AJOUTER
        .changement(UniteCourante.session())
        .setParameter("convention", avenant.convention())
        .setParameter("numero", avenant.numero())
        .setParameter("caf", amendee.caf())
        .setParameter("dateEffet", avenant.dateEffet())
        .setParameter("motif", avenant.motif())
        .setParameter("corrige", avenant.corrige(), Integer.class)
        .setParameter("changements", ChangementsEcrits.json(avenant.changements()))
        .setParameter("avant", ContenuEcrit.json(avenant.avant()))
        .setParameter("apres", ContenuEcrit.json(avenant.apres()))
        .setParameter("enregistreLe", avenant.enregistreLe())
        .executeUpdate();
    ecrire(amendee, deroulement);
  }

  @Override
  public void resilier(Convention resiliee, Deroulement deroulement) {
    ecrire(resiliee, deroulement);
  }

  private static void ecrire(Convention convention, Deroulement deroulement) {
    var session = UniteCourante.session();
    ConventionEntity ligne = session.get(ConventionEntity.class, convention.id());
    ligne.suivre(convention);
    session.update(ligne);
    JoursEnBase.ecrire(convention, deroulement);
  }

  private static Avenant avenant(ResultSet l) throws SQLException {
    return new Avenant(
        l.getObject("convention", UUID.class),
        l.getInt("numero"),
        l.getObject("date_effet", LocalDate.class),
        l.getString("motif"),
        l.getObject("corrige", Integer.class),
        ChangementsEcrits.lus(l.getString("changements")),
        ContenuEcrit.lu(l.getString("avant")),
        ContenuEcrit.lu(l.getString("apres")),
        l.getObject("enregistre_le", OffsetDateTime.class).toInstant(),
        sansEffet(l));
  }

  private static Avenant.@Nullable SansEffet sansEffet(ResultSet l) throws SQLException {
    Integer correction = l.getObject("corrige_par", Integer.class);
    if (correction != null) {
      return Avenant.SansEffet.corrigePar(correction);
    }
    LocalDate resiliee = l.getObject("resiliee", LocalDate.class);
    return resiliee == null ? null : Avenant.SansEffet.resilie(resiliee);
  }
}
