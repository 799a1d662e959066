package fr.ctg.platform.evenement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sealed event as the streams deliver it.
 *
 * @param position its place in the one order of history, above 0; not contiguous among events
 * @param id its identifier
 * @param type its type, as the catalogue names it
 * @param instant when it was sealed
 * @param caf the Caf that it concerns, if any
 * @param sirens the collectivités that it concerns
 * @param sujets the identifiers of what it is about, the root first
 * @param trame the event as it goes out, the same bytes for every reader
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record EvenementLu(
    long position,
    String id,
    String type,
    Instant instant,
    @Nullable String caf,
    Set<String> sirens,
    List<String> sujets,
    byte[] trame) {}
