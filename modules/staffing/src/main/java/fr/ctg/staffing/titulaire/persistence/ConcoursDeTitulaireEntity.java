package fr.ctg.staffing.titulaire.persistence;

import fr.ctg.staffing.CategorieDeConcours;
import fr.ctg.staffing.FiliereDeConcours;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A competitive examination that a holder passed. */
@Entity
@Table(name = "concours_de_titulaire")
@IdClass(RangDeTitulaire.class)
class ConcoursDeTitulaireEntity {
  @Id UUID titulaire;
  @Id int ordre;
  String caf;

  @Enumerated(EnumType.STRING)
  CategorieDeConcours categorie;

  @Enumerated(EnumType.STRING)
  FiliereDeConcours filiere;
}
