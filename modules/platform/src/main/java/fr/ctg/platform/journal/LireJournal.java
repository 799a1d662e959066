package fr.ctg.platform.journal;

import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The journal and its signed heads, in the order of their positions, for those who may see them.
 */
@ApplicationScoped
public class LireJournal {

  /** Which filters are given changes the best plan: one is made for each question. */
  private static final String UN_PLAN_CHACUNE = "SET LOCAL plan_cache_mode = force_custom_plan";

  private static final Sql FILTREES =
      Sql.de(Entree.COLONNES)
          .suivi(
              " WHERE (?::text IS NULL OR j.caf = ?)"
                  + " AND (?::text IS NULL OR j.nom_table = ?)"
                  + " AND (?::text IS NULL OR j.objet = ?)"
                  // In this order: what is no object has no members, and asking for them fails.
                  + " AND (?::text IS NULL OR CASE WHEN jsonb_typeof(j.cle) = 'object' THEN"
                  + " EXISTS (SELECT FROM jsonb_each_text(j.cle) c WHERE c.value = ?) END)"
                  + " AND (?::text IS NULL OR j.sujet = ?)"
                  + " AND (?::text IS NULL OR j.operation = ?)"
                  + " AND (?::timestamptz IS NULL OR j.scelle_le >= ?)"
                  + " AND (?::timestamptz IS NULL OR j.scelle_le < ?)");
  private static final Sql ANCIENNES =
      FILTREES.suivi(" AND j.position > ? ORDER BY j.position LIMIT ?");
  private static final Sql RECENTES =
      FILTREES.suivi(" AND j.position < ? ORDER BY j.position DESC LIMIT ?");

  private static final String TETES =
      "SELECT position, empreinte, instant, cle, signature FROM plateforme.tete"
          + " WHERE (position, signature) > (?, ?) ORDER BY position, signature LIMIT ?";

  private final UniteDeTravail travail;

  @Inject
  LireJournal(UniteDeTravail travail) {
    this.travail = travail;
  }

  /** In which order a list goes. */
  enum Tri {
    /** As things happened. */
    ANCIENS,
    /** The last first. */
    RECENTS;

    /** The position before the first. */
    long debut() {
      return this == ANCIENS ? 0 : Long.MAX_VALUE;
    }
  }

  /** The entries of a filter. */
  ListeOrdonnee<Entree, Long> entrees(FiltreDuJournal filtre, Tri tri) {
    Optional<String> caf = caf(IdentiteCourante.lire());
    return ListeOrdonnee.lue(
        (apres, limite) ->
            travail.lire(
                session ->
                    session.doReturningWork(
                        connexion ->
                            page(
                                connexion,
                                caf.orElse(null),
                                filtre,
                                tri,
                                apres == null ? tri.debut() : apres,
                                limite))),
        Entree::position);
  }

  /** The policies ask for it too; said here, an index serves it. */
  private static Optional<String> caf(Identite identite) {
    return identite.roles().contains(Role.CNAF) ? Optional.empty() : identite.caf();
  }

  private static List<Entree> page(
      Connection connexion,
      @Nullable String caf,
      FiltreDuJournal filtre,
      Tri tri,
      long apres,
      int limite)
      throws SQLException {
    unPlanChacune(connexion);
    List<Entree> entrees = new ArrayList<>();
    try (PreparedStatement lecture =
        (tri == Tri.ANCIENS ? ANCIENNES : RECENTES).preparer(connexion)) {
      int rang = 1;
      for (@Nullable String voulu :
          new @Nullable String[] {
            caf, filtre.table(), filtre.objet(), filtre.cle(), filtre.acteur(), filtre.operation()
          }) {
        lecture.setString(rang++, voulu);
        lecture.setString(rang++, voulu);
      }
      for (@Nullable Instant borne : new @Nullable Instant[] {filtre.debut(), filtre.fin()}) {
        poser(lecture, rang++, borne);
        poser(lecture, rang++, borne);
      }
      lecture.setLong(rang++, apres);
      lecture.setInt(rang, limite);
      try (ResultSet lignes = lecture.executeQuery()) {
        while (lignes.next()) {
          entrees.add(Entree.lire(lignes));
        }
      }
    }
    return entrees;
  }

  /** One plan for all questions would sort the whole journal for each page. */
  static void unPlanChacune(Connection connexion) throws SQLException {
    try (PreparedStatement reglage = Sql.preparer(connexion, UN_PLAN_CHACUNE)) {
      reglage.execute();
    }
  }

  private static void poser(PreparedStatement lecture, int rang, @Nullable Instant borne)
      throws SQLException {
    if (borne == null) {
      lecture.setNull(rang, Types.TIMESTAMP_WITH_TIMEZONE);
    } else {
      lecture.setObject(rang, borne.atOffset(ZoneOffset.UTC));
    }
  }

  /** The signed heads, the oldest first; those of one position by their signatures. */
  ListeOrdonnee<Tete, Repere> tetes() {
    return ListeOrdonnee.lue(
        (apres, limite) ->
            travail.lire(
                session ->
                    session.doReturningWork(
                        connexion ->
                            tetes(connexion, apres == null ? Repere.DEBUT : apres, limite))),
        Repere::apres);
  }

  /**
   * Where a page of heads begins: after that one.
   *
   * @param signature its signature
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Repere(long position, byte[] signature) {

    static final Repere DEBUT = new Repere(0, new byte[0]);

    private static final Pattern SIGNATURE = Pattern.compile("([0-9a-f]{2}){1,200}");

    static Repere apres(Tete tete) {
      return new Repere(tete.position(), tete.signature());
    }

    List<String> textes() {
      return List.of(Long.toString(position), HexFormat.of().formatHex(signature));
    }

    /**
     * Read back from those texts.
     *
     * @throws IllegalArgumentException when they are none of a place
     */
    static Repere lu(List<String> textes) {
      if (!SIGNATURE.matcher(textes.get(1)).matches()) {
        throw new IllegalArgumentException("no signature");
      }
      return new Repere(Cle.position(textes.get(0)), HexFormat.of().parseHex(textes.get(1)));
    }
  }

  private static List<Tete> tetes(Connection connexion, Repere apres, int limite)
      throws SQLException {
    List<Tete> tetes = new ArrayList<>();
    try (PreparedStatement lecture = Sql.preparer(connexion, TETES)) {
      lecture.setLong(1, apres.position());
      lecture.setBytes(2, apres.signature());
      lecture.setInt(3, limite);
      try (ResultSet lignes = lecture.executeQuery()) {
        while (lignes.next()) {
          tetes.add(ParcoursDeLaChaine.tete(lignes));
        }
      }
    }
    return tetes;
  }
}
