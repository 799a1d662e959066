package fr.ctg.shared;

/**
 * The exact words of a normative source, and where they stand.
 *
 * @param document the source's identifier, for example {@code S1}
 * @param section the heading under which the words stand
 * @param citation the words themselves, verbatim but for folded white space
 */
public record Citation(String document, String section, String citation) {}
