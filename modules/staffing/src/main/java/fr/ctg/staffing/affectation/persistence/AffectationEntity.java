package fr.ctg.staffing.affectation.persistence;

import fr.ctg.staffing.affectation.model.Affectation;
import fr.ctg.staffing.poste.persistence.LigneDePartieDePoste;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assignment. */
@Entity
@AttributeOverride(name = "tout", column = @Column(name = "poste"))
@Table(name = "affectation")
class AffectationEntity extends LigneDePartieDePoste {
  private UUID titulaire;
  private LocalDate debut;
  private @Nullable LocalDate fin;

  @Column(name = "consultation_caf")
  private @Nullable LocalDate consultationCaf;

  private @Nullable LocalDate nomination;
  private @Nullable LocalDate engagement;
  private @Nullable UUID remplace;

  Affectation lue() {
    return new Affectation(
        id,
        tout,
        convention,
        caf,
        version,
        new Affectation.Texte(
            titulaire, debut, fin, consultationCaf, nomination, engagement, remplace));
  }

  void dire(Affectation.Texte texte) {
    titulaire = texte.titulaire();
    debut = texte.debut();
    fin = texte.fin();
    consultationCaf = texte.consultationCaf();
    nomination = texte.nomination();
    engagement = texte.engagement();
    remplace = texte.remplace();
  }
}
