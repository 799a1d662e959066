package fr.ctg.convention.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a part in a convention, as it is stored: the name is never in clear.
 *
 * @param personne the person, if one is named
 * @param nomChiffre the name, under that person's key
 * @param organisation what body it is of
 * @param fonction what it does there
 */
public record Intervenant(
    @Nullable UUID personne,
    @Nullable String nomChiffre,
    @Nullable String organisation,
    @Nullable String fonction) {}
