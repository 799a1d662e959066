package fr.ctg.platform.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * The rows that an object was made of, as of an instant.
 *
 * @param lignes by table, each row as the table had it, in the order of their keys; a table without
 *     rows is not there
 */
public record EtatDObjet(Map<String, List<JsonNode>> lignes) {

  /** The rows of a table, possibly none. */
  public List<JsonNode> lignes(String table) {
    return lignes.getOrDefault(table, List.of());
  }
}
