package fr.ctg.staffing.titulaire.persistence;

import fr.ctg.staffing.ModeDeRecrutement;
import fr.ctg.staffing.titulaire.model.MotifDEffacement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A holder: the name is never in clear. */
@Entity
@Table(name = "titulaire")
class TitulaireEntity {
  @Id UUID id;
  String caf;
  @Version int version;

  @Column(name = "nom_chiffre")
  String nomChiffre;

  @Enumerated(EnumType.STRING)
  ModeDeRecrutement recrutement;

  @Nullable LocalDate tolerance;

  @Enumerated(EnumType.STRING)
  @Nullable MotifDEffacement effacement;

  @Column(name = "efface_le")
  @Nullable LocalDate effaceLe;
}
