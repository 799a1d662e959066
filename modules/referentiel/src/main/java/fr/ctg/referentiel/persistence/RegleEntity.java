package fr.ctg.referentiel.persistence;

import fr.ctg.shared.Effet;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A rule of the catalogue. */
@Entity
@Immutable
@Table(schema = "referentiel", name = "regle")
@SuppressWarnings("unused") // Read by queries.
class RegleEntity {
  @Id private String code;
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
}
