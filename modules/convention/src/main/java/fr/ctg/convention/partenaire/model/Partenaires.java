package fr.ctg.convention.partenaire.model;

import fr.ctg.convention.territoire.NomNormalise;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The partners of each Caf, wherever they are kept, as far as whoever asks may see and write. */
public interface Partenaires {

  /** The one of that identifier. */
  Optional<Partenaire> trouver(UUID id);

  /** The same, that nobody else writes until the work under way is done. */
  Optional<Partenaire> verrouiller(UUID id);

  /** The one of that SIREN in that Caf. */
  Optional<Partenaire> deSiren(String caf, String siren);

  /**
   * Those that a list holds, by Caf and name.
   *
   * @param apres the place that they come after; none for the first ones
   * @param limite how many at most, from 1
   */
  List<Partenaire> page(Filtre filtre, @Nullable Place apres, int limite);

  /**
   * Adds a new one.
   *
   * @return whether its Caf did not have one of that SIREN; otherwise nothing is added
   */
  boolean ajouter(Partenaire partenaire);

  /** Writes anew one that is locked. */
  void modifier(Partenaire partenaire);

  /**
   * Which a list holds; an absent member asks for nothing.
   *
   * @param caf those of that Caf
   * @param nature those that are that
   * @param siren the one of that SIREN in each Caf
   * @param q what the name contains, normalised
   */
  record Filtre(
      @Nullable String caf,
      @Nullable NatureDePartenaire nature,
      @Nullable String siren,
      @Nullable String q) {}

  /**
   * A partner's place in a list.
   *
   * @param caf its Caf
   * @param nom its name, normalised
   * @param id its identifier
   */
  record Place(String caf, String nom, UUID id) {

    /** That of a partner. */
    public static Place de(Partenaire partenaire) {
      return new Place(
          partenaire.caf(), NomNormalise.de(partenaire.texte().nom()), partenaire.id());
    }

    /** As texts. */
    public List<String> textes() {
      return List.of(caf, nom, id.toString());
    }

    /**
     * Read back from those texts.
     *
     * @throws IllegalArgumentException when they are none of a place
     */
    public static Place lue(List<String> textes) {
      return new Place(textes.get(0), textes.get(1), UUID.fromString(textes.get(2)));
    }
  }
}
