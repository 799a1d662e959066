package fr.ctg.referentiel.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.referentiel.model.ActeVoulu;
import fr.ctg.referentiel.model.ActesDeVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** The acts in the database, which changes the state of a version by them alone. */
@ApplicationScoped
class ActesEnBase implements ActesDeVersion {

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
          VALUES (:version, :acte, :jour, :motif)
          """);

  @Override
  public void unALaFois() {
    UN_A_LA_FOIS.requete(UniteCourante.session(), Integer.class).getSingleResult();
  }

  @Override
  public Optional<String> genante(LocalDate debut) {
    return GENANTE
        .requete(UniteCourante.session(), String.class)
        .setParameter("debut", debut)
        .uniqueResultOptional();
  }

  @Override
  public void publier(String version, ActeVoulu acte) {
    faire("PUBLICATION", version, acte);
  }

  @Override
  public void abroger(String version, ActeVoulu acte) {
    faire("ABROGATION", version, acte);
  }

  private static void faire(String nom, String version, ActeVoulu acte) {
    FAIRE
        .changement(UniteCourante.session())
        .setParameter("version", version)
        .setParameter("acte", nom)
        .setParameter("jour", acte.jour())
        .setParameter("motif", acte.motif())
        .executeUpdate();
  }
}
