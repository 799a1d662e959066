package fr.ctg.convention.plan.persistence;

import fr.ctg.convention.ThematiqueDeConvention;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A working group; its members are rows of their own. */
@Entity
@Table(name = "groupe_de_travail")
class GroupeDeTravailEntity extends PartieEntity {
  String libelle;

  @Enumerated(EnumType.STRING)
  @Nullable ThematiqueDeConvention thematique;
}
