package fr.ctg.convention.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.convention.NatureSignataire;
import fr.ctg.shared.Periode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a convention is on each day, by its amendments, whatever the order of their recording. */
class DeroulementTest {

  private static final LocalDate DEBUT = LocalDate.of(2026, 1, 1);
  private static final int FIN = 20;
  private static final int AU_DELA = 34;

  private static final List<String> QUI = List.of("S0", "S1", "S2", "S3");
  private static final List<String> QUOI = List.of("C0", "C1", "C2", "C3");

  private static final List<String> THEMES =
      List.of("PETITE_ENFANCE", "JEUNESSE", "PARENTALITE", "JEUNESSE");

  private static final List<Axe> AXES =
      List.of(axe(0, "A0", "PETITE_ENFANCE"), axe(1, "A1", "JEUNESSE"));

  private static Axe axe(int id, String libelle, String... thematiques) {
    return new Axe(new UUID(1, id), libelle, List.of(thematiques));
  }

  private static LocalDate jour(int jour) {
    return DEBUT.plusDays(jour);
  }

  private static Signataire partie(String siren) {
    return new Signataire(siren, NatureSignataire.COMMUNE, siren, null, null);
  }

  private static Deroulement signe(Set<String> qui, Set<String> quoi) {
    return new Deroulement(
        new Deroulement.Signe(
            new UUID(0, 1),
            "Nom",
            new Periode(DEBUT, jour(FIN)),
            qui.stream().sorted().map(DeroulementTest::partie).toList(),
            quoi.stream().sorted().toList(),
            false,
            AXES),
        List.of(),
        null);
  }

  private static Avenant.Projet projet(
      int effet, @Nullable Integer corrige, @Nullable List<String> perimetre) {
    return new Avenant.Projet(
        jour(effet),
        "motif",
        corrige,
        List.of(),
        List.of(),
        List.of(),
        perimetre,
        null,
        null,
        null);
  }

  private static Deroulement avec(Deroulement avant, Avenant.Projet projet) {
    return avant.avec(avant.suivant(projet, Instant.EPOCH));
  }

  /** What was found: one that is brought forward after it was recorded. */
  @Test
  void anAmendmentOfAnEarlierDayHoldsFromThatDayWheneverItIsRecorded() {
    Deroulement tard =
        avec(signe(Set.of("S0"), Set.of("C0")), projet(15, null, List.of("C0", "C1")));
    Avenant tot = tard.suivant(projet(3, null, List.of("C0", "C1")), Instant.EPOCH);
    assertThat(tot.avant().perimetre()).containsExactly("C0");
    assertThat(tot.apres().perimetre()).containsExactly("C0", "C1");
    Deroulement enfin = tard.avec(tot);
    assertThat(enfin.le(jour(2)).perimetre()).containsExactly("C0");
    assertThat(enfin.le(jour(3)).perimetre()).containsExactly("C0", "C1");
    assertThat(enfin.couverture())
        .contains(new CommuneCouverte("C1", new Periode(jour(3), jour(FIN))));
  }

  /** A perimeter is that of its day; what later amendments change of it, they still change. */
  @Test
  void laterAmendmentsKeepWhatTheyChange() {
    Deroulement tard =
        avec(signe(Set.of("S0"), Set.of("C0")), projet(15, null, List.of("C0", "C1")));
    Deroulement enfin = avec(tard, projet(3, null, List.of("C0", "C2")));
    assertThat(enfin.le(jour(14)).perimetre()).containsExactly("C0", "C2");
    assertThat(enfin.le(jour(15)).perimetre()).containsExactly("C0", "C1", "C2");
  }

  @Test
  void aCorrectionStandsWhereTheOneStoodThatItReplaces() {
    Deroulement un = avec(signe(Set.of("S0"), Set.of("C0")), projet(5, null, List.of("C0", "C1")));
    Deroulement deux = avec(un, projet(5, null, List.of("C0", "C1", "C2")));
    Deroulement corrige = avec(deux, projet(5, 1, List.of("C0", "C3")));
    assertThat(corrige.le(jour(5)).perimetre()).containsExactly("C0", "C2", "C3");
    assertThat(corrige.correction(1)).isEqualTo(3);
    Deroulement annule = avec(corrige, projet(5, 2, null));
    assertThat(annule.le(jour(5)).perimetre()).containsExactly("C0", "C3");
  }

  @Test
  void whoTakesAPlaceTakesTheTerritoryAndTheRank() {
    Deroulement avant = signe(Set.of("S0", "S1"), Set.of("C0"));
    Avenant fusion =
        avant.suivant(
            new Avenant.Projet(
                jour(4),
                "fusion",
                null,
                List.of(),
                List.of(),
                List.of(new ChangementsDAvenant.Substitution("S0", partie("S3"))),
                null,
                null,
                null,
                null),
            Instant.EPOCH);
    EtatDuJour apres = avant.avec(fusion).le(jour(4));
    assertThat(apres.codes()).containsExactly("S3", "S1");
    assertThat(apres.signataires().getFirst().avenant()).isEqualTo(1);
    assertThat(apres.apports()).containsOnlyKeys("S0", "S1", "S3").containsEntry("S0", "S3");
    assertThat(fusion.avant().signataires()).containsExactly("S0", "S1");
    assertThat(fusion.apres().signataires()).containsExactly("S3", "S1");
  }

  @Test
  void whatWasSignedIsKeptThoughItsFirstAmendmentTakesItAway() {
    Deroulement enfin =
        avec(signe(Set.of("S0"), Set.of("C0", "C1")), projet(0, null, List.of("C0")));
    assertThat(enfin.communes()).contains(new Presence<>("C1", 0, 1, DEBUT, DEBUT.minusDays(1)));
    assertThat(enfin.couverture()).extracting(CommuneCouverte::commune).containsExactly("C0");
  }

  @Test
  void amendmentsAfterAnEarlyEndFall() {
    Deroulement avant =
        avec(signe(Set.of("S0"), Set.of("C0")), projet(15, null, List.of("C0", "C1")));
    Deroulement resilie = avant.resilie(jour(10));
    assertThat(resilie.couverture())
        .containsExactly(new CommuneCouverte("C0", new Periode(DEBUT, jour(10))));
    assertThat(resilie.horsTerme()).isEmpty();
    assertThat(resilie.sansEffet(Objects.requireNonNull(resilie.avenant(1))))
        .isEqualTo(Avenant.SansEffet.resilie(jour(10)));
  }

  private static Avenant.Projet axesDits(int effet, @Nullable Integer corrige, Axe... axes) {
    return new Avenant.Projet(
        jour(effet),
        "motif",
        corrige,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(axes),
        null);
  }

  private static List<String> libelles(Deroulement deroulement, int jour) {
    return deroulement.le(jour(jour)).axes().stream().map(Axe::libelle).toList();
  }

  /** The name that one gives and the themes that another gives: both hold. */
  @Test
  void anAxisSaysWhatAllAmendmentsMakeOfIt() {
    Deroulement signe = signe(Set.of("S0"), Set.of("C0"));
    Deroulement enfin =
        avec(
            avec(signe, axesDits(9, null, axe(0, "A0", "PARENTALITE"), axe(1, "A1", "JEUNESSE"))),
            axesDits(4, null, axe(0, "B0", "PETITE_ENFANCE"), axe(1, "A1", "JEUNESSE")));
    assertThat(libelles(enfin, 3)).containsExactly("A0", "A1");
    assertThat(enfin.le(jour(8)).axes().getFirst()).isEqualTo(axe(0, "B0", "PETITE_ENFANCE"));
    assertThat(enfin.le(jour(9)).axes().getFirst()).isEqualTo(axe(0, "B0", "PARENTALITE"));
    assertThat(enfin.le(jour(9)).teneur().thematiques()).containsExactly("JEUNESSE", "PARENTALITE");
  }

  @Test
  void axesTakeTheOrderThatIsGiven() {
    Deroulement un =
        avec(
            signe(Set.of("S0"), Set.of("C0")),
            axesDits(4, null, axe(2, "N", "JEUNESSE"), AXES.get(1), AXES.get(0)));
    assertThat(libelles(un, 4)).containsExactly("N", "A1", "A0");
    Deroulement deux = avec(un, axesDits(6, null, axe(2, "N", "JEUNESSE"), AXES.get(0)));
    assertThat(libelles(deux, 6)).containsExactly("N", "A0");
    assertThat(libelles(avec(deux, axesDits(4, 1, AXES.get(1), AXES.get(0))), 6))
        .containsExactly("A0");
  }

  /** Something that is recorded: an amendment, a correction, an early end. */
  private record Ecriture(
      int jour,
      Set<String> venus,
      Set<String> partis,
      Set<List<String>> remplaces,
      @Nullable Set<String> perimetre,
      @Nullable Integer fin,
      @Nullable Integer corrige,
      boolean resiliation,
      @Nullable Map<Integer, String> axes,
      @Nullable String libelle) {}

  /** What does not fit into one combination. */
  private record Autres(
      boolean resiliation, @Nullable Map<Integer, String> axes, @Nullable String libelle) {}

  @Provide
  Arbitrary<List<Ecriture>> ecritures() {
    Arbitrary<Set<String>> quelques = Arbitraries.of(QUI).set().ofMaxSize(2);
    Arbitrary<Set<List<String>>> remplaces =
        Arbitraries.of(QUI)
            .list()
            .ofSize(2)
            .filter(paire -> !paire.getFirst().equals(paire.getLast()))
            .set()
            .ofMaxSize(1);
    Arbitrary<Map<Integer, String>> axes =
        Arbitraries.maps(Arbitraries.integers().between(0, 3), Arbitraries.of("A0", "A1", "B"))
            .ofMinSize(1);
    return Combinators.combine(
            Arbitraries.integers().between(0, FIN + 5),
            quelques,
            quelques,
            remplaces,
            Arbitraries.of(QUOI).set().ofMinSize(1).injectNull(0.4),
            Arbitraries.integers().between(0, AU_DELA).injectNull(0.7),
            Arbitraries.integers().between(1, 6).injectNull(0.7),
            Combinators.combine(
                    Arbitraries.of(true, false, false, false, false, false, false, false, false),
                    axes.injectNull(0.5),
                    Arbitraries.of("Nom", "Autre nom").injectNull(0.6))
                .as(Autres::new))
        .as(
            (jour, venus, partis, qui, quoi, fin, corrige, autres) ->
                new Ecriture(
                    jour,
                    venus,
                    partis,
                    qui,
                    quoi,
                    fin,
                    corrige,
                    autres.resiliation(),
                    autres.axes(),
                    autres.libelle()))
        .list()
        .ofMaxSize(9);
  }

  @Property(tries = 3_000)
  void eachDayIsWhatAllAmendmentsMakeOfItWhateverTheirOrder(
      @ForAll("ecritures") List<Ecriture> ecritures) {
    Set<String> qui = Set.of("S0", "S1");
    Set<String> quoi = Set.of("C0", "C1");
    var modele = new JoursDEssai(qui, quoi, FIN, parId(AXES), "Nom");
    Deroulement deroulement = signe(qui, quoi);
    boolean resilie = false;
    for (Ecriture e : ecritures) {
      if (resilie) {
        break;
      }
      if (e.resiliation()) {
        modele.resilier(e.jour());
        deroulement = deroulement.resilie(jour(e.jour()));
        resilie = true;
      } else {
        deroulement = amender(deroulement, modele, e);
      }
      comparer(deroulement, modele);
    }
  }

  /** Records it in both, unless the days forbid it: both have to say so. */
  private static Deroulement amender(Deroulement avant, JoursDEssai modele, Ecriture e) {
    Integer corrige = e.corrige();
    if (corrige != null && (corrige > modele.nombre() || modele.estCorrige(corrige))) {
      corrige = null;
    }
    JoursDEssai.Jour trouve = modele.avant(e.jour(), corrige);
    if (trouve == null || e.fin() != null && e.fin() < e.jour()) {
      return avant;
    }
    EtatDuJour etat = avant.avant(jour(e.jour()), corrige);
    assertThat(new TreeSet<>(etat.codes())).isEqualTo(trouve.signataires());
    Set<String> voulu = e.perimetre() == null ? trouve.communes() : e.perimetre();
    Map<UUID, String> voulus =
        e.axes() == null ? trouve.axes() : parId(DeroulementTest.axes(e.axes()));
    modele.enregistrer(
        new JoursDEssai.Acte(
            e.jour(),
            e.venus(),
            e.partis(),
            List.copyOf(e.remplaces()),
            sans(voulu, trouve.communes()),
            sans(trouve.communes(), voulu),
            // What it repeats of the state of its day, it does not change.
            Objects.equals(e.fin(), trouve.fin()) ? null : e.fin(),
            corrige,
            sans(trouve.axes().keySet(), voulus.keySet()),
            seulement(voulus, axe -> !trouve.axes().containsKey(axe)),
            seulement(
                voulus,
                axe ->
                    trouve.axes().containsKey(axe)
                        && !trouve.axes().get(axe).equals(voulus.get(axe))),
            trouve.libelle().equals(e.libelle()) ? null : e.libelle()));
    Avenant avenant =
        avant.suivant(
            new Avenant.Projet(
                jour(e.jour()),
                "motif",
                corrige,
                e.venus().stream().map(DeroulementTest::partie).toList(),
                List.copyOf(e.partis()),
                e.remplaces().stream()
                    .map(
                        r ->
                            new ChangementsDAvenant.Substitution(r.getFirst(), partie(r.getLast())))
                    .toList(),
                e.perimetre() == null ? null : e.perimetre().stream().sorted().toList(),
                e.fin() == null ? null : jour(e.fin()),
                e.axes() == null ? null : axes(e.axes()),
                e.libelle()),
            Instant.EPOCH);
    Deroulement apres = avant.avec(avenant);
    assertThat(apres.horsTerme().stream().map(Avenant::numero).collect(Collectors.toSet()))
        .isEqualTo(modele.horsTerme());
    if (!modele.horsTerme().isEmpty()) {
      modele.oublier();
      return avant;
    }
    return apres;
  }

  private static List<Axe> axes(Map<Integer, String> libelles) {
    return libelles.entrySet().stream()
        .map(a -> axe(a.getKey(), a.getValue(), THEMES.get(a.getKey())))
        .toList();
  }

  private static Map<UUID, String> parId(List<Axe> axes) {
    return axes.stream().collect(Collectors.toMap(Axe::id, Axe::libelle));
  }

  private static Map<UUID, String> seulement(Map<UUID, String> axes, Predicate<UUID> lesquels) {
    return axes.entrySet().stream()
        .filter(a -> lesquels.test(a.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static <T extends Comparable<T>> Set<T> sans(Set<T> une, Set<T> autre) {
    Set<T> reste = new TreeSet<>(une);
    reste.removeAll(autre);
    return reste;
  }

  private static void comparer(Deroulement deroulement, JoursDEssai modele) {
    List<JoursDEssai.Jour> jours = modele.jours();
    for (int n = 0; n <= AU_DELA; n++) {
      LocalDate ici = jour(n);
      List<String> parties = presents(deroulement.parties(), ici).map(p -> p.qui().code()).toList();
      List<String> communes = presents(deroulement.communes(), ici).toList();
      List<Teneur> teneurs = presents(deroulement.teneurs(), ici).toList();
      List<String> couvertes =
          deroulement.couverture().stream()
              .filter(c -> c.jours().contient(ici))
              .map(CommuneCouverte::commune)
              .toList();
      if (n >= jours.size()) {
        assertThat(parties).isEmpty();
        assertThat(communes).isEmpty();
        assertThat(couvertes).isEmpty();
        continue;
      }
      JoursDEssai.Jour attendu = jours.get(n);
      // Once each: as lists.
      assertThat(parties).containsExactlyInAnyOrderElementsOf(attendu.signataires());
      assertThat(communes).containsExactlyInAnyOrderElementsOf(attendu.communes());
      assertThat(couvertes).containsExactlyInAnyOrderElementsOf(attendu.communes());
      assertThat(teneurs).extracting(Teneur::terme).containsExactly(jour(attendu.fin()));
      assertThat(teneurs).extracting(Teneur::libelle).containsExactly(attendu.libelle());
      List<Axe> axes = presents(deroulement.axes(), ici).map(AxeRange::axe).toList();
      assertThat(axes).hasSameSizeAs(attendu.axes().entrySet());
      assertThat(parId(axes)).isEqualTo(attendu.axes());
      assertThat(presents(deroulement.axes(), ici).map(AxeRange::ordre)).doesNotHaveDuplicates();
      assertThat(teneurs.getFirst().thematiques())
          .containsExactlyInAnyOrderElementsOf(
              axes.stream().flatMap(a -> a.thematiques().stream()).distinct().toList());
      EtatDuJour etat = deroulement.le(ici);
      assertThat(parId(etat.axes())).isEqualTo(attendu.axes());
      assertThat(etat.teneur().libelle()).isEqualTo(attendu.libelle());
      assertThat(new TreeSet<>(etat.codes())).isEqualTo(attendu.signataires());
      assertThat(etat.perimetre()).containsExactlyElementsOf(attendu.communes());
      assertThat(etat.teneur().terme()).isEqualTo(jour(attendu.fin()));
    }
    // No row comes twice from one amendment, and what was signed is always there.
    List<List<Object>> lignes = new ArrayList<>();
    deroulement.communes().forEach(c -> lignes.add(List.of(c.quoi(), c.entree())));
    deroulement.axes().forEach(a -> lignes.add(List.of(a.quoi().axe().id(), a.entree())));
    assertThat(lignes).contains(List.of(AXES.getFirst().id(), 0));
    assertThat(lignes).doesNotHaveDuplicates().contains(List.of("C0", 0), List.of("C1", 0));
  }

  private static <T> Stream<T> presents(List<Presence<T>> presences, LocalDate jour) {
    return presences.stream()
        .filter(p -> !p.debut().isAfter(jour) && !p.fin().isBefore(jour))
        .map(Presence::quoi);
  }
}
