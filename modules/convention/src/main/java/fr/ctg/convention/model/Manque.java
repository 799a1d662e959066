package fr.ctg.convention.model;

import fr.ctg.shared.Appui;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands against a step of a convention.
 *
 * @param pointeur the member of the convention that it is about, as an RFC 6901 pointer; empty for
 *     the whole
 * @param code a stable code
 * @param message what is missing, and how to mend it, in French
 * @param appui the rule of the catalogue that asks for it; none where the step itself cannot be
 *     taken in this state, or the days contradict each other
 */
public record Manque(String pointeur, String code, String message, @Nullable Appui appui) {}
