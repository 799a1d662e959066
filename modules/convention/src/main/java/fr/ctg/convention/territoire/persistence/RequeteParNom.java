package fr.ctg.convention.territoire.persistence;

import com.google.errorprone.annotations.CompileTimeConstant;
import fr.ctg.convention.territoire.CommuneAncienne;
import fr.ctg.convention.territoire.NatureAncienne;
import fr.ctg.convention.territoire.model.CleDeTri;
import fr.ctg.convention.territoire.model.RechercheParNom;
import fr.ctg.convention.territoire.model.TerritoireTrouve;
import fr.ctg.platform.persistence.LigneLue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table of territories page by page: as a list in the order of the names, or as what a
 * search found, in the total order of {@link CleDeTri}.
 *
 * @param <T> what a row is read as
 */
final class RequeteParNom<T> {

  /** Stands before all rows. */
  private static final CleDeTri AVANT_TOUTES = new CleDeTri(-1, null, "", "");

  /** What the database ranks an unknown population by: after that of everybody. */
  private static final int SANS_POPULATION = 1;

  @CompileTimeConstant private final String liste;
  @CompileTimeConstant private final String recherche;
  private final Valeurs valeurs;
  private final LigneLue<T> lecture;

  /** What a search binds before the place to begin after. */
  @FunctionalInterface
  interface Valeurs {

    /** The binds, in the order of the statement. */
    List<@Nullable Object> de(
        int millesime, RechercheParNom recherche, List<@Nullable String> filtres);
  }

  /**
   * A search. Both statements give the columns {@code nom_normalise} and {@code cle} and those that
   * {@code lecture} reads.
   *
   * @param liste binds the vintage, the name and the code to begin after, the filters, the limit
   * @param recherche gives the columns {@code rang}, {@code population} and those of a former
   *     commune too; binds what {@code valeurs} tells, then rank, negative population, name and
   *     code to begin after, then the limit
   * @param valeurs what a search binds first
   * @param lecture how a row is read
   */
  RequeteParNom(
      @CompileTimeConstant final String liste,
      @CompileTimeConstant final String recherche,
      Valeurs valeurs,
      LigneLue<T> lecture) {
    this.liste = liste;
    this.recherche = recherche;
    this.valeurs = valeurs;
    this.lecture = lecture;
  }

  /**
   * Reads a page.
   *
   * @param cherche what is searched for
   * @param filtres the binds of the filters
   * @param apres the last row of the page before; absent for the first page
   * @param limite how many rows at most, from 1
   */
  List<TerritoireTrouve<T>> page(
      Connection connexion,
      int millesime,
      RechercheParNom cherche,
      List<@Nullable String> filtres,
      @Nullable CleDeTri apres,
      int limite)
      throws SQLException {
    CleDeTri depuis = apres == null ? AVANT_TOUTES : apres;
    List<@Nullable Object> binds = new ArrayList<>();
    if (cherche.rien()) {
      return List.of();
    }
    if (cherche.tout()) {
      binds.add(millesime);
      binds.add(depuis.nomNormalise());
      binds.add(depuis.code());
      binds.addAll(filtres);
      binds.add(limite);
      return Requete.lire(
          connexion,
          liste,
          binds,
          ligne ->
              new TerritoireTrouve<>(
                  lecture.lire(ligne),
                  new CleDeTri(
                      CleDeTri.ENTIER,
                      null,
                      ligne.getString("nom_normalise"),
                      ligne.getString("cle")),
                  null));
    }
    binds.addAll(valeurs.de(millesime, cherche, filtres));
    Integer population = depuis.population();
    binds.add(depuis.rang());
    binds.add(population == null ? SANS_POPULATION : -population);
    binds.add(depuis.nomNormalise());
    binds.add(depuis.code());
    binds.add(limite);
    return Requete.lire(connexion, recherche, binds, this::trouve);
  }

  private TerritoireTrouve<T> trouve(ResultSet ligne) throws SQLException {
    String ancien = ligne.getString("ancien_code");
    return new TerritoireTrouve<>(
        lecture.lire(ligne),
        new CleDeTri(
            ligne.getInt("rang"),
            ligne.getObject("population", Integer.class),
            ligne.getString("nom_normalise"),
            ligne.getString("cle")),
        ancien == null
            ? null
            : new CommuneAncienne(
                ancien,
                ligne.getString("ancien_nom"),
                NatureAncienne.valueOf(ligne.getString("ancienne_nature")),
                ligne.getString("cle")));
  }
}
