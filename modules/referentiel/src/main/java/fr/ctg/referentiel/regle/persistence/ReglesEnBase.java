package fr.ctg.referentiel.regle.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.referentiel.Regle;
import fr.ctg.referentiel.model.Place;
import fr.ctg.referentiel.regle.model.DecisionSurUnEffet;
import fr.ctg.referentiel.regle.model.EffetEcrit;
import fr.ctg.referentiel.regle.model.EffetLocal;
import fr.ctg.referentiel.regle.model.RegistreDesRegles;
import fr.ctg.shared.Citation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules and what Caf decided on their effects, in the database. */
@ApplicationScoped
class ReglesEnBase implements RegistreDesRegles {

  private static final Sql EFFETS_LOCAUX =
      Sql.de(
          """
          SELECT DISTINCT ON (e.regle) e.regle, e.effet
          FROM referentiel.effet_local e
          WHERE e.caf = :caf AND e.depuis <= :date AND e.enregistre_le <= :connu
          ORDER BY e.regle, e.depuis DESC, e.enregistre_le DESC, e.id DESC
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

  /** The database says when it was recorded, and by whom. */
  private static final Sql INSCRIRE =
      Sql.de(
          """
          INSERT INTO referentiel.effet_local (regle, caf, depuis, effet, motif)
          VALUES (:regle, :caf, :depuis, :effet, :motif)
          RETURNING id, regle, caf, depuis, effet, enregistre_le, motif
          """);

  @Override
  public List<Regle> regles() {
    Map<String, List<Citation>> complements =
        Sql.selectionner(
                UniteCourante.session(),
                "from ComplementDeRegleEntity c order by c.regle, c.ordre",
                ComplementDeRegleEntity.class)
            .getResultList()
            .stream()
            .collect(
                Collectors.groupingBy(
                    c -> c.regle,
                    Collectors.mapping(ComplementDeRegleEntity::lu, Collectors.toList())));
    return Sql.selectionner(
            UniteCourante.session(), "from RegleEntity r order by r.ordre", RegleEntity.class)
        .getResultList()
        .stream()
        .map(r -> r.lue(complements.getOrDefault(r.code, List.of())))
        .toList();
  }

  @Override
  public Map<String, EffetLocal> effetsLocaux(String caf, LocalDate date, Instant connu) {
    return EFFETS_LOCAUX
        .requete(UniteCourante.session(), Tuple.class)
        .setParameter("caf", caf)
        .setParameter("date", date)
        .setParameter("connu", connu)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(l -> l.get("regle", String.class), ReglesEnBase::effetLocal));
  }

  private static EffetLocal effetLocal(Tuple l) {
    return EffetLocal.valueOf(l.get("effet", String.class));
  }

  @Override
  public List<EffetEcrit> effets(
      String regle, String caf, @Nullable LocalDate date, Instant connu, Place apres, int limite) {
    return EFFETS
        .requete(UniteCourante.session(), Tuple.class)
        .setParameter("regle", regle)
        .setParameter("caf", caf)
        .setParameter("date", date, LocalDate.class)
        .setParameter("connu", connu)
        .setParameter("apresLe", apres.enregistreLe())
        .setParameter("apresId", apres.id())
        .setMaxResults(limite)
        .getResultList()
        .stream()
        .map(ReglesEnBase::effet)
        .toList();
  }

  private static EffetEcrit effet(Tuple l) {
    return new EffetEcrit(
        l.get("id", Long.class),
        l.get("regle", String.class),
        l.get("caf", String.class),
        l.get("depuis", LocalDate.class),
        effetLocal(l),
        l.get("enregistre_le", Instant.class),
        l.get("motif", String.class));
  }

  @Override
  public EffetEcrit inscrire(String regle, String caf, DecisionSurUnEffet decision) {
    return effet(
        INSCRIRE
            .requete(UniteCourante.session(), Tuple.class)
            .setParameter("regle", regle)
            .setParameter("caf", caf)
            .setParameter("depuis", decision.depuis())
            .setParameter("effet", decision.effet().name())
            .setParameter("motif", decision.motif())
            .getSingleResult());
  }
}
