package fr.ctg.referentiel.persistence;

import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A text of a version of the job reference. */
@Entity
@Immutable
@IdClass(ElementEntity.Cle.class)
@Table(schema = "referentiel", name = "element")
@SuppressWarnings("unused") // Read by queries.
class ElementEntity {
  @Id private String version;
  @Id private String code;

  @Enumerated(EnumType.STRING)
  private Partie partie;

  private @Nullable String parent;
  private int ordre;
  private int position;

  @Enumerated(EnumType.STRING)
  private Rubrique rubrique;

  private String texte;
  private String document;
  private String section;

  @Enumerated(EnumType.STRING)
  private Portee portee;

  @Enumerated(EnumType.STRING)
  private Fondement fondement;

  record Cle(String version, String code) {}
}
