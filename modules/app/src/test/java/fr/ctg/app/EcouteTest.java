package fr.ctg.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.app.outillage.ApplicationLancee;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** Where the application listens, and why it cannot. */
class EcouteTest {

  private static void refuse(Ecoute ecoute, String... mots) {
    assertThatThrownBy(ecoute::exiger)
        .isInstanceOfSatisfying(
            DemarrageImpossible.class,
            e -> assertThat(e.ligne()).contains(mots).doesNotContain("\n"));
  }

  private static InetAddress adresse(String texte) throws UnknownHostException {
    return InetAddress.getByName(texte);
  }

  @Test
  void takesAFreePort() throws IOException {
    assertThatCode(new Ecoute(adresse("127.0.0.1"), 0)::exiger).doesNotThrowAnyException();
    assertThatCode(new Ecoute(adresse("0.0.0.0"), ApplicationLancee.portLibre())::exiger)
        .doesNotThrowAnyException();
  }

  @Test
  void saysThatAPortIsTaken() throws IOException {
    try (var prise = new ServerSocket()) {
      prise.bind(new InetSocketAddress("127.0.0.1", 0));
      int port = prise.getLocalPort();
      refuse(new Ecoute(adresse("127.0.0.1"), port), "Le port " + port, "est déjà pris");
      refuse(new Ecoute(adresse("0.0.0.0"), port), "Le port " + port, "est déjà pris");
    }
  }

  @Test
  void saysThatAnAddressIsOfAnotherMachine() throws UnknownHostException {
    // Set aside for documentation (RFC 5737): no machine has it.
    refuse(
        new Ecoute(adresse("192.0.2.1"), 8080), "192.0.2.1", "n'est pas de cette machine", "HOST");
  }

  @Test
  void saysThatAPortNeedsARight() throws UnknownHostException {
    var refus = new IOException("told by the system in whatever language");
    assertThat(new Ecoute(adresse("127.0.0.1"), 1).refus(refus).ligne())
        .contains("Le port 1 ", "droit", "SERVER_PORT");
  }

  @Test
  void namesItselfAsThisMachineReachesIt() throws UnknownHostException {
    assertThat(new Ecoute(adresse("127.0.0.1"), 0).racine(81)).isEqualTo("http://localhost:81");
    assertThat(new Ecoute(adresse("0.0.0.0"), 0).racine(81)).isEqualTo("http://localhost:81");
    assertThat(new Ecoute(adresse("192.0.2.1"), 0).racine(81)).isEqualTo("http://192.0.2.1:81");
    assertThat(new Ecoute(adresse("2001:db8::1"), 0).racine(81))
        .isEqualTo("http://[2001:db8:0:0:0:0:0:1]:81");
  }
}
