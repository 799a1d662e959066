package fr.ctg.convention.persistence;

import fr.ctg.platform.persistence.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The orders of the list of conventions, each total: the identifier comes last. */
public enum TriDeConventions {
  DEBUT(
      "debut",
      Sql.de(" AND (c.debut, c.id) > (?, ?)"),
      Sql.de(" ORDER BY c.debut, c.id LIMIT ?"),
      r -> r.periode().debut().toString(),
      LocalDate::parse),
  DEBUT_DECROISSANT(
      "-debut",
      Sql.de(" AND (c.debut, c.id) < (?, ?)"),
      Sql.de(" ORDER BY c.debut DESC, c.id DESC LIMIT ?"),
      r -> r.periode().debut().toString(),
      LocalDate::parse),
  FIN(
      "fin",
      Sql.de(" AND (c.fin, c.id) > (?, ?)"),
      Sql.de(" ORDER BY c.fin, c.id LIMIT ?"),
      r -> r.periode().fin().toString(),
      LocalDate::parse),
  FIN_DECROISSANTE(
      "-fin",
      Sql.de(" AND (c.fin, c.id) < (?, ?)"),
      Sql.de(" ORDER BY c.fin DESC, c.id DESC LIMIT ?"),
      r -> r.periode().fin().toString(),
      LocalDate::parse),
  LIBELLE(
      "libelle",
      Sql.de(" AND (c.libelle_normalise, c.id) > (?, ?)"),
      Sql.de(" ORDER BY c.libelle_normalise, c.id LIMIT ?"),
      ResumeDeConvention::libelleNormalise,
      texte -> texte),
  LIBELLE_DECROISSANT(
      "-libelle",
      Sql.de(" AND (c.libelle_normalise, c.id) < (?, ?)"),
      Sql.de(" ORDER BY c.libelle_normalise DESC, c.id DESC LIMIT ?"),
      ResumeDeConvention::libelleNormalise,
      texte -> texte);

  private final String nom;
  final Sql suite;
  final Sql ordre;
  private final Function<ResumeDeConvention, String> cle;
  private final Function<String, Object> lecture;

  TriDeConventions(
      String nom,
      Sql suite,
      Sql ordre,
      Function<ResumeDeConvention, String> cle,
      Function<String, Object> lecture) {
    this.nom = nom;
    this.suite = suite;
    this.ordre = ordre;
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
   * The same read back.
   *
   * @throws java.time.DateTimeException when it is no such value
   */
  Object lire(String texte) {
    return lecture.apply(texte);
  }
}
