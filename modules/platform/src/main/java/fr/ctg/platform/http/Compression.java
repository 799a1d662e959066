package fr.ctg.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.glassfish.jersey.message.GZipEncoder;

/**
 * Compresses what is worth it: text of some size, or of unknown size, for readers who accept gzip.
 * Event streams are never compressed, since a compressor would hold events back.
 */
@Provider
@Priority(Compression.PRIORITE)
public class Compression implements ContainerResponseFilter {

  /** Last of the response filters. */
  static final int PRIORITE = 3_000;

  /** What the compressed form adds to an {@code ETag}: another form is another tag. */
  public static final String SUFFIXE = "-gzip";

  private static final int TAILLE_MIN = 1_024;
  private static final MediaType EVENEMENTS = MediaType.SERVER_SENT_EVENTS_TYPE;

  @Override
  public void filter(ContainerRequestContext requete, ContainerResponseContext reponse) {
    if (!reponse.hasEntity()
        || reponse.getMediaType() == null
        || EVENEMENTS.isCompatible(reponse.getMediaType())
        || reponse.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)) {
      return;
    }
    reponse.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    // Said here too, since the headers of a resource replace those that were set before it.
    reponse.getHeaders().add(HttpHeaders.VARY, "Origin");
    boolean petit = reponse.getEntity() instanceof byte[] octets && octets.length < TAILLE_MIN;
    if (petit
        || !accepte(requete.getHeaders().getOrDefault(HttpHeaders.ACCEPT_ENCODING, List.of()))) {
      return;
    }
    reponse.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
    EntityTag marque = reponse.getEntityTag();
    if (marque != null) {
      reponse
          .getHeaders()
          .putSingle(HttpHeaders.ETAG, new EntityTag(marque.getValue() + SUFFIXE, marque.isWeak()));
    }
  }

  /** Whether gzip is named with a weight above zero. */
  public static boolean accepte(List<String> entetes) {
    return entetes.stream()
        .flatMap(ligne -> Arrays.stream(ligne.split(",")))
        .map(c -> c.replace(" ", "").toLowerCase(Locale.ROOT))
        .anyMatch(
            c -> c.equals("gzip") || (c.startsWith("gzip;q=") && !c.matches("gzip;q=0(\\.0*)?")));
  }

  /** Jersey's encoder, which compresses what {@link Compression} marked. */
  @Provider
  public static class Gzip extends GZipEncoder {
    @Override
    public OutputStream encode(String codage, OutputStream sortie) throws IOException {
      return new SortieCompressee(sortie, RequeteEnCours.lire());
    }
  }
}
