package fr.ctg.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that dies is started again where it was, so often and no more. */
class VeilleTest {

  @TempDir private Path donnees;

  private Path fichierPid() {
    return donnees.resolve("postgres/postmaster.pid");
  }

  private long postmaster() throws IOException {
    return Long.parseLong(Files.readAllLines(fichierPid()).getFirst().strip());
  }

  private static void attendre(PostgresEmbarque postgres, Predicate<PostgresEmbarque> etat)
      throws Exception {
    Patience.jusqua(Duration.ofSeconds(90), () -> etat.test(postgres));
  }

  private void tuer() throws IOException {
    ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
  }

  @Test
  void comesBackAtItsPortThenIsLeftAloneWhenItCannotStart() throws Exception {
    try (PostgresEmbarque postgres = PostgresEmbarque.demarrer(donnees)) {
      String url = postgres.jdbcUrl();
      tuer();
      attendre(postgres, p -> p.panne().isPresent());
      attendre(postgres, p -> p.panne().isEmpty());
      assertThat(postgres.jdbcUrl()).isEqualTo(url);
      assertThat(Base.lire(postgres, postgres.application(), "SELECT 1")).isEqualTo("1");

      Files.writeString(donnees.resolve("postgres/local.conf"), "shared_buffers = 'beaucoup'\n");
      tuer();
      attendre(postgres, p -> p.panne().orElse("").contains("n'est plus relancé"));
      assertThat(postgres.panne().orElseThrow()).contains("local.conf", "postgresql.log");
    }
  }

  @Test
  void isNotStartedAgainWhenItWasStopped() throws Exception {
    PostgresEmbarque postgres = PostgresEmbarque.demarrer(donnees);
    tuer();
    postgres.close();
    Thread.sleep(1_000);
    assertThat(Files.exists(fichierPid()) && ProcessHandle.of(postmaster()).isPresent()).isFalse();
  }
}
