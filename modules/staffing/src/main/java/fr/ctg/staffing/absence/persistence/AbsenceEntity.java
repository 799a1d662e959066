package fr.ctg.staffing.absence.persistence;

import fr.ctg.staffing.MotifDAbsence;
import fr.ctg.staffing.absence.model.Absence;
import fr.ctg.staffing.poste.persistence.LigneDePartieDePoste;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An absence. */
@Entity
@AttributeOverride(name = "tout", column = @Column(name = "poste"))
@Table(name = "absence")
class AbsenceEntity extends LigneDePartieDePoste {

  @Enumerated(EnumType.STRING)
  private MotifDAbsence motif;

  private LocalDate debut;
  private LocalDate fin;

  Absence lue() {
    return new Absence(id, tout, convention, caf, version, new Absence.Texte(motif, debut, fin));
  }

  void dire(Absence.Texte texte) {
    motif = texte.motif();
    debut = texte.debut();
    fin = texte.fin();
  }
}
