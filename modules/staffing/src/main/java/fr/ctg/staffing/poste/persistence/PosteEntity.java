package fr.ctg.staffing.poste.persistence;

import fr.ctg.convention.territoire.NomNormalise;
import fr.ctg.platform.persistence.LigneDePartie;
import fr.ctg.staffing.NatureEmployeur;
import fr.ctg.staffing.TypeOrigine;
import fr.ctg.staffing.poste.model.Poste;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post, as it is locked and written; {@link PosteLu} reads it with its states. */
@Entity
@AttributeOverride(name = "tout", column = @Column(name = "convention"))
@Table(name = "poste")
class PosteEntity extends LigneDePartie {
  private String intitule;

  @Column(name = "intitule_normalise")
  private String intituleNormalise;

  @Column(name = "employeur_nature")
  @Enumerated(EnumType.STRING)
  private NatureEmployeur employeurNature;

  @Column(name = "employeur_siren")
  private @Nullable String employeurSiren;

  @Column(name = "employeur_nom")
  private String employeurNom;

  private @Nullable LocalDate engagement;
  private LocalDate ouverture;
  private @Nullable LocalDate fermeture;

  @Enumerated(EnumType.STRING)
  private TypeOrigine origine;

  @Column(name = "montant_historique")
  private @Nullable BigDecimal montantHistorique;

  @Column(name = "etp_historique")
  private @Nullable BigDecimal etpHistorique;

  private @Nullable UUID succede;

  static PosteEntity de(Poste nouveau) {
    var ligne = new PosteEntity();
    ligne.id = nouveau.id();
    ligne.tout = nouveau.convention();
    ligne.caf = nouveau.caf();
    ligne.version = nouveau.version();
    ligne.ecrire(nouveau.texte());
    return ligne;
  }

  void ecrire(Poste.Texte texte) {
    intitule = texte.intitule();
    intituleNormalise = NomNormalise.de(intitule);
    employeurNature = texte.employeur().nature();
    employeurSiren = texte.employeur().siren();
    employeurNom = Objects.requireNonNull(texte.employeur().nom());
    engagement = texte.engagement();
    ouverture = texte.ouverture();
    fermeture = texte.fermeture();
    origine = texte.origine().type();
    montantHistorique = texte.origine().montantAnnuel();
    etpHistorique = texte.origine().etp();
    succede = texte.succede();
  }
}
