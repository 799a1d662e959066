package fr.ctg.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EnregistreurTest {

  private static Etape etape(String libelle) {
    return Etape.donnee(libelle, "1", null);
  }

  @Test
  void stepsMakeATreeInTheOrderInWhichTheyAreTold() {
    Enregistreur enregistreur = Enregistreur.arbre();
    enregistreur.ouvrir();
    enregistreur.noter(() -> etape("premier"));
    enregistreur.ouvrir();
    enregistreur.noter(() -> etape("dedans"));
    enregistreur.fermer(dessous -> Etape.calculee("second", "2", null, dessous));
    enregistreur.ouvrir();
    enregistreur.noter(() -> etape("abandonné"));
    enregistreur.abandonner();
    enregistreur.fermer(dessous -> Etape.calculee("racine", "3", null, dessous));

    Etape racine = Objects.requireNonNull(enregistreur.racine());

    assertThat(racine.etapes()).extracting(Etape::libelle).containsExactly("premier", "second");
    assertThat(racine.etapes().get(1).etapes())
        .extracting(Etape::libelle)
        .containsExactly("dedans");
  }

  @Test
  void theMuteOneHasNoStepMade() {
    AtomicBoolean faite = new AtomicBoolean();
    Enregistreur muet = Enregistreur.muet();
    muet.ouvrir();
    muet.noter(
        () -> {
          faite.set(true);
          return etape("jamais");
        });
    muet.fermer(
        dessous -> {
          faite.set(true);
          return etape("jamais");
        });
    muet.abandonner();

    assertThat(faite).isFalse();
    assertThat(muet.racine()).isNull();
  }

  @Test
  void anUnfinishedTreeIsRefused() {
    Enregistreur enregistreur = Enregistreur.arbre();
    assertThatThrownBy(() -> enregistreur.fermer(dessous -> etape("rien")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(enregistreur::abandonner).isInstanceOf(IllegalStateException.class);
    enregistreur.ouvrir();
    assertThatThrownBy(enregistreur::racine)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 steps are open");
  }
}
