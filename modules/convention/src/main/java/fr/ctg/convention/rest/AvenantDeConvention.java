package fr.ctg.convention.rest;

import fr.ctg.convention.model.Avenant;
import fr.ctg.platform.http.Ressource;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.validation.CodeInseeValide;
import fr.ctg.platform.validation.SirenValide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amendment, as it is shown. */
@Schema(
    name = "Avenant",
    description = "Un avenant d'une convention ; il ne change plus.",
    extensions = @Extension(name = Page.NOM, value = "PageDAvenants"))
public record AvenantDeConvention(
    @Schema(required = true, description = "La convention.", format = "uuid") UUID convention,
    @Schema(
            required = true,
            description = "Son numéro dans la convention.",
            minimum = "1",
            maximum = "10000",
            example = "1")
        int numero,
    @Schema(
            required = true,
            description = "Le jour à partir duquel il vaut.",
            example = "2027-01-01")
        LocalDate dateEffet,
    @Schema(
            required = true,
            description = "Pourquoi.",
            maxLength = 2000,
            pattern = Textes.TEXTE,
            example = "La convention est prolongée d'une année.")
        String motif,
    @Schema(required = true, description = "Ce qu'il change, tel que c'était.") Contenu avant,
    @Schema(required = true, description = "Ce qu'il change, tel que c'est.") Contenu apres,
    @Schema(required = true, description = "Le moment où il a été enregistré.")
        Instant enregistreLe)
    implements Ressource {

  static final TrancheDeListe.Forme<AvenantDeConvention, Integer> LISTE =
      new TrancheDeListe.Forme<>("avenants", AvenantDeConvention.class, Cle.NUMERO);

  static AvenantDeConvention de(Avenant a) {
    return new AvenantDeConvention(
        a.convention(),
        a.numero(),
        a.dateEffet(),
        a.motif(),
        Contenu.de(a.avant()),
        Contenu.de(a.apres()),
        a.enregistreLe());
  }

  @Override
  public String adresse() {
    return ConventionsResource.ADRESSE + "/" + convention + "/avenants/" + numero;
  }

  @Override
  public String marque() {
    return convention + "-" + numero;
  }

  /** What an amendment changes; what it leaves is absent. */
  @Schema(
      name = "ContenuDAvenant",
      description = "Ce qu'un avenant change ; ce qu'il laisse est absent.")
  public record Contenu(
      @Schema(
              description = "Le SIREN des signataires.",
              maxItems = 1000,
              type = SchemaType.ARRAY,
              implementation = SirenValide.class)
          @Nullable List<String> signataires,
      @Schema(
              description = "Les communes (codes Insee).",
              maxItems = 2000,
              type = SchemaType.ARRAY,
              implementation = CodeInseeValide.class)
          @Nullable List<String> perimetre,
      @Schema(description = "Le dernier jour.", example = "2029-12-31") @Nullable LocalDate fin) {

    static Contenu de(Avenant.Contenu c) {
      return new Contenu(c.signataires(), c.perimetre(), c.fin());
    }
  }
}
