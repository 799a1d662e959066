package fr.ctg.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.funding.model.EtatDuMois;
import fr.ctg.funding.model.ResultatDUnPoste;
import fr.ctg.funding.model.Simulation;
import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.funding.model.Ventilation;
import fr.ctg.referentiel.source.model.CatalogueEmbarque;
import fr.ctg.referentiel.source.model.ParametresEmbarques;
import fr.ctg.shared.Constat;
import fr.ctg.shared.Groupe;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases: what is asked, and the parts of the answer that are fixed. */
class CasTest {

  private static final CatalogueEmbarque CATALOGUE = new CatalogueEmbarque();

  static Stream<Arguments> cas() {
    return LecteurDeCas.tousLesCas().entrySet().stream()
        .map(cas -> Arguments.of(cas.getKey(), cas.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cas")
  void theCaseGivesTheExpectedAnswer(String nom, JsonNode cas) {
    SimulationDemandee demande = LecteurDeCas.demande(cas.get("demande"));
    JsonNode attendu = cas.get("attendu");
    CalculDeSimulation calcul =
        new CalculDeSimulation(
            CATALOGUE, ParametresEmbarques.au(LocalDate.of(demande.annee(), 1, 1)));

    Simulation simulation = calcul.calculer(demande, true);

    SoftAssertions constate = new SoftAssertions();
    constate.assertThat(simulation.annee()).isEqualTo(attendu.get("annee").intValue());
    constate
        .assertThat(simulation.declaration().name())
        .isEqualTo(attendu.get("declaration").textValue());
    constate.assertThat(simulation.verdict().name()).isEqualTo(attendu.get("verdict").textValue());
    constate
        .assertThat(constats(simulation))
        .containsExactlyInAnyOrderElementsOf(constats(attendu));
    constate
        .assertThat(simulation.montantTotal().decimal())
        .isEqualByComparingTo(attendu.get("montantTotal").decimalValue());
    constate
        .assertThat(ventilation(simulation.ventilation()))
        .isEqualTo(ventilation(attendu.get("ventilation")));
    constate
        .assertThat(simulation.postes().stream().map(CasTest::poste).toList())
        .isEqualTo(postes(attendu));
    constate.assertAll();
    assertThat(calcul.calculer(demande, false).montantTotal()).isEqualTo(simulation.montantTotal());
  }

  private static List<String> constats(Simulation simulation) {
    List<String> textes = new ArrayList<>();
    for (Constat constat : simulation.constats()) {
      textes.add(
          constat.regle()
              + " "
              + constat.poste()
              + " "
              + constat.verdict()
              + " "
              + constat.effet());
    }
    return textes;
  }

  private static List<String> constats(JsonNode attendu) {
    List<String> textes = new ArrayList<>();
    for (JsonNode constat : attendu.get("constats")) {
      textes.add(
          constat.get("regle").textValue()
              + " "
              + constat.path("poste").textValue()
              + " "
              + constat.get("verdict").textValue()
              + " "
              + constat.get("effet").textValue());
    }
    return textes;
  }

  private static String poste(ResultatDUnPoste poste) {
    StringBuilder texte = new StringBuilder(poste.reference());
    texte.append("\n etp ");
    texte.append(
        poste.etpCooperation() == null
            ? null
            : poste.etpCooperation().decimal(RoundingMode.HALF_UP));
    texte.append("\n montant ").append(poste.montant());
    texte.append("\n theorique ").append(poste.montantTheorique());
    texte.append("\n mois ").append(poste.moisFinances());
    for (EtatDuMois etat : poste.mois()) {
      texte.append(' ').append(etat);
    }
    poste
        .tranches()
        .forEach(
            tranche ->
                texte
                    .append("\n ")
                    .append(tranche.nature())
                    .append(' ')
                    .append(tranche.etp().decimal(RoundingMode.HALF_UP))
                    .append(' ')
                    .append(tranche.taux().arrondie(2, RoundingMode.HALF_UP)));
    texte.append("\n ").append(ventilation(poste.ventilation()));
    return texte.toString();
  }

  private static List<String> postes(JsonNode attendu) {
    List<String> textes = new ArrayList<>();
    for (JsonNode poste : attendu.get("postes")) {
      StringBuilder texte = new StringBuilder(poste.get("reference").textValue());
      texte.append("\n etp ");
      texte.append(poste.has("etpCooperation") ? nombre(poste.get("etpCooperation"), 4) : null);
      texte.append("\n montant ").append(nombre(poste.get("montant"), 2));
      texte.append("\n theorique ").append(nombre(poste.get("montantTheorique"), 2));
      texte.append("\n mois ").append(poste.get("moisFinances").intValue());
      poste.get("mois").forEach(etat -> texte.append(' ').append(etat.textValue()));
      poste
          .get("tranches")
          .forEach(
              tranche ->
                  texte
                      .append("\n ")
                      .append(tranche.get("nature").textValue())
                      .append(' ')
                      .append(nombre(tranche.get("etp"), 4))
                      .append(' ')
                      .append(nombre(tranche.get("taux"), 2)));
      texte.append("\n ").append(ventilation(poste.get("ventilation")));
      textes.add(texte.toString());
    }
    return textes;
  }

  private static String ventilation(Ventilation ventilation) {
    StringBuilder texte = new StringBuilder();
    for (Groupe groupe : Groupe.values()) {
      texte.append(groupe).append('=').append(ventilation.montant(groupe)).append(' ');
    }
    return texte.toString();
  }

  private static String ventilation(JsonNode ventilation) {
    StringBuilder texte = new StringBuilder();
    for (Groupe groupe : Groupe.values()) {
      texte
          .append(groupe)
          .append('=')
          .append(nombre(ventilation.get(groupe.name()), 2))
          .append(' ');
    }
    return texte.toString();
  }

  private static BigDecimal nombre(JsonNode nombre, int decimales) {
    return nombre.decimalValue().setScale(decimales, RoundingMode.UNNECESSARY);
  }
}
