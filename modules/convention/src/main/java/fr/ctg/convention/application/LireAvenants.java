package fr.ctg.convention.application;

import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.persistence.AvenantsEnBase;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the amendments of conventions, as far as whoever asks may see. */
@ApplicationScoped
public class LireAvenants {

  private static final int LOT = 1_000;
  private static final Pattern NUMERO = Pattern.compile("[1-9][0-9]{0,4}");

  private final UniteDeTravail travail;

  @Inject
  LireAvenants(UniteDeTravail travail) {
    this.travail = travail;
  }

  /** Those of a convention after a number. */
  public List<Avenant> page(String convention, int apres, int limite) {
    return travail.interroger(
        AvenantsEnBase.LIRE,
        List.of(Identifiant.de(convention).orElseThrow(), apres, limite),
        AvenantsEnBase::avenant);
  }

  /** All of a convention. */
  public void parcourir(String convention, Consumer<Avenant> suite) {
    List<Avenant> lot = page(convention, 0, LOT);
    while (!lot.isEmpty()) {
      lot.forEach(suite);
      lot = lot.size() < LOT ? List.of() : page(convention, lot.getLast().numero(), LOT);
    }
  }

  /**
   * The one of that number.
   *
   * @throws RequeteRefusee 404, when there is none for whoever asks
   */
  public Avenant un(String convention, String numero) {
    return Identifiant.de(convention)
        .filter(id -> NUMERO.matcher(numero).matches())
        .flatMap(id -> page(convention, Integer.parseInt(numero) - 1, 1).stream().findFirst())
        .filter(avenant -> Integer.toString(avenant.numero()).equals(numero))
        .orElseThrow(
            () ->
                RequeteRefusee.introuvable(
                    "Aucun avenant n'a ce numéro, ou pas parmi ceux que vous pouvez voir."));
  }
}
