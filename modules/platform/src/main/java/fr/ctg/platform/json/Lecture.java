package fr.ctg.platform.json;

import org.jspecify.annotations.Nullable;

/**
 * What reading a document gave.
 *
 * @param valeur the bound value; where there are faults it lacks the values at fault, and it is
 *     absent when nothing could be bound
 * @param fautes every fault of the document, open to those of later steps
 * @param <T> the type that was asked for
 */
public record Lecture<T>(@Nullable T valeur, Fautes fautes) {}
