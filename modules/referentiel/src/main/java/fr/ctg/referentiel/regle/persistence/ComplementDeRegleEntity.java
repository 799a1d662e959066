package fr.ctg.referentiel.regle.persistence;

import fr.ctg.shared.Citation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A further sentence that a rule rests on. */
@Entity
@Immutable
@IdClass(ComplementDeRegleEntity.Cle.class)
@Table(schema = "referentiel", name = "complement_de_regle")
class ComplementDeRegleEntity {
  @Id String regle;
  @Id private int ordre;
  private String document;
  private String section;
  private String citation;

  /** The sentence. */
  Citation lu() {
    return new Citation(document, section, citation);
  }

  record Cle(String regle, int ordre) {}
}
