package fr.ctg.convention.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amendment of a signed convention: never rewritten. One that was wrong is corrected by another,
 * which replaces it wholly and stays beside it.
 *
 * @param convention the convention
 * @param numero its number, from 1
 * @param dateEffet the day from which it holds
 * @param motif why
 * @param corrige the number of the amendment that it corrects and replaces; none otherwise
 * @param changements what it changes of the state of its day of effect
 * @param avant what it changes, as it was on its day of effect when it was recorded
 * @param apres what it changes, as it is from that day on
 * @param enregistreLe when it was recorded
 * @param sansEffet why nothing of it holds; absent while it does
 */
public record Avenant(
    UUID convention,
    int numero,
    LocalDate dateEffet,
    String motif,
    @Nullable Integer corrige,
    ChangementsDAvenant changements,
    Contenu avant,
    Contenu apres,
    Instant enregistreLe,
    @Nullable SansEffet sansEffet) {

  /**
   * What an amendment changes; what it leaves is absent.
   *
   * @param signataires the codes of the parties, in their order
   * @param perimetre the INSEE codes of the communes, ascending
   * @param fin the last day
   * @param axes the axes, in their order
   * @param libelle the name
   */
  public record Contenu(
      @Nullable List<String> signataires,
      @Nullable List<String> perimetre,
      @Nullable LocalDate fin,
      @Nullable List<Axe> axes,
      @Nullable String libelle) {}

  /**
   * Why nothing of an amendment holds.
   *
   * @param corrigePar the number of the amendment that replaces it; none when it fell
   * @param resiliation the last day of the convention that was ended before its day of effect; none
   *     when it was corrected
   */
  public record SansEffet(@Nullable Integer corrigePar, @Nullable LocalDate resiliation) {

    /** Of one that another replaces. */
    public static SansEffet corrigePar(int numero) {
      return new SansEffet(numero, null);
    }

    /** Of one whose day of effect does not come any more. */
    public static SansEffet resilie(LocalDate dernierJour) {
      return new SansEffet(null, dernierJour);
    }
  }

  /**
   * What an amendment is to do.
   *
   * @param dateEffet the day from which it holds
   * @param motif why
   * @param corrige the number of the amendment that it corrects and replaces
   * @param nouveaux the parties that join
   * @param retraits the codes of the parties that leave
   * @param substitutions the parties that others take the place of
   * @param perimetre the whole perimeter on that day, ascending; absent: as it was
   * @param fin the last day; absent: as it was
   * @param axes all the axes on that day, in their order; absent: as they were
   * @param libelle the name; absent: as it was
   */
  public record Projet(
      LocalDate dateEffet,
      String motif,
      @Nullable Integer corrige,
      List<Signataire> nouveaux,
      List<String> retraits,
      List<ChangementsDAvenant.Substitution> substitutions,
      @Nullable List<String> perimetre,
      @Nullable LocalDate fin,
      @Nullable List<Axe> axes,
      @Nullable String libelle) {

    public Projet {
      nouveaux = List.copyOf(nouveaux);
      retraits = List.copyOf(retraits);
      substitutions = List.copyOf(substitutions);
    }
  }

  /**
   * The same, as somebody writes it: parties by their codes.
   *
   * @param dateEffet the day from which it holds
   * @param motif why
   * @param corrige the number of the amendment that it corrects and replaces
   * @param nouveauxSignataires the codes of the parties that join
   * @param retraits the codes of the parties that leave
   * @param substitutions the parties that others take the place of
   * @param perimetre the whole perimeter on that day; absent: as it was
   * @param fin the last day; absent: as it was
   * @param axes all the axes on that day, in their order; absent: as they were
   * @param libelle the name; absent: as it was
   */
  public record Redige(
      LocalDate dateEffet,
      String motif,
      @Nullable Integer corrige,
      @Nullable List<String> nouveauxSignataires,
      @Nullable List<String> retraits,
      @Nullable List<SubstitutionRedigee> substitutions,
      @Nullable List<String> perimetre,
      @Nullable LocalDate fin,
      @Nullable List<Axe.Redige> axes,
      @Nullable String libelle) {

    /** Whether it asks for no change at all. */
    public boolean vide() {
      return nouveauxSignataires == null
          && retraits == null
          && substitutions == null
          && perimetre == null
          && fin == null
          && axes == null
          && libelle == null;
    }
  }

  /**
   * A party in the place of another, as somebody writes it.
   *
   * @param ancien the code of the one that leaves
   * @param nouveau the code of the one that takes its place
   */
  public record SubstitutionRedigee(String ancien, String nouveau) {}
}
