package fr.ctg.referentiel.source.model;

import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.EtatVersion;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dated version of the job reference (référentiel), whole.
 *
 * @param code the stable code, for example {@code cnaf-2019}
 * @param libelle its name, in French
 * @param etat how far it has come
 * @param debut the first day on which it is in force
 * @param fin the last day on which it is in force, or {@code null} while it is open
 * @param fondement whether the text gives the first day or it is read so
 * @param source the words that date it
 * @param elements all its texts, part by part, each before what details it
 */
public record VersionReferentiel(
    String code,
    String libelle,
    EtatVersion etat,
    LocalDate debut,
    @Nullable LocalDate fin,
    Fondement fondement,
    Citation source,
    List<Element> elements) {

  /**
   * @throws IllegalArgumentException when the version ends before it begins, when two elements have
   *     the same code, or when a parent does not stand before what details it
   */
  public VersionReferentiel {
    elements = List.copyOf(elements);
    if (fin != null && fin.isBefore(debut)) {
      throw new IllegalArgumentException("La version " + code + " finit avant son début");
    }
    Set<String> codes = new HashSet<>();
    for (Element element : elements) {
      if (element.parent() != null && !codes.contains(element.parent())) {
        throw new IllegalArgumentException(
            "L'élément " + element.code() + " précise " + element.parent() + ", inconnu avant lui");
      }
      if (!codes.add(element.code())) {
        throw new IllegalArgumentException("Deux éléments ont le code " + element.code());
      }
    }
  }

  /** The elements at the head of that part, in their order. */
  public List<Element> tete(Partie partie) {
    return elements.stream()
        .filter(element -> element.partie() == partie && element.parent() == null)
        .toList();
  }

  /** The elements that detail the one of that code, in their order; none when nothing does. */
  public List<Element> details(String parent) {
    return elements.stream().filter(element -> Objects.equals(element.parent(), parent)).toList();
  }
}
