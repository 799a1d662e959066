package fr.ctg.convention.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conventions, wherever they are kept, as far as whoever asks may see and write them. */
public interface RegistreDesConventions {

  /**
   * The one of that identifier, whole.
   *
   * @param jour as it is on that day
   * @param au as known at that instant; when {@code null} now, or at the instant of the work under
   *     way
   */
  Optional<Convention> trouver(UUID id, LocalDate jour, @Nullable Instant au);

  /** The same as known now, or at the instant of the work under way. */
  default Optional<Convention> trouver(UUID id, LocalDate jour) {
    return trouver(id, jour, null);
  }

  /** The same, that nobody else writes until the work under way is done. */
  Optional<Convention> verrouiller(UUID id, LocalDate jour);

  /**
   * The same, that nobody else rewrites, signs or gives up until the work under way is done: what
   * is added to it is held against what it is.
   */
  Optional<Convention> retenir(UUID id, LocalDate jour);

  /**
   * Waits until no other signature or amendment of that Caf is under way: each sees what the others
   * cover.
   */
  void attendreSonTour(String caf);

  /** What other signed conventions cover of these communes on their days. */
  List<Recouvrement> recouvrements(UUID convention, List<CommuneCouverte> communes);

  /** The signed ones that cover some of these communes on a day before that one, by their days. */
  List<ConventionAnterieure> anterieures(UUID convention, List<String> communes, LocalDate debut);

  /** The signed ones of the rank PREMIERE that begin after that day and cover some of these. */
  List<ConventionAnterieure> premieresApres(
      UUID convention, List<String> communes, LocalDate debut);

  /** The names of those that name it as the one that they renew. */
  List<String> suivantes(UUID convention);

  /** The sheets of its action plan, in the order in which they were added. */
  List<FicheRangee> fiches(UUID convention);

  /** Adds a new one. */
  void ajouter(Convention nouvelle);

  /** Writes anew one that is locked, in preparation until then. */
  void modifier(Convention presente, Convention nouvelle);

  /** Takes away one that is locked. */
  void retirer(UUID id);
}
