package fr.ctg.staffing.poste.persistence;

import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.liste.Curseur;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.staffing.poste.model.Postes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of posts as they are on a day, in one statement, put together from the
 * constants below: those of the filters that are given alone. The policies of the tables decide
 * what is seen; that of a single Caf is said again in a form that an index of the order answers.
 */
final class PostesQuery {

  /** The state of the day; before its first day that of its opening. */
  private static final Sql DU_JOUR =
      PosteLu.COLONNES.suivi(
          " CROSS JOIN (VALUES (CAST(? AS date))) AS j (jour)"
              + " CROSS JOIN LATERAL (SELECT s.* FROM etat_de_poste s WHERE s.poste = p.id"
              + " AND s.depuis <= greatest(j.jour, p.ouverture) ORDER BY s.depuis DESC LIMIT 1) e"
              + " WHERE true");

  private static final Sql DE_LA_CONVENTION = Sql.de(" AND p.convention = ?");
  private static final Sql DE_CAF = Sql.de(" AND p.caf = ?");
  private static final Sql DE_L_EMPLOYEUR = Sql.de(" AND p.employeur_siren = ?");
  private static final Sql SOUS_LE_LIBELLE = Sql.de(" AND e.libelle = ?");
  private static final Sql PILOTE = Sql.de(" AND e.pilote = ?");
  private static final Sql SUR_LA_THEMATIQUE = Sql.de(" AND ? = ANY (e.thematiques)");
  private static final Sql DANS_LA_COMMUNE = Sql.de(" AND ? = ANY (e.communes)");
  private static final Sql D_ORIGINE = Sql.de(" AND p.origine = ?");
  private static final Sql OUVERT =
      Sql.de(" AND (p.ouverture <= j.jour AND coalesce(p.fermeture >= j.jour, true)) = ?");
  private static final Sql NOMME = Sql.de(" AND strpos(p.intitule_normalise, ?) > 0");

  private Sql sql = DU_JOUR;
  private final List<Object> binds = new ArrayList<>();

  PostesQuery(Identite identite, Postes.Filtre filtre, LocalDate jour) {
    binds.add(jour);
    identite.seuleCaf().ifPresent(caf -> ajouter(DE_CAF, caf));
    si(filtre.convention(), DE_LA_CONVENTION);
    si(filtre.caf(), DE_CAF);
    si(filtre.employeur(), DE_L_EMPLOYEUR);
    si(nom(filtre.libelle()), SOUS_LE_LIBELLE);
    si(filtre.pilote(), PILOTE);
    si(nom(filtre.thematique()), SUR_LA_THEMATIQUE);
    si(filtre.commune(), DANS_LA_COMMUNE);
    si(nom(filtre.origine()), D_ORIGINE);
    si(filtre.ouvert(), OUVERT);
    si(filtre.q(), NOMME);
  }

  private static @Nullable String nom(@Nullable Enum<?> valeur) {
    return valeur == null ? null : valeur.name();
  }

  private void si(@Nullable Object valeur, Sql condition) {
    if (valeur != null) {
      ajouter(condition, valeur);
    }
  }

  private void ajouter(Sql condition, Object... valeurs) {
    sql = sql.suivi(condition);
    binds.addAll(Arrays.asList(valeurs));
  }

  /** The statement of a page. */
  Sql question(Postes.Tri tri, boolean suite) {
    return suite ? sql.suivi(suite(tri)).suivi(ordre(tri)) : sql.suivi(ordre(tri));
  }

  /**
   * The values of its parameters.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee when {@code apres} is of no such list
   */
  List<Object> valeurs(Postes.Tri tri, @Nullable List<String> apres, int limite) {
    List<Object> valeurs = new ArrayList<>(binds);
    if (apres != null) {
      try {
        String premiere = apres.getFirst();
        valeurs.add(tri.parOuverture() ? LocalDate.parse(premiere) : premiere);
        valeurs.add(UUID.fromString(apres.getLast()));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw Curseur.invalide();
      }
    }
    valeurs.add(limite);
    return valeurs;
  }

  private static Sql suite(Postes.Tri tri) {
    return switch (tri) {
      case INTITULE -> Sql.de(" AND (p.intitule_normalise, p.id) > (?, ?)");
      case INTITULE_DECROISSANT -> Sql.de(" AND (p.intitule_normalise, p.id) < (?, ?)");
      case OUVERTURE -> Sql.de(" AND (p.ouverture, p.id) > (?, ?)");
      case OUVERTURE_DECROISSANTE -> Sql.de(" AND (p.ouverture, p.id) < (?, ?)");
    };
  }

  private static Sql ordre(Postes.Tri tri) {
    return switch (tri) {
      case INTITULE -> Sql.de(" ORDER BY p.intitule_normalise, p.id LIMIT ?");
      case INTITULE_DECROISSANT -> Sql.de(" ORDER BY p.intitule_normalise DESC, p.id DESC LIMIT ?");
      case OUVERTURE -> Sql.de(" ORDER BY p.ouverture, p.id LIMIT ?");
      case OUVERTURE_DECROISSANTE -> Sql.de(" ORDER BY p.ouverture DESC, p.id DESC LIMIT ?");
    };
  }
}
