package fr.ctg.convention.territoire.persistence;

import com.google.errorprone.annotations.CompileTimeConstant;
import fr.ctg.convention.territoire.model.CleDeTri;
import fr.ctg.convention.territoire.model.RechercheParNom;
import fr.ctg.convention.territoire.model.TerritoireTrouve;
import fr.ctg.platform.persistence.LigneLue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search by name in one table of territories, in the total order (rank, normalised name, code).
 *
 * <p>The ranks are asked for one after the other, and the second only when the first did not fill
 * the page: the common case, the first letters of a name, is a short walk along one index.
 *
 * @param <T> what a row is read as
 */
final class RequeteParNom<T> {

  /** In the order of the bytes it follows every letter, digit and space of a normalised name. */
  private static final String APRES_TOUTE_LETTRE = "{";

  @CompileTimeConstant private final String parDebut;
  @CompileTimeConstant private final String parMots;
  private final LigneLue<T> lecture;

  /**
   * A search. Both statements give the columns {@code nom_normalise} and {@code cle} and those that
   * {@code lecture} reads, and end with the same binds: name and code to begin after, the filters,
   * the limit.
   *
   * @param parDebut begins with the binds: vintage, name to end before
   * @param parMots begins with the binds: vintage, words as a {@code tsquery}, array of the {@code
   *     LIKE} patterns to leave out
   * @param lecture how a row is read
   */
  RequeteParNom(
      @CompileTimeConstant final String parDebut,
      @CompileTimeConstant final String parMots,
      LigneLue<T> lecture) {
    this.parDebut = parDebut;
    this.parMots = parMots;
    this.lecture = lecture;
  }

  /**
   * Reads a page.
   *
   * @param filtres the binds of the filters
   * @param apres the last row of the page before; absent for the first page
   * @param limite how many rows at most, from 1
   */
  List<TerritoireTrouve<T>> page(
      Connection connexion,
      int millesime,
      RechercheParNom recherche,
      List<@Nullable String> filtres,
      @Nullable CleDeTri apres,
      int limite)
      throws SQLException {
    List<TerritoireTrouve<T>> page = new ArrayList<>();
    if (apres == null || apres.rang() == CleDeTri.DEBUT) {
      for (String prefixe : recherche.prefixes()) {
        if (page.size() < limite) {
          List<@Nullable Object> binds = new ArrayList<>();
          binds.add(millesime);
          binds.add(prefixe + APRES_TOUTE_LETTRE);
          completer(binds, depart(prefixe, apres), filtres, limite - page.size());
          page.addAll(lire(connexion, parDebut, binds, CleDeTri.DEBUT));
        }
      }
    }
    if (page.size() < limite && !recherche.mots().isEmpty()) {
      CleDeTri depuis =
          apres != null && apres.rang() == CleDeTri.MOTS
              ? apres
              : new CleDeTri(CleDeTri.MOTS, "", "");
      List<@Nullable Object> binds = new ArrayList<>();
      binds.add(millesime);
      binds.add(recherche.mots());
      binds.add(recherche.prefixes().stream().map(p -> p + "%").toArray(String[]::new));
      completer(binds, depuis, filtres, limite - page.size());
      page.addAll(lire(connexion, parMots, binds, CleDeTri.MOTS));
    }
    return List.copyOf(page);
  }

  /**
   * The key after which the names that begin with a prefix are read. It is the only lower bound of
   * the statement: beside a second one, the index would be walked from the looser of the two.
   */
  private static CleDeTri depart(String prefixe, @Nullable CleDeTri apres) {
    return apres != null && apres.nomNormalise().compareTo(prefixe) >= 0
        ? apres
        : new CleDeTri(CleDeTri.DEBUT, prefixe, "");
  }

  private static void completer(
      List<@Nullable Object> binds, CleDeTri apres, List<@Nullable String> filtres, int limite) {
    binds.add(apres.nomNormalise());
    binds.add(apres.code());
    binds.addAll(filtres);
    binds.add(limite);
  }

  private List<TerritoireTrouve<T>> lire(
      Connection connexion,
      @CompileTimeConstant final String sql,
      List<@Nullable Object> binds,
      int rang)
      throws SQLException {
    return Requete.lire(
        connexion,
        sql,
        binds,
        ligne ->
            new TerritoireTrouve<>(
                lecture.lire(ligne),
                new CleDeTri(rang, ligne.getString("nom_normalise"), ligne.getString("cle"))));
  }
}
