package fr.ctg.referentiel.nomenclature.rest;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.referentiel.nomenclature.model.GroupeDecrit;
import fr.ctg.referentiel.nomenclature.model.LibelleDePoste;
import fr.ctg.referentiel.rest.SourceCitee;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group of the allocation key or a label of a post, as it is shown. */
@Schema(
    name = "LibelleDuReferentiel",
    description = "Un groupe de la clé de répartition, ou un libellé de poste.",
    extensions = @Extension(name = Page.NOM, value = "PageDeLibelles"))
public record LibelleDuReferentiel(
    @Schema(required = true, description = "Son code.", maxLength = 64, example = "PARENTALITE")
        String code,
    @Schema(required = true, description = "Sa place, à partir de 1.", minimum = "1") int ordre,
    @Schema(required = true, description = "Les mots de la source.", maxLength = 200)
        String libelle,
    @Schema(required = true, description = "Pour qui le texte vaut.") Portee portee,
    @Schema(required = true, description = "Si le texte le dit ou si c'est une lecture.")
        Fondement fondement,
    @Schema(required = true, description = "Où il se trouve.") SourceCitee source) {

  static final TrancheDeListe.Forme<LibelleDuReferentiel, String> GROUPES =
      new TrancheDeListe.Forme<>("groupes", LibelleDuReferentiel.class, Cle.CODE);

  static final TrancheDeListe.Forme<LibelleDuReferentiel, String> LIBELLES =
      new TrancheDeListe.Forme<>("libelles", LibelleDuReferentiel.class, Cle.CODE);

  static LibelleDuReferentiel de(GroupeDecrit g) {
    return new LibelleDuReferentiel(
        g.code(),
        g.ordre(),
        g.libelle(),
        g.portee(),
        g.fondement(),
        SourceCitee.lieu(g.document(), g.section()));
  }

  static LibelleDuReferentiel de(LibelleDePoste l) {
    return new LibelleDuReferentiel(
        l.code(),
        l.ordre(),
        l.libelle(),
        l.portee(),
        l.fondement(),
        SourceCitee.lieu(l.document(), l.section()));
  }
}
