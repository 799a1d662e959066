package fr.ctg.referentiel.application;

import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What use cases stand on, in memory. */
public final class EnMemoire {

  private EnMemoire() {}

  /** Work that is done at once. */
  public static final class TravailImmediat implements Travail {
    @Override
    public <T> T lire(@Nullable Instant au, Supplier<T> lecture) {
      return lecture.get();
    }

    @Override
    public <T> T ecrire(Supplier<T> ecriture) {
      return ecriture.get();
    }
  }

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

  /** Whatever is told goes into a list. */
  public record Entendu<T>(List<T> dits) implements Event<T> {
    @Override
    public void fire(T dit) {
      dits.add(dit);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U dit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U dit, NotificationOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Event<T> select(Annotation... qualifiants) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Event<U> select(Class<U> type, Annotation... qualifiants) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> type, Annotation... qualifiants) {
      throw new UnsupportedOperationException();
    }
  }
}
