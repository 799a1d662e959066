package fr.ctg.convention.model;

import fr.ctg.convention.EtatDeFiche;
import fr.ctg.shared.Periode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action of a convention's plan (<i>fiche action</i>).
 *
 * @param id its identifier
 * @param convention its convention
 * @param caf that convention's Caf
 * @param version how many times it was written, from 1
 * @param texte what it says
 */
public record FicheAction(UUID id, UUID convention, String caf, int version, Texte texte) {

  /**
   * What it says.
   *
   * @param libelle its name
   * @param description more about it
   * @param thematique the code of its theme
   * @param axe the place of its axis in the convention, from 1
   * @param priorites the priorities of the Cog that it serves
   * @param periode its first and last day
   * @param etat how far it has come
   * @param responsable who is in charge
   */
  public record Texte(
      String libelle,
      @Nullable String description,
      String thematique,
      @Nullable Integer axe,
      List<String> priorites,
      Periode periode,
      EtatDeFiche etat,
      @Nullable Intervenant responsable) {}

  /** Whom it names. */
  public List<Intervenant> intervenants() {
    return texte.responsable() == null ? List.of() : List.of(texte.responsable());
  }
}
