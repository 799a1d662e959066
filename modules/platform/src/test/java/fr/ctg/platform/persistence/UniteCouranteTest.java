package fr.ctg.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A unit of work inside another one is part of it, or refused; it never opens one of its own. */
class UniteCouranteTest {

  private static final Instant ALORS = Instant.parse("2026-06-15T10:00:00Z");

  private final StatelessSession session =
      (StatelessSession)
          Proxy.newProxyInstance(
              StatelessSession.class.getClassLoader(),
              new Class<?>[] {StatelessSession.class},
              (proxy, methode, arguments) -> {
                throw new UnsupportedOperationException(methode.getName());
              });

  private <T> T dans(boolean ecriture, @Nullable Instant au, Supplier<T> travail) {
    return new UniteCourante(session, ecriture, au).porter(travail);
  }

  private static StatelessSession pourLire(@Nullable Instant au) {
    return UniteCourante.ouverte().orElseThrow().pourLire(au);
  }

  private static StatelessSession pourEcrire() {
    return UniteCourante.ouverte().orElseThrow().pourEcrire();
  }

  @Test
  void itsSessionIsThereWhileItIsUnderWay() {
    assertThat(UniteCourante.ouverte()).isEmpty();
    assertThatThrownBy(UniteCourante::session).isInstanceOf(IllegalStateException.class);
    assertThat(dans(true, null, UniteCourante::session) == session).isTrue();
  }

  @Test
  void aReadingOneIsNotJoinedForWriting() {
    assertThat(dans(true, null, UniteCouranteTest::pourEcrire) == session).isTrue();
    assertThatThrownBy(() -> dans(false, null, UniteCouranteTest::pourEcrire))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void oneIsJoinedForReadingItsOwnInstantOnly() {
    assertThat(dans(true, null, () -> pourLire(null)) == session).isTrue();
    assertThat(dans(false, ALORS, () -> pourLire(null)) == session).isTrue();
    assertThat(dans(false, ALORS, () -> pourLire(ALORS)) == session).isTrue();
    assertThatThrownBy(() -> dans(false, ALORS, () -> pourLire(ALORS.plusSeconds(1))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> dans(true, null, () -> pourLire(ALORS)))
        .isInstanceOf(IllegalStateException.class);
  }
}
