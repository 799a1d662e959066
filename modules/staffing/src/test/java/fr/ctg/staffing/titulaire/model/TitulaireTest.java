package fr.ctg.staffing.titulaire.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.ModeDeRecrutement;
import fr.ctg.staffing.StatutDeFormation;
import fr.ctg.staffing.TypeDeFormation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Judgements bear the day on which they were given, and keep it while they say the same. */
class TitulaireTest {

  private static final LocalDate HIER = LocalDate.of(2026, 3, 1);
  private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 3, 2);

  private static Titulaire.Texte texte(
      Domaine domaine, @Nullable String motif, StatutDeFormation statut) {
    return new Titulaire.Texte(
        "Camille Martin",
        ModeDeRecrutement.NOUVEAU,
        null,
        List.of(new DiplomeDeTitulaire(6, new DomaineJuge(domaine, motif, null), "DEJEPS")),
        List.of(),
        List.of(
            new FormationDeTitulaire(
                TypeDeFormation.COMPLEMENTAIRE,
                null,
                new DomaineJuge(domaine, motif, null),
                statut,
                null,
                null)));
  }

  private static Titulaire hier(Titulaire.Texte texte) {
    return Titulaire.nouveau(UUID.randomUUID(), "35", texte, HIER);
  }

  @Test
  void aJudgementKeepsItsDayWhileItSaysTheSame() {
    Titulaire present =
        hier(texte(Domaine.ANIMATION_PROJET_TERRITOIRE, "Oui.", StatutDeFormation.PREVUE));
    Titulaire corrige =
        present.corrige(
            texte(Domaine.ANIMATION_PROJET_TERRITOIRE, "Oui.", StatutDeFormation.OBTENUE),
            AUJOURDHUI);
    assertThat(corrige.version()).isEqualTo(2);
    assertThat(corrige.texte().diplomes().getFirst().domaine().le()).isEqualTo(HIER);
    assertThat(corrige.texte().formations().getFirst().domaine().le()).isEqualTo(HIER);
    assertThat(corrige.texte().formations().getFirst().statut())
        .isEqualTo(StatutDeFormation.OBTENUE);
  }

  @Test
  void anotherReasonIsAnotherJudgement() {
    Titulaire present =
        hier(texte(Domaine.ANIMATION_PROJET_TERRITOIRE, "Oui.", StatutDeFormation.PREVUE));
    Titulaire corrige =
        present.corrige(
            texte(Domaine.ANIMATION_PROJET_TERRITOIRE, "Oui, relu.", StatutDeFormation.PREVUE),
            AUJOURDHUI);
    assertThat(corrige.texte().diplomes().getFirst().domaine().le()).isEqualTo(AUJOURDHUI);
    assertThat(corrige.texte().formations().getFirst().domaine().le()).isEqualTo(AUJOURDHUI);
  }

  @Test
  void withoutAReasonNobodyJudged() {
    Titulaire present = hier(texte(Domaine.AUTRE, null, StatutDeFormation.PREVUE));
    assertThat(present.texte().diplomes().getFirst().domaine().le()).isNull();
  }

  @Test
  void theRulesLookAtNoName() {
    var faits = hier(texte(Domaine.AUTRE, null, StatutDeFormation.PREVUE)).faits(null, AUJOURDHUI);
    assertThat(faits.toString()).doesNotContain("Camille");
    assertThat(faits.nomination()).isEqualTo(AUJOURDHUI);
    assertThat(faits.diplomes()).hasSize(1);
    assertThat(faits.formations()).hasSize(1);
  }
}
