package fr.ctg.platform.journal;

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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One walk along the chain. */
final class ParcoursDeLaChaine {

  private static final int LOT = 2_000;

  /** One statement, so that all is of one moment. */
  private static final String BORNES =
      "SELECT s.position, s.empreinte,"
          + " coalesce((SELECT min(j.position) FROM plateforme.journal j"
          + " WHERE j.position > s.position), 0),"
          + " coalesce((SELECT max(t.position) FROM plateforme.tete t), 0)"
          + " FROM plateforme.scellement s";

  private static final Sql ENTREES =
      Sql.de(Entree.COLONNES)
          .suivi(
              " WHERE (j.position, j.scelle_le) > (?, ?) AND j.position <= ?"
                  + " ORDER BY j.position, j.scelle_le LIMIT ?");

  private static final String TETES =
      "SELECT position, empreinte, instant, cle, signature FROM plateforme.tete"
          + " WHERE position BETWEEN ? AND ? ORDER BY position";

  private final UniteDeTravail travail;
  private final ClesDesTetes cles;
  private final long depuis;
  private final Optional<TeteConnue> connue;
  private final EcritureCanonique ecriture = new EcritureCanonique();

  private byte[] precedente = EcritureCanonique.avantLaPremiere();
  private long derniere;
  private Instant derniereScellee = Instant.EPOCH;
  private long entrees;
  private long tetes;
  private @Nullable Long derniereTete;

  ParcoursDeLaChaine(
      UniteDeTravail travail, ClesDesTetes cles, long depuis, Optional<TeteConnue> connue) {
    this.travail = travail;
    this.cles = cles;
    this.depuis = depuis;
    this.connue = connue;
    this.derniere = depuis - 1;
  }

  /** Where the sealer is, the first entry beyond, or 0, and how far the heads go. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Bornes(long position, byte[] empreinte, long entree, long tete) {}

  /** The entries of a stretch, and the heads signed in it. */
  private record Lot(List<Entree> entrees, List<Tete> tetes) {}

  VerificationDuJournal parcourir() {
    Bornes bornes = travail.lire(session -> session.doReturningWork(ParcoursDeLaChaine::bornes));
    @Nullable Rupture rupture = depuis > bornes.position() + 1 ? null : entrer();
    while (rupture == null && derniere < bornes.position()) {
      Lot lot = travail.lire(s -> s.doReturningWork(c -> lot(c, bornes.position())));
      rupture = lot.entrees().isEmpty() ? manque(derniere + 1) : suivre(lot);
    }
    if (rupture == null) {
      rupture = finir(bornes);
    }
    return new VerificationDuJournal(
        rupture == null, depuis, bornes.position(), entrees, tetes, derniereTete, rupture);
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
      if (rupture != null) {
        return rupture;
      }
      if (tete != null && tete.position() == entree.position()) {
        rupture = confronter(tete);
        if (rupture != null) {
          return rupture;
        }
        tete = prochaine(suivantes);
      }
    }
    return null;
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
    if (!cles.verifier(tete.cle(), tete.message(), tete.signature())) {
      return new Rupture(
          tete.position(),
          Nature.SIGNATURE_INVALIDE,
          "La tête de la position %d n'est pas signée par une clé de confiance (clé « %s »)."
              .formatted(tete.position(), tete.cle()));
    }
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
    long attestee = Math.max(bornes.tete(), connue.map(TeteConnue::position).orElse(0L));
    return attestee > bornes.position() ? manque(bornes.position() + 1) : null;
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
      return new Bornes(ligne.getLong(1), ligne.getBytes(2), ligne.getLong(3), ligne.getLong(4));
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
    return new Lot(lues, lues.isEmpty() ? List.of() : tetes(connexion, lues));
  }

  private static List<Tete> tetes(Connection connexion, List<Entree> lues) throws SQLException {
    List<Tete> tetes = new ArrayList<>();
    try (PreparedStatement lecture = Sql.preparer(connexion, TETES)) {
      lecture.setLong(1, lues.getFirst().position());
      lecture.setLong(2, lues.getLast().position());
      try (ResultSet lignes = lecture.executeQuery()) {
        while (lignes.next()) {
          tetes.add(tete(lignes));
        }
      }
    }
    return tetes;
  }

  static Tete tete(ResultSet ligne) throws SQLException {
    return new Tete(
        ligne.getLong(1),
        ligne.getBytes(2),
        ligne.getObject(3, OffsetDateTime.class).toInstant(),
        Objects.requireNonNull(ligne.getString(4)),
        ligne.getBytes(5));
  }
}
