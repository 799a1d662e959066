package fr.ctg.convention.model;

import fr.ctg.shared.Thematique;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line of work (<i>axe</i>) of a convention. Its identifier stays while its name, its themes and
 * its place change: sheets refer to it.
 *
 * @param id its identifier
 * @param libelle its name
 * @param thematiques the codes of its themes, at least one
 */
public record Axe(UUID id, String libelle, List<String> thematiques) {

  public Axe {
    thematiques = List.copyOf(thematiques);
  }

  /** The codes of all themes of these, once each, in the order of the job reference. */
  static List<String> thematiques(List<Axe> axes) {
    Set<String> siennes = new HashSet<>();
    axes.forEach(axe -> siennes.addAll(axe.thematiques()));
    return Arrays.stream(Thematique.values())
        .map(Thematique::name)
        .filter(siennes::contains)
        .toList();
  }

  /** It as somebody would write it. */
  Redige redige() {
    return new Redige(id, libelle, thematiques);
  }

  /**
   * An axis as somebody writes it.
   *
   * @param id which of the convention's axes it is; absent: the one of that name, or else a new one
   * @param libelle its name
   * @param thematiques the codes of its themes
   */
  public record Redige(@Nullable UUID id, String libelle, List<String> thematiques) {

    public Redige {
      thematiques = List.copyOf(thematiques);
    }
  }

  /**
   * Those that somebody wrote as the ones that they are: whichever is named by its identifier, then
   * whichever bears the name of one that nothing else is; the others are new.
   *
   * @param rediges what was written, each identifier one of those present, none of them twice
   * @param presents those that were there
   * @param nouvel gives the identifier of a new one
   */
  public static List<Axe> reconnus(
      List<Redige> rediges, List<Axe> presents, Supplier<UUID> nouvel) {
    List<Axe> libres = new ArrayList<>(presents);
    libres.removeIf(present -> rediges.stream().anyMatch(r -> present.id().equals(r.id())));
    List<Axe> reconnus = new ArrayList<>();
    for (Redige redige : rediges) {
      UUID id =
          Optional.ofNullable(redige.id())
              .or(() -> prendre(libres, axe -> axe.libelle().equals(redige.libelle())).map(Axe::id))
              .orElseGet(nouvel);
      reconnus.add(new Axe(id, redige.libelle(), redige.thematiques()));
    }
    return List.copyOf(reconnus);
  }

  private static Optional<Axe> prendre(List<Axe> libres, Predicate<Axe> lequel) {
    Optional<Axe> pris = libres.stream().filter(lequel).findFirst();
    pris.ifPresent(libres::remove);
    return pris;
  }
}
