package fr.ctg.convention.plan.persistence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of a working group, at its place among the others. */
@Entity
@Table(name = "membre_de_groupe")
@IdClass(MembreDeGroupeEntity.Place.class)
class MembreDeGroupeEntity {
  @Id UUID groupe;
  @Id int ordre;
  UUID convention;
  String caf;
  @Embedded @Nullable IntervenantEntity qui;

  record Place(UUID groupe, int ordre) {}
}
