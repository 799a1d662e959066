package fr.ctg.convention.persistence;

import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.Convention;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A line of work of a convention. */
@Entity
@Table(name = "axe")
@IdClass(AxeEntity.Place.class)
class AxeEntity {
  @Id UUID convention;
  @Id int ordre;
  private String caf;
  private String libelle;
  private String[] thematiques;

  /** Where it stands. */
  record Place(UUID convention, int ordre) {}

  static List<AxeEntity> de(Convention convention) {
    List<AxeEntity> lignes = new ArrayList<>();
    for (Axe axe : convention.texte().axes()) {
      var ligne = new AxeEntity();
      ligne.convention = convention.id();
      ligne.ordre = lignes.size() + 1;
      ligne.caf = convention.caf();
      ligne.libelle = axe.libelle();
      ligne.thematiques = axe.thematiques().toArray(String[]::new);
      lignes.add(ligne);
    }
    return lignes;
  }
}
