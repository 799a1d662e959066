package fr.ctg.app.contrat;

import fr.ctg.platform.json.CodesDesFautes;
import fr.ctg.platform.probleme.TypeProbleme;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes into the contract which problems there are and which codes their faults have: both are
 * closed lists, so that clients can branch on them.
 */
final class RefusDuContrat {

  private final Map<String, Schema> schemas;
  private final CodesDesFautes codes;

  RefusDuContrat(OpenAPI document, CodesDesFautes codes) {
    this.schemas = document.getComponents().getSchemas();
    this.codes = codes;
  }

  void decrire() {
    enumerer(
        "Probleme",
        "type",
        Arrays.stream(TypeProbleme.values()).map(TypeProbleme::adresse).toList());
    enumerer("Erreur", "code", codes.tous().keySet());
  }

  private void enumerer(String schema, String membre, Collection<String> valeurs) {
    Schema texte =
        Objects.requireNonNull(
            Objects.requireNonNull(schemas.get(schema), schema).getProperties().get(membre),
            membre);
    texte.setEnumeration(List.<Object>copyOf(valeurs));
  }
}
