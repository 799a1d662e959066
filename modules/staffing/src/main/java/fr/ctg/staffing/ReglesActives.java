package fr.ctg.staffing;

import fr.ctg.referentiel.CatalogueDesRegles;
import fr.ctg.referentiel.Regle;
import fr.ctg.shared.Appreciation;
import fr.ctg.shared.Constat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one kind of facts that a catalogue knows, each with what the catalogue makes of it:
 * a rule that a Caf switched off is not in the catalogue it is given, and an effect that a Caf
 * lowered stands lowered in it.
 *
 * @param <F> the facts that the rules look at
 */
public final class ReglesActives<F> {

  private record Active<F>(Regle regle, RegleAppliquee<F> fonction) {}

  private final List<Active<F>> actives;

  /** Those of the rules that the catalogue knows, in the catalogue's order. */
  public ReglesActives(CatalogueDesRegles catalogue, List<? extends RegleAppliquee<F>> fonctions) {
    Map<String, Regle> parCode = parCode(catalogue);
    List<Active<F>> retenues = new ArrayList<>();
    for (RegleAppliquee<F> fonction : fonctions) {
      Regle regle = parCode.get(fonction.code());
      if (regle != null) {
        retenues.add(new Active<>(regle, fonction));
      }
    }
    retenues.sort(Comparator.comparingInt(active -> active.regle().ordre()));
    this.actives = List.copyOf(retenues);
  }

  /**
   * All findings of all rules, none stops another: in the order of the rules, then of the facts.
   *
   * @param reference the reference of the post that facts are about, {@code null} for a convention
   */
  public List<Constat> constats(List<F> faits, Function<F, @Nullable String> reference) {
    List<Constat> constats = new ArrayList<>(actives.size() * faits.size());
    for (Active<F> active : actives) {
      Regle regle = active.regle();
      for (F fait : faits) {
        Appreciation appreciation = active.fonction().apprecier(fait);
        if (appreciation != null) {
          constats.add(
              new Constat(
                  regle.code(),
                  appreciation.verdict(),
                  regle.effet(),
                  reference.apply(fait),
                  appreciation.message(),
                  regle.fondement(),
                  regle.citation()));
        }
      }
    }
    return constats;
  }

  /** The catalogue's order of rules, to sort findings by; those of one rule keep their order. */
  public static Comparator<Constat> ordre(CatalogueDesRegles catalogue) {
    Map<String, Integer> ordres = new HashMap<>();
    for (Regle regle : catalogue.regles()) {
      ordres.put(regle.code(), regle.ordre());
    }
    return Comparator.comparing(constat -> ordres.getOrDefault(constat.regle(), Integer.MAX_VALUE));
  }

  /** The rules of a catalogue by their codes. */
  public static Map<String, Regle> parCode(CatalogueDesRegles catalogue) {
    Map<String, Regle> parCode = new HashMap<>();
    for (Regle regle : catalogue.regles()) {
      parCode.put(regle.code(), regle);
    }
    return parCode;
  }
}
