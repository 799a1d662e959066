package fr.ctg.convention.model;

import fr.ctg.shared.Periode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A signed convention day by day: what it was signed with, and what its amendments make of that,
 * each from its day of effect on, whatever the order in which they were recorded. Amendments of one
 * day follow one another by number; a correction stands where the amendment stood that it corrects.
 */
public final class Deroulement {

  /**
   * What was signed.
   *
   * @param convention the convention
   * @param libelle its name
   * @param periode its first and last day
   * @param signataires the parties, in their order
   * @param perimetre the communes
   * @param perimetreRestreint whether the perimeter was given
   * @param axes its lines of work, in their order
   */
  public record Signe(
      UUID convention,
      String libelle,
      Periode periode,
      List<Signataire> signataires,
      List<String> perimetre,
      boolean perimetreRestreint,
      List<Axe> axes) {

    /** What that convention says, before any amendment. */
    public static Signe de(Convention signee) {
      ProjetDeConvention texte = signee.texte();
      return new Signe(
          signee.id(),
          texte.libelle(),
          texte.periode(),
          texte.signataires(),
          texte.perimetre(),
          texte.perimetreRestreint(),
          texte.axes());
    }
  }

  private final Signe signe;
  private final List<Avenant> avenants;
  private final @Nullable LocalDate resiliation;
  private final FilDesJours fil;
  private final List<EtatDuJour> etats = new ArrayList<>();
  private final List<Avenant> horsTerme = new ArrayList<>();

  /**
   * That of a convention.
   *
   * @param avenants all its amendments, by number
   * @param resiliation its last day, where an early end was decided
   */
  public Deroulement(Signe signe, List<Avenant> avenants, @Nullable LocalDate resiliation) {
    this.signe = signe;
    this.avenants = List.copyOf(avenants);
    this.resiliation = resiliation;
    this.fil = new FilDesJours(signe);
    etats.add(fil.etat());
    for (Avenant avenant : enOrdre()) {
      if (resiliation != null && avenant.dateEffet().isAfter(resiliation)) {
        continue; // It fell: its day does not come.
      }
      if (avenant.dateEffet().isAfter(fil.fin())) {
        horsTerme.add(avenant);
        continue;
      }
      fil.appliquer(avenant.dateEffet(), avenant.numero(), avenant.changements());
      if (etats.getLast().debut().equals(fil.jour())) {
        etats.removeLast();
      }
      etats.add(fil.etat());
    }
  }

  /** The amendments that nothing replaces, in the order in which they take effect. */
  private List<Avenant> enOrdre() {
    Set<Integer> corriges = new HashSet<>();
    avenants.forEach(
        a -> {
          if (a.corrige() != null) {
            corriges.add(a.corrige());
          }
        });
    return avenants.stream()
        .filter(a -> !corriges.contains(a.numero()))
        .sorted(Comparator.comparing(Avenant::dateEffet).thenComparing(a -> rang(a.numero())))
        .toList();
  }

  /** Where an amendment stands among those of its day. */
  private int rang(int numero) {
    if (numero > avenants.size()) {
      return numero;
    }
    Integer corrige = avenants.get(numero - 1).corrige();
    return corrige == null ? numero : rang(corrige);
  }

  /** With one amendment more. */
  public Deroulement avec(Avenant suivant) {
    List<Avenant> tous = new ArrayList<>(avenants);
    tous.add(suivant);
    return new Deroulement(signe, tous, resiliation);
  }

  /** Ended on that day. */
  public Deroulement resilie(LocalDate dernierJour) {
    return new Deroulement(signe, avenants, dernierJour);
  }

  /** The amendment of that number, if there is one. */
  public @Nullable Avenant avenant(int numero) {
    return numero >= 1 && numero <= avenants.size() ? avenants.get(numero - 1) : null;
  }

  /** The number of the amendment that corrects that one, if one does. */
  public @Nullable Integer correction(int numero) {
    return avenants.stream()
        .filter(a -> Objects.equals(a.corrige(), numero))
        .map(Avenant::numero)
        .findFirst()
        .orElse(null);
  }

  /** What an amendment finds on its day of effect: all of that day that comes before it. */
  public EtatDuJour avant(LocalDate effet, @Nullable Integer corrige) {
    return filAvant(effet, corrige).etat();
  }

  private FilDesJours filAvant(LocalDate effet, @Nullable Integer corrige) {
    int rang = rang(corrige == null ? avenants.size() + 1 : corrige);
    var ici = new FilDesJours(signe);
    for (Avenant autre : enOrdre()) {
      boolean avant =
          autre.dateEffet().isBefore(effet)
              || autre.dateEffet().equals(effet) && rang(autre.numero()) < rang;
      if (avant
          && !Objects.equals(autre.numero(), corrige)
          && !autre.dateEffet().isAfter(ici.fin())) {
        ici.appliquer(autre.dateEffet(), autre.numero(), autre.changements());
      }
    }
    return ici;
  }

  /** The amendment that does that, next after the last one. */
  public Avenant suivant(Avenant.Projet projet, Instant enregistreLe) {
    int numero = avenants.size() + 1;
    FilDesJours ici = filAvant(projet.dateEffet(), projet.corrige());
    EtatDuJour avant = ici.etat();
    ChangementsDAvenant changements = avant.jusqua(projet);
    ici.appliquer(projet.dateEffet(), numero, changements);
    return new Avenant(
        signe.convention(),
        numero,
        projet.dateEffet(),
        projet.motif(),
        projet.corrige(),
        changements,
        avant.contenu(changements),
        ici.etat().contenu(changements),
        enregistreLe,
        null);
  }

  /** The state of a day; before the first one that of the first, after the last one of the last. */
  public EtatDuJour le(LocalDate jour) {
    EtatDuJour trouve = etats.getFirst();
    for (EtatDuJour etat : etats) {
      if (!etat.debut().isAfter(jour)) {
        trouve = etat;
      }
    }
    return trouve;
  }

  /** The states that follow one another, each from its first day on. */
  public List<EtatDuJour> etats() {
    return List.copyOf(etats);
  }

  /** The amendments that would take effect after the end that others set. */
  public List<Avenant> horsTerme() {
    return List.copyOf(horsTerme);
  }

  /** How many amendments take effect after that day. */
  public int aVenir(LocalDate jour) {
    return (int) avenants.stream().filter(a -> a.dateEffet().isAfter(jour)).count();
  }

  /** The last day by its amendments, an early end left out. */
  public LocalDate terme() {
    return fil.fin();
  }

  /** The last day for which anything is kept: the first one at least. */
  private LocalDate dernierJour() {
    LocalDate dernier =
        resiliation != null && resiliation.isBefore(fil.fin()) ? resiliation : fil.fin();
    return dernier.isBefore(signe.periode().debut()) ? signe.periode().debut() : dernier;
  }

  /** Whose convention it is, from when to when. */
  public List<Presence<SignataireRange>> parties() {
    return fil.parties(dernierJour());
  }

  /** Which communes it holds, from when to when. */
  public List<Presence<String>> communes() {
    return fil.communes(dernierJour());
  }

  /** What its axes say, from when to when. */
  public List<Presence<AxeRange>> axes() {
    return fil.axes(dernierJour());
  }

  /** The axes that it has or had, or that an amendment was to bring. */
  public Set<UUID> axesConnus() {
    return Stream.concat(
            signe.axes().stream(),
            avenants.stream().flatMap(a -> a.changements().axes().venus().stream()))
        .map(Axe::id)
        .collect(Collectors.toSet());
  }

  /** What it says as a whole, as known from when to when. */
  public List<Presence<Teneur>> teneurs() {
    return fil.teneurs(dernierJour());
  }

  /** The communes that it covers, and on which days. */
  public List<CommuneCouverte> couverture() {
    if (resiliation != null && resiliation.isBefore(signe.periode().debut())) {
      return List.of();
    }
    return communes().stream()
        .filter(c -> !c.vaine())
        .map(c -> new CommuneCouverte(c.quoi(), new Periode(c.debut(), c.fin())))
        .toList();
  }

  /** Why nothing of an amendment holds; {@code null} while it does. */
  public Avenant.@Nullable SansEffet sansEffet(Avenant avenant) {
    Integer correction = correction(avenant.numero());
    if (correction != null) {
      return Avenant.SansEffet.corrigePar(correction);
    }
    return resiliation != null && avenant.dateEffet().isAfter(resiliation)
        ? Avenant.SansEffet.resilie(resiliation)
        : null;
  }
}
