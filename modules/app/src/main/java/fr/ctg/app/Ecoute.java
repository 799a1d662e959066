package fr.ctg.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * Where the application listens.
 *
 * @param hote the address
 * @param port 1 to 65535, or 0 for any free one
 */
record Ecoute(InetAddress hote, int port) {

  private static final int PREMIER_LIBRE_DE_DROIT = 1_024;
  private static final int ATTENTE_MILLIS = 500;

  /**
   * Tries it, and lets go of it again.
   *
   * @throws DemarrageImpossible when it cannot be had; its line says why
   */
  void exiger() {
    @Nullable IOException echec = essai(port);
    if (echec != null) {
      throw refus(echec);
    }
  }

  /**
   * Why it cannot be had. The system tells it in its own language only, so that it is found out by
   * trying.
   */
  DemarrageImpossible refus(Throwable echec) {
    if (essai(0) != null) {
      return new DemarrageImpossible(
          "L'adresse "
              + hote.getHostAddress()
              + " n'est pas de cette machine : donnez par SERVER_HOST une de ses adresses,"
              + " 127.0.0.1 pour elle seule, 0.0.0.0 pour toutes.",
          echec);
    }
    if (port < PREMIER_LIBRE_DE_DROIT && !quelquUnRepond()) {
      return new DemarrageImpossible(
          "Le port "
              + port
              + " demande un droit que ce compte n'a pas : choisissez-en un de 1024 à 65535 avec"
              + " SERVER_PORT, ou donnez ce droit (CAP_NET_BIND_SERVICE).",
          echec);
    }
    return new DemarrageImpossible(
        "Le port "
            + port
            + " est déjà pris : arrêtez ce qui l'occupe ou choisissez-en un autre avec"
            + " SERVER_PORT.",
        echec);
  }

  private @Nullable IOException essai(int portVoulu) {
    try (var prise = new ServerSocket()) {
      prise.setReuseAddress(true);
      prise.bind(new InetSocketAddress(hote, portVoulu));
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  private boolean quelquUnRepond() {
    try (var prise = new Socket()) {
      prise.connect(
          new InetSocketAddress(
              hote.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : hote, port),
          ATTENTE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The application's address for whoever is on this machine.
   *
   * @param obtenu the port that it got
   */
  String racine(int obtenu) {
    boolean parSonNom = hote.isAnyLocalAddress() || hote.equals(InetAddress.getLoopbackAddress());
    String nom = parSonNom ? "localhost" : litteral();
    return "http://" + nom + ":" + obtenu;
  }

  private String litteral() {
    String texte = hote.getHostAddress();
    return texte.contains(":") ? "[" + texte + "]" : texte;
  }
}
