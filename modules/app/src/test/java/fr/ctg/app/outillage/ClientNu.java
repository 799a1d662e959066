package fr.ctg.app.outillage;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A client that says exactly what it is told to. */
public final class ClientNu implements AutoCloseable {
  private final Socket prise;

  public ClientNu() throws IOException {
    prise = new Socket("localhost", RestAssured.port);
    prise.setSoTimeout(30_000);
  }

  public void entete(String adresse, String type, String... autres) throws IOException {
    texte(
        "POST "
            + adresse
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
            + type
            + "\r\nTransfer-Encoding: chunked\r\n"
            + Stream.of(autres).map(autre -> autre + "\r\n").collect(Collectors.joining())
            + "\r\n");
  }

  public void morceau(byte[] octets) throws IOException {
    texte(Integer.toHexString(octets.length) + "\r\n");
    prise.getOutputStream().write(octets);
    texte("\r\n");
  }

  public void fin() throws IOException {
    texte("0\r\n\r\n");
  }

  public void texte(String texte) throws IOException {
    prise.getOutputStream().write(texte.getBytes(StandardCharsets.US_ASCII));
  }

  /** What has come so far, at least the line of a problem. */
  public String reponse() throws IOException {
    var recu = new java.io.ByteArrayOutputStream();
    byte[] tampon = new byte[8_192];
    while (!recu.toString(StandardCharsets.UTF_8).contains("/problemes/")) {
      int n = prise.getInputStream().read(tampon);
      if (n < 0) {
        break;
      }
      recu.write(tampon, 0, n);
    }
    return recu.toString(StandardCharsets.UTF_8);
  }

  /** The body of the answer, as far as it has come, without the sizes of its chunks. */
  public InputStream corps() throws IOException {
    InputStream entree = prise.getInputStream();
    assertThat(ligne(entree)).contains(" 200 ");
    while (!ligne(entree).isEmpty()) {
      // The headers are not looked at.
    }
    return new InputStream() {
      private int reste;
      private boolean premier = true;

      @Override
      public int read(byte[] octets, int debut, int place) throws IOException {
        if (reste == 0) {
          if (!premier) {
            ligne(entree);
          }
          premier = false;
          reste = Integer.parseInt(ligne(entree), 16);
        }
        int n = reste == 0 ? -1 : entree.read(octets, debut, Math.min(place, reste));
        reste -= Math.max(n, 0);
        return n;
      }

      @Override
      public int read() throws IOException {
        byte[] un = new byte[1];
        return read(un, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(un[0]);
      }
    };
  }

  /** The next line, byte by byte: a buffered reader would wait for more than that. */
  public static String ligne(InputStream entree) throws IOException {
    var ligne = new StringBuilder();
    for (int c = entree.read(); c >= 0 && c != '\n'; c = entree.read()) {
      ligne.append((char) c);
    }
    return ligne.toString().strip();
  }

  @Override
  public void close() throws IOException {
    prise.close();
  }
}
