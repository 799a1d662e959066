package fr.ctg.referentiel.brouillon.model;

import fr.ctg.referentiel.model.EnteteDeVersion;

/**
 * A draft to be created.
 *
 * @param code its code
 * @param modele the published version whose texts it begins with
 * @param entete what it says of itself
 */
public record NouveauBrouillon(String code, String modele, EnteteDeVersion entete) {}
