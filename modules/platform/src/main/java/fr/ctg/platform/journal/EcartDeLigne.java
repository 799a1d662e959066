package fr.ctg.platform.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row that is not what the journal says of it. */
@Schema(
    name = "EcartDeLigne",
    description = "Une ligne qui n'est pas ce que le journal en dit. Les valeurs n'y sont pas.")
public record EcartDeLigne(
    @Schema(
            required = true,
            description = "La table, avec son schéma.",
            maxLength = 127,
            example = "convention.signataire")
        String table,
    @Schema(required = true, description = "Ce qui ne va pas.") Nature nature,
    @Schema(
            description =
                "La clé primaire de la ligne ; absente quand c'est de la table qu'il s'agit.",
            type = SchemaType.OBJECT,
            additionalProperties = Schema.True.class)
        @Nullable JsonNode cle,
    @Schema(
            required = true,
            description = "Les colonnes qui diffèrent, quand la ligne est là et dans le journal.",
            maxItems = 1_000)
        List<String> colonnes) {

  /** What can be wrong. */
  @Schema(name = "NatureDEcartDeLigne", description = "Ce qu'une ligne a de différent.")
  public enum Nature {
    /** Columns are not what the journal says. */
    DIFFERENTE,
    /** The journal has the row, the table has not. */
    MANQUANTE,
    /** The table has the row, the journal has not, or says that it is gone. */
    EN_TROP,
    /** The journal does not follow the table as it should. */
    SUIVI_INTERROMPU,
    /** The table is gone. */
    TABLE_ABSENTE
  }

  public EcartDeLigne {
    colonnes = List.copyOf(colonnes);
  }
}
