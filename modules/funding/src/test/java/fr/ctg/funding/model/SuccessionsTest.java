package fr.ctg.funding.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.funding.model.Successions.Defaut;
import fr.ctg.funding.model.Successions.Faute;
import fr.ctg.funding.model.Successions.Lien;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuccessionsTest {

  private static List<Faute> fautes(@Nullable String... succede) {
    List<Lien> liens = new ArrayList<>();
    for (int i = 0; i < succede.length; i++) {
      liens.add(new Lien("P" + i, succede[i]));
    }
    return Successions.fautes(liens);
  }

  @Test
  void aChainHasNoFaultWhateverItsOrder() {
    assertThat(fautes(null, "P0", "P1")).isEmpty();
    assertThat(fautes("P1", "P2", null)).isEmpty();
  }

  @Test
  void aCircleIsToldOfItsLastPostAndNotOfThoseThatLeadToIt() {
    assertThat(fautes("P1", "P2", "P0")).containsExactly(new Faute(2, Defaut.CERCLE));
    assertThat(fautes("P2", "P0", "P1", null)).containsExactly(new Faute(2, Defaut.CERCLE));
    assertThat(fautes("P2", "P2", "P1"))
        .containsExactly(new Faute(1, Defaut.DEJA_NOMME), new Faute(2, Defaut.CERCLE));
  }

  @Test
  void whileAReferenceIsNotReadNoneIsUnknown() {
    assertThat(Successions.fautes(List.of(new Lien(null, null), new Lien("P1", "P0")))).isEmpty();
    assertThat(Successions.fautes(List.of(new Lien("P0", null), new Lien("P1", "P9"))))
        .containsExactly(new Faute(1, Defaut.INCONNU));
  }

  /** Whatever the links, those without a fault make chains: from any post one comes to a first. */
  @Property
  void linksWithoutFaultsLeadToAFirstPost(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 9) Integer> succede) {
    String[] noms =
        succede.stream().map(rang -> rang > 7 ? null : "P" + rang).toArray(String[]::new);
    List<Faute> fautes = fautes(noms);
    assertThat(fautes).doesNotHaveDuplicates();
    if (fautes.isEmpty()) {
      for (int depart = 0; depart < noms.length; depart++) {
        int pas = 0;
        int ici = depart;
        while (noms[ici] != null) {
          ici = Integer.parseInt(noms[ici].substring(1));
          pas++;
          assertThat(pas).isLessThan(noms.length);
        }
      }
    }
  }
}
