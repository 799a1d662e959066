package fr.ctg.funding.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.ConnaissanceEnregistree;
import fr.ctg.referentiel.Parametres;
import fr.ctg.referentiel.ParametresEnVigueur;
import fr.ctg.referentiel.source.model.CatalogueEmbarque;
import fr.ctg.referentiel.source.model.ParametresEmbarques;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often the rules and parameters are read, and what a request goes on with. */
class CalculsEnVigueurTest {

  private static final Instant DEPART = Instant.parse("2026-03-01T10:00:00Z");

  private final Montre montre = new Montre();
  private final Lus parametres = new Lus();
  private final CalculsEnVigueur calculs =
      new CalculsEnVigueur(
          (jour, caf, connuLe) -> new CatalogueEmbarque(), parametres, new Horloge(montre));

  @Test
  void requestsOfTheSameSecondShareWhatIsKnown() {
    CalculsDUnInstant premiers = calculs.maintenant();
    montre.avancer(Duration.ofMillis(999));

    assertThat(calculs.maintenant()).isSameAs(premiers);
    assertThat(premiers.pour(2026, null)).isSameAs(premiers.pour(2026, null));
    assertThat(parametres.lectures).containsExactly("2026-01-01 null " + DEPART);
  }

  @Test
  void aSecondLaterItIsReadAgain() {
    CalculsDUnInstant premiers = calculs.maintenant();
    premiers.pour(2026, null);
    montre.avancer(Duration.ofSeconds(1));
    CalculsDUnInstant suivants = calculs.maintenant();
    suivants.pour(2026, null);

    assertThat(suivants).isNotSameAs(premiers);
    assertThat(parametres.lectures)
        .containsExactly("2026-01-01 null " + DEPART, "2026-01-01 null " + DEPART.plusSeconds(1));
  }

  @Test
  void whatThisApplicationRecordedCountsAtOnce() {
    CalculsDUnInstant premiers = calculs.maintenant();
    montre.avancer(Duration.ofMillis(1));
    calculs.oublier(new ConnaissanceEnregistree());
    CalculsDUnInstant suivants = calculs.maintenant();

    assertThat(suivants).isNotSameAs(premiers);
    assertThat(suivants.connuLe()).isEqualTo(DEPART.plusMillis(1));
  }

  @Test
  void aLongRequestGoesOnWithWhatWasKnownAtItsBeginning() {
    CalculsDUnInstant debut = calculs.maintenant();
    montre.avancer(Duration.ofMinutes(10));
    debut.pour(2025, "741");

    assertThat(parametres.lectures).containsExactly("2025-01-01 741 " + DEPART);
  }

  @Test
  void aClockSetBackIsNotWaitedFor() {
    CalculsDUnInstant premiers = calculs.maintenant();
    montre.avancer(Duration.ofHours(-1));

    assertThat(calculs.maintenant()).isNotSameAs(premiers);
  }

  @Test
  void thousandsOfYearsAndCafDoNotFillTheMemory() {
    CalculsDUnInstant tous = calculs.maintenant();
    for (int caf = 0; caf < 600; caf++) {
      tous.pour(2026, Integer.toString(caf));
    }
    int lectures = parametres.lectures.size();
    tous.pour(2026, "0");

    assertThat(parametres.lectures).hasSize(lectures + 1);
  }

  private static final class Lus implements Parametres {
    private final List<String> lectures = new ArrayList<>();

    @Override
    public ParametresEnVigueur enVigueur(LocalDate date, @Nullable String caf) {
      throw new UnsupportedOperationException("the moment is always said");
    }

    @Override
    public ParametresEnVigueur enVigueur(LocalDate date, @Nullable String caf, Instant connuLe) {
      lectures.add(date + " " + caf + " " + connuLe);
      return ParametresEmbarques.au(date);
    }
  }

  private static final class Montre extends Clock {
    private Instant maintenant = DEPART;

    void avancer(Duration duree) {
      maintenant = maintenant.plus(duree);
    }

    @Override
    public Instant instant() {
      return maintenant;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
