package fr.ctg.staffing.titulaire.rest;

import fr.ctg.staffing.affectation.rest.AffectationMontree;
import fr.ctg.staffing.titulaire.application.DonneesDesTitulaires;
import fr.ctg.staffing.titulaire.model.DonneePersonnelle;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is kept of a person who is a holder. */
@Schema(
    name = "DonneesDuTitulaire",
    description = "Tout ce qui est conservé d'une personne, pour la lui remettre.")
public record DonneesDuTitulaire(
    @Schema(required = true, description = "Ce qui est dit d'elle.") TitulaireMontre titulaire,
    @Schema(
            required = true,
            description = "Les postes qu'elle tient, a tenus ou tiendra.",
            maxItems = 1000)
        List<AffectationMontree> affectations,
    @Schema(
            required = true,
            description = "Ce qui est conservé, pourquoi et jusqu'à quand.",
            maxItems = 20)
        List<LigneDuRegistre> registre) {

  static DonneesDuTitulaire de(DonneesDesTitulaires.Donnees donnees) {
    return new DonneesDuTitulaire(
        TitulaireMontre.de(donnees.titulaire()),
        donnees.affectations().stream().map(AffectationMontree::de).toList(),
        Stream.of(DonneePersonnelle.values()).map(LigneDuRegistre::de).toList());
  }
}
