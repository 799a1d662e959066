package fr.ctg.staffing.vacance.persistence;

import fr.ctg.staffing.poste.persistence.LigneDePartieDePoste;
import fr.ctg.staffing.vacance.model.Vacance;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A vacancy. */
@Entity
@AttributeOverride(name = "tout", column = @Column(name = "poste"))
@Table(name = "vacance")
class VacanceEntity extends LigneDePartieDePoste {
  private LocalDate debut;
  private @Nullable LocalDate fin;
  private @Nullable LocalDate notification;

  Vacance lue() {
    return new Vacance(
        id, tout, convention, caf, version, new Vacance.Texte(debut, fin, notification));
  }

  void dire(Vacance.Texte texte) {
    debut = texte.debut();
    fin = texte.fin();
    notification = texte.notification();
  }
}
