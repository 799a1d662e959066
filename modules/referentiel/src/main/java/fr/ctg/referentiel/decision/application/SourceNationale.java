package fr.ctg.referentiel.decision.application;

import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.Parametres;
import fr.ctg.referentiel.model.Place;
import fr.ctg.referentiel.parametre.application.LireParametres;
import fr.ctg.shared.Citation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;

/** The words that a Caf's own value departs from: those of the national value of the same day. */
@ApplicationScoped
class SourceNationale {

  private final Parametres parametres;
  private final LireParametres lecture;
  private final Horloge horloge;

  @Inject
  SourceNationale(Parametres parametres, LireParametres lecture, Horloge horloge) {
    this.parametres = parametres;
    this.lecture = lecture;
    this.horloge = horloge;
  }

  /** Those in force on that day; before the first, the latest recorded. */
  Citation de(String code, LocalDate jour) {
    Instant maintenant = horloge.maintenant();
    return parametres.enVigueur(jour, null, maintenant).parametres().stream()
        .filter(p -> p.code().equals(code))
        .map(Parametre::source)
        .findFirst()
        .orElseGet(
            () ->
                lecture.valeurs(code, null, null, maintenant, Place.DEBUT, 1).getFirst().source());
  }
}
