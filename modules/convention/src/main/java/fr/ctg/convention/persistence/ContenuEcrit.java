package fr.ctg.convention.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.persistence.ChangementsEcrits.AxeEcrit;
import fr.ctg.platform.json.JsonDuProduit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A state that an amendment touches, as it is stored. */
record ContenuEcrit(
    @Nullable List<String> signataires,
    @Nullable List<String> perimetre,
    @Nullable LocalDate fin,
    @Nullable List<AxeEcrit> axes,
    @Nullable String libelle) {

  private static final ObjectReader LECTURE = JsonDuProduit.mapper().readerFor(ContenuEcrit.class);

  static String json(Avenant.Contenu c) {
    try {
      return JsonDuProduit.mapper()
          .writeValueAsString(
              new ContenuEcrit(
                  c.signataires(),
                  c.perimetre(),
                  c.fin(),
                  c.axes() == null ? null : c.axes().stream().map(AxeEcrit::de).toList(),
                  c.libelle()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lists of texts and a date are JSON", e);
    }
  }

  static Avenant.Contenu lu(String json) {
    try {
      ContenuEcrit c = LECTURE.readValue(json);
      return new Avenant.Contenu(
          c.signataires(),
          c.perimetre(),
          c.fin(),
          c.axes() == null ? null : c.axes().stream().map(AxeEcrit::axe).toList(),
          c.libelle());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was stored is JSON of that form", e);
    }
  }
}
