package fr.ctg.staffing.titulaire.persistence;

import fr.ctg.staffing.Domaine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A diploma of a holder: no words in clear. */
@Entity
@Table(name = "diplome_de_titulaire")
@IdClass(RangDeTitulaire.class)
class DiplomeDeTitulaireEntity {
  @Id UUID titulaire;
  @Id int ordre;
  String caf;
  int niveau;

  @Enumerated(EnumType.STRING)
  Domaine domaine;

  @Column(name = "motif_chiffre")
  @Nullable String motifChiffre;

  @Column(name = "juge_le")
  @Nullable LocalDate jugeLe;

  @Column(name = "intitule_chiffre")
  @Nullable String intituleChiffre;
}
