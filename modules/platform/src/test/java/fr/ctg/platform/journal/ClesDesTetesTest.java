package fr.ctg.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keys of the signed heads. */
class ClesDesTetesTest {

  private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);

  /** Test 1 of RFC 8032 §7.1: a seed and its public key. */
  @Test
  void thePublicHalfIsFoundFromThePrivateOne() {
    byte[] pkcs8 =
        HexFormat.of()
            .parseHex(
                "302e020100300506032b657004220420"
                    + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    ClesDesTetes cles = ClesDesTetes.de(pkcs8, List.of());
    String publique = HexFormat.of().formatHex(cles.publique(cles.nom()).orElseThrow());
    assertThat(publique)
        .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  }

  @Test
  void onlyATrustedKeyThatSignedVerifies() {
    ClesDesTetes une = ClesDesTetes.de(ClesDesTetes.nouvelle(), List.of());
    ClesDesTetes autre = ClesDesTetes.de(ClesDesTetes.nouvelle(), List.of());
    byte[] signature = une.signer(MESSAGE);
    assertThat(une.verifier(une.nom(), MESSAGE, signature)).isTrue();
    assertThat(une.verifier(une.nom(), new byte[] {1}, signature)).isFalse();
    assertThat(une.verifier(une.nom(), MESSAGE, new byte[3])).isFalse();
    assertThat(autre.verifier(une.nom(), MESSAGE, signature)).isFalse();
    assertThat(autre.verifier(autre.nom(), MESSAGE, signature)).isFalse();
  }

  @Test
  void aKeyOfBeforeIsTrustedOnceItIsGiven() {
    ClesDesTetes ancienne = ClesDesTetes.de(ClesDesTetes.nouvelle(), List.of());
    byte[] publique = ancienne.publique(ancienne.nom()).orElseThrow();
    byte[] signature = ancienne.signer(MESSAGE);
    assertThat(
            ClesDesTetes.de(ClesDesTetes.nouvelle(), List.of(publique))
                .verifier(ancienne.nom(), MESSAGE, signature))
        .isTrue();
    ClesDesTetes sansSignature = ClesDesTetes.sansSignature(List.of(publique));
    assertThat(sansSignature.signe()).isFalse();
    assertThat(sansSignature.verifier(ancienne.nom(), MESSAGE, signature)).isTrue();
  }

  @Test
  void whatIsNoKeyIsRefused() {
    assertThatThrownBy(() -> ClesDesTetes.de(new byte[48], List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> ClesDesTetes.sansSignature(List.of(Base64.getDecoder().decode("AAAA"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
