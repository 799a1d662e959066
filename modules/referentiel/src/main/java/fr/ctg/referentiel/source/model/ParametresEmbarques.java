package fr.ctg.referentiel.source.model;

import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.ParametresEnVigueur;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters in force on one day as the product ships them: no database, and no Caf's own
 * values. A shipped value counts as recorded at the start (UTC) of its first day of validity.
 */
public final class ParametresEmbarques implements ParametresEnVigueur {

  private final TreeMap<String, Parametre> parCode = new TreeMap<>();

  private ParametresEmbarques(List<ParametreDeclare> declares, LocalDate jour) {
    List<ParametreDeclare> parDate =
        declares.stream().sorted(Comparator.comparing(ParametreDeclare::depuis)).toList();
    for (ParametreDeclare declare : parDate) {
      if (!declare.depuis().isAfter(jour)) {
        parCode.put(declare.code(), enVigueur(declare, dernierJour(declare, parDate)));
      }
    }
  }

  /** The shipped values in force on that day; none before the first. */
  public static ParametresEmbarques au(LocalDate jour) {
    return au(jour, new SourcesDuReferentiel().parametres());
  }

  static ParametresEmbarques au(LocalDate jour, List<ParametreDeclare> declares) {
    return new ParametresEmbarques(declares, jour);
  }

  @Override
  public Parametre parametre(String code) {
    Parametre parametre = parCode.get(code);
    if (parametre == null) {
      throw new NoSuchElementException("Aucune valeur du paramètre " + code + " n'est en vigueur");
    }
    return parametre;
  }

  @Override
  public List<Parametre> parametres() {
    return List.copyOf(parCode.values());
  }

  private static @Nullable LocalDate dernierJour(
      ParametreDeclare declare, List<ParametreDeclare> parDate) {
    for (ParametreDeclare autre : parDate) {
      if (autre.code().equals(declare.code()) && autre.depuis().isAfter(declare.depuis())) {
        return autre.depuis().minusDays(1);
      }
    }
    return null;
  }

  private static Parametre enVigueur(ParametreDeclare declare, @Nullable LocalDate jusquA) {
    return new Parametre(
        declare.code(),
        declare.valeur(),
        declare.unite(),
        declare.portee(),
        null,
        declare.depuis(),
        jusquA,
        declare.source(),
        declare.fondement(),
        declare.depuis().atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
