package fr.ctg.funding.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.funding.model.Avertissement;
import fr.ctg.shared.CodeInsee;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CafDuTerritoireTest {

  private static final Map<String, String> CAF =
      Map.of("22001", "22", "22002", "22", "35001", "35", "35002", "35", "56001", "56");

  private final CafDuTerritoire caf = new CafDuTerritoire(new Extrait());

  private @Nullable String message(String code, String... communes) {
    Avertissement avertissement =
        caf.siAutreCaf(code, Stream.of(communes).map(CodeInsee::new).collect(Collectors.toSet()));
    return avertissement == null ? null : avertissement.message();
  }

  @Test
  void aTerritoryOfItsOwnIsNothingToSpeakOf() {
    assertThat(message("22", "22001", "22002")).isNull();
    assertThat(message("22", "98735")).isNull();
  }

  @Test
  void communesOfAnotherAreCounted() {
    assertThat(message("22", "35001", "35002"))
        .contains(
            "de la Caf 22, alors que les 2 communes du périmètre relèvent toutes d'une autre Caf"
                + " (Caf 35 : 2)");
    assertThat(message("22", "35001"))
        .contains("alors que la commune du périmètre relève d'une autre Caf (Caf 35 : 1)");
    assertThat(message("22", "22001", "35001", "35002", "56001"))
        .contains(
            "3 des 4 communes du périmètre relèvent d'une autre Caf (Caf 35 : 2, Caf 56 : 1)");
    assertThat(message("22", "22001", "35001")).contains("1 des 2 communes du périmètre relève d'");
  }

  private static final class Extrait implements ReferenceTerritoriale {
    @Override
    public boolean cafConnue(String codeCaf) {
      return true;
    }

    @Override
    public @Nullable String cafDe(CodeInsee commune) {
      return CAF.get(commune.code());
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
      return false;
    }

    @Override
    public boolean estUnEpci(String siren) {
      return false;
    }

    @Override
    public Set<CodeInsee> communesDe(String siren) {
      return Set.of();
    }
  }
}
