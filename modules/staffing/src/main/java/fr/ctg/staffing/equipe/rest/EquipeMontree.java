package fr.ctg.staffing.equipe.rest;

import fr.ctg.platform.validation.UneLigne;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Groupe;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.constat.ConstatSimule;
import fr.ctg.staffing.equipe.model.EquipeDuJour;
import fr.ctg.staffing.equipe.model.TableauDEtp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The team of a convention on a day, as it is shown. Working times are rounded here, half up. */
@Schema(
    name = "Equipe",
    description = "L'équipe d'une convention un jour donné, et ce qu'en constatent les règles.")
public record EquipeMontree(
    @Schema(required = true, description = "La convention.", format = "uuid") UUID convention,
    @Schema(required = true, description = "Le jour.", example = "2026-09-01") LocalDate jour,
    @Schema(description = "La projection demandée ; absente : aucune.", example = "RENOUVELLEMENT")
        @Nullable Projection projection,
    @Schema(description = "Le poste qui pilote ; absent : aucun, ou plusieurs.", format = "uuid")
        @Nullable UUID pilote,
    @Schema(
            required = true,
            description = "L'ETP convenu : celui des postes ouverts.",
            minimum = "0",
            example = "1.8")
        BigDecimal etpConvenu,
    @Schema(
            required = true,
            description =
                "L'ETP consommé : celui des postes qui ont un titulaire et ne sont pas vacants.",
            minimum = "0",
            example = "0.8")
        BigDecimal etpConsomme,
    @Schema(required = true, description = "Les postes ouverts ce jour-là.", maxItems = 10000)
        List<MembreMontre> postes,
    @Schema(
            required = true,
            description =
                "L'ETP convenu par territoire et par groupe : lignes, colonnes et total tombent juste.")
        TableauMontre tableau,
    @Schema(
            required = true,
            description = "Constats, dans l'ordre des règles puis des postes.",
            maxItems = 10000)
        List<ConstatSimule> constats) {

  /** As what the rules are to look at a team. */
  public enum Projection {
    /** As that of a renewal, which the floors bind. */
    RENOUVELLEMENT
  }

  /** A post of the team. */
  @Schema(name = "MembreDEquipe", description = "Un poste de l'équipe.")
  public record MembreMontre(
      @Schema(required = true, description = "Le poste.", format = "uuid") UUID poste,
      @Schema(
              required = true,
              description = "Comment les constats le nomment.",
              maxLength = 64,
              pattern = UneLigne.FORME,
              example = "Pilote de la CTG")
          String reference,
      @Schema(required = true, description = "Son libellé.", example = "DISPOSITIF")
          LibelleCct libelle,
      @Schema(
              required = true,
              description = "Il pilote : il le dit, ou il est seul.",
              example = "true")
          boolean pilote,
      @Schema(
              required = true,
              description = "Son ETP.",
              minimum = "0",
              maximum = "1",
              example = "0.8")
          BigDecimal etp,
      @Schema(
              description =
                  "Son ETP de coopération ; absent si la part de management est inconnue.",
              minimum = "0",
              maximum = "1",
              example = "0.8")
          @Nullable BigDecimal etpCooperation,
      @Schema(required = true, description = "Il a un titulaire.", example = "true")
          boolean titulaire,
      @Schema(required = true, description = "Une vacance est enregistrée.", example = "false")
          boolean vacant) {

    private static MembreMontre de(EquipeDuJour.Membre m) {
      Etp cooperation = m.etpCooperation();
      return new MembreMontre(
          m.poste(),
          m.faits().reference(),
          m.faits().mission().libelle(),
          m.pilote(),
          arrondi(m.etp()),
          cooperation == null ? null : arrondi(cooperation),
          m.faits().titulaire() != null,
          m.vacant());
    }
  }

  /** The table. */
  @Schema(name = "TableauDEtp", description = "L'ETP par territoire et par groupe.")
  public record TableauMontre(
      @Schema(
              required = true,
              description = "Tout le territoire d'abord, puis les communes par leur code.",
              maxItems = 2000)
          List<LigneMontree> lignes,
      @Schema(required = true, description = "Les totaux des colonnes.") LigneMontree total) {

    private static TableauMontre de(TableauDEtp t) {
      return new TableauMontre(
          t.lignes().stream()
              .map(
                  l -> LigneMontree.de(l.commune(), groupe -> l.parGroupe().get(groupe), l.total()))
              .toList(),
          LigneMontree.de(null, t::total, t.total()));
    }
  }

  /** A row of the table. */
  @Schema(name = "LigneDEtp", description = "Une ligne, en ETP.")
  public record LigneMontree(
      @Schema(
              description = "Le code Insee de la commune ; absent : tout le territoire.",
              maxLength = 5,
              pattern = "^[0-9][0-9AB][0-9]{3}$",
              example = "35115")
          @Nullable String commune,
      @Schema(required = true, description = "Petite enfance.", minimum = "0", example = "0.2")
          BigDecimal petiteEnfance,
      @Schema(required = true, description = "Enfance et jeunesse.", minimum = "0", example = "0.2")
          BigDecimal enfanceJeunesse,
      @Schema(required = true, description = "Parentalité.", minimum = "0", example = "0.2")
          BigDecimal parentalite,
      @Schema(
              required = true,
              description = "Vie sociale, logement et accès aux droits.",
              minimum = "0",
              example = "0.2")
          BigDecimal vieSocialeLogementDroits,
      @Schema(
              required = true,
              description = "Le total de la ligne.",
              minimum = "0",
              example = "0.8")
          BigDecimal total) {

    private static LigneMontree de(
        @Nullable String commune, Function<Groupe, BigDecimal> colonne, BigDecimal total) {
      return new LigneMontree(
          commune,
          colonne.apply(Groupe.PETITE_ENFANCE),
          colonne.apply(Groupe.ENFANCE_JEUNESSE),
          colonne.apply(Groupe.PARENTALITE),
          colonne.apply(Groupe.VIE_SOCIALE_LOGEMENT_DROITS),
          total);
    }
  }

  private static BigDecimal arrondi(Etp etp) {
    return etp.decimal(RoundingMode.HALF_UP);
  }

  static EquipeMontree de(EquipeDuJour e) {
    List<UUID> pilotes =
        e.membres().stream()
            .filter(EquipeDuJour.Membre::pilote)
            .map(EquipeDuJour.Membre::poste)
            .toList();
    return new EquipeMontree(
        e.convention(),
        e.jour(),
        e.auRenouvellement() ? Projection.RENOUVELLEMENT : null,
        pilotes.size() == 1 ? pilotes.getFirst() : null,
        arrondi(e.etpConvenu()),
        arrondi(e.etpConsomme()),
        e.membres().stream().map(MembreMontre::de).toList(),
        TableauMontre.de(e.tableau()),
        e.constats().stream().map(ConstatSimule::de).toList());
  }
}
