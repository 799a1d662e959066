package fr.ctg.convention.application;

import static fr.ctg.convention.application.EnMemoire.HORLOGE;
import static fr.ctg.convention.application.EnMemoire.TRAVAIL;
import static fr.ctg.convention.application.EnMemoire.ecrit;
import static fr.ctg.convention.application.EnMemoire.partantDe;
import static fr.ctg.convention.application.TerritoiresEnMemoire.BOHARS;
import static fr.ctg.convention.application.TerritoiresEnMemoire.BREST;
import static fr.ctg.convention.application.TerritoiresEnMemoire.CAF;
import static fr.ctg.convention.application.TerritoiresEnMemoire.EPCI;
import static fr.ctg.convention.application.TerritoiresEnMemoire.OUESSANT;
import static fr.ctg.convention.application.TerritoiresEnMemoire.RECOUVRANCE;
import static fr.ctg.convention.application.TerritoiresEnMemoire.SEIN;
import static fr.ctg.convention.application.TerritoiresEnMemoire.SIREN_OUESSANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ctg.convention.NatureSignataire;
import fr.ctg.convention.RangConvention;
import fr.ctg.convention.evenement.application.AnnoncerConventions;
import fr.ctg.convention.evenement.application.ChargeDAvenant;
import fr.ctg.convention.evenement.application.ChargeDeConvention;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Resiliation;
import fr.ctg.convention.model.Signataire;
import fr.ctg.convention.model.StatutConvention;
import fr.ctg.convention.partenaire.application.PartenairesEnMemoire;
import fr.ctg.convention.partenaire.model.NatureDePartenaire;
import fr.ctg.convention.partenaire.model.Partenaire;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.referentiel.VersionsDuReferentiel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The use cases of a convention's life, in memory, on the fifteenth of June 2026. */
class VieDeConventionTest {

  private static final String MSA = "782824973";
  private static final LocalDate JOUR = LocalDate.of(2026, 6, 15);
  private static final LocalDate DEBUT = LocalDate.of(2026, 1, 1);
  private static final LocalDate FIN = LocalDate.of(2028, 12, 31);
  private static final Identite GESTIONNAIRE =
      Identite.de("agent", List.of(Role.CAF_GESTIONNAIRE), CAF, List.of());

  /** In that year the job reference was repealed, and nothing stood in its place. */
  private static final int SANS_VERSION = 2022;

  private static final VersionsDuReferentiel VERSIONS =
      new VersionsDuReferentiel() {
        private static final LocalDate PREMIER_JOUR = LocalDate.of(2019, 1, 1);

        @Override
        public Optional<String> enVigueurLe(LocalDate jour) {
          return Optional.of("cnaf-2019")
              .filter(v -> !jour.isBefore(PREMIER_JOUR) && jour.getYear() != SANS_VERSION);
        }

        @Override
        public Optional<LocalDate> premierJour() {
          return Optional.of(PREMIER_JOUR);
        }
      };

  private final List<Evenement> evenements = new ArrayList<>();
  private final Territoires territoires = TerritoiresEnMemoire.territoires();
  private final PartenairesEnMemoire partenaires = new PartenairesEnMemoire();
  private final ConventionsEnMemoire conventions = new ConventionsEnMemoire();
  private final AnnoncerConventions annonces = new AnnoncerConventions(evenements::add, HORLOGE);
  private final VieDeConvention vie = new VieDeConvention(conventions, HORLOGE);
  private final ExamenDesTextes examen =
      new ExamenDesTextes(territoires, partenaires, conventions, HORLOGE);
  private final PreparerConvention preparation =
      new PreparerConvention(TRAVAIL, examen, conventions, annonces);
  private final ReecrireConvention reecriture =
      new ReecrireConvention(TRAVAIL, vie, examen, conventions, HORLOGE, annonces);
  private final AbandonnerConvention abandon =
      new AbandonnerConvention(TRAVAIL, vie, conventions, HORLOGE, annonces);
  private final SignerConvention signature =
      new SignerConvention(TRAVAIL, vie, conventions, VERSIONS, HORLOGE, annonces);
  private final ResilierConvention resiliation =
      new ResilierConvention(TRAVAIL, vie, conventions, HORLOGE, annonces);
  private final ConclureAvenant conclusion =
      new ConclureAvenant(TRAVAIL, vie, examen, conventions, conventions, HORLOGE, annonces);

  private static ProjetDeConvention.Redige texte(
      @Nullable UUID precedente,
      List<String> signataires,
      @Nullable List<String> perimetre,
      String... axes) {
    return new ProjetDeConvention.Redige(
        "CTG",
        precedente == null ? RangConvention.PREMIERE : RangConvention.RENOUVELLEMENT,
        precedente,
        null,
        DEBUT,
        FIN,
        signataires,
        perimetre,
        List.of(axes).stream()
            .map(axe -> new Axe.Redige(null, axe, List.of("PARENTALITE")))
            .toList());
  }

  private Convention preparee(ProjetDeConvention.Redige texte) {
    try {
      return IdentiteCourante.obtenirComme(GESTIONNAIRE, () -> preparation.preparer(ecrit(texte)));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Convention signee() {
    Convention preparee = preparee(texte(null, List.of(EPCI), null, "Accueillir"));
    return signature.signer(
        preparee.id(), partantDe("1-EN_PREPARATION"), ecrit(LocalDate.of(2026, 3, 1)));
  }

  private static void refuse(ThrowingCallable acte, TypeProbleme type, String... pointeurs) {
    assertThatThrownBy(acte)
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus -> {
              assertThat(refus.type()).isEqualTo(type);
              assertThat(refus.fautes())
                  .extracting(Faute::pointeur)
                  .containsExactlyInAnyOrder(pointeurs);
            });
  }

  @Test
  void aTextNamesPartiesByTheirSirenAndIsGivenWhatTheyBring() {
    partenaires.ajouter(
        Partenaire.nouveau(
            CAF, new Partenaire.Texte(MSA, "MSA", NatureDePartenaire.MSA), UUID::randomUUID));
    Convention preparee = preparee(texte(null, List.of(EPCI, MSA), null));
    assertThat(preparee.version()).isEqualTo(1);
    assertThat(preparee.statut()).isEqualTo(StatutConvention.EN_PREPARATION);
    assertThat(preparee.texte().signataires())
        .extracting(Signataire::nature)
        .containsExactly(NatureSignataire.EPCI, NatureSignataire.MSA);
    assertThat(preparee.texte().perimetre()).containsExactly(BREST);
    assertThat(preparee.texte().perimetreRestreint()).isFalse();
    assertThat(evenements)
        .containsExactly(
            new Evenement(
                EvenementsDeConvention.CREEE,
                List.of(preparee.id().toString()),
                CAF,
                List.of(EPCI, MSA),
                new ChargeDeConvention(preparee.id(), 1, List.of())));
  }

  @Test
  void aCommuneWithoutSirenSignsUnderItsInseeCodeAndNobodyIsToldForIt() {
    Convention preparee = preparee(texte(null, List.of(SEIN, SIREN_OUESSANT), null, "Accueillir"));
    assertThat(preparee.texte().signataires())
        .extracting(Signataire::code, Signataire::siren, Signataire::communeSansSiren)
        .containsExactly(
            tuple(SEIN, Optional.empty(), Optional.of(SEIN)),
            tuple(SIREN_OUESSANT, Optional.of(SIREN_OUESSANT), Optional.empty()));
    assertThat(preparee.texte().perimetre()).containsExactly(SEIN, OUESSANT);
    assertThat(evenements.getLast().sirens()).containsExactly(SIREN_OUESSANT);
    annonces.annoncer(
        EvenementsDeConvention.FICHE_ACTION_CREEE,
        LireConventions.vue(preparee, JOUR),
        UUID.randomUUID(),
        "rien");
    assertThat(evenements.getLast().sirens()).containsExactly(SIREN_OUESSANT);
    refuse(
        () -> preparee(texte(null, List.of(OUESSANT, BREST), null)),
        TypeProbleme.REQUETE_INVALIDE,
        "/signataires/0",
        "/signataires/1");
  }

  @Test
  void aPerimeterWithACodeThatNoCommuneHasAnyMoreIsRefusedWithTheCommuneToName() {
    assertThatThrownBy(() -> preparee(texte(null, List.of(EPCI), List.of(RECOUVRANCE))))
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus ->
                assertThat(refus.fautes())
                    .singleElement()
                    .satisfies(
                        faute -> {
                          assertThat(faute.pointeur()).isEqualTo("/perimetre/0");
                          assertThat(faute.code()).isEqualTo("INCONNU");
                          assertThat(faute.message())
                              .isEqualTo(
                                  "perimetre[0] : 29998 est une commune déléguée de la commune Brest, 29019 ;"
                                      + " donnez ce dernier code");
                        }));
  }

  @Test
  void allFaultsOfATextAreToldTogether() {
    refuse(
        () -> preparee(texte(UUID.randomUUID(), List.of(EPCI, MSA), List.of(BOHARS, "99999"))),
        TypeProbleme.REQUETE_INVALIDE,
        "/precedente",
        "/signataires/1",
        "/perimetre/0",
        "/perimetre/1");
    refuse(
        () -> preparee(texte(null, List.of(EPCI), List.of(OUESSANT))),
        TypeProbleme.REQUETE_INVALIDE,
        "/perimetre/0");
    assertThat(evenements).isEmpty();
  }

  @Test
  void whoIsOfNoCafPreparesNone() {
    refuse(
        () -> preparation.preparer(ecrit(texte(null, List.of(EPCI), null))), TypeProbleme.INTERDIT);
  }

  @Test
  void aPreparedOneIsRewrittenAndTellsWhatChanged() {
    Convention preparee = preparee(texte(null, List.of(EPCI), null));
    Convention reecrite =
        reecriture.reecrire(
            preparee.id(),
            partantDe("1-EN_PREPARATION"),
            ecrit(texte(null, List.of(SIREN_OUESSANT), null, "Accueillir")));
    assertThat(reecrite.version()).isEqualTo(2);
    assertThat(conventions.trouver(preparee.id(), JOUR)).contains(reecrite);
    assertThat(evenements.getLast())
        .isEqualTo(
            new Evenement(
                EvenementsDeConvention.MODIFIEE,
                List.of(preparee.id().toString()),
                CAF,
                List.of(EPCI, SIREN_OUESSANT),
                new ChargeDeConvention(
                    preparee.id(), 2, List.of("signataires", "perimetre", "axes"))));
  }

  private ProjetDeConvention.Redige axes(Axe.Redige... axes) {
    ProjetDeConvention.Redige texte = texte(null, List.of(EPCI), null);
    return new ProjetDeConvention.Redige(
        texte.libelle(),
        texte.rang(),
        null,
        null,
        texte.debut(),
        texte.fin(),
        texte.signataires(),
        null,
        List.of(axes));
  }

  private static Axe.Redige axe(@Nullable UUID id, String libelle) {
    return new Axe.Redige(id, libelle, List.of("PARENTALITE"));
  }

  @Test
  void anAxisStaysItselfByItsIdentifierOrElseByItsName() {
    Convention preparee =
        preparee(axes(axe(null, "Accueillir"), axe(null, "Animer"), axe(null, "Animer")));
    List<UUID> ids = preparee.texte().axes().stream().map(Axe::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
    List<Axe> reecrits =
        reecriture
            .reecrire(
                preparee.id(),
                partantDe("1-EN_PREPARATION"),
                ecrit(
                    axes(
                        axe(null, "Animer"),
                        axe(null, "Loger"),
                        axe(ids.get(1), "Accueillir"),
                        axe(null, "Accueillir"))))
            .texte()
            .axes();
    assertThat(reecrits)
        .extracting(Axe::libelle)
        .containsExactly("Animer", "Loger", "Accueillir", "Accueillir");
    assertThat(reecrits.get(0).id()).isEqualTo(ids.get(2));
    assertThat(reecrits.get(1).id()).isNotIn(ids);
    assertThat(reecrits.get(2).id()).isEqualTo(ids.get(1));
    assertThat(reecrits.get(3).id()).isEqualTo(ids.get(0));
  }

  @Test
  void anAxisThatIsNotThereOrTwiceIsAFault() {
    UUID ailleurs = new UUID(4, 5);
    assertThatThrownBy(() -> preparee(axes(axe(ailleurs, "Accueillir"))))
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus ->
                assertThat(refus.fautes())
                    .extracting(Faute::pointeur, Faute::code)
                    .containsExactly(tuple("/axes/0/id", "INCONNU")));
    Convention preparee = preparee(axes(axe(null, "Accueillir")));
    UUID id = preparee.texte().axes().getFirst().id();
    assertThatThrownBy(
            () ->
                reecriture.reecrire(
                    preparee.id(),
                    partantDe("1-EN_PREPARATION"),
                    ecrit(axes(axe(id, "Accueillir"), axe(ailleurs, "x"), axe(id, "Animer")))))
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus ->
                assertThat(refus.fautes())
                    .extracting(Faute::pointeur, Faute::code)
                    .containsExactly(
                        tuple("/axes/1/id", "INCONNU"), tuple("/axes/2/id", "DOUBLON")));
  }

  @Test
  void anotherVersionIsLeftAlone() {
    Convention preparee = preparee(texte(null, List.of(EPCI), null, "Accueillir"));
    var autre = partantDe("2-EN_PREPARATION");
    UUID id = preparee.id();
    refuse(
        () -> reecriture.reecrire(id, autre, ecrit(texte(null, List.of(), null))),
        TypeProbleme.PRECONDITION_PERIMEE);
    refuse(() -> abandon.abandonner(id, autre), TypeProbleme.PRECONDITION_PERIMEE);
    refuse(() -> signature.signer(id, autre, ecrit(DEBUT)), TypeProbleme.PRECONDITION_PERIMEE);
    refuse(
        () -> resiliation.resilier(id, autre, ecrit(new Resiliation(DEBUT, "Fusion"))),
        TypeProbleme.PRECONDITION_PERIMEE);
    assertThat(conventions.trouver(id, JOUR)).contains(preparee);
    refuse(() -> abandon.abandonner(UUID.randomUUID(), autre), TypeProbleme.INTROUVABLE);
  }

  @Test
  void aSignatureTellsAllThatLacks() {
    Convention preparee = preparee(texte(null, List.of(), null));
    refuse(
        () ->
            signature.signer(
                preparee.id(),
                partantDe("1-EN_PREPARATION"),
                ecrit(LocalDate.of(SANS_VERSION, 1, 1))),
        TypeProbleme.CONFLIT,
        "/signataires",
        "/perimetre",
        "/axes",
        "/dateSignature");
  }

  @Test
  void aSignedOneKeepsTheVersionOfTheReferenceAndChangesNoMore() {
    Convention signee = signee();
    assertThat(signee.versionReferentiel()).isEqualTo("cnaf-2019");
    assertThat(evenements.getLast().charge())
        .isEqualTo(
            new ChargeDeConvention(
                signee.id(), 2, List.of("etat", "dateSignature", "versionReferentiel")));
    refuse(
        () ->
            reecriture.reecrire(
                signee.id(), partantDe("2-EN_COURS"), ecrit(texte(null, List.of(EPCI), null))),
        TypeProbleme.CONFLIT,
        "/etat");
    refuse(
        () -> abandon.abandonner(signee.id(), partantDe("2-EN_COURS")),
        TypeProbleme.CONFLIT,
        "/etat");
  }

  @Test
  void noTwoSignedOnesCoverOneCommune() {
    signee();
    Convention seconde = preparee(texte(null, List.of(EPCI), null, "Accueillir"));
    refuse(
        () ->
            signature.signer(
                seconde.id(), partantDe("1-EN_PREPARATION"), ecrit(LocalDate.of(2026, 3, 2))),
        TypeProbleme.CONFLIT,
        "/perimetre");
  }

  private static Avenant.Redige amende(
      LocalDate effet,
      @Nullable List<String> nouveaux,
      @Nullable List<String> perimetre,
      @Nullable LocalDate fin) {
    return new Avenant.Redige(
        effet, "Motif", null, nouveaux, null, null, perimetre, fin, null, null);
  }

  private Avenant conclu(UUID id, Avenant.Redige avenant) {
    Convention presente = conventions.trouver(id, JOUR).orElseThrow();
    ConclureAvenant.Conclusion conclu =
        conclusion.conclure(id, partantDe(presente.marque(JOUR)), ecrit(avenant));
    assertThat(conclu.marque())
        .isEqualTo(conventions.trouver(id, JOUR).orElseThrow().marque(JOUR))
        .isNotEqualTo(presente.marque(JOUR));
    return conclu.avenant();
  }

  @Test
  void anAmendmentAddsPartiesAndCommunesFromItsDayOn() {
    Convention signee = signee();
    LocalDate effet = LocalDate.of(2026, 7, 1);
    Avenant avenant =
        conclu(signee.id(), amende(effet, List.of(SIREN_OUESSANT), List.of(OUESSANT, BREST), null));
    assertThat(avenant.numero()).isEqualTo(1);
    assertThat(avenant.avant().perimetre()).containsExactly(BREST);
    assertThat(avenant.apres().fin()).isNull();
    Convention amendee = conventions.trouver(signee.id(), JOUR).orElseThrow();
    assertThat(amendee.version()).isEqualTo(3);
    assertThat(amendee.avenants()).isEqualTo(1);
    assertThat(amendee.marque(JOUR)).isEqualTo("3-EN_COURS-1");
    assertThat(amendee.texte().perimetre()).containsExactly(BREST);
    assertThat(amendee.texte().signataires()).extracting(Signataire::code).containsExactly(EPCI);
    Convention alors = conventions.trouver(signee.id(), effet).orElseThrow();
    assertThat(alors.texte().perimetre()).containsExactly(BREST, OUESSANT);
    assertThat(alors.texte().signataires().getLast().avenant()).isEqualTo(1);
    assertThat(alors.marque(effet)).isEqualTo("3-EN_COURS");
    assertThat(evenements.getLast())
        .isEqualTo(
            new Evenement(
                EvenementsDeConvention.AVENANT_ENREGISTRE,
                List.of(signee.id().toString()),
                CAF,
                List.of(EPCI, SIREN_OUESSANT),
                new ChargeDAvenant(signee.id(), 1, 3)));
    refuse(
        () -> conclu(signee.id(), amende(effet, List.of(EPCI), null, null)),
        TypeProbleme.REQUETE_INVALIDE,
        "/nouveauxSignataires/0");
  }

  @Test
  void aPerimeterUsesTheTerritoryOfThoseWhoSignOnItsDay() {
    Convention signee = signee();
    conclu(signee.id(), amende(LocalDate.of(2028, 1, 1), List.of(SIREN_OUESSANT), null, null));
    refuse(
        () ->
            conclu(
                signee.id(),
                amende(LocalDate.of(2026, 7, 1), null, List.of(BREST, OUESSANT), null)),
        TypeProbleme.REQUETE_INVALIDE,
        "/perimetre/1");
    assertThat(
            conclu(
                    signee.id(),
                    amende(LocalDate.of(2028, 1, 1), null, List.of(BREST, OUESSANT), null))
                .apres()
                .perimetre())
        .containsExactly(BREST, OUESSANT);
    // Nor that of one that has left, on whichever later day.
    refuse(
        () ->
            conclu(
                signee.id(),
                new Avenant.Redige(
                    LocalDate.of(2028, 6, 1),
                    "Départ",
                    null,
                    null,
                    List.of(SIREN_OUESSANT),
                    null,
                    null,
                    null,
                    null,
                    null)),
        TypeProbleme.CONFLIT,
        "/retraits");
  }

  @Test
  void anAmendmentThatChangesNothingOnItsDayIsAFault() {
    Convention signee = signee();
    refuse(
        () -> conclu(signee.id(), amende(JOUR, null, List.of(BREST), FIN)),
        TypeProbleme.REQUETE_INVALIDE,
        "/perimetre",
        "/fin");
    refuse(
        () -> conclu(signee.id(), amende(JOUR, null, null, null)),
        TypeProbleme.REQUETE_INVALIDE,
        "");
  }

  @Test
  void anEndDoesNotLeaveAmendmentsBehindUntold() {
    Convention signee = signee();
    conclu(signee.id(), amende(LocalDate.of(2028, 1, 1), List.of(SIREN_OUESSANT), null, null));
    assertThatThrownBy(
            () ->
                conclu(
                    signee.id(),
                    amende(LocalDate.of(2027, 1, 1), null, null, LocalDate.of(2027, 6, 30))))
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus ->
                assertThat(refus.fautes())
                    .singleElement()
                    .satisfies(
                        faute -> {
                          assertThat(faute.pointeur()).isEqualTo("/fin");
                          assertThat(faute.code()).isEqualTo("AVENANT_HORS_TERME");
                          assertThat(faute.message())
                              .contains(
                                  "finirait le 30 juin 2027", "l'avenant 1 (le 1er janvier 2028)");
                        }));
  }

  @Test
  void aCorrectionReplacesAnAmendmentOnce() {
    Convention signee = signee();
    LocalDate effet = LocalDate.of(2026, 7, 1);
    conclu(signee.id(), amende(effet, List.of(SIREN_OUESSANT), null, LocalDate.of(2029, 6, 30)));
    var annule = new Avenant.Redige(effet, "Erreur", 1, null, null, null, null, null, null, null);
    assertThat(conclu(signee.id(), annule).corrige()).isEqualTo(1);
    Convention corrigee = conventions.trouver(signee.id(), effet).orElseThrow();
    assertThat(corrigee.texte().signataires()).extracting(Signataire::code).containsExactly(EPCI);
    assertThat(corrigee.texte().periode().fin()).isEqualTo(FIN);
    refuse(() -> conclu(signee.id(), annule), TypeProbleme.REQUETE_INVALIDE, "/corrige");
    refuse(
        () ->
            conclu(
                signee.id(),
                new Avenant.Redige(effet, "Erreur", 9, null, null, null, null, null, null, null)),
        TypeProbleme.REQUETE_INVALIDE,
        "/corrige");
    // A correction is corrected in its turn.
    var retabli =
        new Avenant.Redige(
            effet, "Il valait", 2, List.of(SIREN_OUESSANT), null, null, null, null, null, null);
    conclu(signee.id(), retabli);
    assertThat(conventions.trouver(signee.id(), effet).orElseThrow().texte().signataires())
        .extracting(Signataire::code)
        .containsExactly(EPCI, SIREN_OUESSANT);
  }

  @Test
  void anAmendmentLiesInThePeriod() {
    Convention signee = signee();
    refuse(
        () ->
            conclusion.conclure(
                signee.id(),
                partantDe("2-EN_COURS"),
                ecrit(amende(FIN.plusDays(1), null, null, FIN.plusYears(1)))),
        TypeProbleme.CONFLIT,
        "/dateEffet");
  }

  @Test
  void anEndedOneIsEndedOnce() {
    Convention signee = signee();
    var fin = new Resiliation(LocalDate.of(2026, 12, 31), "Fusion");
    Convention resiliee = resiliation.resilier(signee.id(), partantDe("2-EN_COURS"), ecrit(fin));
    assertThat(resiliee.resiliation()).isEqualTo(fin);
    assertThat(evenements.getLast().charge())
        .isEqualTo(new ChargeDeConvention(signee.id(), 3, List.of("resiliation")));
    refuse(
        () -> resiliation.resilier(signee.id(), partantDe("3-EN_COURS"), ecrit(fin)),
        TypeProbleme.CONFLIT,
        "/etat");
  }

  @Test
  void oneThatAnotherRenewsIsNotGivenUp() {
    Convention premiere = preparee(texte(null, List.of(EPCI), null));
    Convention suivante = preparee(texte(premiere.id(), List.of(EPCI), null));
    refuse(
        () -> abandon.abandonner(premiere.id(), partantDe("1-EN_PREPARATION")),
        TypeProbleme.CONFLIT,
        "");
    abandon.abandonner(suivante.id(), partantDe("1-EN_PREPARATION"));
    abandon.abandonner(premiere.id(), partantDe("1-EN_PREPARATION"));
    assertThat(conventions.trouver(premiere.id(), JOUR)).isEmpty();
    assertThat(evenements.getLast().type()).isEqualTo(EvenementsDeConvention.SUPPRIMEE);
  }
}
