package fr.ctg.app.contrat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The two forms in which the contract is read; kept compressed, which is a tenth of their size. */
final class FormesDuContrat {

  private static final int OCTETS_DE_LA_MARQUE = 18;

  private final Forme json;
  private final Forme yaml;

  FormesDuContrat(String json, String yaml) {
    this.json = Forme.de("application/json", json);
    this.yaml = Forme.de("application/yaml", yaml);
  }

  Forme json() {
    return json;
  }

  Forme yaml() {
    return yaml;
  }

  /**
   * The contract as it is sent.
   *
   * @param media its media type
   * @param marque what its {@code ETag} is made of, another for each form
   */
  record Forme(String media, String marque, byte[] compresse) {

    private static Forme de(String media, String texte) {
      byte[] octets = texte.getBytes(StandardCharsets.UTF_8);
      try {
        var compresse = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compresse)) {
          gzip.write(octets);
        }
        byte[] somme = MessageDigest.getInstance("SHA-256").digest(octets);
        return new Forme(
            media,
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(somme, OCTETS_DE_LA_MARQUE)),
            compresse.toByteArray());
      } catch (IOException e) {
        throw new UncheckedIOException("written to memory", e);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    /** The text itself, for readers without gzip. */
    byte[] entiere() {
      try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compresse))) {
        return gzip.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("read from memory", e);
      }
    }
  }
}
