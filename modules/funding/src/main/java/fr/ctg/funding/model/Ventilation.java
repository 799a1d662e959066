package fr.ctg.funding.model;

import fr.ctg.shared.Groupe;
import fr.ctg.shared.Montant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An amount shared out over the groups of the allocation key, to the cent. */
public final class Ventilation {

  /** Nothing for any group. */
  public static final Ventilation NULLE = new Ventilation(new EnumMap<>(Groupe.class));

  private final EnumMap<Groupe, Montant> montants;

  private Ventilation(EnumMap<Groupe, Montant> montants) {
    for (Groupe groupe : Groupe.values()) {
      montants.putIfAbsent(groupe, Montant.ZERO);
    }
    this.montants = montants;
  }

  /** Those amounts; a group left out has 0. */
  public static Ventilation de(Map<Groupe, Montant> montants) {
    EnumMap<Groupe, Montant> copie = new EnumMap<>(Groupe.class);
    copie.putAll(montants);
    return new Ventilation(copie);
  }

  /** The amount of that group. */
  public Montant montant(Groupe groupe) {
    return montants.getOrDefault(groupe, Montant.ZERO);
  }

  /** All amounts, in the groups' order. */
  public Map<Groupe, Montant> montants() {
    return Collections.unmodifiableMap(montants);
  }

  /** The sum of all groups. */
  public Montant total() {
    Montant total = Montant.ZERO;
    for (Montant montant : montants.values()) {
      total = total.plus(montant);
    }
    return total;
  }

  /** This and that together, group by group. */
  public Ventilation plus(Ventilation autre) {
    EnumMap<Groupe, Montant> sommes = new EnumMap<>(Groupe.class);
    for (Groupe groupe : Groupe.values()) {
      sommes.put(groupe, montant(groupe).plus(autre.montant(groupe)));
    }
    return new Ventilation(sommes);
  }

  @Override
  public boolean equals(@Nullable Object autre) {
    return autre instanceof Ventilation v && montants.equals(v.montants);
  }

  @Override
  public int hashCode() {
    return montants.hashCode();
  }

  @Override
  public String toString() {
    return montants.toString();
  }
}
