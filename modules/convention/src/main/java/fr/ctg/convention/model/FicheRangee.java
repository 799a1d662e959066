package fr.ctg.convention.model;

import fr.ctg.shared.Periode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a convention's action plan, as far as its convention has to hold it.
 *
 * @param libelle its name
 * @param axe the axis under which it stands, if it stands under one
 * @param thematique the code of its theme
 * @param periode its days
 */
public record FicheRangee(String libelle, @Nullable UUID axe, String thematique, Periode periode) {}
