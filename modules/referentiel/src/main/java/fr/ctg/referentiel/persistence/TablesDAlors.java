package fr.ctg.referentiel.persistence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.ctg.platform.journal.EtatDObjet;
import java.util.Collection;

/**
 * Rows of versions as of an instant, as the history kept them, which {@link VersionsQuery} reads in
 * place of the tables.
 *
 * @param versions those of {@code referentiel.version}, as a JSON array
 * @param elements those of {@code referentiel.element}
 * @param remplacements those of {@code referentiel.remplacement}
 */
public record TablesDAlors(String versions, String elements, String remplacements) {

  /** The rows that those versions were made of. */
  public static TablesDAlors de(Collection<EtatDObjet> etats) {
    return new TablesDAlors(
        lignes(etats, "referentiel.version"),
        lignes(etats, "referentiel.element"),
        lignes(etats, "referentiel.remplacement"));
  }

  private static String lignes(Collection<EtatDObjet> etats, String table) {
    ArrayNode lignes = JsonNodeFactory.instance.arrayNode();
    etats.forEach(etat -> lignes.addAll(etat.lignes(table)));
    return lignes.toString();
  }
}
