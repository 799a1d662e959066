package fr.ctg.referentiel.brouillon.application;

import static fr.ctg.referentiel.application.EnMemoire.ecrit;
import static fr.ctg.referentiel.application.EnMemoire.partantDe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.ctg.platform.application.Travail;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.referentiel.application.AbrogerVersion;
import fr.ctg.referentiel.application.EnMemoire;
import fr.ctg.referentiel.brouillon.model.ContenuDElement;
import fr.ctg.referentiel.brouillon.model.ElementDeVersion;
import fr.ctg.referentiel.brouillon.model.ElementLu;
import fr.ctg.referentiel.brouillon.model.NouveauBrouillon;
import fr.ctg.referentiel.brouillon.model.NouvelElement;
import fr.ctg.referentiel.brouillon.model.RegistreDesBrouillons;
import fr.ctg.referentiel.brouillon.model.TextesDeVersion;
import fr.ctg.referentiel.evenement.application.AnnoncesDuReferentiel;
import fr.ctg.referentiel.evenement.application.EvenementsDuReferentiel;
import fr.ctg.referentiel.model.ActeVoulu;
import fr.ctg.referentiel.model.ActesDeVersion;
import fr.ctg.referentiel.model.Difference;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.EnteteDeVersion;
import fr.ctg.referentiel.model.EtatVersion;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.RangDansLaRecherche;
import fr.ctg.referentiel.model.RegistreDesVersions;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.referentiel.model.Trouvaille;
import fr.ctg.referentiel.model.VersionVue;
import fr.ctg.shared.Citation;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A version from draft to repeal, in memory: the model has two missions, one with an attendu. */
class BrouillonsTest {

  private static final String MODELE = "cnaf-2019";
  private static final String NEUF = "cnaf-2090";
  private static final LocalDate DEBUT = LocalDate.of(2090, 1, 1);
  private static final EnteteDeVersion ENTETE =
      new EnteteDeVersion(
          "Référentiel", DEBUT, Fondement.TEXTE, new Citation("S3", "Circulaire", "Les mots."));

  private final List<Evenement> evenements = new ArrayList<>();
  private final Travail travail = new EnMemoire.TravailImmediat();
  private final Etagere etagere = new Etagere();
  private final Chantier chantier = new Chantier(etagere, etagere.versions, etagere.textes);
  private final AnnoncesDuReferentiel annonces =
      new AnnoncesDuReferentiel(
          evenements::add, Runnable::run, new EnMemoire.Entendu<>(new ArrayList<>()));
  private final CreerBrouillon creation = new CreerBrouillon(travail, etagere, etagere.versions);
  private final CorrigerBrouillon correction = new CorrigerBrouillon(travail, chantier, etagere);
  private final AjouterElement ajout = new AjouterElement(travail, chantier);
  private final CorrigerElement reecriture = new CorrigerElement(travail, chantier);
  private final RetirerElement retrait = new RetirerElement(travail, chantier);
  private final PublierVersion publication =
      new PublierVersion(
          travail, chantier, etagere.actes, etagere.textes, etagere.versions, annonces);
  private final AbrogerVersion abrogation =
      new AbrogerVersion(travail, etagere.actes, etagere.versions, annonces);

  /** Versions and drafts with their texts, in the order of their places. */
  private static final class Etagere implements RegistreDesBrouillons {
    private final Map<String, VersionVue> toutes = new HashMap<>();
    private final Map<String, List<ElementDeVersion>> parVersion = new HashMap<>();
    private final Versions versions = new Versions();
    private final Textes textes = new Textes();
    private final Actes actes = new Actes();

    private List<ElementDeVersion> siens(String version) {
      return parVersion.computeIfAbsent(version, v -> new ArrayList<>());
    }

    private void poser(String code, EtatVersion etat, EnteteDeVersion e, int revision) {
      toutes.put(
          code,
          new VersionVue(
              code,
              e.libelle(),
              etat,
              e.debut(),
              etat == EtatVersion.ABROGE ? e.debut() : null,
              e.fondement(),
              e.source(),
              code.equals(MODELE) ? null : MODELE,
              revision,
              null,
              null));
    }

    @Override
    public List<VersionVue> tous() {
      return toutes.values().stream().filter(v -> v.etat() == EtatVersion.BROUILLON).toList();
    }

    @Override
    public Optional<VersionVue> trouver(String code) {
      return tous().stream().filter(v -> v.code().equals(code)).findFirst();
    }

    @Override
    public Optional<VersionVue> verrouiller(String code) {
      return trouver(code);
    }

    @Override
    public boolean ajouter(NouveauBrouillon nouveau) {
      if (toutes.containsKey(nouveau.code())) {
        return false;
      }
      poser(nouveau.code(), EtatVersion.BROUILLON, nouveau.entete(), 1);
      parVersion.put(nouveau.code(), new ArrayList<>(textes.tous(nouveau.modele())));
      return true;
    }

    @Override
    public void corriger(String code, EnteteDeVersion entete) {
      poser(code, EtatVersion.BROUILLON, entete, trouver(code).orElseThrow().revision() + 1);
    }

    @Override
    public void compter(String code) {
      corriger(code, trouver(code).orElseThrow().entete());
    }

    @Override
    public void abandonner(String code) {
      toutes.remove(code);
    }

    private final class Versions implements RegistreDesVersions {
      @Override
      public List<VersionVue> connues(Instant connu) {
        return toutes.values().stream().filter(v -> v.etat() != EtatVersion.BROUILLON).toList();
      }

      @Override
      public Optional<VersionVue> connue(String code, Instant connu) {
        return connues(connu).stream().filter(v -> v.code().equals(code)).findFirst();
      }

      @Override
      public List<Element> elements(String version, Partie partie) {
        return List.of();
      }

      @Override
      public List<Trouvaille> trouver(
          String version, String q, @Nullable RangDansLaRecherche apres, int limite) {
        return List.of();
      }

      @Override
      public List<Difference> differences(String avant, String apres) {
        return List.of();
      }
    }

    private final class Textes implements TextesDeVersion {
      @Override
      public List<ElementDeVersion> tous(String version) {
        return parVersion.getOrDefault(version, List.of());
      }

      @Override
      public Optional<ElementDeVersion> trouver(String version, String code) {
        return tous(version).stream().filter(e -> e.element().code().equals(code)).findFirst();
      }

      @Override
      public void ajouter(String version, Element element) {
        siens(version).add(new ElementDeVersion(element, List.of()));
      }

      @Override
      public void modifier(String version, Element ancien, Element nouveau) {
        retirer(version, ancien);
        ajouter(version, nouveau);
      }

      @Override
      public void retirer(String version, Element element) {
        siens(version).removeIf(e -> e.element().code().equals(element.code()));
      }

      @Override
      public void remplacer(
          String version, String modele, String remplacant, List<String> remplaces) {
        Element element = trouver(version, remplacant).orElseThrow().element();
        retirer(version, element);
        siens(version).add(new ElementDeVersion(element, remplaces));
      }

      @Override
      public void remplacerAussi(
          String version, String modele, String remplacant, String remplace) {
        var remplaces = new ArrayList<>(trouver(version, remplacant).orElseThrow().remplace());
        remplaces.add(remplace);
        remplacer(version, modele, remplacant, remplaces);
      }
    }

    private final class Actes implements ActesDeVersion {
      @Override
      public void unALaFois() {
        // Nobody else is there.
      }

      @Override
      public Optional<String> genante(LocalDate debut) {
        return versions.connues(Instant.MAX).stream()
            .filter(v -> v.etat() == EtatVersion.PUBLIE)
            .map(VersionVue::code)
            .findFirst();
      }

      @Override
      public void publier(String version, ActeVoulu acte) {
        poser(version, EtatVersion.PUBLIE, trouver(version).orElseThrow().entete(), 1);
      }

      @Override
      public void abroger(String version, ActeVoulu acte) {
        VersionVue publiee = versions.telleQuElleEst(version).orElseThrow();
        poser(version, EtatVersion.ABROGE, publiee.entete(), publiee.revision());
      }
    }
  }

  @BeforeEach
  void poserLeModele() {
    etagere.poser(MODELE, EtatVersion.PUBLIE, ENTETE, 1);
    etagere.textes.ajouter(MODELE, texte(Rubrique.MISSION, null, 1).element("MISSION-1", 1));
    etagere.textes.ajouter(MODELE, texte(Rubrique.MISSION, null, 2).element("MISSION-2", 2));
    etagere.textes.ajouter(MODELE, texte(Rubrique.ATTENDU, "MISSION-1", 1).element("ATTENDU-1", 1));
    creation.creer(ecrit(new NouveauBrouillon(NEUF, MODELE, ENTETE)));
  }

  private static ContenuDElement texte(
      Rubrique rubrique, @Nullable String parent, @Nullable Integer ordre, String... remplace) {
    return new ContenuDElement(
        rubrique,
        parent,
        ordre,
        "Les mots",
        "S3",
        "Missions",
        Portee.NATIONALE,
        Fondement.TEXTE,
        List.of(remplace));
  }

  private static String marque(int revision) {
    return NEUF + ".BROUILLON." + revision;
  }

  private static void assertRefus(ThrowingCallable appel, TypeProbleme type) {
    assertThatThrownBy(appel)
        .isInstanceOfSatisfying(
            RequeteRefusee.class, refus -> assertThat(refus.type()).isEqualTo(type));
  }

  private static void assertFautes(ThrowingCallable appel, String... pointeurs) {
    assertThatThrownBy(appel)
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus ->
                assertThat(refus.fautes()).extracting(Faute::pointeur).containsExactly(pointeurs));
  }

  @Test
  void aDraftIsOfAPublishedVersionAndHasACodeOfItsOwn() {
    assertFautes(
        () -> creation.creer(ecrit(new NouveauBrouillon("autre", NEUF, ENTETE))), "/modele");
    for (String pris : List.of(NEUF, MODELE, "en-vigueur")) {
      assertRefus(
          () -> creation.creer(ecrit(new NouveauBrouillon(pris, MODELE, ENTETE))),
          TypeProbleme.CONFLIT);
    }
  }

  @Test
  void aChangeStartsFromTheDraftThatIsThere() {
    VersionVue corrigee = correction.corriger(NEUF, partantDe(marque(1)), ecrit(ENTETE));
    assertThat(corrigee.marque()).isEqualTo(marque(2));
    assertRefus(
        () -> correction.corriger(NEUF, partantDe(marque(1)), ecrit(ENTETE)),
        TypeProbleme.PRECONDITION_PERIMEE);
  }

  @Test
  void whatIsPublishedIsNoDraftAndWhatIsNotThereIsNotFound() {
    assertRefus(
        () -> correction.corriger(MODELE, partantDe("*"), ecrit(ENTETE)), TypeProbleme.CONFLIT);
    assertRefus(
        () -> correction.corriger("nulle-part", partantDe("*"), ecrit(ENTETE)),
        TypeProbleme.INTROUVABLE);
  }

  @Test
  void allThatDoesNotHangTogetherIsToldAtOnce() {
    assertFautes(
        () ->
            ajout.ajouter(
                NEUF,
                ecrit(
                    new NouvelElement(
                        "NEUF",
                        texte(Rubrique.MISSION, "NULLE", 1, "MISSION-2", "NULLE-PART", "NEUF")))),
        "/parent",
        "/remplace/1",
        "/remplace/2");
    assertFautes(
        () ->
            ajout.ajouter(
                NEUF, ecrit(new NouvelElement("NEUF", texte(Rubrique.SAVOIR, "MISSION-1", 1)))),
        "/parent");
    // Nothing details what details it.
    assertFautes(
        () ->
            reecriture.corriger(
                NEUF,
                "MISSION-1",
                partantDe(marque(1)),
                ecrit(texte(Rubrique.MISSION, "ATTENDU-1", 1))),
        "/parent");
    assertThat(etagere.textes.tous(NEUF)).isEqualTo(etagere.textes.tous(MODELE));
  }

  @Test
  void aTextHasAPlaceThatThereIs() {
    ElementLu ajoute =
        ajout.ajouter(
            NEUF, ecrit(new NouvelElement("MISSION-3", texte(Rubrique.MISSION, null, 99))));
    assertThat(ajoute.element().element().ordre()).isEqualTo(3);
    assertThat(ajoute.version().marque()).isEqualTo(marque(2));
    ElementLu corrige =
        reecriture.corriger(
            NEUF,
            "MISSION-3",
            partantDe(marque(2)),
            ecrit(texte(Rubrique.MISSION, "MISSION-2", null)));
    assertThat(corrige.element().element().ordre()).isEqualTo(1);
    assertRefus(
        () ->
            ajout.ajouter(
                NEUF, ecrit(new NouvelElement("MISSION-3", texte(Rubrique.MISSION, null, 1)))),
        TypeProbleme.CONFLIT);
  }

  @Test
  void whatIsReplacedIsWithdrawnUnlessOthersDetailIt() {
    ElementLu remplacant =
        ajout.ajouter(
            NEUF, ecrit(new NouvelElement("NEUF", texte(Rubrique.MISSION, null, 1, "MISSION-2"))));
    assertThat(remplacant.element().remplace()).containsExactly("MISSION-2");
    assertThat(etagere.textes.trouver(NEUF, "MISSION-2")).isEmpty();
    assertRefus(
        () ->
            ajout.ajouter(
                NEUF,
                ecrit(new NouvelElement("AUTRE", texte(Rubrique.MISSION, null, 1, "MISSION-1")))),
        TypeProbleme.CONFLIT);
  }

  @Test
  void aTextIsWithdrawnForAnotherOfTheDraft() {
    assertRefus(
        () -> retrait.retirer(NEUF, "MISSION-1", partantDe(marque(1)), null), TypeProbleme.CONFLIT);
    assertFautes(
        () -> retrait.retirer(NEUF, "ATTENDU-1", partantDe(marque(1)), "NULLE-PART"),
        "/remplacePar");
    retrait.retirer(NEUF, "ATTENDU-1", partantDe(marque(1)), "MISSION-2");
    assertThat(etagere.textes.trouver(NEUF, "ATTENDU-1")).isEmpty();
    assertThat(etagere.textes.trouver(NEUF, "MISSION-2").orElseThrow().remplace())
        .containsExactly("ATTENDU-1");
    assertThat(etagere.trouver(NEUF).orElseThrow().marque()).isEqualTo(marque(2));
  }

  @Test
  void aVersionIsPublishedOnceTheOneBeforeIsRepealed() {
    var acte = new ActeVoulu(DEBUT, "Adoptée");
    assertRefus(
        () -> publication.publier(NEUF, partantDe(marque(1)), ecrit(acte)), TypeProbleme.CONFLIT);
    assertThat(evenements).isEmpty();
    abrogation.abroger(MODELE, partantDe(MODELE + ".PUBLIE.1"), ecrit(acte));
    assertRefus(
        () -> abrogation.abroger(MODELE, partantDe(MODELE + ".ABROGE.1"), ecrit(acte)),
        TypeProbleme.CONFLIT);
    assertThat(publication.publier(NEUF, partantDe(marque(1)), ecrit(acte)).etat())
        .isEqualTo(EtatVersion.PUBLIE);
    assertThat(evenements)
        .extracting(Evenement::type, Evenement::sujets)
        .containsExactly(
            tuple(EvenementsDuReferentiel.VERSION_ABROGEE, List.of(MODELE)),
            tuple(EvenementsDuReferentiel.VERSION_PUBLIEE, List.of(NEUF)));
  }

  @Test
  void aVersionWithoutATextIsNotPublished() {
    etagere.poser(MODELE, EtatVersion.ABROGE, ENTETE, 1);
    etagere.parVersion.put(NEUF, new ArrayList<>());
    assertRefus(
        () ->
            publication.publier(NEUF, partantDe(marque(1)), ecrit(new ActeVoulu(DEBUT, "Adoptée"))),
        TypeProbleme.CONFLIT);
  }

  @Test
  void aRepealLeavesNoDayBeforeTheEveOfTheFirst() {
    var trop = new ActeVoulu(DEBUT.minusDays(2), "Remplacée");
    assertRefus(
        () -> abrogation.abroger(MODELE, partantDe(MODELE + ".PUBLIE.1"), ecrit(trop)),
        TypeProbleme.CONFLIT);
    assertThat(
            abrogation
                .abroger(
                    MODELE,
                    partantDe(MODELE + ".PUBLIE.1"),
                    ecrit(new ActeVoulu(DEBUT.minusDays(1), "Remplacée")))
                .etat())
        .isEqualTo(EtatVersion.ABROGE);
  }
}
