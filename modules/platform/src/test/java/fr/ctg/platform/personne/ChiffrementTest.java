package fr.ctg.platform.personne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

/** A personal field opens under its own person's key alone, as it was written. */
class ChiffrementTest {

  private static final String NOM = "Zoé Lefèvre-Ñúñez";

  private final CleMaitre maitre = CleMaitre.de(CleMaitre.nouvelle());

  private PersonneConnue personne(UUID id) {
    byte[] cle = Chiffrement.octetsAuHasard(Chiffrement.OCTETS_DE_CLE);
    SecretKey ouverte = maitre.ouvrir(maitre.envelopper(cle, id.toString()), id.toString());
    return new PersonneConnue(id, ouverte);
  }

  @Test
  void givesBackWhatWasWritten() {
    PersonneConnue personne = personne(UUID.randomUUID());
    String chiffre = personne.chiffrer(NOM);
    assertThat(personne.dechiffrer(chiffre)).isEqualTo(NOM);
    assertThat(chiffre).matches("[A-Za-z0-9_-]+").doesNotContain("Lef");
    assertThat(personne.dechiffrer(personne.chiffrer(""))).isEmpty();
  }

  @Test
  void neverWritesTheSameTwice() {
    PersonneConnue personne = personne(UUID.randomUUID());
    assertThat(personne.chiffrer(NOM)).isNotEqualTo(personne.chiffrer(NOM));
  }

  @Test
  void doesNotOpenForAnotherPerson() {
    String chiffre = personne(UUID.randomUUID()).chiffrer(NOM);
    PersonneConnue autre = personne(UUID.randomUUID());
    assertThatThrownBy(() -> autre.dechiffrer(chiffre)).isInstanceOf(ChiffreIllisible.class);
  }

  @Test
  void doesNotOpenWhenAltered() {
    PersonneConnue personne = personne(UUID.randomUUID());
    byte[] octets = Base64.getUrlDecoder().decode(personne.chiffrer(NOM));
    for (int i = 0; i < octets.length; i++) {
      byte[] alteres = octets.clone();
      alteres[i] ^= 1;
      String altere = Base64.getUrlEncoder().withoutPadding().encodeToString(alteres);
      assertThatThrownBy(() -> personne.dechiffrer(altere)).isInstanceOf(ChiffreIllisible.class);
    }
    String court = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(octets, 5));
    assertThatThrownBy(() -> personne.dechiffrer(court)).isInstanceOf(ChiffreIllisible.class);
    assertThatThrownBy(() -> personne.dechiffrer("é")).isInstanceOf(ChiffreIllisible.class);
  }

  @Test
  void keepsAKeyUnderItsMasterAndItsPersonOnly() {
    UUID id = UUID.randomUUID();
    byte[] enveloppe = maitre.envelopper(new byte[Chiffrement.OCTETS_DE_CLE], id.toString());
    CleMaitre autre = CleMaitre.de(CleMaitre.nouvelle());
    assertThatThrownBy(() -> autre.ouvrir(enveloppe, id.toString()))
        .isInstanceOf(ChiffreIllisible.class);
    assertThatThrownBy(() -> maitre.ouvrir(enveloppe, UUID.randomUUID().toString()))
        .isInstanceOf(ChiffreIllisible.class);
    assertThat(autre.nom()).isNotEqualTo(maitre.nom()).hasSize(16);
    assertThatThrownBy(() -> CleMaitre.de(new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
