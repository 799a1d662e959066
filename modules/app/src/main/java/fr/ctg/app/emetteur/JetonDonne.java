package fr.ctg.app.emetteur;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the local issuer answers with, named as in RFC 6749.
 *
 * @param jeton the token
 * @param type how it is to be shown, {@code Bearer}
 * @param secondes how long it is good for
 */
public record JetonDonne(
    @JsonProperty("access_token") String jeton,
    @JsonProperty("token_type") String type,
    @JsonProperty("expires_in") long secondes) {

  /** Tells nothing of the token: answers come near logs. */
  @Override
  public String toString() {
    return "JetonDonne";
  }
}
