package fr.ctg.referentiel.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.referentiel.model.DefinitionDeParametre;
import fr.ctg.referentiel.model.EffetEcrit;
import fr.ctg.referentiel.model.EffetLocal;
import fr.ctg.referentiel.model.ValeurEcrite;
import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Adds values of parameters and effects of rules; inside a unit of work. The database says when
 * they were recorded, and by whom.
 */
public final class Inscriptions {

  private static final Sql VALEUR =
      Sql.de(
          """
          INSERT INTO referentiel.parametre
            (code, caf, depuis, valeur, unite, portee, fondement, document, section, citation, motif)
          VALUES
            (:code, CAST(:caf AS text), :depuis, :valeur, :unite, :portee, :fondement, :document,
             :section, :citation, :motif)
          RETURNING id, enregistre_le
          """);

  private static final Sql EFFET =
      Sql.de(
          """
          INSERT INTO referentiel.effet_local (regle, caf, depuis, effet, motif)
          VALUES (:regle, :caf, :depuis, :effet, :motif)
          RETURNING id, enregistre_le
          """);

  private final StatelessSession session;

  /** Over that session. */
  public Inscriptions(StatelessSession session) {
    this.session = session;
  }

  /**
   * Adds a value of a parameter.
   *
   * @param caf the Caf whose own it is, or {@code null} for a national one
   */
  public ValeurEcrite valeur(
      DefinitionDeParametre definition,
      @Nullable String caf,
      LocalDate depuis,
      BigDecimal valeur,
      Fondement fondement,
      Citation source,
      String motif) {
    BigDecimal ecrite = definition.ecrire(valeur);
    Object[] inscrite =
        VALEUR
            .requete(session, Object[].class)
            .setParameter("code", definition.code())
            .setParameter("caf", caf, String.class)
            .setParameter("depuis", depuis)
            .setParameter("valeur", ecrite)
            .setParameter("unite", definition.unite())
            .setParameter("portee", definition.portee().name())
            .setParameter("fondement", fondement.name())
            .setParameter("document", source.document())
            .setParameter("section", source.section())
            .setParameter("citation", source.citation())
            .setParameter("motif", motif)
            .getSingleResult();
    return new ValeurEcrite(
        ((Number) inscrite[0]).longValue(),
        definition.code(),
        caf,
        depuis,
        ecrite,
        definition.unite(),
        fondement,
        source,
        (Instant) inscrite[1],
        motif);
  }

  /** Adds what a Caf decides on the effect of a rule. */
  public EffetEcrit effet(
      String regle, String caf, LocalDate depuis, EffetLocal effet, String motif) {
    Object[] inscrit =
        EFFET
            .requete(session, Object[].class)
            .setParameter("regle", regle)
            .setParameter("caf", caf)
            .setParameter("depuis", depuis)
            .setParameter("effet", effet.name())
            .setParameter("motif", motif)
            .getSingleResult();
    return new EffetEcrit(
        ((Number) inscrit[0]).longValue(), regle, caf, depuis, effet, (Instant) inscrit[1], motif);
  }
}
