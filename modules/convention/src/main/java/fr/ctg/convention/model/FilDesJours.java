package fr.ctg.convention.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A convention while its amendments are gone through, from its first day on. */
final class FilDesJours {

  private final Presences<String, SignataireRange> parties = new Presences<>();
  private final Presences<String, String> communes = new Presences<>();
  private final Presences<Boolean, Teneur> teneurs = new Presences<>();

  /** Which party brings a territory, both by their SIREN. */
  private final Map<String, String> porteurs = new HashMap<>();

  private LocalDate jour;
  private int places;

  FilDesJours(Deroulement.Signe signe) {
    jour = signe.periode().debut();
    signe.signataires().forEach(s -> arriver(s, ++places, 0));
    signe.perimetre().forEach(commune -> communes.ouvrir(commune, commune, 0, jour));
    teneurs.ouvrir(true, new Teneur(signe.periode().fin(), signe.perimetreRestreint()), 0, jour);
  }

  /** What an amendment does on its day, on or after that of the one before. */
  void appliquer(LocalDate effet, int numero, ChangementsDAvenant changements) {
    jour = effet;
    changements.retraits().forEach(siren -> partir(siren, numero));
    changements.substitutions().forEach(s -> remplacer(s, numero));
    changements.arrivees().forEach(s -> arriver(s.venuPar(numero), ++places, numero));
    changements.parties().forEach(commune -> communes.fermer(commune, numero, jour));
    changements.venues().forEach(commune -> communes.ouvrir(commune, commune, numero, jour));
    Teneur avant = teneurs.celle(true);
    var apres =
        new Teneur(
            changements.fin() == null ? avant.terme() : changements.fin(),
            avant.perimetreRestreint() || changements.duPerimetre());
    if (!apres.equals(avant)) {
      teneurs.fermer(true, numero, jour);
      teneurs.ouvrir(true, apres, numero, jour);
    }
  }

  private void arriver(Signataire qui, int ordre, int numero) {
    parties.ouvrir(qui.siren(), new SignataireRange(qui, ordre), numero, jour);
    porteurs.put(qui.siren(), qui.siren());
  }

  private void partir(String siren, int numero) {
    parties.fermer(siren, numero, jour);
    porteurs.values().removeIf(siren::equals);
  }

  /** A place that nobody has any more is not taken. */
  private void remplacer(ChangementsDAvenant.Substitution substitution, int numero) {
    String ancien = substitution.ancien();
    Signataire nouveau = substitution.nouveau();
    if (!parties.contient(ancien)) {
      return;
    }
    int ordre = parties.celle(ancien).ordre();
    parties.fermer(ancien, numero, jour);
    arriver(nouveau.venuPar(numero), ordre, numero);
    porteurs.replaceAll((apport, porteur) -> porteur.equals(ancien) ? nouveau.siren() : porteur);
  }

  LocalDate jour() {
    return jour;
  }

  LocalDate fin() {
    return teneurs.celle(true).terme();
  }

  EtatDuJour etat() {
    return new EtatDuJour(
        jour,
        parties.tous().stream().sorted(Comparator.comparing(SignataireRange::ordre)).toList(),
        communes.presents().stream().sorted().toList(),
        teneurs.celle(true),
        Map.copyOf(porteurs));
  }

  List<Presence<SignataireRange>> parties(LocalDate dernierJour) {
    return parties.jusquAu(dernierJour);
  }

  List<Presence<String>> communes(LocalDate dernierJour) {
    return communes.jusquAu(dernierJour);
  }

  List<Presence<Teneur>> teneurs(LocalDate dernierJour) {
    return teneurs.jusquAu(dernierJour);
  }
}
