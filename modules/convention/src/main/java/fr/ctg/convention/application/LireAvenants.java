package fr.ctg.convention.application;

import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Avenants;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the amendments of conventions, as far as whoever asks may see, now or as of an instant. */
@ApplicationScoped
public class LireAvenants {

  private static final Pattern NUMERO = Pattern.compile("[1-9][0-9]{0,4}");

  private final Travail travail;
  private final LireConventions conventions;
  private final Avenants avenants;

  @Inject
  LireAvenants(Travail travail, LireConventions conventions, Avenants avenants) {
    this.travail = travail;
    this.conventions = conventions;
    this.avenants = avenants;
  }

  /**
   * Those of a convention, by number.
   *
   * @param au the instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is no such convention for whoever asks, or was none then
   */
  public ListeOrdonnee<Avenant, Integer> liste(UUID convention, @Nullable Instant au) {
    conventions.exiger(convention, au);
    return ListeOrdonnee.lue(
        (apres, limite) -> page(convention, apres == null ? 0 : apres, limite, au),
        Avenant::numero);
  }

  /** What a change of that convention starts from today. */
  public String marqueDeLaConvention(UUID convention) {
    return conventions.marque(convention);
  }

  private List<Avenant> page(UUID convention, int apres, int limite, @Nullable Instant au) {
    return travail.lire(au, () -> avenants.page(convention, apres, limite));
  }

  /**
   * The one of that number, as an address writes it.
   *
   * @param au the instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is none for whoever asks
   */
  public Avenant un(UUID convention, String numero, @Nullable Instant au) {
    return Optional.of(numero)
        .filter(NUMERO.asMatchPredicate())
        .map(Integer::parseInt)
        .flatMap(
            n ->
                page(convention, n - 1, 1, au).stream()
                    .filter(avenant -> avenant.numero() == n)
                    .findFirst())
        .orElseThrow(LireAvenants::introuvable);
  }

  private static RequeteRefusee introuvable() {
    return RequeteRefusee.introuvable(
        "Aucun avenant n'a ce numéro, ou pas parmi ceux que vous pouvez voir.");
  }
}
