package fr.ctg.convention.plan.persistence;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/** A row of something that is part of a convention. */
@MappedSuperclass
abstract class PartieEntity {
  @Id UUID id;
  UUID convention;
  String caf;
  @Version int version;
}
