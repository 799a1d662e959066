package fr.ctg.convention.persistence;

import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.platform.persistence.UniteCourante;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The conventions in the database. */
@ApplicationScoped
class RegistreEnBase implements RegistreDesConventions {

  @Override
  public Optional<Convention> trouver(UUID id) {
    return UniteCourante.session().doReturningWork(connexion -> ConventionLue.lire(connexion, id));
  }
}
