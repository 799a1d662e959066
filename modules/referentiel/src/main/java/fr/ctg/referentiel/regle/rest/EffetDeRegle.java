package fr.ctg.referentiel.regle.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.ctg.platform.http.Ressource;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.model.Place;
import fr.ctg.referentiel.regle.model.EffetEcrit;
import fr.ctg.referentiel.regle.model.EffetLocal;
import fr.ctg.referentiel.rest.FormesDuReferentiel;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a Caf decided on the effect of a rule, as it is shown; the author is not. */
@Schema(
    name = "EffetDeRegle",
    description = "Ce qu'une Caf a décidé de l'effet d'une règle, en vigueur ou non.",
    extensions = @Extension(name = Page.NOM, value = "PageDEffets"))
public record EffetDeRegle(
    @Schema(
            required = true,
            description = "Le code de la règle.",
            maxLength = 64,
            example = "ETP-PILOTE")
        String regle,
    @Schema(required = true, description = "La Caf qui l'a décidé.", maxLength = 8, example = "74")
        String caf,
    @Schema(required = true, description = "Le premier jour de l'effet.") LocalDate depuis,
    @Schema(required = true, description = "L'effet.") EffetLocal effet,
    @Schema(required = true, description = "Quand il a été enregistré.") Instant enregistreLe,
    @Schema(required = true, description = "Pourquoi.", maxLength = FormesDuReferentiel.MOTIF_MAX)
        String motif,
    @JsonIgnore String marque)
    implements Ressource {

  static final TrancheDeListe.Forme<EffetDeRegle, Place> LISTE =
      new TrancheDeListe.Forme<>(
          "effets", EffetDeRegle.class, new Cle<>(2, Place::textes, Place::lue));

  /** That of a decision that was recorded. */
  public static EffetDeRegle de(EffetEcrit e) {
    return new EffetDeRegle(
        e.regle(),
        e.caf(),
        e.depuis(),
        e.effet(),
        e.enregistreLe(),
        e.motif(),
        Long.toString(e.id()));
  }

  /** It has no address of its own: that of the history as it begins with it stands for it. */
  @Override
  public String adresse() {
    return "/api/v1/referentiel/regles/"
        + regle
        + "/effets?limite=1&caf="
        + caf
        + "&connuLe="
        + enregistreLe;
  }
}
