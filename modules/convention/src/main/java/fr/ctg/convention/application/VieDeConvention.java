package fr.ctg.convention.application;

import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;

/** What every step of a convention's life begins with. */
@ApplicationScoped
class VieDeConvention {

  private final RegistreDesConventions conventions;
  private final Horloge horloge;

  @Inject
  VieDeConvention(RegistreDesConventions conventions, Horloge horloge) {
    this.conventions = conventions;
    this.horloge = horloge;
  }

  /**
   * The convention that is to change, that nobody else writes until the work under way is done.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none that whoever asks may
   *     write; 412, when it has changed since that version
   */
  Convention presente(UUID id, VersionDeDepart depart) {
    LocalDate jour = horloge.aujourdhui();
    Convention presente =
        conventions.verrouiller(id, jour).orElseThrow(() -> LireConventions.introuvable(id));
    depart.verifier(presente.version(), presente.marque(jour));
    return presente;
  }
}
