package fr.ctg.convention.application;

import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.platform.temps.Horloge;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What use cases stand on, for the length of a test. */
public final class EnMemoire {

  /** The fifteenth of June 2026, at noon in France. */
  public static final Horloge HORLOGE =
      new Horloge(Clock.fixed(Instant.parse("2026-06-15T10:00:00Z"), ZoneOffset.UTC));

  /** Work that is done at once. */
  public static final Travail TRAVAIL =
      new Travail() {
        @Override
        public <T> T lire(@Nullable Instant au, Supplier<T> lecture) {
          return lecture.get();
        }

        @Override
        public <T> T ecrire(Supplier<T> ecriture) {
          return ecriture.get();
        }
      };

  private EnMemoire() {}

  /** What was written without a fault of its form. */
  public static <T> Redaction<T> ecrit(T texte) {
    return new Redaction<>() {
      @Override
      public T lire(@Nullable T present, BiConsumer<? super T, Fautes> controle) {
        var fautes = new Fautes();
        controle.accept(texte, fautes);
        if (!fautes.aucune()) {
          throw RequeteRefusee.pour(fautes.liste());
        }
        return texte;
      }
    };
  }

  public static VersionDeDepart partantDe(String version) {
    return presente -> {
      if (!presente.equals(version)) {
        throw new RequeteRefusee(TypeProbleme.PRECONDITION_PERIMEE, "périmée");
      }
    };
  }
}
