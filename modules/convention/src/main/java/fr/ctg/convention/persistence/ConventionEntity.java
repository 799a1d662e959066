package fr.ctg.convention.persistence;

import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Precedente;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Resiliation;
import fr.ctg.convention.model.StatutConvention;
import fr.ctg.convention.territoire.NomNormalise;
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

/** A convention, as it is locked and written; {@link ConventionLue} reads it, whole. */
@Entity
@Table(name = "convention")
class ConventionEntity {
  @Id private UUID id;
  private String caf;
  @Version private int version;
  private String libelle;

  @Column(name = "libelle_normalise")
  private String libelleNormalise;

  @Enumerated(EnumType.STRING)
  private RangConvention rang;

  private @Nullable UUID precedente;

  @Column(name = "precedente_libelle")
  private @Nullable String precedenteLibelle;

  @Column(name = "precedente_debut")
  private @Nullable LocalDate precedenteDebut;

  @Column(name = "precedente_fin")
  private @Nullable LocalDate precedenteFin;

  private LocalDate debut;
  private LocalDate fin;

  @Enumerated(EnumType.STRING)
  private StatutConvention statut;

  @Column(name = "date_signature")
  private @Nullable LocalDate dateSignature;

  @Column(name = "version_referentiel")
  private @Nullable String versionReferentiel;

  @Column(name = "date_resiliation")
  private @Nullable LocalDate dateResiliation;

  @Column(name = "motif_resiliation")
  private @Nullable String motifResiliation;

  private int millesime;

  @Column(name = "perimetre_restreint")
  private boolean perimetreRestreint;

  private String[] thematiques;
  private int avenants;

  static ConventionEntity de(Convention nouvelle) {
    var ligne = new ConventionEntity();
    ligne.id = nouvelle.id();
    ligne.caf = nouvelle.caf();
    ligne.version = nouvelle.version();
    ligne.ecrire(nouvelle);
    return ligne;
  }

  void ecrire(Convention convention) {
    ProjetDeConvention texte = convention.texte();
    rang = texte.rang();
    precedente = texte.precedenteDuProduit();
    Precedente.Externe externe = texte.precedenteExterne();
    precedenteLibelle = externe == null ? null : externe.libelle();
    precedenteDebut = externe == null ? null : externe.periode().debut();
    precedenteFin = externe == null ? null : externe.periode().fin();
    debut = texte.periode().debut();
    dateSignature = convention.dateSignature();
    versionReferentiel = convention.versionReferentiel();
    millesime = texte.millesime();
    perimetreRestreint = texte.perimetreRestreint();
    thematiques = texte.thematiques().toArray(String[]::new);
    suivre(convention);
  }

  /** What changes of a signed one; the rest of its row is as it was signed. */
  void suivre(Convention convention) {
    Resiliation resiliation = convention.resiliation();
    libelle = convention.horizon().libelle();
    libelleNormalise = NomNormalise.de(libelle);
    fin = convention.horizon().terme();
    statut = convention.statut();
    dateResiliation = resiliation == null ? null : resiliation.date();
    motifResiliation = resiliation == null ? null : resiliation.motif();
    avenants = convention.avenants();
  }
}
