package fr.ctg.referentiel.brouillon.model;

/**
 * A text to be added to a draft.
 *
 * @param code its code
 * @param contenu what it is to be
 */
public record NouvelElement(String code, ContenuDElement contenu) {}
