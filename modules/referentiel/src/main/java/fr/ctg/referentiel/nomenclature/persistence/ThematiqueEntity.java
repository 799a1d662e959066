package fr.ctg.referentiel.nomenclature.persistence;

import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A theme of the CTG. */
@Entity
@Immutable
@Table(schema = "referentiel", name = "thematique")
@SuppressWarnings("unused") // Read by queries.
class ThematiqueEntity {
  @Id private String code;
  private int ordre;
  private String libelle;
  private @Nullable String groupe;
  private String document;
  private String section;

  @Enumerated(EnumType.STRING)
  private Portee portee;

  @Enumerated(EnumType.STRING)
  private Fondement fondement;
}
