package fr.ctg.referentiel.brouillon.model;

import fr.ctg.referentiel.model.VersionVue;

/**
 * A text of a draft, with the draft, which has one version with all its texts.
 *
 * @param version the draft
 * @param element the text
 */
public record ElementLu(VersionVue version, ElementDeVersion element) {}
