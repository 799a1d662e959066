package fr.ctg.platform.journal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the journal, as it is shown. */
@Schema(
    name = "EntreeDuJournal",
    description =
        "Un changement d'une ligne, tel que la base l'a écrit, ou l'empreinte d'un évènement.",
    extensions = @Extension(name = Page.NOM, value = "PageDuJournal"))
public record EntreeDuJournal(
    @Schema(
            required = true,
            description = "Sa place dans l'ordre unique de l'historique, sans trou.",
            minimum = "1",
            example = "1042")
        long position,
    @Schema(
            required = true,
            description =
                "Quand elle a reçu sa place : l'ordre des positions est celui de ces instants.",
            example = "2026-03-31T12:00:00.123456Z")
        Instant scelleLe,
    @Schema(
            required = true,
            description = "Quand la ligne a été écrite.",
            example = "2026-03-31T12:00:00.100000Z")
        Instant instant,
    @Schema(
            required = true,
            description = "La transaction : ses entrées se suivent.",
            maxLength = 20,
            pattern = "^[0-9]{1,20}$",
            example = "84211")
        String transaction,
    @Schema(
            required = true,
            description =
                "Qui, tel que son jeton le nomme ; pour un changement fait à la main, le rôle de la"
                    + " base.",
            maxLength = 1000,
            example = "b1946ac9-2c1d-4c3e-9c55-8d3c2a7a3f10")
        String sujet,
    @Schema(
            required = true,
            description = "Ses rôles, tels qu'annoncés, séparés par des virgules.",
            maxLength = 200,
            example = "CAF_GESTIONNAIRE")
        String roles,
    @Schema(
            required = true,
            description =
                "Le rôle de la base qui était connecté ; un autre que celui de l'application dit que"
                    + " le changement a été fait à la main.",
            maxLength = 63,
            example = "ctg_application")
        String compte,
    @Schema(
            description = "La Caf à qui la ligne appartient ; absente pour ce qui est national.",
            maxLength = 8,
            example = "74")
        @Nullable String caf,
    @Schema(required = true, description = "Ce qui a été fait.") OperationDuJournal operation,
    @Schema(
            required = true,
            description = "La table, avec son schéma.",
            maxLength = 130,
            example = "convention.convention")
        String table,
    @Schema(
            type = SchemaType.OBJECT,
            required = true,
            description = "La clé primaire de la ligne.",
            additionalProperties = Schema.True.class)
        @JsonRawValue
        String cle,
    @Schema(
            required = true,
            description = "Le type de l'objet dont la ligne fait partie.",
            maxLength = 130,
            example = "convention.convention")
        String typeObjet,
    @Schema(
            required = true,
            description = "L'identifiant de cet objet.",
            maxLength = 1000,
            example = "01a20056-9cb9-7ab9-bce9-5dd5812433e2")
        String objet,
    @Schema(
            type = SchemaType.OBJECT,
            description = "La ligne avant.",
            additionalProperties = Schema.True.class)
        @JsonRawValue
        @Nullable String avant,
    @Schema(
            type = SchemaType.OBJECT,
            description = "La ligne après ; d'un évènement, son type et son empreinte.",
            additionalProperties = Schema.True.class)
        @JsonRawValue
        @Nullable String apres,
    @Schema(
            required = true,
            description =
                "SHA-256 de l'empreinte précédente suivie de l'entrée telle qu'on la scelle, en"
                    + " hexadécimal.",
            minLength = 64,
            maxLength = 64,
            pattern = "^[0-9a-f]{64}$")
        String empreinte) {

  static final TrancheDeListe.Forme<EntreeDuJournal, Long> LISTE =
      new TrancheDeListe.Forme<>(
          "journal",
          EntreeDuJournal.class,
          Cle.POSITION,
          new TrancheDeListe.Tableau<>(LigneDuJournal.class, e -> Stream.of(LigneDuJournal.de(e))));

  static EntreeDuJournal de(Entree e) {
    return new EntreeDuJournal(
        e.position(),
        e.scelleLe(),
        e.instant(),
        e.transaction(),
        e.sujet(),
        e.roles(),
        e.compte(),
        e.caf(),
        OperationDuJournal.valueOf(e.operation()),
        e.table(),
        e.cle(),
        e.typeObjet(),
        e.objet(),
        e.avant(),
        e.apres(),
        HexFormat.of().formatHex(e.empreinte()));
  }
}
