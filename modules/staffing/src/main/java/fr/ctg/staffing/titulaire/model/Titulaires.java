package fr.ctg.staffing.titulaire.model;

import fr.ctg.staffing.ModeDeRecrutement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The holders of each Caf, wherever they are kept, as far as whoever asks may see and write. */
public interface Titulaires {

  /** The one of that identifier. */
  Optional<Titulaire> trouver(UUID id);

  /** Those of them that there are. */
  List<Titulaire> trouver(Collection<UUID> ids);

  /** One that nobody else writes until the work under way is done. */
  Optional<Titulaire> verrouiller(UUID id);

  /**
   * Those that a list holds, in the order in which they were recorded.
   *
   * @param apres the one that they come after; none for the first ones
   * @param limite how many at most, from 1
   */
  List<Titulaire> page(Filtre filtre, @Nullable UUID apres, int limite);

  /** Adds a new one, and the person that it is. */
  void ajouter(Titulaire titulaire);

  /** Writes anew one that is locked. */
  void modifier(Titulaire present, Titulaire nouveau);

  /** Destroys the key of a locked one that is marked as erased: its words are gone for good. */
  void effacer(Titulaire efface);

  /** Takes away one that is locked, and erases the person that it was. */
  void retirer(UUID id);

  /**
   * Which a list holds; an absent member asks for nothing.
   *
   * @param caf those of that Caf
   * @param convention those who hold, held or will hold a post of that convention
   * @param recrutement those who came so
   */
  record Filtre(
      @Nullable String caf, @Nullable UUID convention, @Nullable ModeDeRecrutement recrutement) {}
}
