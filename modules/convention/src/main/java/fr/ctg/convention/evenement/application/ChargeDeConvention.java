package fr.ctg.convention.evenement.application;

import fr.ctg.convention.EtatConvention;
import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Precedente;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Resiliation;
import fr.ctg.convention.model.Signataire;
import fr.ctg.platform.evenement.Changements;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an event about a convention tells.
 *
 * @param convention the convention
 * @param version the convention's version; the last one that it had when it went
 * @param changements the members that changed, as the resource names them; empty when it came or
 *     went
 */
@Schema(name = "ChargeDeConvention", description = "Ce que porte un évènement sur une convention.")
public record ChargeDeConvention(
    @Schema(required = true, description = "La convention.", format = "uuid") UUID convention,
    @Schema(
            required = true,
            description = "La version de la convention ; à la suppression, la dernière.",
            minimum = "1")
        int version,
    @Schema(
            required = true,
            description =
                "Les membres de la ressource qui ont changé ; vide à la création et à la suppression.",
            maxItems = 100)
        List<String> changements) {

  /** That of one that has come, or is about to go. */
  static ChargeDeConvention de(Convention convention) {
    return new ChargeDeConvention(convention.id(), convention.version(), List.of());
  }

  /** That of one that is no longer what it was. */
  static ChargeDeConvention de(Convention avant, Convention apres, LocalDate jour) {
    return new ChargeDeConvention(
        apres.id(),
        apres.version(),
        Changements.entre(Montree.de(avant, jour), Montree.de(apres, jour)));
  }

  /** What is shown of one, as the resource names it. */
  public record Montree(
      EtatConvention etat,
      String libelle,
      RangConvention rang,
      @Nullable UUID precedente,
      Precedente.@Nullable Externe precedenteExterne,
      LocalDate debut,
      LocalDate fin,
      @Nullable LocalDate dateSignature,
      @Nullable String versionReferentiel,
      @Nullable Resiliation resiliation,
      List<Signataire> signataires,
      List<String> perimetre,
      boolean perimetreRestreint,
      int millesime,
      List<Axe> axes) {

    private static Montree de(Convention c, LocalDate jour) {
      ProjetDeConvention texte = c.texte();
      return new Montree(
          c.etat(jour),
          texte.libelle(),
          texte.rang(),
          texte.precedenteDuProduit(),
          texte.precedenteExterne(),
          texte.periode().debut(),
          texte.periode().fin(),
          c.dateSignature(),
          c.versionReferentiel(),
          c.resiliation(),
          texte.signataires(),
          texte.perimetre(),
          texte.perimetreRestreint(),
          texte.millesime(),
          texte.axes());
    }
  }
}
