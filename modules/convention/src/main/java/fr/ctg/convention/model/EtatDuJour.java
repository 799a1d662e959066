package fr.ctg.convention.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a signed convention is from a day on.
 *
 * @param debut that day
 * @param parties the parties, in their order
 * @param perimetre the INSEE codes of its communes, ascending
 * @param axes its lines of work, in their order
 * @param teneur its name, its end, and whether its perimeter was given
 * @param apports the codes of all whose territory its parties bring, with that of the party that
 *     does: itself, or the one that took its place
 */
public record EtatDuJour(
    LocalDate debut,
    List<SignataireRange> parties,
    List<String> perimetre,
    List<Axe> axes,
    Teneur teneur,
    Map<String, String> apports) {

  /** The parties themselves. */
  public List<Signataire> signataires() {
    return parties.stream().map(SignataireRange::qui).toList();
  }

  /** Their codes. */
  public List<String> codes() {
    return parties.stream().map(p -> p.qui().code()).toList();
  }

  /** The codes of all whose territory is brought by others than those parties. */
  public List<String> apportsSans(List<String> partis) {
    return apports.entrySet().stream()
        .filter(apport -> !partis.contains(apport.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What has to change of it for an amendment to be done. */
  ChangementsDAvenant jusqua(Avenant.Projet projet) {
    List<String> voulu = projet.perimetre() == null ? perimetre : projet.perimetre();
    LocalDate fin = projet.fin();
    return new ChangementsDAvenant(
        projet.nouveaux(),
        projet.retraits(),
        projet.substitutions(),
        voulu.stream().filter(commune -> !perimetre.contains(commune)).toList(),
        perimetre.stream().filter(commune -> !voulu.contains(commune)).toList(),
        projet.axes() == null
            ? ChangementsDesAxes.AUCUN
            : ChangementsDesAxes.entre(axes, projet.axes()),
        Objects.equals(fin, teneur.terme()) ? null : fin,
        Objects.equals(projet.libelle(), teneur.libelle()) ? null : projet.libelle());
  }

  /** What those changes touch of it. */
  Avenant.Contenu contenu(ChangementsDAvenant changements) {
    return new Avenant.Contenu(
        changements.desSignataires() ? codes() : null,
        changements.duPerimetre() ? perimetre : null,
        changements.fin() == null ? null : teneur.terme(),
        changements.axes().aucun() ? null : axes,
        changements.libelle() == null ? null : teneur.libelle());
  }
}
