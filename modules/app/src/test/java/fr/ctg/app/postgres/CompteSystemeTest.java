package fr.ctg.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How root, whom PostgreSQL refuses, starts it all the same. Only root can try that. */
class CompteSystemeTest {

  @TempDir Path parent;

  @BeforeEach
  void sousRoot() {
    assumeTrue("root".equals(System.getProperty("user.name")));
  }

  @Test
  void underAnAccountWithoutRightsWhereItCanGetThrough() throws Exception {
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(proprietaireApresDemarrage()).isNotZero();
  }

  @Test
  void inANamespaceWhereTheFolderIsClosed() throws Exception {
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx------"));
    assertThat(proprietaireApresDemarrage()).isZero();
  }

  /** Twice: the second start takes the account from the files. */
  private int proprietaireApresDemarrage() throws Exception {
    Path donnees = parent.resolve("donnees");
    PostgresEmbarque.demarrer(donnees).close();
    try (PostgresEmbarque postgres = PostgresEmbarque.demarrer(donnees)) {
      assertThat(Base.lire(postgres, postgres.application(), "SELECT 1")).isEqualTo("1");
    }
    return (Integer) Files.getAttribute(donnees.resolve("postgres"), "unix:uid");
  }
}
