package fr.ctg.referentiel.model;

import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.math.BigDecimal;

/** An element that a search found, with its rank and its text with the words found marked. */
public record Trouvaille(
    String code,
    Partie partie,
    Rubrique rubrique,
    String texte,
    String document,
    String section,
    Portee portee,
    Fondement fondement,
    int position,
    BigDecimal rang,
    String extrait) {}
