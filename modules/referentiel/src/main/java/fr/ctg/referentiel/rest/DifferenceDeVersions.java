package fr.ctg.referentiel.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.model.Difference;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.Rubrique;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a text from one version to another, as it is shown. */
@Schema(
    name = "DifferenceDeVersions",
    description = "Ce qu'un texte est devenu d'une version à l'autre.",
    extensions = @Extension(name = Page.NOM, value = "PageDeDifferences"))
public record DifferenceDeVersions(
    @Schema(
            required = true,
            description = "Le code du texte.",
            maxLength = 64,
            example = "MISSION-6")
        String code,
    @Schema(
            required = true,
            description =
                "AJOUTE : il est nouveau ; MODIFIE : il est dans les deux et diffère ; RETIRE : il"
                    + " n'est plus là ; REMPLACE : il n'est plus là, d'autres le remplacent.")
        Nature nature,
    @Schema(description = "Pour MODIFIE, ce qui diffère.", maxItems = 8)
        @Nullable List<MembreModifie> modifies,
    @Schema(
            description = "Pour REMPLACE, les codes des textes qui le remplacent.",
            maxItems = 200,
            type = SchemaType.ARRAY,
            implementation = CodeDElement.class)
        @Nullable List<String> remplacePar,
    @Schema(
            description = "Pour AJOUTE et MODIFIE, les codes des textes qu'il remplace.",
            maxItems = 200,
            type = SchemaType.ARRAY,
            implementation = CodeDElement.class)
        @Nullable List<String> remplace,
    @Schema(description = "Ses mots dans la première version.", maxLength = 4000)
        @Nullable String texteAvant,
    @Schema(description = "Ses mots dans la seconde.", maxLength = 4000)
        @Nullable String texteApres,
    @Schema(description = "Ce qu'il était.") @Nullable Rubrique rubriqueAvant,
    @Schema(description = "Ce qu'il est.") @Nullable Rubrique rubriqueApres,
    @Schema(description = "Ce qu'il précisait.", maxLength = 64) @Nullable String parentAvant,
    @Schema(description = "Ce qu'il précise.", maxLength = 64) @Nullable String parentApres,
    @Schema(description = "Sa place parmi les siens.", minimum = "1") @Nullable Integer ordreAvant,
    @Schema(description = "Sa place parmi les siens.", minimum = "1")
        @Nullable Integer ordreApres) {

  /** How a list of them is told. */
  public static final TrancheDeListe.Forme<DifferenceDeVersions, String> LISTE =
      new TrancheDeListe.Forme<>(
          "differences",
          DifferenceDeVersions.class,
          Cle.CODE,
          new TrancheDeListe.Tableau<>(
              DifferenceDeVersions.Ligne.class, d -> Stream.of(d.ligne())));

  /** What became of it. */
  @Schema(name = "NatureDeDifference", description = "Ce qu'un texte est devenu.")
  public enum Nature {
    /** New. */
    AJOUTE,
    /** In both, and not the same. */
    MODIFIE,
    /** Gone. */
    RETIRE,
    /** Gone, and replaced by others. */
    REMPLACE
  }

  /** A member that differs. */
  public enum MembreModifie {
    /** The words. */
    TEXTE,
    /** What it is. */
    RUBRIQUE,
    /** What it details. */
    PARENT,
    /** Its place among what both versions have. */
    ORDRE,
    /** Where it stands in the sources. */
    SOURCE,
    /** For whom it speaks. */
    PORTEE,
    /** Whether its place is the text's. */
    FONDEMENT
  }

  static DifferenceDeVersions de(Difference d) {
    Element avant = d.avant();
    Element apres = d.apres();
    Element un = Objects.requireNonNull(apres == null ? avant : apres);
    return new DifferenceDeVersions(
        un.code(),
        nature(d),
        avant == null || apres == null ? null : modifies(avant, apres, d.deplace()),
        d.remplacePar().isEmpty() ? null : d.remplacePar(),
        d.remplace().isEmpty() ? null : d.remplace(),
        avant == null ? null : avant.texte(),
        apres == null ? null : apres.texte(),
        avant == null ? null : avant.rubrique(),
        apres == null ? null : apres.rubrique(),
        avant == null ? null : avant.parent(),
        apres == null ? null : apres.parent(),
        avant == null ? null : avant.ordre(),
        apres == null ? null : apres.ordre());
  }

  private static Nature nature(Difference d) {
    if (d.avant() == null) {
      return Nature.AJOUTE;
    }
    if (d.apres() != null) {
      return Nature.MODIFIE;
    }
    return d.remplacePar().isEmpty() ? Nature.RETIRE : Nature.REMPLACE;
  }

  private static List<MembreModifie> modifies(Element avant, Element apres, boolean deplace) {
    List<MembreModifie> modifies = new ArrayList<>();
    ajouter(modifies, MembreModifie.TEXTE, avant.texte().equals(apres.texte()));
    ajouter(modifies, MembreModifie.RUBRIQUE, avant.rubrique() == apres.rubrique());
    ajouter(modifies, MembreModifie.PARENT, Objects.equals(avant.parent(), apres.parent()));
    ajouter(modifies, MembreModifie.ORDRE, !deplace);
    ajouter(
        modifies,
        MembreModifie.SOURCE,
        avant.document().equals(apres.document()) && avant.section().equals(apres.section()));
    ajouter(modifies, MembreModifie.PORTEE, avant.portee() == apres.portee());
    ajouter(modifies, MembreModifie.FONDEMENT, avant.fondement() == apres.fondement());
    return modifies;
  }

  private static void ajouter(List<MembreModifie> modifies, MembreModifie membre, boolean meme) {
    if (!meme) {
      modifies.add(membre);
    }
  }

  /** The same as a row, lists written out. */
  record Ligne(
      String code,
      Nature nature,
      @Nullable String modifies,
      @Nullable String remplacePar,
      @Nullable String remplace,
      @Nullable String texteAvant,
      @Nullable String texteApres,
      @Nullable Rubrique rubriqueAvant,
      @Nullable Rubrique rubriqueApres,
      @Nullable String parentAvant,
      @Nullable String parentApres,
      @Nullable Integer ordreAvant,
      @Nullable Integer ordreApres) {}

  Ligne ligne() {
    return new Ligne(
        code,
        nature,
        enClair(modifies),
        enClair(remplacePar),
        enClair(remplace),
        texteAvant,
        texteApres,
        rubriqueAvant,
        rubriqueApres,
        parentAvant,
        parentApres,
        ordreAvant,
        ordreApres);
  }

  private static @Nullable String enClair(@Nullable List<?> liste) {
    return liste == null ? null : String.join(" ", liste.stream().map(String::valueOf).toList());
  }
}
