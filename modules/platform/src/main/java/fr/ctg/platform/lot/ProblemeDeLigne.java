package fr.ctg.platform.lot;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.ctg.platform.probleme.Probleme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a line of a batch could not be answered: a problem after RFC 9457 with one member more.
 *
 * @param ligne the line's number in the request, the first being 1, blank ones counted
 * @param probleme the problem
 */
@Schema(hidden = true)
record ProblemeDeLigne(long ligne, @JsonUnwrapped Probleme probleme) {}
