package fr.ctg.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditional reads: every successful JSON read carries an {@code ETag} of its content, and answers
 * 304 to a reader who has it already. Streams, which nobody holds whole, carry none.
 */
@Provider
@Priority(LectureConditionnelle.PRIORITE)
public class LectureConditionnelle implements ContainerResponseFilter {

  /** After the answer is written, before compression. */
  static final int PRIORITE = 4_000;

  private static final int OCTETS_DE_LA_MARQUE = 18;

  /** A digest takes that many bytes in the time in which one byte of a request is worked on. */
  private static final int OCTETS_PAR_OCTET_COURT = 16;

  @Override
  public void filter(ContainerRequestContext requete, ContainerResponseContext reponse) {
    if (!lecture(requete) || reponse.getStatus() != 200 || !reponse.hasEntity()) {
      return;
    }
    MediaType forme = reponse.getMediaType();
    if (!(reponse.getEntity() instanceof byte[] octets)
        || forme == null
        || !MediaType.APPLICATION_JSON_TYPE.isCompatible(forme)) {
      return;
    }
    EntityTag marque = reponse.getEntityTag();
    if (marque == null) {
      long travail = octets.length / OCTETS_PAR_OCTET_COURT;
      marque = new EntityTag(RequeteEnCours.lire().calculer(travail, () -> empreinte(octets)));
      reponse.getHeaders().putSingle(HttpHeaders.ETAG, marque);
    }
    reponse.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
    String connue =
        connue(requete.getHeaders().getOrDefault(HttpHeaders.IF_NONE_MATCH, List.of()), marque);
    if (connue != null) {
      reponse.setStatusInfo(Response.Status.NOT_MODIFIED);
      reponse.setEntity(null);
      reponse.getHeaders().putSingle(HttpHeaders.ETAG, connue);
    }
  }

  private static boolean lecture(ContainerRequestContext requete) {
    return HttpMethod.GET.equals(requete.getMethod())
        || HttpMethod.HEAD.equals(requete.getMethod());
  }

  private static String empreinte(byte[] octets) {
    try {
      byte[] somme = MessageDigest.getInstance("SHA-256").digest(octets);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(somme, OCTETS_DE_LA_MARQUE));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The tag by which the reader has this content already, if so. Weak comparison of RFC 9110
   * §13.1.2: the compressed form counts as the same content.
   *
   * @param lignes the values of {@code If-None-Match}
   * @param marque the tag of the content as it is
   */
  public static @Nullable String connue(List<String> lignes, EntityTag marque) {
    String entiere = "\"" + marque.getValue() + "\"";
    String compressee = "\"" + marque.getValue() + Compression.SUFFIXE + "\"";
    return lignes.stream()
        .flatMap(ligne -> Arrays.stream(ligne.split(",")))
        .map(String::strip)
        .map(t -> t.startsWith("W/") ? t.substring(2) : t)
        .map(t -> t.equals("*") ? entiere : t)
        .filter(t -> t.equals(entiere) || t.equals(compressee))
        .findFirst()
        .orElse(null);
  }
}
