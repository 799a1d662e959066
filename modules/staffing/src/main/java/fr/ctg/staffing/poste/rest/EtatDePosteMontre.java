package fr.ctg.staffing.poste.rest;

import fr.ctg.platform.http.RessourceNumerotee;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import fr.ctg.platform.validation.CodeInseeValide;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Thematique;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.Position;
import fr.ctg.staffing.poste.model.EtatDePoste;
import fr.ctg.staffing.poste.model.Poste;
import fr.ctg.staffing.validation.CleDite;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a post is from a day on, as it is shown. */
@Schema(
    name = "EtatDePoste",
    description = "Ce qu'un poste est à partir d'un jour, jusqu'à son état suivant.",
    extensions = @Extension(name = Page.NOM, value = "PageDEtatsDePoste"))
public record EtatDePosteMontre(
    @Schema(required = true, description = "Le poste.", format = "uuid") UUID poste,
    @Schema(
            required = true,
            description = "Combien de fois le poste a été écrit.",
            minimum = "1",
            example = "1")
        int version,
    @Schema(required = true, description = "Le premier jour de cet état.", example = "2026-03-01")
        LocalDate depuis,
    @Schema(required = true, description = "Son libellé.", example = "DISPOSITIF")
        LibelleCct libelle,
    @Schema(required = true, description = "Il pilote l'équipe.", example = "true") boolean pilote,
    @Schema(required = true, description = "Sa place dans la hiérarchie.", example = "AGENT")
        Position position,
    @Schema(
            description = "Part de management ; absente : inconnue.",
            minimum = "0",
            maximum = "1",
            example = "0.25")
        @Nullable BigDecimal partManagement,
    @Schema(
            description = "Son ETP, s'il a été dit ainsi.",
            minimum = "0",
            maximum = "1",
            example = "0.8")
        @Nullable BigDecimal etp,
    @Schema(
            description = "Ses heures par semaine, s'il a été dit ainsi.",
            minimum = "0",
            maximum = "48",
            example = "12")
        @Nullable BigDecimal heures,
    @Schema(
            description = "Les heures par semaine d'un temps plein chez cet employeur.",
            minimum = "0",
            maximum = "48",
            example = "35")
        @Nullable BigDecimal heuresTempsPlein,
    @Schema(
            required = true,
            description =
                "Son ETP, à quatre décimales, arrondi au plus proche s'il a été dit en heures ; les"
                    + " calculs gardent la fraction exacte.",
            minimum = "0",
            maximum = "1",
            example = "0.3429")
        BigDecimal etpArrondi,
    @Schema(required = true, description = "Ses thématiques.", maxItems = 8)
        List<Thematique> thematiques,
    @Schema(
            required = true,
            description = "Ses axes de la convention, par leurs identifiants.",
            maxItems = 50)
        List<UUID> axes,
    @Schema(
            required = true,
            description = "Son territoire (codes Insee).",
            maxItems = 2000,
            type = SchemaType.ARRAY,
            implementation = CodeInseeValide.class)
        List<String> communes,
    @Schema(required = true, description = "Sa clé de répartition prévisionnelle.") CleDite cle,
    @Schema(
            description = "Son coût annuel en euros ; absent : non déclaré.",
            minimum = "0",
            maximum = "1000000000",
            example = "41250")
        @Nullable BigDecimal coutAnnuel)
    implements RessourceNumerotee {

  static final TrancheDeListe.Forme<EtatDePosteMontre, String> LISTE =
      new TrancheDeListe.Forme<>("etats", EtatDePosteMontre.class, Cle.CODE);

  static EtatDePosteMontre de(Poste poste, Poste.EtatDate date) {
    EtatDePoste etat = date.etat();
    return new EtatDePosteMontre(
        poste.id(),
        poste.version(),
        date.depuis(),
        etat.libelle(),
        etat.pilote(),
        etat.position(),
        etat.partManagement(),
        etat.etp(),
        etat.heures(),
        etat.heuresTempsPlein(),
        etat.temps()
            .etp()
            .valeur()
            .arrondie(Etp.DECIMALES, RoundingMode.HALF_UP)
            .stripTrailingZeros(),
        etat.thematiques(),
        etat.axes(),
        etat.communes(),
        EtatDePosteDemande.cle(etat.cle()),
        OrigineDemande.montant(etat.coutAnnuel()));
  }

  @Override
  public String adresse() {
    return EtatsDePosteResource.ADRESSE.replace("{id}", poste.toString()) + "/" + depuis;
  }
}
