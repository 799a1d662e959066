package fr.ctg.convention.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amendment of a signed convention: never rewritten, another one follows it.
 *
 * @param convention the convention
 * @param numero its number, from 1
 * @param dateEffet the day from which it holds
 * @param motif why
 * @param avant what changed, as it was
 * @param apres what changed, as it is
 * @param enregistreLe when it was recorded
 */
public record Avenant(
    UUID convention,
    int numero,
    LocalDate dateEffet,
    String motif,
    Contenu avant,
    Contenu apres,
    Instant enregistreLe) {

  /**
   * What an amendment changes; what it leaves is absent.
   *
   * @param signataires the SIREN of the parties, in their order
   * @param perimetre the INSEE codes of the communes, ascending
   * @param fin the last day
   */
  public record Contenu(
      @Nullable List<String> signataires,
      @Nullable List<String> perimetre,
      @Nullable LocalDate fin) {}

  /**
   * What an amendment is to do.
   *
   * @param dateEffet the day from which it holds
   * @param motif why
   * @param nouveaux the parties that join
   * @param perimetre the whole perimeter from then on, ascending; absent: as it was
   * @param fin the last day; absent: as it was
   */
  public record Projet(
      LocalDate dateEffet,
      String motif,
      List<Signataire> nouveaux,
      @Nullable List<String> perimetre,
      @Nullable LocalDate fin) {}

  /**
   * The same, as somebody writes it: parties by their SIREN.
   *
   * @param dateEffet the day from which it holds
   * @param motif why
   * @param nouveauxSignataires the SIREN of the parties that join
   * @param perimetre the whole perimeter from then on; absent: as it was
   * @param fin the last day; absent: as it was
   */
  public record Redige(
      LocalDate dateEffet,
      String motif,
      @Nullable List<String> nouveauxSignataires,
      @Nullable List<String> perimetre,
      @Nullable LocalDate fin) {}

  /** The one that does that to a convention, next after its last one. */
  public static Avenant suivant(Convention convention, Projet projet, Instant enregistreLe) {
    var texte = convention.texte();
    List<String> sirens = texte.signataires().stream().map(Signataire::siren).toList();
    List<String> tous = new ArrayList<>(sirens);
    projet.nouveaux().forEach(s -> tous.add(s.siren()));
    boolean parties = !projet.nouveaux().isEmpty();
    boolean communes = projet.perimetre() != null && !projet.perimetre().equals(texte.perimetre());
    boolean fin = projet.fin() != null && !projet.fin().equals(texte.periode().fin());
    return new Avenant(
        convention.id(),
        convention.avenants() + 1,
        projet.dateEffet(),
        projet.motif(),
        new Contenu(
            parties ? sirens : null,
            communes ? texte.perimetre() : null,
            fin ? texte.periode().fin() : null),
        new Contenu(
            parties ? tous : null, communes ? projet.perimetre() : null, fin ? projet.fin() : null),
        enregistreLe);
  }
}
