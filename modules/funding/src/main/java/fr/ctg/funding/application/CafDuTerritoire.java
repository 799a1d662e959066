package fr.ctg.funding.application;

import fr.ctg.funding.model.Avertissement;
import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Ecriture;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the Caf whose values a simulation takes is the one that serves its territory. */
final class CafDuTerritoire {

  private final ReferenceTerritoriale reference;

  CafDuTerritoire(ReferenceTerritoriale reference) {
    this.reference = reference;
  }

  /**
   * A warning where another Caf serves communes of the perimeter; {@code null} where none does. A
   * commune that no Caf serves is nobody else's.
   */
  @Nullable Avertissement siAutreCaf(String caf, Set<CodeInsee> perimetre) {
    SortedMap<String, Integer> ailleurs = new TreeMap<>();
    int combien = 0;
    for (CodeInsee commune : perimetre) {
      String sienne = reference.cafDe(commune);
      if (sienne != null && !sienne.equals(caf)) {
        ailleurs.merge(sienne, 1, Integer::sum);
        combien++;
      }
    }
    return combien == 0
        ? null
        : new Avertissement(
            Avertissement.Code.TERRITOIRE_D_UNE_AUTRE_CAF,
            null,
            "La simulation prend les valeurs et les règles de la Caf "
                + caf
                + ", alors que "
                + concernees(combien, perimetre.size())
                + " d'une autre Caf ("
                + ailleurs.entrySet().stream()
                    .map(une -> "Caf " + une.getKey() + " : " + une.getValue())
                    .collect(Collectors.joining(", "))
                + "). Pour y remédier : corriger « caf », ou restreindre le périmètre aux communes que"
                + " cette Caf sert.");
  }

  /** Which communes of the perimeter, with their verb. */
  private static String concernees(int combien, int toutes) {
    if (combien == toutes) {
      return toutes == 1
          ? "la commune du périmètre relève"
          : "les " + toutes + " communes du périmètre relèvent toutes";
    }
    return combien
        + " des "
        + Ecriture.combien(toutes, "commune")
        + " du périmètre "
        + (combien == 1 ? "relève" : "relèvent");
  }
}
