package fr.ctg.referentiel.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.referentiel.model.DefinitionDeParametre;
import fr.ctg.referentiel.model.EffetLocal;
import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** What was recorded of parameters and of the effects of rules; inside a unit of work. */
public final class HistoriqueQuery {

  private static final Sql DEFINITION =
      Sql.de(
          """
          SELECT code, unite, portee, minimum, maximum, decimales
          FROM referentiel.definition_de_parametre
          WHERE code = :code
          """);

  private static final Sql VALEURS =
      Sql.de(
          """
          SELECT p.id, p.code, p.caf, p.depuis, p.valeur, p.unite, p.fondement,
            p.document, p.section, p.citation, p.enregistre_le, p.motif
          FROM referentiel.parametre p
          WHERE p.code = :code AND p.caf IS NOT DISTINCT FROM CAST(:caf AS text)
            AND (CAST(:date AS date) IS NULL OR p.depuis <= CAST(:date AS date))
            AND p.enregistre_le <= :connu
            AND (p.enregistre_le, p.id) < (:apresLe, :apresId)
          ORDER BY p.enregistre_le DESC, p.id DESC
          """);

  private static final Sql EFFETS =
      Sql.de(
          """
          SELECT e.id, e.regle, e.caf, e.depuis, e.effet, e.enregistre_le, e.motif
          FROM referentiel.effet_local e
          WHERE e.regle = :regle AND e.caf = :caf
            AND (CAST(:date AS date) IS NULL OR e.depuis <= CAST(:date AS date))
            AND e.enregistre_le <= :connu
            AND (e.enregistre_le, e.id) < (:apresLe, :apresId)
          ORDER BY e.enregistre_le DESC, e.id DESC
          """);

  private final StatelessSession session;

  /** Over that session. */
  public HistoriqueQuery(StatelessSession session) {
    this.session = session;
  }

  /** What values of that parameter may be. */
  public Optional<DefinitionDeParametre> definition(String code) {
    return DEFINITION
        .requete(session, Object[].class)
        .setParameter("code", code)
        .uniqueResultOptional()
        .map(
            l ->
                new DefinitionDeParametre(
                    (String) l[0],
                    (String) l[1],
                    Portee.valueOf((String) l[2]),
                    (BigDecimal) l[3],
                    (BigDecimal) l[4],
                    ((Number) l[5]).intValue()));
  }

  /**
   * The values of a parameter, the latest recorded first.
   *
   * @param caf the Caf whose own they are, or {@code null} for the national ones
   * @param date only those that begin on or before that day, if given
   * @param connu when they had to be recorded by
   * @param apres the place of the last one read
   * @param limite the most values
   */
  public List<ValeurEcrite> valeurs(
      String code,
      @Nullable String caf,
      @Nullable LocalDate date,
      Instant connu,
      Place apres,
      int limite) {
    return VALEURS
        .requete(session, Object[].class)
        .setParameter("code", code)
        .setParameter("caf", caf, String.class)
        .setParameter("date", date, LocalDate.class)
        .setParameter("connu", connu)
        .setParameter("apresLe", apres.enregistreLe())
        .setParameter("apresId", apres.id())
        .setMaxResults(limite)
        .getResultList()
        .stream()
        .map(
            l ->
                new ValeurEcrite(
                    ((Number) l[0]).longValue(),
                    (String) l[1],
                    (String) l[2],
                    ReferentielQuery.jour(l[3]),
                    (BigDecimal) l[4],
                    (String) l[5],
                    Fondement.valueOf((String) l[6]),
                    new Citation((String) l[7], (String) l[8], (String) l[9]),
                    (Instant) l[10],
                    (String) l[11]))
        .toList();
  }

  /**
   * What a Caf decided on the effect of a rule, the latest recorded first.
   *
   * @param date only what begins on or before that day, if given
   * @param connu when it had to be recorded by
   * @param apres the place of the last one read
   * @param limite the most decisions
   */
  public List<EffetEcrit> effets(
      String regle, String caf, @Nullable LocalDate date, Instant connu, Place apres, int limite) {
    return EFFETS
        .requete(session, Object[].class)
        .setParameter("regle", regle)
        .setParameter("caf", caf)
        .setParameter("date", date, LocalDate.class)
        .setParameter("connu", connu)
        .setParameter("apresLe", apres.enregistreLe())
        .setParameter("apresId", apres.id())
        .setMaxResults(limite)
        .getResultList()
        .stream()
        .map(
            l ->
                new EffetEcrit(
                    ((Number) l[0]).longValue(),
                    (String) l[1],
                    (String) l[2],
                    ReferentielQuery.jour(l[3]),
                    EffetLocal.valueOf((String) l[4]),
                    (Instant) l[5],
                    (String) l[6]))
        .toList();
  }
}
