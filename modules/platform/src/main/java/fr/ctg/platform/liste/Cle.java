package fr.ctg.platform.liste;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * How a place in a list is written into its cursors.
 *
 * @param parties of how many texts
 * @param ecrire writes it
 * @param lire reads it; throws {@link IllegalArgumentException} when it is none
 */
public record Cle<P>(
    int parties, Function<P, List<String>> ecrire, Function<List<String>, P> lire) {

  /** An identifier. */
  public static final Cle<UUID> IDENTIFIANT =
      new Cle<>(1, id -> List.of(id.toString()), cle -> UUID.fromString(cle.getFirst()));

  /** A number. */
  public static final Cle<Integer> NUMERO =
      new Cle<>(1, n -> List.of(n.toString()), cle -> Integer.valueOf(cle.getFirst()));

  /** A position in the journal. */
  public static final Cle<Long> POSITION =
      new Cle<>(1, position -> List.of(position.toString()), cle -> position(cle.getFirst()));

  /** A code. */
  public static final Cle<String> CODE = new Cle<>(1, List::of, List::getFirst);

  /** Texts, of which whoever reads the list makes sense. */
  public static Cle<List<String>> textes(int parties) {
    return new Cle<>(parties, Function.identity(), Function.identity());
  }

  /**
   * A position, read back.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static long position(String texte) {
    if (!texte.matches("[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("no position");
    }
    return Long.parseLong(texte);
  }

  /**
   * A place, read back from a cursor.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee when it is none
   */
  public P lue(List<String> cle) {
    try {
      return lire.apply(cle);
    } catch (IllegalArgumentException e) {
      throw Curseur.invalide();
    }
  }
}
