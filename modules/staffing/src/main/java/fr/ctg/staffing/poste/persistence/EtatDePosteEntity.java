package fr.ctg.staffing.poste.persistence;

import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.Position;
import fr.ctg.staffing.poste.model.EtatDePoste;
import fr.ctg.staffing.poste.model.Poste;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A state of a post. */
@Entity
@Table(name = "etat_de_poste")
@IdClass(EtatDePosteEntity.Cle.class)
class EtatDePosteEntity {
  @Id private UUID poste;
  @Id private LocalDate depuis;
  private UUID convention;
  private String caf;

  @Enumerated(EnumType.STRING)
  private LibelleCct libelle;

  private boolean pilote;

  @Enumerated(EnumType.STRING)
  private Position hierarchie;

  @Column(name = "part_management")
  private @Nullable BigDecimal partManagement;

  private @Nullable BigDecimal etp;
  private @Nullable BigDecimal heures;

  @Column(name = "heures_temps_plein")
  private @Nullable BigDecimal heuresTempsPlein;

  private String[] thematiques;
  private UUID[] axes;
  private String[] communes;

  @Column(name = "petite_enfance")
  private BigDecimal petiteEnfance;

  @Column(name = "enfance_jeunesse")
  private BigDecimal enfanceJeunesse;

  private BigDecimal parentalite;

  @Column(name = "vie_sociale")
  private BigDecimal vieSociale;

  @Column(name = "cout_annuel")
  private @Nullable BigDecimal coutAnnuel;

  /** Which state. */
  record Cle(UUID poste, LocalDate depuis) {}

  static EtatDePosteEntity de(Poste poste, Poste.EtatDate date) {
    EtatDePoste etat = date.etat();
    var ligne = new EtatDePosteEntity();
    ligne.poste = poste.id();
    ligne.depuis = date.depuis();
    ligne.convention = poste.convention();
    ligne.caf = poste.caf();
    ligne.libelle = etat.libelle();
    ligne.pilote = etat.pilote();
    ligne.hierarchie = etat.position();
    ligne.partManagement = etat.partManagement();
    ligne.etp = etat.etp();
    ligne.heures = etat.heures();
    ligne.heuresTempsPlein = etat.heuresTempsPlein();
    ligne.thematiques = etat.thematiques().stream().map(Enum::name).toArray(String[]::new);
    ligne.axes = etat.axes().toArray(UUID[]::new);
    ligne.communes = etat.communes().toArray(String[]::new);
    ligne.petiteEnfance = etat.cle().petiteEnfance();
    ligne.enfanceJeunesse = etat.cle().enfanceJeunesse();
    ligne.parentalite = etat.cle().parentalite();
    ligne.vieSociale = etat.cle().vieSociale();
    ligne.coutAnnuel = etat.coutAnnuel();
    return ligne;
  }
}
