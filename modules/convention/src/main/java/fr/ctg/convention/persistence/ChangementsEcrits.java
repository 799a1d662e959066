package fr.ctg.convention.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.ctg.convention.NatureSignataire;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.ChangementsDAvenant;
import fr.ctg.convention.model.ChangementsDesAxes;
import fr.ctg.convention.model.Signataire;
import fr.ctg.platform.json.JsonDuProduit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an amendment changes, as it is stored; what there is none of is absent. */
record ChangementsEcrits(
    @Nullable List<SignataireEcrit> arrivees,
    @Nullable List<String> retraits,
    @Nullable List<SubstitutionEcrite> substitutions,
    @Nullable List<String> venues,
    @Nullable List<String> parties,
    @Nullable AxesEcrits axes,
    @Nullable LocalDate fin,
    @Nullable String libelle) {

  private static final ObjectReader LECTURE =
      JsonDuProduit.mapper().readerFor(ChangementsEcrits.class);

  /**
   * A party that comes; the amendment itself is the one that it comes by.
   *
   * @param siren its code, under the name that amendments were always written with
   */
  record SignataireEcrit(
      String siren, NatureSignataire nature, String nom, @Nullable UUID partenaire) {

    static SignataireEcrit de(Signataire s) {
      return new SignataireEcrit(s.code(), s.nature(), s.nom(), s.partenaire());
    }

    Signataire signataire() {
      return new Signataire(siren, nature, nom, partenaire, null);
    }
  }

  /** A party in the place of another. */
  record SubstitutionEcrite(String ancien, SignataireEcrit nouveau) {}

  /** What changes of the axes. */
  record AxesEcrits(
      @Nullable List<AxeEcrit> venus,
      @Nullable List<UUID> retires,
      @Nullable List<RetoucheEcrite> retouches,
      @Nullable List<UUID> ordre) {

    static @Nullable AxesEcrits de(ChangementsDesAxes c) {
      return c.aucun()
          ? null
          : new AxesEcrits(
              c.venus().stream().map(AxeEcrit::de).toList(),
              c.retires(),
              c.retouches().stream()
                  .map(r -> new RetoucheEcrite(r.axe(), r.libelle(), r.thematiques()))
                  .toList(),
              c.ordre());
    }

    ChangementsDesAxes changements() {
      return new ChangementsDesAxes(
          ouAucun(venus).stream().map(AxeEcrit::axe).toList(),
          ouAucun(retires),
          ouAucun(retouches).stream()
              .map(r -> new ChangementsDesAxes.Retouche(r.axe(), r.libelle(), r.thematiques()))
              .toList(),
          ordre);
    }
  }

  /** An axis. */
  record AxeEcrit(UUID id, String libelle, List<String> thematiques) {

    static AxeEcrit de(Axe axe) {
      return new AxeEcrit(axe.id(), axe.libelle(), axe.thematiques());
    }

    Axe axe() {
      return new Axe(id, libelle, thematiques);
    }
  }

  /** What an axis comes to say. */
  record RetoucheEcrite(UUID axe, @Nullable String libelle, @Nullable List<String> thematiques) {}

  static String json(ChangementsDAvenant c) {
    try {
      return JsonDuProduit.mapper()
          .writeValueAsString(
              new ChangementsEcrits(
                  c.arrivees().stream().map(SignataireEcrit::de).toList(),
                  c.retraits(),
                  c.substitutions().stream()
                      .map(s -> new SubstitutionEcrite(s.ancien(), SignataireEcrit.de(s.nouveau())))
                      .toList(),
                  c.venues(),
                  c.parties(),
                  AxesEcrits.de(c.axes()),
                  c.fin(),
                  c.libelle()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lists of texts and a date are JSON", e);
    }
  }

  static ChangementsDAvenant lus(String json) {
    try {
      ChangementsEcrits c = LECTURE.readValue(json);
      return new ChangementsDAvenant(
          ouAucun(c.arrivees()).stream().map(SignataireEcrit::signataire).toList(),
          ouAucun(c.retraits()),
          ouAucun(c.substitutions()).stream()
              .map(s -> new ChangementsDAvenant.Substitution(s.ancien(), s.nouveau().signataire()))
              .toList(),
          ouAucun(c.venues()),
          ouAucun(c.parties()),
          c.axes() == null ? ChangementsDesAxes.AUCUN : c.axes().changements(),
          c.fin(),
          c.libelle());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was stored is JSON of that form", e);
    }
  }

  private static <T> List<T> ouAucun(@Nullable List<T> liste) {
    return liste == null ? List.of() : liste;
  }
}
