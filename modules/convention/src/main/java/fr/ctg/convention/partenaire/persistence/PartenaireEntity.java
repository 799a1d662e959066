package fr.ctg.convention.partenaire.persistence;

import fr.ctg.convention.partenaire.model.NatureDePartenaire;
import fr.ctg.convention.partenaire.model.Partenaire;
import fr.ctg.convention.territoire.NomNormalise;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A partner of a Caf. */
@Entity
@Table(name = "partenaire")
class PartenaireEntity {
  @Id private UUID id;
  private String caf;
  @Version private int version;
  private String siren;
  private String nom;

  @Column(name = "nom_normalise")
  private String nomNormalise;

  @Enumerated(EnumType.STRING)
  private NatureDePartenaire nature;

  Partenaire lu() {
    return new Partenaire(id, caf, version, new Partenaire.Texte(siren, nom, nature));
  }

  void ecrire(Partenaire.Texte texte) {
    siren = texte.siren();
    nom = texte.nom();
    nomNormalise = NomNormalise.de(texte.nom());
    nature = texte.nature();
  }
}
