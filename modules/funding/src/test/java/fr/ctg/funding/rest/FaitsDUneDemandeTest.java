package fr.ctg.funding.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.funding.application.ReferenceTerritoriale;
import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.funding.rules.LecteurDeCas;
import fr.ctg.platform.json.JsonDuProduit;
import fr.ctg.platform.json.LectureCollectrice;
import fr.ctg.platform.validation.FabriqueDeValidator;
import fr.ctg.platform.validation.LecteurDeRequete;
import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Siren;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The facts that a request becomes. */
class FaitsDUneDemandeTest {

  private final LecteurDeRequete lecteur =
      new LecteurDeRequete(new LectureCollectrice(), FabriqueDeValidator.creer());
  private final FaitsDUneDemande faits = new FaitsDUneDemande(new Extrait());

  static Stream<Arguments> cas() {
    return LecteurDeCas.tousLesCas().entrySet().stream()
        .map(cas -> Arguments.of(cas.getKey(), cas.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cas")
  void areThoseOfTheWorkedCase(String nom, JsonNode cas) throws Exception {
    byte[] corps = JsonDuProduit.mapper().writeValueAsBytes(cas.get("demande"));

    SimulationDemande demande = lecteur.lire(corps, SimulationDemande.class);

    assertThat(faits.de(demande)).isEqualTo(LecteurDeCas.demande(cas.get("demande")));
  }

  /** What is stored is simulated by the request that says it. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cas")
  void comeBackFromTheRequestThatSaysThem(String nom, JsonNode cas) throws Exception {
    SimulationDemandee demandee = LecteurDeCas.demande(cas.get("demande"));
    SimulationDemande dite =
        DemandeDUneEquipe.de(
            demandee.annee(),
            SimulationDemande.Declaration.valueOf(demandee.declaration().name()),
            null,
            demandee.convention(),
            demandee.convention().signataires().stream().map(Siren::toString).sorted().toList(),
            demandee.postes());

    byte[] corps = JsonDuProduit.mapper().writeValueAsBytes(dite);

    assertThat(faits.de(lecteur.lire(corps, SimulationDemande.class))).isEqualTo(demandee);
  }

  @Test
  void everyWordOfTheContractIsOneOfTheRules() {
    memes(SimulationDemande.Declaration.class, fr.ctg.funding.model.TypeDeDeclaration.class);
    memes(ConventionSimulee.Rang.class, fr.ctg.staffing.FaitsDUneConvention.Rang.class);
    memes(SimulationRendue.VerdictGlobal.class, fr.ctg.funding.model.Conformite.class);
    memes(TrancheSimulee.Nature.class, fr.ctg.funding.model.Nature.class);
    memes(PosteFinance.EtatDuMois.class, fr.ctg.funding.model.EtatDuMois.class);
    memes(ComparaisonRendue.Cause.class, fr.ctg.funding.model.Cause.class);
  }

  private static void memes(Class<? extends Enum<?>> contrat, Class<? extends Enum<?>> regles) {
    assertThat(noms(contrat)).as(contrat.getName()).isEqualTo(noms(regles));
  }

  private static List<String> noms(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }

  /** The territories that the worked cases are about. */
  private static final class Extrait implements ReferenceTerritoriale {
    @Override
    public boolean cafConnue(String codeCaf) {
      return true;
    }

    @Override
    public @Nullable String cafDe(CodeInsee commune) {
      return null;
    }

    @Override
    public boolean communeConnue(String codeInsee) {
      return true;
    }

    @Override
    public @Nullable String devenir(String codeInsee) {
      return null;
    }

    @Override
    public @Nullable String refusDeSignataire(String code) {
      return null;
    }

    @Override
    public boolean estUneCommune(String siren) {
      return communesDe(siren).size() == 1;
    }

    @Override
    public boolean estUnEpci(String siren) {
      return communesDe(siren).size() > 1;
    }

    @Override
    public Set<CodeInsee> communesDe(String siren) {
      return LecteurDeCas.territoire(new Siren(siren));
    }
  }
}
