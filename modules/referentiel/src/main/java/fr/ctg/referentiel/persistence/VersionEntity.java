package fr.ctg.referentiel.persistence;

import fr.ctg.referentiel.model.EtatVersion;
import fr.ctg.shared.Fondement;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A version of the job reference. */
@Entity
@Immutable
@Table(schema = "referentiel", name = "version")
@SuppressWarnings("unused") // Read by queries.
class VersionEntity {
  @Id private String code;
  private String libelle;

  @Enumerated(EnumType.STRING)
  private EtatVersion etat;

  private LocalDate debut;
  private @Nullable LocalDate fin;

  @Enumerated(EnumType.STRING)
  private Fondement fondement;

  private String document;
  private String section;
  private String citation;
  private @Nullable String modele;
  private int revision;
}
