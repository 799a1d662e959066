package fr.ctg.convention.rules;

import fr.ctg.convention.model.Manque;
import fr.ctg.convention.model.Recouvrement;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Periode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** No two signed conventions cover one commune on one day: each other one is named once. */
final class DejaCouverte {

  private DejaCouverte() {}

  static List<Manque> manques(List<Recouvrement> recouvrements) {
    Map<UUID, List<Recouvrement>> parConvention =
        recouvrements.stream()
            .collect(
                Collectors.groupingBy(
                    Recouvrement::convention, LinkedHashMap::new, Collectors.toList()));
    return parConvention.values().stream().map(DejaCouverte::manque).toList();
  }

  private static Manque manque(List<Recouvrement> siens) {
    Map<Periode, List<String>> parJours =
        siens.stream()
            .collect(
                Collectors.groupingBy(
                    Recouvrement::jours,
                    LinkedHashMap::new,
                    Collectors.mapping(Recouvrement::commune, Collectors.toList())));
    List<String> jours = new ArrayList<>();
    parJours.forEach(
        (periode, communes) ->
            jours.add(Ecriture.periode(periode) + ", " + Enumeration.deCommunes(communes)));
    Recouvrement un = siens.getFirst();
    return new Manque(
        "/perimetre",
        "DEJA_COUVERTE",
        "la convention signée « "
            + un.libelle()
            + " » ("
            + un.convention()
            + ") couvre déjà, "
            + String.join(" ; ", jours)
            + " : retirez ces communes, ou changez les jours",
        null);
  }
}
