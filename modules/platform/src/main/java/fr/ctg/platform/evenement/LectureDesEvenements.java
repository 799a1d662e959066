package fr.ctg.platform.evenement;

import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads sealed events from the table, which is the truth that notifications only point at. */
@ApplicationScoped
public class LectureDesEvenements {

  /** The application itself, which sees every event of every reader. */
  private static final Identite DIFFUSION = Identite.systeme("diffusion");

  private static final Filtre TOUT = new Filtre(Set.of(), Optional.empty(), Optional.empty());

  // One statement, so that what was cleared away and what is left are seen at one moment.
  private static final String PAGE =
      """
      SELECT x.jusqua, e.position, e.id, e.type, e.instant, e.caf, e.sirens, e.sujets, e.charge
        FROM plateforme.evenements_effaces x
        LEFT JOIN LATERAL (
          SELECT p.position, p.id::text, p.type, p.instant, p.caf, p.sirens, p.sujets,
                 p.charge::text AS charge
            FROM plateforme.evenement p
           WHERE p.position > ? AND p.position <= ?
             AND (cardinality(?) = 0 OR p.type = ANY (?))
             AND (?::text IS NULL OR ? = ANY (p.sujets))
             AND (?::text IS NULL OR p.caf = ?)
           ORDER BY p.position
           LIMIT ?) e ON true
       ORDER BY e.position
      """;

  private static final String PRESENTE = "SELECT position FROM plateforme.scellement";

  private final UniteDeTravail travail;

  @Inject
  LectureDesEvenements(UniteDeTravail travail) {
    this.travail = travail;
  }

  /**
   * Some events, in their order.
   *
   * @param effacesJusqua events up to that position are gone
   * @param evenements those that were asked for and are left
   */
  record Page(long effacesJusqua, List<EvenementLu> evenements) {}

  /**
   * The events after a position that somebody may see and wants, at most so many.
   *
   * @param jusqua those up to this position only
   */
  Page lire(Identite lecteur, Filtre filtre, long apres, long jusqua, int limite) {
    return comme(
        lecteur,
        () ->
            travail.lire(
                session -> session.doReturningWork(c -> page(c, filtre, apres, jusqua, limite))));
  }

  /** The position of the last thing that was sealed, event or not. */
  long positionPresente() {
    return comme(
        DIFFUSION, () -> travail.lire(s -> s.doReturningWork(LectureDesEvenements::presente)));
  }

  private static <T> T comme(Identite lecteur, Callable<T> lecture) {
    try {
      return IdentiteCourante.obtenirComme(lecteur, lecture);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a read throws nothing checked", e);
    }
  }

  /** The same, on a connection of the application itself. */
  static long presente(Connection connexion) throws SQLException {
    try (PreparedStatement lecture = Sql.preparer(connexion, PRESENTE);
        ResultSet ligne = lecture.executeQuery()) {
      ligne.next();
      return ligne.getLong("position");
    }
  }

  /** Every event after a position, at most so many, on a connection of the application itself. */
  static List<EvenementLu> suivants(Connection connexion, long apres, int limite)
      throws SQLException {
    return page(connexion, TOUT, apres, Long.MAX_VALUE, limite).evenements();
  }

  private static Page page(Connection connexion, Filtre filtre, long apres, long jusqua, int limite)
      throws SQLException {
    try (PreparedStatement lecture = Sql.preparer(connexion, PAGE)) {
      Array types = connexion.createArrayOf("text", filtre.types().toArray());
      @Nullable String sujet = filtre.sujet().orElse(null);
      @Nullable String caf = filtre.caf().orElse(null);
      lecture.setLong(1, apres);
      lecture.setLong(2, jusqua);
      lecture.setArray(3, types);
      lecture.setArray(4, types);
      lecture.setString(5, sujet);
      lecture.setString(6, sujet);
      lecture.setString(7, caf);
      lecture.setString(8, caf);
      lecture.setInt(9, limite);
      try (ResultSet lignes = lecture.executeQuery()) {
        return page(lignes);
      }
    }
  }

  private static Page page(ResultSet lignes) throws SQLException {
    List<EvenementLu> evenements = new ArrayList<>();
    long effacesJusqua = 0;
    while (lignes.next()) {
      effacesJusqua = lignes.getLong("jusqua");
      long position = lignes.getLong("position");
      if (!lignes.wasNull()) {
        evenements.add(evenement(lignes, position));
      }
    }
    return new Page(effacesJusqua, evenements);
  }

  private static EvenementLu evenement(ResultSet ligne, long position) throws SQLException {
    String id = ligne.getString("id");
    String type = ligne.getString("type");
    var instant = ligne.getObject("instant", OffsetDateTime.class).toInstant();
    String caf = ligne.getString("caf");
    Array sirens = ligne.getArray("sirens");
    List<String> sujets = List.of((String[]) ligne.getArray("sujets").getArray());
    return new EvenementLu(
        position,
        id,
        type,
        instant,
        caf,
        // One that names nobody, which a hand can have written, must not keep others from their
        // readers.
        Arrays.stream((String[]) sirens.getArray())
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet()),
        sujets,
        Trame.evenement(position, id, type, instant, caf, sujets, ligne.getString("charge")));
  }
}
