package fr.ctg.convention.territoire.persistence;

import fr.ctg.convention.territoire.CommuneAncienne;
import fr.ctg.convention.territoire.NomNormalise;
import fr.ctg.convention.territoire.model.CodePostal;
import fr.ctg.convention.territoire.model.JeuTerritorial;
import fr.ctg.platform.persistence.Sql;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Writes a vintage into the database by {@code COPY}, under the role that owns the schema.
 *
 * <p>It neither commits nor rolls back: within the caller's transaction a vintage is there whole or
 * not at all.
 */
public final class JeuTerritorialCopy {

  private static final String MILLESIME =
      "INSERT INTO convention.millesime (annee, source, licence) VALUES (?, ?, ?)";
  private static final String REGION = "COPY convention.region (millesime, code, nom) FROM STDIN";
  private static final String DEPARTEMENT =
      "COPY convention.departement (millesime, code, nom, region_code, nom_normalise) FROM STDIN";
  private static final String CAF =
      "COPY convention.caf (millesime, code, nom, departement_code, nom_normalise) FROM STDIN";
  private static final String EPCI =
      "COPY convention.epci (millesime, siren, nature, nom, population, nom_normalise) FROM STDIN";
  private static final String COMMUNE =
      "COPY convention.commune (millesime, code_insee, siren, nom, departement_code, population,"
          + " epci_siren, caf_code, nom_normalise) FROM STDIN";

  private static final String ANCIENNE =
      "COPY convention.commune_ancienne (millesime, code, nom, nature, commune, nom_normalise)"
          + " FROM STDIN";
  private static final String CODE_POSTAL =
      "COPY convention.code_postal (millesime, code, commune) FROM STDIN";
  private static final String CAF_DU_DEPARTEMENT =
      "UPDATE convention.commune SET caf_code = ?"
          + " WHERE millesime = ? AND departement_code = ? AND caf_code IS NULL";
  private static final String STATISTIQUES_DES_COMPLEMENTS =
      "ANALYZE convention.commune_ancienne, convention.code_postal";

  /** Without fresh statistics the first searches would be planned for empty tables. */
  private static final String STATISTIQUES =
      "ANALYZE convention.region, convention.departement, convention.caf, convention.epci,"
          + " convention.commune";

  private final Connection connexion;

  /** Writes through a connection to PostgreSQL whose autocommit is off. */
  public JeuTerritorialCopy(Connection connexion) {
    this.connexion = connexion;
  }

  /**
   * Writes a vintage that is not yet there, without its former communes and its postal codes.
   *
   * @param jeu the vintage
   * @param source who published it, as the licence asks to be named
   * @param licence under which licence
   * @throws SQLException if a row breaks a constraint, or the vintage is there already
   * @throws IOException if the connection breaks
   */
  public void ecrire(JeuTerritorial jeu, String source, String licence)
      throws SQLException, IOException {
    try (PreparedStatement insertion = Sql.preparer(connexion, MILLESIME)) {
      insertion.setInt(1, jeu.millesime());
      insertion.setString(2, source);
      insertion.setString(3, licence);
      insertion.executeUpdate();
    }
    Integer m = jeu.millesime();
    copier(REGION, jeu.regions(), r -> ligne(m, r.code(), r.nom()));
    copier(
        DEPARTEMENT,
        jeu.departements(),
        d -> ligne(m, d.code(), d.nom(), d.regionCode(), NomNormalise.de(d.nom())));
    copier(
        CAF,
        jeu.caf(),
        c -> ligne(m, c.code(), c.nom(), c.departementCode(), NomNormalise.de(c.nom())));
    copier(
        EPCI,
        jeu.epci(),
        e -> ligne(m, e.siren(), e.nature(), e.nom(), e.population(), NomNormalise.de(e.nom())));
    copier(
        COMMUNE,
        jeu.communes(),
        c ->
            ligne(
                m,
                c.codeInsee(),
                c.siren(),
                c.nom(),
                c.departementCode(),
                c.population(),
                c.epciSiren(),
                c.cafCode(),
                NomNormalise.de(c.nom())));
    try (PreparedStatement analyse = Sql.preparer(connexion, STATISTIQUES)) {
      analyse.execute();
    }
  }

  /**
   * Writes the former communes and the postal codes of a vintage that is there, and gives the
   * communes that no Caf serves the one that their département is listed with.
   *
   * @param cafDesDepartements Caf codes by the code of a département
   * @throws SQLException if a row breaks a constraint
   * @throws IOException if the connection breaks
   */
  public void completer(
      int millesime,
      List<CommuneAncienne> anciennes,
      List<CodePostal> codesPostaux,
      Map<String, String> cafDesDepartements)
      throws SQLException, IOException {
    Integer m = millesime;
    copier(
        ANCIENNE,
        anciennes,
        a -> {
          String nom = a.nom();
          return ligne(
              m, a.code(), nom, a.nature(), a.commune(), nom == null ? null : NomNormalise.de(nom));
        });
    copier(CODE_POSTAL, codesPostaux, c -> ligne(m, c.code(), c.commune()));
    try (PreparedStatement servie = Sql.preparer(connexion, CAF_DU_DEPARTEMENT)) {
      for (Map.Entry<String, String> une : cafDesDepartements.entrySet()) {
        servie.setString(1, une.getValue());
        servie.setInt(2, millesime);
        servie.setString(3, une.getKey());
        servie.executeUpdate();
      }
    }
    try (PreparedStatement analyse = Sql.preparer(connexion, STATISTIQUES_DES_COMPLEMENTS)) {
      analyse.execute();
    }
  }

  private <T> void copier(String copy, List<T> lignes, Function<T, String> ligne)
      throws SQLException, IOException {
    String texte = lignes.stream().map(ligne).collect(Collectors.joining());
    connexion.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(texte));
  }

  /** One line of COPY's text format. */
  private static String ligne(@Nullable Object... valeurs) {
    StringBuilder ligne = new StringBuilder();
    for (Object valeur : valeurs) {
      ligne.append(ligne.isEmpty() ? "" : "\t").append(valeur == null ? "\\N" : echappe(valeur));
    }
    return ligne.append('\n').toString();
  }

  private static String echappe(Object valeur) {
    return valeur
        .toString()
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
