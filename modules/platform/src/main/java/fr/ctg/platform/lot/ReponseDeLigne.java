package fr.ctg.platform.lot;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a line of a batch is answered, with the number of that line as one member more.
 *
 * @param ligne the line's number in the request, the first being 1, blank ones counted
 * @param reponse the answer, or a problem after RFC 9457
 */
@Schema(hidden = true)
record ReponseDeLigne(long ligne, @JsonUnwrapped Object reponse) {}
