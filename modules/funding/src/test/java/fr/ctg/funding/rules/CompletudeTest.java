package fr.ctg.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.referentiel.Regle;
import fr.ctg.shared.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule that a simulation applies has its class and its cases. */
class CompletudeTest {

  /** The rules that a simulation may have findings under, with the verdicts each can give. */
  private static final Map<String, Set<Verdict>> CONSTATS = new LinkedHashMap<>();

  /** The rules that speak through the amounts and the explanation alone. */
  private static final List<String> CALCULS =
      List.of(
          "ETP-ENTREE-EN-VIGUEUR",
          "FIN-HISTORIQUE",
          "FIN-REVALORISATION",
          "FIN-CREATION",
          "FIN-ELIGIBILITE",
          "FIN-PRORATA",
          "FIN-MOIS-UNIQUE",
          "FIN-ABSENCE",
          "FIN-ARRONDI");

  static {
    Set<Verdict> ouiNon = EnumSet.of(Verdict.RESPECTEE, Verdict.NON_RESPECTEE);
    Set<Verdict> ouiCondition = EnumSet.of(Verdict.RESPECTEE, Verdict.SOUS_CONDITION);
    Set<Verdict> ouiConditionNon =
        EnumSet.of(Verdict.RESPECTEE, Verdict.SOUS_CONDITION, Verdict.NON_RESPECTEE);
    CONSTATS.put("PROFIL-EMPLOYEUR", ouiConditionNon);
    CONSTATS.put("PROFIL-DIPLOME", ouiNon);
    CONSTATS.put("PROFIL-TOLERANCE-QUALIFIANTE", ouiConditionNon);
    CONSTATS.put("PROFIL-TOLERANCE-COMPLEMENTAIRE", ouiCondition);
    CONSTATS.put("FORMATION-COUT", ouiNon);
    CONSTATS.put("MGT-DIRECTION", EnumSet.of(Verdict.NON_RESPECTEE));
    CONSTATS.put("MGT-RESPONSABLE", EnumSet.of(Verdict.RESPECTEE, Verdict.INDETERMINEE));
    CONSTATS.put("RECRUT-CONSULTATION", ouiNon);
    CONSTATS.put("EQUIPE-PILOTE", ouiNon);
    CONSTATS.put("EQUIPE-LIBELLE", ouiNon);
    CONSTATS.put("EQUIPE-PERIMETRE", ouiCondition);
    CONSTATS.put("ETP-PILOTE", EnumSet.complementOf(EnumSet.of(Verdict.SOUS_CONDITION)));
    CONSTATS.put("ETP-ADJOINT", EnumSet.allOf(Verdict.class));
    CONSTATS.put("FIN-COFINANCEMENT", ouiNon);
    CONSTATS.put("FIN-VACANCE", ouiNon);
    CONSTATS.put("VENT-CLE", ouiNon);
  }

  private static final Map<String, JsonNode> CAS = LecteurDeCas.tousLesCas();

  @Test
  void eachAppliedRuleHasAClassOfItsName() {
    Set<String> sansClasse = new TreeSet<>();
    Stream.concat(CONSTATS.keySet().stream(), CALCULS.stream())
        .filter(code -> !aUneClasse(CatalogueModifie.EMBARQUE.regle(code)))
        .forEach(sansClasse::add);
    assertThat(sansClasse).as("rules without a class of their own").isEmpty();
  }

  @Test
  void eachRuleHasACaseForEachVerdictThatItGives() {
    Map<String, Set<Verdict>> rendus = new TreeMap<>();
    for (JsonNode cas : CAS.values()) {
      for (JsonNode constat : cas.get("attendu").get("constats")) {
        rendus
            .computeIfAbsent(constat.get("regle").textValue(), r -> EnumSet.noneOf(Verdict.class))
            .add(Verdict.valueOf(constat.get("verdict").textValue()));
      }
    }
    Set<String> sansCas = new TreeSet<>();
    CONSTATS.forEach(
        (regle, verdicts) -> {
          for (Verdict verdict : verdicts) {
            if (!rendus.getOrDefault(regle, Set.of()).contains(verdict)) {
              sansCas.add(regle + " " + verdict);
            }
          }
        });
    assertThat(sansCas).as("verdicts without a case").isEmpty();
    assertThat(rendus).as("verdicts that a rule cannot give").isEqualTo(new TreeMap<>(CONSTATS));
  }

  @Test
  void eachRuleOfComputationIsTheSubjectOfACase() {
    Set<String> propos =
        nosCas().map(cas -> cas.get("propos").get("regle").textValue()).collect(Collectors.toSet());
    assertThat(propos).containsAll(CALCULS);
  }

  @Test
  void eachCaseOfOurOwnCitesASentenceOfTheSourcesAndARuleOfTheCatalogue() throws IOException {
    Path sources = Path.of("../referentiel/src/test/resources/sources");
    String texte =
        plie(Files.readString(sources.resolve("S1.txt")))
            + plie(Files.readString(sources.resolve("S2.txt")));
    assertThat(nosCas().count()).isGreaterThanOrEqualTo(25);
    nosCas()
        .forEach(
            cas -> {
              JsonNode propos = cas.get("propos");
              assertThat(CatalogueModifie.EMBARQUE.regle(propos.get("regle").textValue()))
                  .isNotNull();
              assertThat(texte).contains(plie(propos.get("citation").textValue()));
              assertThat(propos.get("pourquoi").textValue()).isNotBlank();
            });
  }

  private static Stream<JsonNode> nosCas() {
    return CAS.entrySet().stream()
        .filter(cas -> cas.getKey().startsWith("maison"))
        .map(Map.Entry::getValue);
  }

  private static String plie(String texte) {
    return texte.replace("*", "").replaceAll("\\s+", " ");
  }

  private static boolean aUneClasse(Regle regle) {
    String nom =
        Stream.of(regle.code().split("-"))
            .map(mot -> mot.charAt(0) + mot.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
    try {
      Class<?> classe = Class.forName("fr.ctg." + regle.domaine() + ".rules." + nom);
      return classe.getField("CODE").get(null).equals(regle.code());
    } catch (ReflectiveOperationException absente) {
      return false;
    }
  }
}
