package fr.ctg.referentiel.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.referentiel.brouillon.model.NouveauBrouillon;
import fr.ctg.referentiel.brouillon.model.RegistreDesBrouillons;
import fr.ctg.referentiel.model.EnteteDeVersion;
import fr.ctg.referentiel.model.VersionVue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;

/** The drafts in the database. */
@ApplicationScoped
class BrouillonsEnBase implements RegistreDesBrouillons {

  private static final String BROUILLONS = "from VersionEntity v where v.etat = BROUILLON ";

  private static final Sql CREER =
      Sql.de(
          """
          INSERT INTO referentiel.version
            (code, libelle, debut, fondement, document, section, citation, modele)
          VALUES (:code, :libelle, :debut, :fondement, :document, :section, :citation, :modele)
          ON CONFLICT (code) DO NOTHING
          """);
  private static final Sql CLONER =
      Sql.de(
          """
          INSERT INTO referentiel.element (version, code, partie, parent, ordre, position, rubrique,
            texte, document, section, portee, fondement)
          SELECT CAST(:code AS text), code, partie, parent, ordre, position, rubrique,
            texte, document, section, portee, fondement
          FROM referentiel.element WHERE version = :modele
          """);
  private static final Sql COMPTER =
      Sql.de("UPDATE referentiel.version SET revision = revision + 1 WHERE code = :code");
  private static final List<Sql> OUBLIER =
      List.of(
          Sql.de("DELETE FROM referentiel.remplacement WHERE version = :code"),
          Sql.de("DELETE FROM referentiel.element WHERE version = :code"),
          Sql.de("DELETE FROM referentiel.version WHERE code = :code"));

  @Override
  public List<VersionVue> tous() {
    return Sql.selectionner(
            UniteCourante.session(),
            BROUILLONS + "order by v.debut desc, v.code",
            VersionEntity.class)
        .getResultList()
        .stream()
        .map(VersionEntity::vue)
        .toList();
  }

  @Override
  public Optional<VersionVue> trouver(String code) {
    return Sql.selectionner(
            UniteCourante.session(), BROUILLONS + "and v.code = :code", VersionEntity.class)
        .setParameter("code", code)
        .uniqueResultOptional()
        .map(VersionEntity::vue);
  }

  @Override
  public Optional<VersionVue> verrouiller(String code) {
    return Optional.ofNullable(
            UniteCourante.session().get(VersionEntity.class, code, LockMode.PESSIMISTIC_WRITE))
        .filter(VersionEntity::brouillon)
        .map(VersionEntity::vue);
  }

  @Override
  public boolean ajouter(NouveauBrouillon nouveau) {
    EnteteDeVersion entete = nouveau.entete();
    int faits =
        CREER
            .changement(UniteCourante.session())
            .setParameter("code", nouveau.code())
            .setParameter("libelle", entete.libelle())
            .setParameter("debut", entete.debut())
            .setParameter("fondement", entete.fondement().name())
            .setParameter("document", entete.source().document())
            .setParameter("section", entete.source().section())
            .setParameter("citation", entete.source().citation())
            .setParameter("modele", nouveau.modele())
            .executeUpdate();
    if (faits == 0) {
      return false;
    }
    CLONER
        .changement(UniteCourante.session())
        .setParameter("code", nouveau.code())
        .setParameter("modele", nouveau.modele())
        .executeUpdate();
    return true;
  }

  @Override
  public void corriger(String code, EnteteDeVersion entete) {
    VersionEntity ligne = UniteCourante.session().get(VersionEntity.class, code);
    ligne.ecrire(entete);
    UniteCourante.session().update(ligne);
  }

  @Override
  public void compter(String code) {
    COMPTER.changement(UniteCourante.session()).setParameter("code", code).executeUpdate();
  }

  @Override
  public void abandonner(String code) {
    OUBLIER.forEach(
        ordre ->
            ordre.changement(UniteCourante.session()).setParameter("code", code).executeUpdate());
  }
}
