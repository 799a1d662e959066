package fr.ctg.convention.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A convention while its amendments are gone through, from its first day on. */
final class FilDesJours {

  private final Presences<String, SignataireRange> parties = new Presences<>();
  private final Presences<String, String> communes = new Presences<>();
  private final Presences<UUID, AxeRange> axes = new Presences<>();
  private final Presences<Boolean, Teneur> teneurs = new Presences<>();

  /** Which party brings a territory, both by their codes. */
  private final Map<String, String> porteurs = new HashMap<>();

  private LocalDate jour;
  private int places;
  private int placesDAxes;

  FilDesJours(Deroulement.Signe signe) {
    jour = signe.periode().debut();
    signe.signataires().forEach(s -> arriver(s, ++places, 0));
    signe.perimetre().forEach(commune -> communes.ouvrir(commune, commune, 0, jour));
    signe.axes().forEach(axe -> venir(axe, 0));
    teneurs.ouvrir(
        true,
        new Teneur(
            signe.libelle(), signe.periode().fin(), signe.perimetreRestreint(), thematiques()),
        0,
        jour);
  }

  /** What an amendment does on its day, on or after that of the one before. */
  void appliquer(LocalDate effet, int numero, ChangementsDAvenant changements) {
    jour = effet;
    changements.retraits().forEach(code -> partir(code, numero));
    changements.substitutions().forEach(s -> remplacer(s, numero));
    changements.arrivees().forEach(s -> arriver(s.venuPar(numero), ++places, numero));
    changements.parties().forEach(commune -> communes.fermer(commune, numero, jour));
    changements.venues().forEach(commune -> communes.ouvrir(commune, commune, numero, jour));
    changerLesAxes(changements.axes(), numero);
    Teneur avant = teneurs.celle(true);
    var apres =
        new Teneur(
            changements.libelle() == null ? avant.libelle() : changements.libelle(),
            changements.fin() == null ? avant.terme() : changements.fin(),
            avant.perimetreRestreint() || changements.duPerimetre(),
            thematiques());
    if (!apres.equals(avant)) {
      teneurs.fermer(true, numero, jour);
      teneurs.ouvrir(true, apres, numero, jour);
    }
  }

  private void venir(Axe axe, int numero) {
    axes.ouvrir(axe.id(), new AxeRange(axe, ++placesDAxes), numero, jour);
  }

  private void changerLesAxes(ChangementsDesAxes changements, int numero) {
    changements.retires().forEach(axe -> axes.fermer(axe, numero, jour));
    changements.venus().forEach(axe -> venir(axe, numero));
    Map<UUID, AxeRange> presents = new LinkedHashMap<>();
    ranges().forEach(a -> presents.put(a.axe().id(), a));
    Map<UUID, AxeRange> voulus = new LinkedHashMap<>(presents);
    changements
        .retouches()
        .forEach(
            r ->
                voulus.computeIfPresent(
                    r.axe(), (axe, ici) -> new AxeRange(r.de(ici.axe()), ici.ordre())));
    // They share the places that they had.
    List<Integer> rangs = presents.values().stream().map(AxeRange::ordre).toList();
    List<UUID> ordre = changements.ranger(List.copyOf(presents.keySet()));
    for (int i = 0; i < rangs.size(); i++) {
      int rang = rangs.get(i);
      voulus.computeIfPresent(ordre.get(i), (axe, ici) -> new AxeRange(ici.axe(), rang));
    }
    voulus.forEach((axe, voulu) -> dire(axe, presents.get(axe), voulu, numero));
  }

  private void dire(UUID axe, @Nullable AxeRange present, AxeRange voulu, int numero) {
    if (!voulu.equals(present)) {
      axes.fermer(axe, numero, jour);
      axes.ouvrir(axe, voulu, numero, jour);
    }
  }

  private List<AxeRange> ranges() {
    return axes.tous().stream().sorted(Comparator.comparing(AxeRange::ordre)).toList();
  }

  private List<Axe> axes() {
    return ranges().stream().map(AxeRange::axe).toList();
  }

  private List<String> thematiques() {
    return Axe.thematiques(axes());
  }

  private void arriver(Signataire qui, int ordre, int numero) {
    parties.ouvrir(qui.code(), new SignataireRange(qui, ordre), numero, jour);
    porteurs.put(qui.code(), qui.code());
  }

  private void partir(String code, int numero) {
    parties.fermer(code, numero, jour);
    porteurs.values().removeIf(code::equals);
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
    porteurs.replaceAll((apport, porteur) -> porteur.equals(ancien) ? nouveau.code() : porteur);
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
        axes(),
        teneurs.celle(true),
        Map.copyOf(porteurs));
  }

  List<Presence<SignataireRange>> parties(LocalDate dernierJour) {
    return parties.jusquAu(dernierJour);
  }

  List<Presence<String>> communes(LocalDate dernierJour) {
    return communes.jusquAu(dernierJour);
  }

  List<Presence<AxeRange>> axes(LocalDate dernierJour) {
    return axes.jusquAu(dernierJour);
  }

  List<Presence<Teneur>> teneurs(LocalDate dernierJour) {
    return teneurs.jusquAu(dernierJour);
  }
}
