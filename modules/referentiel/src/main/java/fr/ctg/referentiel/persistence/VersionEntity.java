package fr.ctg.referentiel.persistence;

import fr.ctg.referentiel.model.EnteteDeVersion;
import fr.ctg.referentiel.model.EtatVersion;
import fr.ctg.referentiel.model.VersionVue;
import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of the job reference, which its acts tell more of once it is published. */
@Entity
@Table(name = "version")
class VersionEntity {
  @Id private String code;
  private String libelle;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private EtatVersion etat;

  private LocalDate debut;

  @Column(updatable = false)
  private @Nullable LocalDate fin;

  @Enumerated(EnumType.STRING)
  private Fondement fondement;

  private String document;
  private String section;
  private String citation;

  @Column(updatable = false)
  private @Nullable String modele;

  private int revision;

  boolean brouillon() {
    return etat == EtatVersion.BROUILLON;
  }

  /** Has it say that of itself, once more than it was changed. */
  void ecrire(EnteteDeVersion entete) {
    libelle = entete.libelle();
    debut = entete.debut();
    fondement = entete.fondement();
    document = entete.source().document();
    section = entete.source().section();
    citation = entete.source().citation();
    revision++;
  }

  /** It as it is listed while it is a draft, of which there are no acts. */
  VersionVue vue() {
    return new VersionVue(
        code,
        libelle,
        etat,
        debut,
        fin,
        fondement,
        new Citation(document, section, citation),
        modele,
        revision,
        null,
        null);
  }
}
