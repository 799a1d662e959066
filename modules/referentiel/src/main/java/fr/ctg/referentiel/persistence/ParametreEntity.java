package fr.ctg.referentiel.persistence;

import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One recorded value of a parameter. */
@Entity
@Immutable
@Table(schema = "referentiel", name = "parametre")
@SuppressWarnings("unused") // Read by queries.
class ParametreEntity {
  @Id private long id;
  private String code;
  private @Nullable String caf;
  private LocalDate depuis;
  private BigDecimal valeur;
  private String unite;

  private String document;
  private String section;

  @Enumerated(EnumType.STRING)
  private Portee portee;

  @Enumerated(EnumType.STRING)
  private Fondement fondement;

  private String citation;

  @Column(name = "enregistre_le")
  private Instant enregistreLe;
}
