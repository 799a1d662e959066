package fr.ctg.convention.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment changes of the axes of its day of effect: what it repeats of that day is left
 * to whatever other amendment changes it.
 *
 * @param venus those that join
 * @param retires those that leave
 * @param retouches what others come to say
 * @param ordre all of them in their order; absent: those that were there as they were, then those
 *     that join
 */
public record ChangementsDesAxes(
    List<Axe> venus, List<UUID> retires, List<Retouche> retouches, @Nullable List<UUID> ordre) {

  /** None. */
  public static final ChangementsDesAxes AUCUN =
      new ChangementsDesAxes(List.of(), List.of(), List.of(), null);

  public ChangementsDesAxes {
    venus = List.copyOf(venus);
    retires = List.copyOf(retires);
    retouches = List.copyOf(retouches);
    ordre = ordre == null ? null : List.copyOf(ordre);
  }

  /**
   * What an axis comes to say; what is absent stays as it was.
   *
   * @param axe which one
   * @param libelle its name
   * @param thematiques the codes of its themes
   */
  public record Retouche(UUID axe, @Nullable String libelle, @Nullable List<String> thematiques) {

    public Retouche {
      thematiques = thematiques == null ? null : List.copyOf(thematiques);
    }

    Axe de(Axe present) {
      return new Axe(
          axe,
          libelle == null ? present.libelle() : libelle,
          thematiques == null ? present.thematiques() : thematiques);
    }

    private boolean vaine() {
      return libelle == null && thematiques == null;
    }

    private static Retouche entre(Axe avant, Axe apres) {
      return new Retouche(
          apres.id(),
          apres.libelle().equals(avant.libelle()) ? null : apres.libelle(),
          Set.copyOf(apres.thematiques()).equals(Set.copyOf(avant.thematiques()))
              ? null
              : apres.thematiques());
    }
  }

  /** What has to change for these axes to become those. */
  public static ChangementsDesAxes entre(List<Axe> avant, List<Axe> apres) {
    Map<UUID, Axe> presents =
        avant.stream().collect(Collectors.toMap(Axe::id, Function.identity()));
    Set<UUID> voulus = apres.stream().map(Axe::id).collect(Collectors.toSet());
    List<Axe> venus = apres.stream().filter(axe -> !presents.containsKey(axe.id())).toList();
    List<UUID> retires = avant.stream().map(Axe::id).filter(axe -> !voulus.contains(axe)).toList();
    List<Retouche> retouches = new ArrayList<>();
    for (Axe voulu : apres) {
      Axe present = presents.get(voulu.id());
      Retouche retouche = present == null ? null : Retouche.entre(present, voulu);
      if (retouche != null && !retouche.vaine()) {
        retouches.add(retouche);
      }
    }
    List<UUID> ordre = apres.stream().map(Axe::id).toList();
    List<UUID> deSoi =
        Stream.concat(
                avant.stream().map(Axe::id).filter(voulus::contains), venus.stream().map(Axe::id))
            .toList();
    return new ChangementsDesAxes(venus, retires, retouches, ordre.equals(deSoi) ? null : ordre);
  }

  /** Whether there are none. */
  public boolean aucun() {
    return venus.isEmpty() && retires.isEmpty() && retouches.isEmpty() && ordre == null;
  }

  /**
   * Those axes in the order that is wanted; those that it does not name come last, as they were.
   */
  List<UUID> ranger(List<UUID> presents) {
    if (ordre == null) {
      return presents;
    }
    List<UUID> ranges = new ArrayList<>(ordre);
    ranges.retainAll(Set.copyOf(presents));
    presents.stream().filter(axe -> !ordre.contains(axe)).forEach(ranges::add);
    return ranges;
  }
}
