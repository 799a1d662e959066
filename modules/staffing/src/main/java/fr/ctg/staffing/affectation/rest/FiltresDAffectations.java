package fr.ctg.staffing.affectation.rest;

import fr.ctg.platform.liste.ParametresDeRequete;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which assignments of a post are asked for: its member is there for the contract. */
@SuppressWarnings("unused")
public final class FiltresDAffectations {

  private static final String LE = "le";

  @QueryParam(LE)
  @Parameter(
      description = "Celles qui ont cours ce jour-là ; toutes par défaut.",
      schema = @Schema(type = SchemaType.STRING, format = "date"),
      example = "2027-01-01")
  private @Nullable String le;

  /** The day; what is wrong with it is kept for the refusal of the whole request. */
  static Optional<LocalDate> lire(ParametresDeRequete parametres) {
    return parametres.date(LE);
  }
}
