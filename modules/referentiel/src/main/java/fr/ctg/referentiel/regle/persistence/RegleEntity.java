package fr.ctg.referentiel.regle.persistence;

import fr.ctg.referentiel.Regle;
import fr.ctg.shared.Citation;
import fr.ctg.shared.Effet;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A rule of the catalogue. */
@Entity
@Immutable
@Table(schema = "referentiel", name = "regle")
class RegleEntity {
  @Id String code;
  private int ordre;
  private String domaine;

  @Enumerated(EnumType.STRING)
  private Effet effet;

  private String document;
  private String section;

  @Enumerated(EnumType.STRING)
  private Portee portee;

  @Enumerated(EnumType.STRING)
  private Fondement fondement;

  private String citation;
  private String lecture;

  /** It, with the further sentences that it rests on. */
  Regle lue(List<Citation> complements) {
    return new Regle(
        code,
        ordre,
        domaine,
        effet,
        portee,
        fondement,
        new Citation(document, section, citation),
        complements,
        lecture);
  }
}
