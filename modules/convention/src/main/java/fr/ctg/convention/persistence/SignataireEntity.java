package fr.ctg.convention.persistence;

import fr.ctg.convention.NatureSignataire;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Signataire;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party to a convention in preparation; {@link JoursEnBase} writes those of a signed one. */
@Entity
@Table(name = "signataire")
@IdClass(SignataireEntity.Cle.class)
class SignataireEntity {
  @Id UUID convention;

  /** The column keeps the name by which the journal tells its rows apart. */
  @Id
  @Column(name = "siren")
  String code;

  @Id int entree;
  private String caf;
  private int ordre;

  @Enumerated(EnumType.STRING)
  private NatureSignataire nature;

  private String nom;
  private @Nullable UUID partenaire;

  /** Which party. */
  record Cle(UUID convention, String code, int entree) {}

  static List<SignataireEntity> de(Convention convention) {
    List<SignataireEntity> lignes = new ArrayList<>();
    for (Signataire s : convention.texte().signataires()) {
      var ligne = new SignataireEntity();
      ligne.convention = convention.id();
      ligne.code = s.code();
      ligne.caf = convention.caf();
      ligne.ordre = lignes.size() + 1;
      ligne.nature = s.nature();
      ligne.nom = s.nom();
      ligne.partenaire = s.partenaire();
      lignes.add(ligne);
    }
    return lignes;
  }

  /** All that it says. */
  Object contenu() {
    return new Contenu(ordre, new Signataire(code, nature, nom, partenaire, null));
  }

  private record Contenu(int ordre, Signataire qui) {}
}
