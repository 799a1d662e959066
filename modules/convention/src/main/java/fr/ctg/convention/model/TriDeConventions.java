package fr.ctg.convention.model;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The orders of the list of conventions, each total: the identifier comes last. */
public enum TriDeConventions {
  DEBUT("debut", r -> r.periode().debut().toString(), LocalDate::parse),
  DEBUT_DECROISSANT("-debut", r -> r.periode().debut().toString(), LocalDate::parse),
  FIN("fin", r -> r.periode().fin().toString(), LocalDate::parse),
  FIN_DECROISSANTE("-fin", r -> r.periode().fin().toString(), LocalDate::parse),
  LIBELLE("libelle", ResumeDeConvention::libelleNormalise, texte -> texte),
  LIBELLE_DECROISSANT("-libelle", ResumeDeConvention::libelleNormalise, texte -> texte);

  private final String nom;
  private final Function<ResumeDeConvention, String> cle;
  private final Function<String, Object> lecture;

  TriDeConventions(
      String nom, Function<ResumeDeConvention, String> cle, Function<String, Object> lecture) {
    this.nom = nom;
    this.cle = cle;
    this.lecture = lecture;
  }

  /** As an address names it. */
  public String nom() {
    return nom;
  }

  /** A convention's place in the list: what it is sorted by, as text, and its identifier. */
  public List<String> place(ResumeDeConvention resume) {
    return List.of(cle.apply(resume), resume.id().toString());
  }

  /**
   * What it is sorted by, read back.
   *
   * @throws java.time.DateTimeException when it is no such value
   */
  public Object lire(String texte) {
    return lecture.apply(texte);
  }
}
