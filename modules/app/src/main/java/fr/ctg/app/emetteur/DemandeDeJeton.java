package fr.ctg.app.emetteur;

import fr.ctg.platform.identite.Role;
import fr.ctg.platform.validation.SirenValide;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the local issuer is asked for.
 *
 * @param role what the bearer is to be
 * @param caf its Caf; that of the demonstration's user where absent
 * @param sirens its legal units; those of the demonstration's user where absent or empty
 */
public record DemandeDeJeton(
    @NotNull Role role,
    @Nullable @Pattern(regexp = "^[0-9A-Z]{2,4}$") String caf,
    @Nullable @Size(max = 50) List<@NotNull @SirenValide String> sirens) {}
