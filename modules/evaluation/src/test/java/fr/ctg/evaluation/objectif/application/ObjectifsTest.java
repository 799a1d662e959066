package fr.ctg.evaluation.objectif.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.EtatConvention;
import fr.ctg.convention.PartieDeConvention;
import fr.ctg.convention.PartiesDeConventions;
import fr.ctg.convention.RangConvention;
import fr.ctg.evaluation.objectif.model.NatureDObjectif;
import fr.ctg.evaluation.objectif.model.Objectif;
import fr.ctg.evaluation.objectif.model.SensDObjectif;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.evenement.Changements;
import fr.ctg.platform.evenement.TypeDEvenement;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.partie.AnnonceDePartie;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.shared.PartiesGardees;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The use cases of objectives, in memory, of a convention of 2026 to 2028. */
class ObjectifsTest {

  private static final UUID CONVENTION = new UUID(0, 1);
  private static final UUID RESILIEE = new UUID(0, 2);
  private static final VersionDeDepart PREMIERE =
      presente -> {
        if (!presente.equals("1")) {
          throw new RequeteRefusee(TypeProbleme.PRECONDITION_PERIMEE, "périmée");
        }
      };
  private static final Travail TRAVAIL =
      new Travail() {
        @Override
        public <T> T lire(@Nullable Instant au, Supplier<T> lecture) {
          return lecture.get();
        }

        @Override
        public <T> T ecrire(Supplier<T> ecriture) {
          return ecriture.get();
        }
      };

  /** What was announced: the name of the event and what it tells. */
  private final List<Map.Entry<String, Record>> annonces = new ArrayList<>();

  private final Objectifs objectifs =
      new Objectifs(
          TRAVAIL,
          new ConventionsOuvertes(),
          new EnMemoire(),
          (sorte, de, partie, exiger, apres, limite) -> {
            throw new IllegalStateException();
          });

  private static Objectif.Texte texte(String libelle, String reference, String cible, String sens) {
    return texte(libelle, reference, cible, sens, LocalDate.of(2027, 12, 31));
  }

  private static Objectif.Texte texte(
      String libelle, String reference, String cible, String sens, LocalDate echeance) {
    return new Objectif.Texte(
        NatureDObjectif.SERVICE,
        libelle,
        null,
        null,
        List.of(),
        new BigDecimal(reference),
        new BigDecimal(cible),
        "places",
        SensDObjectif.valueOf(sens),
        echeance);
  }

  /** What was written, with faults of its form at those places. */
  private static Redaction<Objectif.Texte> ecrit(Objectif.Texte texte, String... fautifs) {
    return new Redaction<>() {
      @Override
      public Objectif.Texte lire(
          Objectif.@Nullable Texte present, BiConsumer<? super Objectif.Texte, Fautes> controle) {
        var fautes = new Fautes();
        for (String lieu : fautifs) {
          fautes.ajouter(lieu, CodeDeFaute.OBLIGATOIRE, "manque");
        }
        controle.accept(texte, fautes);
        if (!fautes.aucune()) {
          throw RequeteRefusee.pour(fautes.liste());
        }
        return texte;
      }
    };
  }

  private void refuse(Redaction<Objectif.Texte> redaction, String... lieux) {
    assertThatThrownBy(() -> objectifs.creer(CONVENTION, redaction))
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus -> assertThat(refus.fautes()).extracting(Faute::pointeur).containsExactly(lieux));
    assertThat(annonces).isEmpty();
  }

  @Test
  void oneIsAddedCorrectedTakenAwayAndAnnounced() {
    Objectif cree = objectifs.creer(CONVENTION, ecrit(texte("Crèche", "40.50", "52", "HAUSSE")));
    assertThat(cree.version()).isEqualTo(1);
    assertThat(cree.caf()).isEqualTo("35");
    assertThat(objectifs.une(CONVENTION, cree.id(), null)).isEqualTo(cree);
    assertThat(objectifs.liste(CONVENTION, null).page(null, 10).elements()).containsExactly(cree);
    Objectif corrige =
        objectifs.corriger(
            CONVENTION, cree.id(), PREMIERE, ecrit(texte("Crèche", "40.5", "60", "HAUSSE")));
    assertThat(corrige.version()).isEqualTo(2);
    assertThatThrownBy(() -> objectifs.retirer(CONVENTION, cree.id(), PREMIERE))
        .isInstanceOf(RequeteRefusee.class);
    objectifs.retirer(CONVENTION, cree.id(), presente -> {});
    assertThat(objectifs.liste(CONVENTION, null).page(null, 10).elements()).isEmpty();
    assertThat(annonces)
        .containsExactly(
            Map.entry("objectif.cree", new ChargeDObjectif(CONVENTION, cree.id(), 1, List.of())),
            Map.entry(
                "objectif.modifie",
                new ChargeDObjectif(CONVENTION, cree.id(), 2, List.of("cible"))),
            Map.entry(
                "objectif.supprime", new ChargeDObjectif(CONVENTION, cree.id(), 2, List.of())));
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31", "2029-01-01"})
  void aDayOutsideTheConventionIsAFault(LocalDate jour) {
    refuse(ecrit(texte("Crèche", "40", "52", "HAUSSE", jour)), "/echeance");
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01", "2028-12-31"})
  void bothDaysOfThePeriodAreIn(LocalDate jour) {
    assertThat(
            objectifs
                .creer(CONVENTION, ecrit(texte("Crèche", "40", "52", "HAUSSE", jour)))
                .texte()
                .echeance())
        .isEqualTo(jour);
  }

  @ParameterizedTest
  @CsvSource({"40,40.00,HAUSSE", "40,39.9999,HAUSSE", "40,40,BAISSE", "40,41,BAISSE"})
  void aTargetOnTheOtherSideIsAFault(String reference, String cible, String sens) {
    refuse(ecrit(texte("Crèche", reference, cible, sens)), "/cible");
  }

  @Test
  void allFaultsAreToldAndNoneOfWhatIsMissing() {
    Objectif.Texte texte = texte("Crèche", "40", "40", "HAUSSE", LocalDate.of(2030, 1, 1));
    refuse(ecrit(texte, "/libelle"), "/cible", "/echeance", "/libelle");
    refuse(ecrit(texte, "/echeance", "/sens"), "/echeance", "/sens");
  }

  @Test
  void anEndedConventionKeepsItsObjectives() {
    assertThatThrownBy(
            () -> objectifs.creer(RESILIEE, ecrit(texte("Crèche", "40", "52", "HAUSSE"))))
        .isInstanceOfSatisfying(
            RequeteRefusee.class,
            refus -> assertThat(refus.type()).isEqualTo(TypeProbleme.CONFLIT));
  }

  /** One convention that is open for its parts, and one that is not. */
  private final class ConventionsOuvertes implements PartiesDeConventions {
    @Override
    public Conventions.Vue ouvert(UUID id) {
      if (id.equals(RESILIEE)) {
        throw new RequeteRefusee(TypeProbleme.CONFLIT, "résiliée");
      }
      return new Conventions.Vue(
          id,
          "35",
          EtatConvention.EN_COURS,
          RangConvention.PREMIERE,
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2028, 12, 31),
          null,
          "cnaf-2019",
          Set.of("243500782"),
          List.of("35288"),
          List.of());
    }

    @Override
    public void exiger(UUID id, @Nullable Instant au) {}

    @Override
    public RequeteRefusee partieIntrouvable() {
      return RequeteRefusee.introuvable("rien");
    }

    @Override
    public <P extends PartieDeConvention<? extends Record>>
        AnnonceDePartie<Conventions.Vue, P> annonce(
            TypeDEvenement creee, TypeDEvenement modifiee, TypeDEvenement retiree, Charge charge) {
      return (convention, avant, apres) -> {
        TypeDEvenement type = avant == null ? creee : apres == null ? retiree : modifiee;
        P partie = apres == null ? Objects.requireNonNull(avant) : apres;
        List<String> changements =
            avant == null || apres == null
                ? List.of()
                : Changements.entre(avant.texte(), apres.texte());
        annonces.add(
            Map.entry(
                type.nom(),
                charge.de(convention.id(), partie.id(), partie.version(), changements)));
      };
    }
  }

  /** Objectives that are kept for the length of a test. */
  private static final class EnMemoire implements PartiesGardees<Objectif> {
    private final Map<UUID, Objectif> gardes = new HashMap<>();

    @Override
    public Optional<Objectif> trouver(UUID tout, UUID id) {
      return Optional.ofNullable(gardes.get(id)).filter(o -> o.convention().equals(tout));
    }

    @Override
    public Optional<Objectif> verrouiller(UUID tout, UUID id) {
      return trouver(tout, id);
    }

    @Override
    public List<Objectif> page(UUID tout, @Nullable UUID apres, int limite) {
      return gardes.values().stream()
          .filter(o -> o.convention().equals(tout))
          .sorted(Comparator.comparing(o -> o.id().toString()))
          .filter(o -> apres == null || o.id().toString().compareTo(apres.toString()) > 0)
          .limit(limite)
          .toList();
    }

    @Override
    public void ajouter(Objectif objectif) {
      gardes.put(objectif.id(), objectif);
    }

    @Override
    public void modifier(Objectif objectif) {
      gardes.put(objectif.id(), objectif);
    }

    @Override
    public void retirer(UUID id) {
      gardes.remove(id);
    }
  }
}
