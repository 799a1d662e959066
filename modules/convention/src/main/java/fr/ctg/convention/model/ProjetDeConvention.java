package fr.ctg.convention.model;

import fr.ctg.convention.RangConvention;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a convention says while it is prepared. It may still lack what its signature will ask for.
 *
 * @param libelle its name
 * @param rang first or renewal
 * @param precedente the one that it renews
 * @param periode its first and last day
 * @param millesime the vintage of the territories
 * @param signataires the parties, told apart by their codes
 * @param perimetre the INSEE codes of its communes, ascending; all served by its Caf
 * @param perimetreRestreint whether the perimeter was given, rather than that of the signatories
 * @param axes its lines of work
 */
public record ProjetDeConvention(
    String libelle,
    RangConvention rang,
    @Nullable Precedente precedente,
    Periode periode,
    int millesime,
    List<Signataire> signataires,
    List<String> perimetre,
    boolean perimetreRestreint,
    List<Axe> axes) {

  public ProjetDeConvention {
    signataires = List.copyOf(signataires);
    perimetre = List.copyOf(perimetre);
    axes = List.copyOf(axes);
  }

  /** The one of the same Caf that it renews, if that is recorded here. */
  public @Nullable UUID precedenteDuProduit() {
    return precedente == null ? null : precedente.convention();
  }

  /** The one that it renews, if that is not recorded here. */
  public Precedente.@Nullable Externe precedenteExterne() {
    return precedente == null ? null : precedente.externe();
  }

  /** The codes of all themes of its axes, once each, in the order of the job reference. */
  public List<String> thematiques() {
    return Axe.thematiques(axes);
  }

  /**
   * What a convention is to say, as somebody writes it: parties and communes by their codes.
   *
   * @param libelle its name
   * @param rang first or renewal
   * @param precedente the one that it renews, of the same Caf
   * @param precedenteExterne the one that it renews, where that is not recorded here
   * @param debut its first day
   * @param fin its last day
   * @param signataires the codes of its parties: SIREN, or INSEE codes of communes without one
   * @param perimetre the INSEE codes of its communes; absent: those that the signatories bring
   * @param axes its lines of work
   */
  public record Redige(
      String libelle,
      RangConvention rang,
      @Nullable UUID precedente,
      Precedente.@Nullable Externe precedenteExterne,
      LocalDate debut,
      LocalDate fin,
      @Nullable List<String> signataires,
      @Nullable List<String> perimetre,
      List<Axe.Redige> axes) {}

  /** It as somebody would write it. */
  public Redige redige() {
    return new Redige(
        libelle,
        rang,
        precedenteDuProduit(),
        precedenteExterne(),
        periode.debut(),
        periode.fin(),
        signataires.stream().map(Signataire::code).toList(),
        perimetreRestreint ? perimetre : null,
        axes.stream().map(Axe::redige).toList());
  }
}
