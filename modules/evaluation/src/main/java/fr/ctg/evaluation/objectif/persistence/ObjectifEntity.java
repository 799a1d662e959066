package fr.ctg.evaluation.objectif.persistence;

import fr.ctg.convention.PrioriteCog;
import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.evaluation.objectif.model.NatureDObjectif;
import fr.ctg.evaluation.objectif.model.Objectif;
import fr.ctg.evaluation.objectif.model.SensDObjectif;
import fr.ctg.platform.persistence.LigneDePartie;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An objective. */
@Entity
@AttributeOverride(name = "tout", column = @Column(name = "convention"))
@Table(name = "objectif")
class ObjectifEntity extends LigneDePartie {

  @Enumerated(EnumType.STRING)
  private NatureDObjectif nature;

  private String libelle;
  private @Nullable String description;

  @Enumerated(EnumType.STRING)
  private @Nullable ThematiqueDeConvention thematique;

  private String[] priorites;
  private BigDecimal reference;
  private BigDecimal cible;
  private String unite;

  @Enumerated(EnumType.STRING)
  private SensDObjectif sens;

  private LocalDate echeance;

  Objectif lue() {
    return new Objectif(
        id,
        tout,
        caf,
        version,
        new Objectif.Texte(
            nature,
            libelle,
            description,
            thematique,
            Arrays.stream(priorites).map(PrioriteCog::valueOf).toList(),
            reference,
            cible,
            unite,
            sens,
            echeance));
  }

  void ecrire(Objectif.Texte texte) {
    nature = texte.nature();
    libelle = texte.libelle();
    description = texte.description();
    thematique = texte.thematique();
    priorites = texte.priorites().stream().map(Enum::name).toArray(String[]::new);
    reference = texte.reference();
    cible = texte.cible();
    unite = texte.unite();
    sens = texte.sens();
    echeance = texte.echeance();
  }
}
