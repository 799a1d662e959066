package fr.ctg.staffing.titulaire.model;

import fr.ctg.staffing.Concours;
import fr.ctg.staffing.FaitsDUnTitulaire;
import fr.ctg.staffing.ModeDeRecrutement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A holder of posts of chargé de coopération (CCT), of a Caf. Which posts, and when, their
 * assignments tell. Once the person was erased, its words are absent, and all else is what it was.
 *
 * @param id its identifier, which is that of the person
 * @param caf its Caf
 * @param version how many times it was written, from 1
 * @param texte what is said of it
 * @param effacement that the person was erased; none while it is not
 */
public record Titulaire(
    UUID id, String caf, int version, Texte texte, @Nullable Effacement effacement) {

  /**
   * What is said of it.
   *
   * @param nom its name; absent once the person was erased
   * @param recrutement how it came to the function
   * @param tolerance the day on which the Caf granted a coordinator already in post the tolerance
   *     (PROFIL-TOLERANCE-QUALIFIANTE, PROFIL-TOLERANCE-COMPLEMENTAIRE); none: it did not. LECTURE:
   *     the decision is recorded; the findings go by the training, as they do in a simulation
   * @param diplomes its diplomas
   * @param concours the competitive examinations it passed
   * @param formations its trainings
   */
  public record Texte(
      @Nullable String nom,
      ModeDeRecrutement recrutement,
      @Nullable LocalDate tolerance,
      List<DiplomeDeTitulaire> diplomes,
      List<Concours> concours,
      List<FormationDeTitulaire> formations) {

    public Texte {
      diplomes = List.copyOf(diplomes);
      concours = List.copyOf(concours);
      formations = List.copyOf(formations);
    }

    /** The same, with the days of the judgements: those of what was said before, else that day. */
    Texte juge(@Nullable Texte present, LocalDate jour) {
      List<DiplomeDeTitulaire> avant = present == null ? List.of() : present.diplomes;
      List<FormationDeTitulaire> suivies = present == null ? List.of() : present.formations;
      return new Texte(
          nom,
          recrutement,
          tolerance,
          diplomes.stream().map(diplome -> diplome.juge(avant, jour)).toList(),
          concours,
          formations.stream().map(formation -> formation.jugee(suivies, jour)).toList());
    }
  }

  /** A new one of that Caf, of which that is said on that day. */
  public static Titulaire nouveau(UUID id, String caf, Texte texte, LocalDate jour) {
    return new Titulaire(id, caf, 1, texte.juge(null, jour), null);
  }

  /** It, with that said of it on that day. */
  public Titulaire corrige(Texte nouveau, LocalDate jour) {
    return new Titulaire(id, caf, version + 1, nouveau.juge(texte, jour), effacement);
  }

  /** It, the person being erased: whoever keeps it destroys the key. */
  public Titulaire efface(Effacement nouvel) {
    return new Titulaire(id, caf, version + 1, texte, nouvel);
  }

  /**
   * What the rules look at of it.
   *
   * @param consultationCaf when the Caf was consulted on its appointment, or {@code null}
   * @param nomination when it was appointed, or {@code null}
   */
  public FaitsDUnTitulaire faits(
      @Nullable LocalDate consultationCaf, @Nullable LocalDate nomination) {
    return new FaitsDUnTitulaire(
        texte.recrutement(),
        texte.diplomes().stream().map(DiplomeDeTitulaire::faits).toList(),
        texte.concours(),
        texte.formations().stream().map(FormationDeTitulaire::faits).toList(),
        consultationCaf,
        nomination);
  }
}
