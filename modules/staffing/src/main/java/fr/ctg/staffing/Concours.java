package fr.ctg.staffing;

/**
 * A competitive examination of the territorial civil service (concours).
 *
 * @param categorie its category
 * @param filiere its stream
 */
public record Concours(CategorieDeConcours categorie, FiliereDeConcours filiere) {}
