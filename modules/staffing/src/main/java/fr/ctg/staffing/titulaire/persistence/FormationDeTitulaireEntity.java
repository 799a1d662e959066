package fr.ctg.staffing.titulaire.persistence;

import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.PayeurDeFormation;
import fr.ctg.staffing.StatutDeFormation;
import fr.ctg.staffing.TypeDeFormation;
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

/** A training of a holder: no words in clear. */
@Entity
@Table(name = "formation_de_titulaire")
@IdClass(RangDeTitulaire.class)
class FormationDeTitulaireEntity {
  @Id UUID titulaire;
  @Id int ordre;
  String caf;

  @Enumerated(EnumType.STRING)
  TypeDeFormation type;

  @Nullable Integer niveau;

  @Enumerated(EnumType.STRING)
  Domaine domaine;

  @Column(name = "motif_chiffre")
  @Nullable String motifChiffre;

  @Column(name = "juge_le")
  @Nullable LocalDate jugeLe;

  @Enumerated(EnumType.STRING)
  StatutDeFormation statut;

  @Enumerated(EnumType.STRING)
  @Nullable PayeurDeFormation payeur;

  @Column(name = "intitule_chiffre")
  @Nullable String intituleChiffre;
}
