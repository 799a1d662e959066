package fr.ctg.convention.plan.application;

import static fr.ctg.convention.application.EnMemoire.HORLOGE;
import static fr.ctg.convention.application.EnMemoire.TRAVAIL;
import static fr.ctg.convention.application.EnMemoire.ecrit;
import static fr.ctg.convention.application.EnMemoire.partantDe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ctg.convention.NatureSignataire;
import fr.ctg.convention.RangConvention;
import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.convention.application.ConventionsEnMemoire;
import fr.ctg.convention.evenement.application.AnnoncerConventions;
import fr.ctg.convention.evenement.application.ChargeDeFicheAction;
import fr.ctg.convention.evenement.application.ChargeDeGroupeDeTravail;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Horizon;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Resiliation;
import fr.ctg.convention.model.Signataire;
import fr.ctg.convention.model.StatutConvention;
import fr.ctg.convention.plan.model.EtatDeFiche;
import fr.ctg.convention.plan.model.FicheAction;
import fr.ctg.convention.plan.model.GroupeDeTravail;
import fr.ctg.convention.plan.model.Intervenant;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The use cases of action plans, in memory, on the fifteenth of June 2026. */
class PlanDActionTest {

  private static final UUID CONVENTION = new UUID(0, 1);
  private static final UUID RESILIEE = new UUID(0, 2);
  private static final UUID AUTRE = new UUID(0, 3);
  private static final UUID AXE = new UUID(0, 4);
  private static final VersionDeDepart PREMIERE = partantDe("1");

  private final List<Evenement> evenements = new ArrayList<>();
  private final ConventionsEnMemoire conventions = new ConventionsEnMemoire();
  private final PlanDAction plan = plan(conventions, evenements);
  private final FichesAction fiches = new FichesAction(TRAVAIL, plan, new PartiesEnMemoire<>());
  private final GroupesDeTravail groupes =
      new GroupesDeTravail(TRAVAIL, plan, new PartiesEnMemoire<>());

  private static PlanDAction plan(ConventionsEnMemoire conventions, List<Evenement> evenements) {
    conventions.ajouter(convention(StatutConvention.SIGNEE));
    conventions.ajouter(convention(StatutConvention.RESILIEE));
    return new PlanDAction(conventions, HORLOGE, new AnnoncerConventions(evenements::add, HORLOGE));
  }

  private static ProjetDeConvention texte(LocalDate fin) {
    return new ProjetDeConvention(
        "CTG",
        RangConvention.PREMIERE,
        null,
        new Periode(LocalDate.of(2026, 1, 1), fin),
        2026,
        List.of(new Signataire("243500782", NatureSignataire.EPCI, "Pays", null, null)),
        List.of("35288"),
        false,
        List.of(new Axe(AXE, "Accueillir", List.of("PARENTALITE"))));
  }

  private static Convention convention(StatutConvention statut) {
    ProjetDeConvention texte = texte(LocalDate.of(2028, 12, 31));
    boolean resiliee = statut == StatutConvention.RESILIEE;
    return new Convention(
        resiliee ? RESILIEE : CONVENTION,
        "35",
        1,
        texte,
        statut,
        LocalDate.of(2026, 1, 1),
        "cnaf-2019",
        resiliee ? new Resiliation(LocalDate.of(2026, 5, 31), "Fusion") : null,
        0,
        Horizon.de(texte));
  }

  private static FicheAction.Texte texte(
      String libelle, @Nullable UUID axe, @Nullable Intervenant responsable) {
    return new FicheAction.Texte(
        libelle,
        null,
        ThematiqueDeConvention.PARENTALITE,
        axe,
        List.of(),
        LocalDate.of(2026, 3, 1),
        LocalDate.of(2027, 6, 30),
        EtatDeFiche.PREVUE,
        responsable);
  }

  private static Intervenant nomme(String nom) {
    return new Intervenant(null, nom, null, "Coordination");
  }

  @Test
  void aSheetIsAddedNamesSomebodyNewAndIsAnnounced() {
    FicheAction creee = fiches.creer(CONVENTION, ecrit(texte("Accueil", AXE, nomme("Martin"))));
    assertThat(creee.version()).isEqualTo(1);
    assertThat(creee.caf()).isEqualTo("35");
    assertThat(creee.texte().responsable()).extracting(Intervenant::personne).isNotNull();
    assertThat(fiches.une(CONVENTION, creee.id(), null)).isEqualTo(creee);
    assertThat(evenements)
        .containsExactly(
            new Evenement(
                EvenementsDeConvention.FICHE_ACTION_CREEE,
                List.of(CONVENTION.toString(), creee.id().toString()),
                "35",
                List.of("243500782"),
                new ChargeDeFicheAction(CONVENTION, creee.id(), 1, List.of())));
  }

  @Test
  void whoKeepsItsNameStaysTheSamePerson() {
    FicheAction creee = fiches.creer(CONVENTION, ecrit(texte("Accueil", AXE, nomme("Martin"))));
    FicheAction corrigee =
        fiches.corriger(
            CONVENTION, creee.id(), PREMIERE, ecrit(texte("Relais", null, nomme("Martin"))));
    assertThat(corrigee.version()).isEqualTo(2);
    assertThat(corrigee.texte().responsable()).isEqualTo(creee.texte().responsable());
    assertThat(evenements.getLast().charge())
        .isEqualTo(new ChargeDeFicheAction(CONVENTION, creee.id(), 2, List.of("libelle", "axe")));
    FicheAction autre =
        fiches.corriger(
            CONVENTION, creee.id(), partantDe("2"), ecrit(texte("Relais", null, nomme("Petit"))));
    assertThat(autre.texte().responsable())
        .extracting(Intervenant::personne)
        .isNotNull()
        .isNotEqualTo(Objects.requireNonNull(creee.texte().responsable()).personne());
  }

  @Test
  void anAxisThatTheConventionDoesNotHaveIsAFault() {
    assertThatThrownBy(() -> fiches.creer(CONVENTION, ecrit(texte("Accueil", AUTRE, null))))
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus ->
                assertThat(refus.fautes()).extracting(Faute::pointeur).containsExactly("/axe"));
    assertThat(evenements).isEmpty();
  }

  private static FicheAction.Texte date(LocalDate debut, LocalDate fin, EtatDeFiche etat) {
    return new FicheAction.Texte(
        "Accueil", null, ThematiqueDeConvention.JEUNESSE, null, List.of(), debut, fin, etat, null);
  }

  @Test
  void itsDaysLieWithinThePeriodAndItsAxisHasItsTheme() {
    var dehors =
        new FicheAction.Texte(
            "Accueil",
            null,
            ThematiqueDeConvention.JEUNESSE,
            AXE,
            List.of(),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2029, 1, 1),
            EtatDeFiche.PREVUE,
            null);
    assertThatThrownBy(() -> fiches.creer(CONVENTION, ecrit(dehors)))
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus ->
                assertThat(refus.fautes())
                    .extracting(Faute::pointeur, Faute::code, Faute::message)
                    .containsExactly(
                        tuple(
                            "/debut",
                            "HORS_BORNES",
                            "debut : le 31 décembre 2025 n'est pas dans la période de la convention,"
                                + " du 1er janvier 2026 au 31 décembre 2028"),
                        tuple(
                            "/fin",
                            "HORS_BORNES",
                            "fin : le 1er janvier 2029 n'est pas dans la période de la convention, du"
                                + " 1er janvier 2026 au 31 décembre 2028"),
                        tuple(
                            "/thematique",
                            "INCOHERENT",
                            "thematique : l'axe « Accueillir » n'a pas la thématique JEUNESSE, il a"
                                + " PARENTALITE ; changez la thématique ou l'axe")));
  }

  @Test
  void whatAnAmendmentLeavesOutsideStaysAndMayBeGivenUp() {
    LocalDate debut = LocalDate.of(2026, 3, 1);
    LocalDate fin = LocalDate.of(2028, 12, 31);
    FicheAction creee = fiches.creer(CONVENTION, ecrit(date(debut, fin, EtatDeFiche.PREVUE)));
    Convention presente = conventions.trouver(CONVENTION, debut).orElseThrow();
    conventions.modifier(presente, presente.reecrite(texte(LocalDate.of(2027, 12, 31))));
    fiches.corriger(
        CONVENTION, creee.id(), PREMIERE, ecrit(date(debut, fin, EtatDeFiche.ABANDONNEE)));
    assertThatThrownBy(
            () ->
                fiches.corriger(
                    CONVENTION,
                    creee.id(),
                    partantDe("2"),
                    ecrit(date(debut, fin.minusDays(1), EtatDeFiche.ABANDONNEE))))
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus ->
                assertThat(refus.fautes()).extracting(Faute::pointeur).containsExactly("/fin"));
  }

  @Test
  void anotherVersionIsLeftAlone() {
    FicheAction creee = fiches.creer(CONVENTION, ecrit(texte("Accueil", AXE, null)));
    assertThatThrownBy(
            () ->
                fiches.corriger(
                    CONVENTION, creee.id(), partantDe("2"), ecrit(texte("Relais", AXE, null))))
        .isInstanceOf(RequeteRefusee.class);
    assertThatThrownBy(() -> fiches.retirer(CONVENTION, creee.id(), partantDe("2")))
        .isInstanceOf(RequeteRefusee.class);
    assertThat(fiches.une(CONVENTION, creee.id(), null)).isEqualTo(creee);
    fiches.retirer(CONVENTION, creee.id(), PREMIERE);
    assertThat(fiches.liste(CONVENTION, null).page(null, 10).elements()).isEmpty();
    assertThat(evenements)
        .extracting(e -> e.type().nom())
        .containsExactly("fiche-action.creee", "fiche-action.supprimee");
  }

  @Test
  void anEndedConventionKeepsItsPlan() {
    assertThatThrownBy(() -> fiches.creer(RESILIEE, ecrit(texte("Accueil", AXE, null))))
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus -> assertThat(refus.type()).isEqualTo(TypeProbleme.CONFLIT));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> fiches.creer(AUTRE, ecrit(texte("Accueil", AXE, null))))
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus -> assertThat(refus.type()).isEqualTo(TypeProbleme.INTROUVABLE));
    FicheAction creee = fiches.creer(CONVENTION, ecrit(texte("Accueil", AXE, null)));
    assertThatThrownBy(() -> fiches.une(AUTRE, creee.id(), null))
        .isInstanceOf(RequeteRefusee.class);
    assertThatThrownBy(() -> fiches.liste(AUTRE, null)).isInstanceOf(RequeteRefusee.class);
  }

  @Test
  void aGroupKeepsThoseWhoStayInIt() {
    var texte = new GroupeDeTravail.Texte("Groupe", null, List.of(nomme("Petit"), nomme("Martin")));
    GroupeDeTravail cree = groupes.creer(CONVENTION, ecrit(texte));
    GroupeDeTravail corrige =
        groupes.corriger(
            CONVENTION,
            cree.id(),
            PREMIERE,
            ecrit(
                new GroupeDeTravail.Texte(
                    "Groupe", null, List.of(nomme("Grand"), nomme("Petit")))));
    assertThat(corrige.texte().membres().getLast()).isEqualTo(cree.texte().membres().getFirst());
    assertThat(cree.texte().membres()).doesNotContain(corrige.texte().membres().getFirst());
    assertThat(evenements.getLast().charge())
        .isEqualTo(new ChargeDeGroupeDeTravail(CONVENTION, cree.id(), 2, List.of("membres")));
    groupes.retirer(CONVENTION, cree.id(), partantDe("2"));
    assertThat(groupes.liste(CONVENTION, null).page(null, 1).elements()).isEmpty();
  }
}
