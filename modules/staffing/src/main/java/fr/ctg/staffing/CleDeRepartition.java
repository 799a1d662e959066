package fr.ctg.staffing;

import fr.ctg.shared.Groupe;
import fr.ctg.shared.Pourcentage;
import fr.ctg.shared.ValeurRefusee;
import java.util.EnumMap;
import java.util.Map;

/** The forecast allocation key of a post: a percentage for each group, 100 in all. */
public final class CleDeRepartition {

  private final EnumMap<Groupe, Pourcentage> parts;

  private CleDeRepartition(EnumMap<Groupe, Pourcentage> parts) {
    this.parts = parts;
  }

  /**
   * The key of those percentages; a group left out counts 0.
   *
   * @throws ValeurRefusee when they are not 100 in all
   */
  public static CleDeRepartition de(Map<Groupe, Pourcentage> parts) {
    EnumMap<Groupe, Pourcentage> toutes = new EnumMap<>(Groupe.class);
    int somme = 0;
    for (Groupe groupe : Groupe.values()) {
      Pourcentage part = parts.getOrDefault(groupe, Pourcentage.ZERO);
      toutes.put(groupe, part);
      somme += part.centiemes();
    }
    if (somme != Pourcentage.CENT_POUR_CENT) {
      throw new ValeurRefusee("Clé de répartition", parts, "100 % en tout");
    }
    return new CleDeRepartition(toutes);
  }

  /** The share of that group. */
  public Pourcentage part(Groupe groupe) {
    return parts.getOrDefault(groupe, Pourcentage.ZERO);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object autre) {
    return autre instanceof CleDeRepartition cle && parts.equals(cle.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return parts.toString();
  }
}
