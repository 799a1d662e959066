package fr.ctg.platform.journal;

import fr.ctg.platform.http.RequeteEnCours;
import fr.ctg.platform.journal.Rupture.Nature;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteDeTravail;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One walk along the chain: as long as the chain is, in turn with all else that computes for long,
 * and over when whoever asked for it hangs up.
 */
final class ParcoursDeLaChaine {

  private static final int LOT = 2_000;

  /** One statement, so that all is of one moment. */
  private static final String BORNES =
      "SELECT s.position, s.empreinte,"
          + " coalesce((SELECT min(j.position) FROM plateforme.journal j"
          + " WHERE j.position > s.position), 0) AS entree,"
          + " (SELECT min(e.position) FROM plateforme.evenement e WHERE e.position > s.position)"
          + " AS evenement,"
          + " (SELECT count(*) FROM plateforme.evenement e WHERE e.position > s.position)"
          + " AS evenements FROM plateforme.scellement s";

  private static final Sql ENTREES =
      Sql.de(Entree.COLONNES)
          .suivi(
              " WHERE (j.position, j.scelle_le) > (?, ?) AND j.position <= ?"
                  + " ORDER BY j.position, j.scelle_le LIMIT ?");

  private static final String TETES =
      "SELECT position, empreinte, instant, cle, signature FROM plateforme.tete"
          + " WHERE position BETWEEN ? AND ? ORDER BY position, signature";

  /** Those of a stretch, in the texts that their fingerprints are of. */
  private static final String EVENEMENTS =
      "SELECT e.position, e.id::text AS id, e.type, e.caf, to_jsonb(e.sirens)::text AS sirens,"
          + " plateforme.ecrire_sujets(e.sujets)::text AS sujets,"
          + " e.charge::text AS charge FROM plateforme.evenement e"
          + " WHERE e.position BETWEEN ? AND ? ORDER BY e.position";

  private static final String EFFACES = "SELECT jusqua FROM plateforme.evenements_effaces";

  private static final String A_COTE =
      "SELECT a.nombre, a.depuis, (SELECT count(*) FROM plateforme.quarantaine) AS ecartees,"
          + " (SELECT max(q.ecartee_le) FROM plateforme.quarantaine q) AS derniere"
          + " FROM plateforme.attente_du_scellement(?) a";

  /** What waits longer than this many seconds to be sealed waits too long. */
  private static final int ATTENTE_MAX = 60;

  /** Rows at once, where there may be many. */
  private static final int PAR_FOIS = 500;

  private static final String EVENEMENT = "EVENEMENT";

  private final UniteDeTravail travail;
  private final ClesDesTetes cles;
  private final long depuis;
  private final Optional<TeteConnue> connue;
  private final EcritureCanonique ecriture = new EcritureCanonique();
  private final RequeteEnCours requete = RequeteEnCours.lire();

  private byte[] precedente = EcritureCanonique.avantLaPremiere();
  private long derniere;
  private Instant derniereScellee = Instant.EPOCH;
  private long entrees;
  private long tetes;
  private @Nullable Long derniereTete;

  /**
   * A head that no trusted key has signed, and none that one has signed attests the chain since.
   */
  private @Nullable Tete douteuse;

  private final List<EcartDuJournal> ecarts = new ArrayList<>();
  private long nombreDEcarts;
  private boolean grave;

  ParcoursDeLaChaine(
      UniteDeTravail travail, ClesDesTetes cles, long depuis, Optional<TeteConnue> connue) {
    this.travail = travail;
    this.cles = cles;
    this.depuis = depuis;
    this.connue = connue;
    this.derniere = depuis - 1;
  }

  /** Where the sealer is, the first entry and the first event beyond, or 0, and how many events. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Bornes(
      long position, byte[] empreinte, long entree, long evenement, long evenements) {}

  /** The entries of a stretch, the heads signed in it, and what its events come to, by position. */
  private record Lot(
      List<Entree> entrees, List<Tete> tetes, Map<Long, String> evenements, long effaces) {}

  VerificationDuJournal parcourir() {
    Bornes bornes = travail.lire(session -> session.doReturningWork(ParcoursDeLaChaine::bornes));
    @Nullable Rupture rupture = depuis > bornes.position() + 1 ? null : entrer();
    while (rupture == null && derniere < bornes.position()) {
      Lot lot = travail.lire(s -> s.doReturningWork(c -> lot(c, bornes.position())));
      rupture =
          lot.entrees().isEmpty()
              ? manque(derniere + 1)
              : requete.calculerUnMorceau(() -> Optional.ofNullable(suivre(lot))).orElse(null);
    }
    if (rupture == null) {
      rupture = finir(bornes);
    }
    voirACote(bornes);
    return new VerificationDuJournal(
        rupture == null && !grave,
        depuis,
        bornes.position(),
        entrees,
        tetes,
        derniereTete,
        rupture,
        nombreDEcarts,
        ecarts,
        null);
  }

  private void noter(@Nullable Long position, EcartDuJournal.Nature nature, String explication) {
    nombreDEcarts++;
    grave |= nature.grave();
    if (ecarts.size() < VerificationDuJournal.ECARTS_MAX) {
      ecarts.add(new EcartDuJournal(position, nature, explication));
    }
  }

  /** Takes the hash before the first entry on trust, where that is not the beginning. */
  private @Nullable Rupture entrer() {
    if (depuis == 1) {
      return null;
    }
    derniere = depuis - 2;
    Lot lot = travail.lire(s -> s.doReturningWork(c -> lot(c, depuis - 1)));
    if (lot.entrees().isEmpty()) {
      return manque(depuis - 1);
    }
    avancer(lot.entrees().getLast());
    // Of heads and events before the first position nothing is told.
    douteuse = null;
    ecarts.clear();
    nombreDEcarts = 0;
    grave = false;
    return null;
  }

  private void avancer(Entree entree) {
    derniere = entree.position();
    derniereScellee = entree.scelleLe();
    precedente = entree.empreinte();
  }

  private @Nullable Rupture suivre(Lot lot) {
    Iterator<Tete> suivantes = lot.tetes().iterator();
    @Nullable Tete tete = prochaine(suivantes);
    for (Entree entree : lot.entrees()) {
      @Nullable Rupture rupture = suivre(entree);
      while (rupture == null && tete != null && tete.position() == entree.position()) {
        rupture = confronter(tete);
        tete = prochaine(suivantes);
      }
      if (rupture != null) {
        return rupture;
      }
      confronter(entree, lot);
    }
    for (long position : lot.evenements().keySet()) {
      noter(
          position,
          EcartDuJournal.Nature.EVENEMENT_AJOUTE,
          "L'évènement %d a été ajouté : le journal n'en sait rien.".formatted(position));
    }
    return null;
  }

  /** Holds an event against the entry that attests it; takes it out of the lot. */
  private void confronter(Entree entree, Lot lot) {
    if (!entree.operation().equals(EVENEMENT)) {
      return;
    }
    @Nullable String garde = lot.evenements().remove(entree.position());
    if (garde == null) {
      if (entree.position() > lot.effaces()) {
        noter(
            entree.position(),
            EcartDuJournal.Nature.EVENEMENT_MANQUANT,
            "L'évènement %d manque sans avoir été effacé à son terme."
                .formatted(entree.position()));
      }
    } else if (!garde.equals(entree.apres())) {
      noter(
          entree.position(),
          EcartDuJournal.Nature.EVENEMENT_ALTERE,
          "L'évènement %d n'est pas celui que le journal atteste.".formatted(entree.position()));
    }
  }

  private static @Nullable Tete prochaine(Iterator<Tete> suivantes) {
    return suivantes.hasNext() ? suivantes.next() : null;
  }

  private @Nullable Rupture suivre(Entree entree) {
    if (entree.position() <= derniere) {
      return new Rupture(
          entree.position(),
          Nature.AJOUTEE,
          "La position %d est occupée deux fois : une des deux entrées a été ajoutée."
              .formatted(entree.position()));
    }
    if (entree.position() > derniere + 1) {
      return manque(derniere + 1);
    }
    if (!Arrays.equals(ecriture.empreinte(precedente, entree), entree.empreinte())) {
      return new Rupture(
          entree.position(),
          Nature.ALTEREE,
          entree.position() == depuis
              ? "L'entrée %d ne correspond pas à son empreinte : elle a été altérée."
                  .formatted(entree.position())
              : "L'entrée %d ne correspond pas à son empreinte : elle a été altérée, ou celle d'avant l'a été avec son empreinte."
                  .formatted(entree.position()));
    }
    avancer(entree);
    entrees++;
    if (connue.isPresent()
        && connue.get().position() == derniere
        && !Arrays.equals(connue.get().empreinte(), precedente)) {
      return new Rupture(
          derniere,
          Nature.TETE_DIFFERENTE,
          "La tête donnée pour la position %d n'est pas celle de cette chaîne : elle a été récrite à cette position ou avant."
              .formatted(derniere));
    }
    return null;
  }

  private @Nullable Rupture confronter(Tete tete) {
    if (!Arrays.equals(tete.empreinte(), precedente)) {
      return new Rupture(
          tete.position(),
          Nature.TETE_DIFFERENTE,
          "La tête signée de la position %d n'est pas celle de cette chaîne : elle a été récrite à cette position ou avant."
              .formatted(tete.position()));
    }
    tetes++;
    derniereTete = tete.position();
    return null;
  }

  private @Nullable Rupture finir(Bornes bornes) {
    if (derniere == bornes.position() && !Arrays.equals(precedente, bornes.empreinte())) {
      return new Rupture(
          Math.max(1, derniere),
          Nature.ALTEREE,
          "La dernière entrée, %d, n'est pas celle qui a été scellée.".formatted(derniere));
    }
    if (bornes.entree() > 0) {
      return new Rupture(
          bornes.entree(),
          Nature.AJOUTEE,
          "L'entrée %d a été ajoutée : la dernière qui a été scellée est la %d."
              .formatted(bornes.entree(), bornes.position()));
    }
    long attestee =
        Math.max(
            travail.lire(s -> s.doReturningWork(c -> derniereAttestee(c, bornes.position()))),
            connue.map(TeteConnue::position).orElse(0L));
    if (attestee > bornes.position()) {
      return manque(bornes.position() + 1);
    }
    return douteuse == null || !cles.connaissent() ? null : nonSignee(douteuse);
  }

  private static Rupture nonSignee(Tete tete) {
    return new Rupture(
        tete.position(),
        Nature.SIGNATURE_INVALIDE,
        "La tête de la position %d n'est pas signée par une clé de confiance (clé « %s »), et aucune qui le soit n'atteste la chaîne depuis."
            .formatted(tete.position(), tete.cle()));
  }

  /** The last position beyond the end that a head attests which a trusted key has signed; or 0. */
  private long derniereAttestee(Connection connexion, long position) throws SQLException {
    List<Tete> signees = new ArrayList<>();
    @Nullable Tete avant = douteuse;
    lireTetes(connexion, position + 1, Long.MAX_VALUE, signees);
    // Out there it says nothing of this chain.
    douteuse = avant;
    return signees.isEmpty() ? 0 : signees.getLast().position();
  }

  private void voirACote(Bornes bornes) {
    if (bornes.evenements() > 0) {
      noter(
          bornes.evenement(),
          EcartDuJournal.Nature.EVENEMENT_AJOUTE,
          "%d évènement(s) au-delà de la position %d, la dernière qui a été scellée ; le premier est le %d."
              .formatted(bornes.evenements(), bornes.position(), bornes.evenement()));
    }
    travail.lire(s -> s.doReturningWork(this::voirLaFile));
  }

  private Void voirLaFile(Connection connexion) throws SQLException {
    try (PreparedStatement question = Sql.preparer(connexion, A_COTE)) {
      question.setInt(1, ATTENTE_MAX);
      try (ResultSet ligne = question.executeQuery()) {
        ligne.next();
        if (ligne.getLong("nombre") > 0) {
          noter(
              null,
              EcartDuJournal.Nature.NON_SCELLEE,
              "%d changement(s) attendent d'être scellés, le premier depuis %s."
                  .formatted(
                      ligne.getLong("nombre"),
                      ligne.getObject("depuis", OffsetDateTime.class).toInstant()));
        }
        if (ligne.getLong("ecartees") > 0) {
          noter(
              null,
              EcartDuJournal.Nature.ENTREE_ECARTEE,
              "%d entrée(s) malformée(s) ont été écartées de la file, la dernière le %s : le journal les montre, table plateforme.quarantaine."
                  .formatted(
                      ligne.getLong("ecartees"),
                      ligne.getObject("derniere", OffsetDateTime.class).toInstant()));
        }
      }
    }
    return null;
  }

  private static Rupture manque(long position) {
    return new Rupture(position, Nature.MANQUANTE, "L'entrée %d manque.".formatted(position));
  }

  private static Bornes bornes(Connection connexion) throws SQLException {
    try (PreparedStatement question = Sql.preparer(connexion, BORNES);
        ResultSet ligne = question.executeQuery()) {
      if (!ligne.next()) {
        throw new IllegalStateException("the state of the sealing has gone");
      }
      return new Bornes(
          ligne.getLong("position"),
          ligne.getBytes("empreinte"),
          ligne.getLong("entree"),
          ligne.getLong("evenement"),
          ligne.getLong("evenements"));
    }
  }

  private Lot lot(Connection connexion, long fin) throws SQLException {
    List<Entree> lues = new ArrayList<>();
    LireJournal.unPlanChacune(connexion);
    try (PreparedStatement lecture = ENTREES.preparer(connexion)) {
      lecture.setLong(1, derniere);
      lecture.setObject(2, derniereScellee.atOffset(ZoneOffset.UTC));
      lecture.setLong(3, fin);
      lecture.setInt(4, LOT);
      try (ResultSet lignes = lecture.executeQuery()) {
        while (lignes.next()) {
          lues.add(Entree.lire(lignes));
        }
      }
    }
    if (lues.isEmpty()) {
      return new Lot(lues, List.of(), Map.of(), 0);
    }
    long debut = lues.getFirst().position();
    long dernier = lues.getLast().position();
    List<Tete> signees = new ArrayList<>();
    lireTetes(connexion, debut, dernier, signees);
    Map<Long, String> evenements = evenements(connexion, debut, dernier);
    // After the events themselves: what was cleared away meanwhile is known to be.
    return new Lot(lues, signees, evenements, effaces(connexion));
  }

  /**
   * Reads heads, of which there may be any number: those that no trusted key has signed are told.
   */
  private void lireTetes(Connection connexion, long debut, long fin, List<Tete> signees)
      throws SQLException {
    try (PreparedStatement lecture = Sql.preparer(connexion, TETES)) {
      lecture.setFetchSize(PAR_FOIS);
      lecture.setLong(1, debut);
      lecture.setLong(2, fin);
      try (ResultSet lignes = lecture.executeQuery()) {
        while (lignes.next()) {
          Tete tete = tete(lignes);
          if (cles.verifier(tete.cle(), tete.message(), tete.signature())) {
            signees.add(tete);
            douteuse = null;
          } else {
            noter(
                tete.position(),
                EcartDuJournal.Nature.TETE_ECARTEE,
                "La tête de la position %d n'est pas signée par une clé de confiance (clé « %s ») : elle n'atteste rien."
                    .formatted(tete.position(), tete.cle()));
            boolean couverte =
                !signees.isEmpty() && signees.getLast().position() == tete.position();
            if (douteuse == null && !couverte) {
              douteuse = tete;
            }
          }
        }
      }
    }
  }

  private Map<Long, String> evenements(Connection connexion, long debut, long fin)
      throws SQLException {
    Map<Long, String> evenements = new TreeMap<>();
    try (PreparedStatement lecture = Sql.preparer(connexion, EVENEMENTS)) {
      lecture.setLong(1, debut);
      lecture.setLong(2, fin);
      try (ResultSet lignes = lecture.executeQuery()) {
        while (lignes.next()) {
          evenements.put(
              lignes.getLong("position"),
              ecriture.empreinteDEvenement(
                  Objects.requireNonNull(lignes.getString("id")),
                  Objects.requireNonNull(lignes.getString("type")),
                  lignes.getString("caf"),
                  Objects.requireNonNull(lignes.getString("sirens")),
                  Objects.requireNonNull(lignes.getString("sujets")),
                  Objects.requireNonNull(lignes.getString("charge"))));
        }
      }
    }
    return evenements;
  }

  private static long effaces(Connection connexion) throws SQLException {
    try (PreparedStatement question = Sql.preparer(connexion, EFFACES);
        ResultSet ligne = question.executeQuery()) {
      return ligne.next() ? ligne.getLong("jusqua") : 0;
    }
  }

  static Tete tete(ResultSet ligne) throws SQLException {
    return new Tete(
        ligne.getLong("position"),
        ligne.getBytes("empreinte"),
        ligne.getObject("instant", OffsetDateTime.class).toInstant(),
        Objects.requireNonNull(ligne.getString("cle")),
        ligne.getBytes("signature"));
  }
}
