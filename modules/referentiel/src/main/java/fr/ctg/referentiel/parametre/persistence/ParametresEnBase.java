package fr.ctg.referentiel.parametre.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.model.Place;
import fr.ctg.referentiel.parametre.model.DefinitionDeParametre;
import fr.ctg.referentiel.parametre.model.RegistreDesParametres;
import fr.ctg.referentiel.parametre.model.ValeurEcrite;
import fr.ctg.referentiel.parametre.model.ValeurVoulue;
import fr.ctg.referentiel.persistence.CitationLue;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters and all their values, in the database. */
@ApplicationScoped
class ParametresEnBase implements RegistreDesParametres {

  private static final Sql DEFINITION =
      Sql.de(
          """
          SELECT code, unite, portee, minimum, maximum, decimales
          FROM referentiel.definition_de_parametre
          WHERE code = :code
          """);

  private static final Sql EN_VIGUEUR =
      Sql.de(
          """
          SELECT DISTINCT ON (p.code, p.caf)
            p.code, p.valeur, p.unite, p.portee, p.caf, p.depuis,
            (SELECT min(s.depuis) - 1 FROM referentiel.parametre s
              WHERE s.code = p.code AND s.caf IS NOT DISTINCT FROM p.caf AND s.depuis > p.depuis
                AND s.enregistre_le <= :connu) AS jusqu_a,
            p.document, p.section, p.citation, p.enregistre_le, p.fondement, p.motif
          FROM referentiel.parametre p
          WHERE p.depuis <= :date AND p.enregistre_le <= :connu
            AND (p.caf IS NULL OR p.caf = :caf)
          ORDER BY p.code, p.caf, p.depuis DESC, p.enregistre_le DESC, p.id DESC
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

  /** The database says when it was recorded, and by whom. */
  private static final Sql INSCRIRE =
      Sql.de(
          """
          INSERT INTO referentiel.parametre
            (code, caf, depuis, valeur, unite, portee, fondement, document, section, citation, motif)
          VALUES
            (:code, CAST(:caf AS text), :depuis, :valeur, :unite, :portee, :fondement, :document,
             :section, :citation, :motif)
          RETURNING id, code, caf, depuis, valeur, unite, fondement, document, section, citation,
            enregistre_le, motif
          """);

  @Override
  public Optional<DefinitionDeParametre> definition(String code) {
    return DEFINITION
        .requete(UniteCourante.session(), Tuple.class)
        .setParameter("code", code)
        .uniqueResultOptional()
        .map(
            l ->
                new DefinitionDeParametre(
                    l.get("code", String.class),
                    l.get("unite", String.class),
                    Portee.valueOf(l.get("portee", String.class)),
                    l.get("minimum", BigDecimal.class),
                    l.get("maximum", BigDecimal.class),
                    l.get("decimales", Integer.class)));
  }

  @Override
  public List<Parametre> enVigueur(LocalDate date, @Nullable String caf, Instant connu) {
    List<Parametre> tous =
        EN_VIGUEUR
            .requete(UniteCourante.session(), Tuple.class)
            .setParameter("date", date)
            .setParameter("connu", connu)
            .setParameter("caf", caf, String.class)
            .getResultList()
            .stream()
            .map(ParametresEnBase::parametre)
            .toList();
    return tous.stream()
        .filter(
            p ->
                p.caf() != null
                    || tous.stream().noneMatch(a -> a.caf() != null && a.code().equals(p.code())))
        .toList();
  }

  private static Parametre parametre(Tuple l) {
    return new Parametre(
        l.get("code", String.class),
        l.get("valeur", BigDecimal.class),
        l.get("unite", String.class),
        Portee.valueOf(l.get("portee", String.class)),
        l.get("caf", String.class),
        l.get("depuis", LocalDate.class),
        l.get("jusqu_a", LocalDate.class),
        CitationLue.de(l),
        Fondement.valueOf(l.get("fondement", String.class)),
        l.get("enregistre_le", Instant.class),
        l.get("motif", String.class));
  }

  @Override
  public List<ValeurEcrite> valeurs(
      String code,
      @Nullable String caf,
      @Nullable LocalDate date,
      Instant connu,
      Place apres,
      int limite) {
    return VALEURS
        .requete(UniteCourante.session(), Tuple.class)
        .setParameter("code", code)
        .setParameter("caf", caf, String.class)
        .setParameter("date", date, LocalDate.class)
        .setParameter("connu", connu)
        .setParameter("apresLe", apres.enregistreLe())
        .setParameter("apresId", apres.id())
        .setMaxResults(limite)
        .getResultList()
        .stream()
        .map(ParametresEnBase::valeur)
        .toList();
  }

  private static ValeurEcrite valeur(Tuple l) {
    return new ValeurEcrite(
        l.get("id", Long.class),
        l.get("code", String.class),
        l.get("caf", String.class),
        l.get("depuis", LocalDate.class),
        l.get("valeur", BigDecimal.class),
        l.get("unite", String.class),
        Fondement.valueOf(l.get("fondement", String.class)),
        CitationLue.de(l),
        l.get("enregistre_le", Instant.class),
        l.get("motif", String.class));
  }

  @Override
  public ValeurEcrite inscrire(
      DefinitionDeParametre definition, @Nullable String caf, ValeurVoulue voulue) {
    return valeur(
        INSCRIRE
            .requete(UniteCourante.session(), Tuple.class)
            .setParameter("code", definition.code())
            .setParameter("caf", caf, String.class)
            .setParameter("depuis", voulue.depuis())
            .setParameter("valeur", voulue.valeur())
            .setParameter("unite", definition.unite())
            .setParameter("portee", definition.portee().name())
            .setParameter("fondement", voulue.fondement().name())
            .setParameter("document", voulue.source().document())
            .setParameter("section", voulue.source().section())
            .setParameter("citation", voulue.source().citation())
            .setParameter("motif", voulue.motif())
            .getSingleResult());
  }
}
