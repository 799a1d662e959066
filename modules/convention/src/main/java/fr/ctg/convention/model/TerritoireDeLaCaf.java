package fr.ctg.convention.model;

import fr.ctg.convention.NatureSignataire;
import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.Territoires;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a Caf may put into a perimeter: the communes that it serves. Of an EPCI that several Caf
 * serve, those of the others stay outside, so that no convention of one Caf ever stands in the way
 * of another's.
 */
public final class TerritoireDeLaCaf {

  private final Territoires territoires;
  private final String caf;

  /** The territory of that Caf. */
  public TerritoireDeLaCaf(Territoires territoires, String caf) {
    this.territoires = territoires;
    this.caf = caf;
  }

  /** Whether the Caf serves that commune. */
  public boolean sert(String codeInsee) {
    return territoires.commune(codeInsee).map(Commune::cafCode).filter(caf::equals).isPresent();
  }

  /** Whether a signatory is a commune that the Caf serves, or an EPCI with one. */
  public boolean touche(String code) {
    return territoires.communesDuSignataire(code).stream().anyMatch(this::sert);
  }

  /** Whether a code is that under which a commune or an EPCI signs at all. */
  public boolean estUneCollectivite(String code) {
    return territoires.communeSignataire(code).isPresent() || territoires.epci(code).isPresent();
  }

  /** The communes that these signatories bring and that the Caf serves, ascending. */
  public List<String> perimetreDe(Collection<String> signataires) {
    return signataires.stream()
        .flatMap(code -> territoires.communesDuSignataire(code).stream())
        .filter(this::sert)
        .distinct()
        .sorted()
        .toList();
  }

  /** The communes that lie outside of the territory of the parties, and from which day on. */
  public Map<String, LocalDate> hors(Deroulement deroulement) {
    Map<String, LocalDate> hors = new TreeMap<>();
    for (EtatDuJour etat : deroulement.etats()) {
      Set<String> permises = Set.copyOf(perimetreDe(etat.apports().keySet()));
      etat.perimetre().stream()
          .filter(commune -> !permises.contains(commune))
          .forEach(commune -> hors.putIfAbsent(commune, etat.debut()));
    }
    return hors;
  }

  /** A commune or an EPCI as a signatory. */
  public Optional<Signataire> signataire(String code) {
    return territoires
        .communeSignataire(code)
        .map(commune -> new Signataire(code, NatureSignataire.COMMUNE, commune.nom(), null, null))
        .or(
            () ->
                territoires
                    .epci(code)
                    .map(
                        epci ->
                            new Signataire(code, NatureSignataire.EPCI, epci.nom(), null, null)));
  }

  /** The vintage that all this is read in. */
  public int millesime() {
    return territoires.millesime();
  }
}
