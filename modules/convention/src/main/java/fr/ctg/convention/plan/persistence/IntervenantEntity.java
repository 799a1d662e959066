package fr.ctg.convention.plan.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in a row: the name is never in clear. */
@Embeddable
class IntervenantEntity {
  @Nullable UUID personne;

  @Column(name = "nom_chiffre")
  @Nullable String nomChiffre;

  @Nullable String organisation;
  @Nullable String fonction;
}
