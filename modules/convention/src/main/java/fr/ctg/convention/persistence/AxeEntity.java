package fr.ctg.convention.persistence;

import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.Convention;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A line of work of a convention. */
@Entity
@Table(name = "axe")
class AxeEntity {
  @Id private UUID id;
  private UUID convention;
  private String caf;
  private int ordre;
  private String libelle;
  private String[] thematiques;

  static List<AxeEntity> de(Convention convention) {
    List<AxeEntity> lignes = new ArrayList<>();
    for (Axe axe : convention.texte().axes()) {
      var ligne = new AxeEntity();
      ligne.id = axe.id();
      ligne.convention = convention.id();
      ligne.caf = convention.caf();
      ligne.ordre = lignes.size() + 1;
      ligne.libelle = axe.libelle();
      ligne.thematiques = axe.thematiques().toArray(String[]::new);
      lignes.add(ligne);
    }
    return lignes;
  }

  /** All that it says, its place included. */
  Object contenu() {
    return new Contenu(ordre, new Axe(id, libelle, List.of(thematiques)));
  }

  UUID id() {
    return id;
  }

  private record Contenu(int ordre, Axe axe) {}
}
