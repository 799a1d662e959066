package fr.ctg.convention.application;

import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.persistence.AvenantsEnBase;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the amendments of conventions, as far as whoever asks may see. */
@ApplicationScoped
public class LireAvenants {

  private static final Pattern NUMERO = Pattern.compile("[1-9][0-9]{0,4}");

  private final UniteDeTravail travail;

  @Inject
  LireAvenants(UniteDeTravail travail) {
    this.travail = travail;
  }

  /**
   * Those of a convention, by number.
   *
   * @param au as of that instant; now when {@code null}
   */
  public ListeOrdonnee<Avenant, Integer> liste(String convention, @Nullable Instant au) {
    return ListeOrdonnee.lue(
        (apres, limite) -> page(convention, apres == null ? 0 : apres, limite, au),
        Avenant::numero);
  }

  private List<Avenant> page(String convention, int apres, int limite, @Nullable Instant au) {
    return travail.interroger(
        au,
        AvenantsEnBase.LIRE,
        List.of(Identifiant.de(convention).orElseThrow(), apres, limite),
        AvenantsEnBase::avenant);
  }

  /**
   * The one of that number.
   *
   * @param au as of that instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is none for whoever asks
   */
  public Avenant un(String convention, String numero, @Nullable Instant au) {
    return Identifiant.de(convention)
        .filter(id -> NUMERO.matcher(numero).matches())
        .flatMap(id -> page(convention, Integer.parseInt(numero) - 1, 1, au).stream().findFirst())
        .filter(avenant -> Integer.toString(avenant.numero()).equals(numero))
        .orElseThrow(LireAvenants::introuvable);
  }

  /** The refusal of what does not exist, or not for whoever asks. */
  static RequeteRefusee introuvable() {
    return RequeteRefusee.introuvable(
        "Aucun avenant n'a ce numéro, ou pas parmi ceux que vous pouvez voir.");
  }
}
