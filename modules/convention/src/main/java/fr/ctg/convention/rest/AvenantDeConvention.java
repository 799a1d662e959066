package fr.ctg.convention.rest;

import fr.ctg.convention.model.Avenant;
import fr.ctg.platform.http.Ressource;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.validation.CodeInseeValide;
import fr.ctg.platform.validation.SirenOuCodeInseeValide;
import fr.ctg.shared.Ecriture;
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
    description =
        "Un avenant d'une convention. Ce qu'il dit ne change plus ; s'il était erroné, un autre le corrige.",
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
    @Schema(
            description = "Le numéro de l'avenant qu'il corrige et remplace en entier.",
            minimum = "1",
            maximum = "10000")
        @Nullable Integer corrige,
    @Schema(
            required = true,
            description =
                "Les signataires que d'autres remplacent, à leur place et avec leur territoire.",
            maxItems = 200)
        List<SubstitutionDeSignataire> substitutions,
    @Schema(
            required = true,
            description =
                "Ce qu'il change, tel que c'était le jour de son effet quand il a été enregistré.")
        Contenu avant,
    @Schema(
            required = true,
            description = "Ce qu'il change, tel que c'est à partir du jour de son effet.")
        Contenu apres,
    @Schema(description = "Pourquoi rien n'en vaut ; absent tant qu'il vaut.")
        @Nullable SansEffet sansEffet,
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
        a.corrige(),
        a.changements().substitutions().stream()
            .map(s -> new SubstitutionDeSignataire(s.ancien(), s.nouveau().code()))
            .toList(),
        Contenu.de(a.avant()),
        Contenu.de(a.apres()),
        SansEffet.de(a.sansEffet()),
        a.enregistreLe());
  }

  @Override
  public String adresse() {
    return ConventionsResource.ADRESSE + "/" + convention + "/avenants/" + numero;
  }

  @Override
  public String marque() {
    return convention + "-" + numero + (sansEffet == null ? "" : "-" + sansEffet.cause());
  }

  /** Why nothing of an amendment holds. */
  @Schema(name = "AvenantSansEffet", description = "Pourquoi rien d'un avenant ne vaut.")
  public record SansEffet(
      @Schema(
              required = true,
              description = "Un autre avenant le corrige, ou la convention finit avant son effet.",
              example = "CORRECTION")
          CauseDeSansEffet cause,
      @Schema(
              description = "Le numéro de l'avenant qui le corrige et le remplace.",
              minimum = "1",
              maximum = "10000")
          @Nullable Integer corrigePar,
      @Schema(
              required = true,
              description = "Les mêmes choses en clair.",
              maxLength = 500,
              pattern = Textes.LIGNE,
              example = "L'avenant 2 le corrige et le remplace.")
          String message) {

    static @Nullable SansEffet de(Avenant.@Nullable SansEffet s) {
      if (s == null) {
        return null;
      }
      return s.resiliation() == null
          ? new SansEffet(
              CauseDeSansEffet.CORRECTION,
              s.corrigePar(),
              "L'avenant " + s.corrigePar() + " le corrige et le remplace.")
          : new SansEffet(
              CauseDeSansEffet.RESILIATION,
              null,
              "La convention, résiliée, finit le "
                  + Ecriture.date(s.resiliation())
                  + ", avant le jour de son effet.");
    }
  }

  /** Why nothing of an amendment holds. */
  public enum CauseDeSansEffet {
    /** Another one corrects and replaces it. */
    CORRECTION,
    /** The convention was ended before its day of effect. */
    RESILIATION
  }

  /** What an amendment changes; what it leaves is absent. */
  @Schema(
      name = "ContenuDAvenant",
      description = "Ce qu'un avenant change ; ce qu'il laisse est absent.")
  public record Contenu(
      @Schema(
              description = "Le SIREN des signataires ; d'une commune sans SIREN, son code Insee.",
              maxItems = 1000,
              type = SchemaType.ARRAY,
              implementation = SirenOuCodeInseeValide.class)
          @Nullable List<String> signataires,
      @Schema(
              description = "Les communes (codes Insee).",
              maxItems = 2000,
              type = SchemaType.ARRAY,
              implementation = CodeInseeValide.class)
          @Nullable List<String> perimetre,
      @Schema(description = "Le dernier jour.", example = "2029-12-31") @Nullable LocalDate fin,
      @Schema(description = "Les axes, dans leur ordre.", maxItems = 50)
          @Nullable List<AxeDeConvention> axes,
      @Schema(
              description = "Le nom.",
              maxLength = 200,
              pattern = Textes.LIGNE,
              example = "CTG du Pays de Saint-Malo 2026-2029")
          @Nullable String libelle) {

    static Contenu de(Avenant.Contenu c) {
      return new Contenu(
          c.signataires(),
          c.perimetre(),
          c.fin(),
          c.axes() == null ? null : c.axes().stream().map(AxeDeConvention::de).toList(),
          c.libelle());
    }
  }
}
