package fr.ctg.referentiel.parametre.model;

import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recorded value of a parameter, in force or not.
 *
 * @param id its number in the database
 * @param motif why it was written, or {@code null} for one that came with the product
 */
public record ValeurEcrite(
    long id,
    String code,
    @Nullable String caf,
    LocalDate depuis,
    BigDecimal valeur,
    String unite,
    Fondement fondement,
    Citation source,
    Instant enregistreLe,
    @Nullable String motif) {}
