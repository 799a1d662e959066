package fr.ctg.convention.plan.persistence;

import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.platform.persistence.LigneDePartie;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A working group; its members are rows of their own. */
@Entity
@AttributeOverride(name = "tout", column = @Column(name = "convention"))
@Table(name = "groupe_de_travail")
class GroupeDeTravailEntity extends LigneDePartie {
  String libelle;

  @Enumerated(EnumType.STRING)
  @Nullable ThematiqueDeConvention thematique;
}
