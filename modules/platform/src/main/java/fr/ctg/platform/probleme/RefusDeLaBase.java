package fr.ctg.platform.probleme;

import fr.ctg.platform.persistence.PanneDeLaBase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the caller is told when it was the database that refused: it is away, gave up in time, saw
 * another write that nobody else could see, or takes no such value. Nothing of that is an error of
 * the program.
 */
public final class RefusDeLaBase {

  private static final Logger JOURNAL = LoggerFactory.getLogger(RefusDeLaBase.class);

  /** The constraint on who may be written as an author. */
  private static final String SUJET_PERMIS = "sujet_permis";

  private RefusDeLaBase() {}

  /** The refusal that this failure comes from, noted in the log; none if it comes from no other. */
  public static Optional<RequeteRefusee> dans(Throwable echec) {
    Optional<PanneDeLaBase> panne = PanneDeLaBase.dans(echec);
    if (panne.isPresent()) {
      String raison = panne.get().raison();
      JOURNAL.warn("Base de données indisponible : {}", raison);
      return refus(
          TypeProbleme.INDISPONIBLE, "La demande n'a pas pu être traitée : " + raison + ".");
    }
    if (delaiDepasse(echec)) {
      JOURNAL.warn("Délai de la base dépassé : {}", echec.getMessage());
      return refus(
          TypeProbleme.INDISPONIBLE,
          "La base de données n'a pas répondu à temps : la demande est trop lourde, ou ce qu'elle"
              + " touche est tenu par une autre. Rien n'a été changé.");
    }
    if (croisee(echec)) {
      JOURNAL.info("Écriture croisée avec une autre : {}", echec.getMessage());
      return refus(
          TypeProbleme.CONFLIT,
          "Ce dont la demande dépend a été supprimé, ou pris, par une autre pendant qu'elle était"
              + " traitée. Rien n'a été changé : relisez, et recommencez s'il y a lieu.");
    }
    if (valeurRefusee(echec)) {
      return refus(
          TypeProbleme.REQUETE_INVALIDE,
          "Une valeur de la requête ne peut pas être traitée (un caractère nul, par exemple).");
    }
    if (sujetReserve(echec)) {
      return refus(
          TypeProbleme.NON_AUTHENTIFIE,
          "Le sujet du jeton est un nom réservé au service ou à sa base de données : l'émetteur"
              + " doit nommer autrement.");
    }
    return garde(echec);
  }

  /**
   * What a check or a guard of the database refused: the program should have said so before, better
   * and with its place, and the log tells it as an error. To the caller it stays a refusal, by
   * which nothing was changed.
   */
  private static Optional<RequeteRefusee> garde(Throwable echec) {
    if (!refuseeAvec(echec, "23", "P0001")) {
      return Optional.empty();
    }
    String raison = messages(echec).map(RefusDeLaBase::raison).findFirst().orElse("");
    JOURNAL.error("La base a refusé ce que le service aurait dû voir{}", raison);
    return refus(
        TypeProbleme.CONFLIT,
        "La base de données n'admet pas ce qui allait être écrit"
            + raison
            + ". Rien n'a été changé.");
  }

  /** The constraint by its name, a guard by its sentence. */
  private static String raison(ServerErrorMessage refus) {
    return " : " + (refus.getConstraint() == null ? refus.getMessage() : refus.getConstraint());
  }

  private static Optional<RequeteRefusee> refus(TypeProbleme type, String detail) {
    return Optional.of(new RequeteRefusee(type, detail));
  }

  /**
   * Whether PostgreSQL gave up: a statement, a wait for a lock, an idle transaction, one of two
   * transactions that crossed.
   */
  private static boolean delaiDepasse(Throwable echec) {
    return refuseeAvec(echec, "57014", "55P03", "25P03", "40001", "40P01");
  }

  /**
   * Whether a write of another request came between what this one looked at and what it wrote: a
   * row that it refers to went, or one came that excludes it. The database alone sees that.
   */
  private static boolean croisee(Throwable echec) {
    return refuseeAvec(echec, "23503", "23505", "23P01");
  }

  /** Whether PostgreSQL refused a value: class 22 of SQLSTATE. */
  private static boolean valeurRefusee(Throwable echec) {
    return refuseeAvec(echec, "22");
  }

  /** Whether PostgreSQL refused to write under the name that the token bears. */
  private static boolean sujetReserve(Throwable echec) {
    return messages(echec).anyMatch(m -> SUJET_PERMIS.equals(m.getConstraint()));
  }

  private static Stream<ServerErrorMessage> messages(Throwable echec) {
    return causes(echec)
        .map(t -> t instanceof PSQLException sql ? sql.getServerErrorMessage() : null)
        .filter(Objects::nonNull);
  }

  private static boolean refuseeAvec(Throwable echec, String... debutsDEtat) {
    return causes(echec)
        .anyMatch(
            t ->
                t instanceof SQLException sql
                    && sql.getSQLState() != null
                    && Stream.of(debutsDEtat).anyMatch(sql.getSQLState()::startsWith));
  }

  private static Stream<Throwable> causes(Throwable echec) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable t = echec; t != null; t = t.getCause()) {
      causes.add(t);
    }
    return causes.stream();
  }
}
