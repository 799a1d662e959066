package fr.ctg.platform.personne;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.platform.json.JsonDuProduit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of an answer names nobody, and gives the same answer again. */
class FormeGardeeTest {

  /** An answer with everything that JSON has. */
  record Reponse(
      String texte,
      BigDecimal montant,
      long grand,
      boolean vrai,
      @Nullable ChampPersonnel nom,
      List<Membre> membres,
      List<String> vides) {}

  record Membre(@Nullable UUID personne, @Nullable ChampPersonnel nom, @Nullable String fonction) {}

  private final PersonneConnue une = connue();
  private final PersonneConnue autre = connue();
  private final Map<UUID, PersonneConnue> connues = Map.of(une.id(), une, autre.id(), autre);
  private final FormeGardee gardees = new FormeGardee(JsonDuProduit.mapper());

  private final Reponse reponse =
      new Reponse(
          "{\"$personne\": \"é\\u2028\t\"}",
          new BigDecimal("19200.00"),
          Long.MAX_VALUE,
          true,
          champ(une, "Camille « Aînée » \"Martin\""),
          List.of(
              new Membre(une.id(), champ(une, "Camille"), null),
              new Membre(autre.id(), champ(autre, "Dominique"), "Présidence"),
              new Membre(null, null, "MSA")),
          List.of());

  private static PersonneConnue connue() {
    return new PersonneConnue(
        UUID.randomUUID(),
        new SecretKeySpec(Chiffrement.octetsAuHasard(Chiffrement.OCTETS_DE_CLE), "AES"));
  }

  private static ChampPersonnel champ(PersonneConnue personne, String clair) {
    return Objects.requireNonNull(ChampPersonnel.de(personne.id(), clair));
  }

  private static String texte(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }

  private String donnee() throws Exception {
    return JsonDuProduit.mapper().writeValueAsString(reponse);
  }

  @Test
  void namesNobody() throws Exception {
    assertThat(donnee()).contains("Camille", "Dominique");
    assertThat(texte(gardees.garder(reponse, connues)))
        .doesNotContain("Camille", "Dominique", "Martin");
  }

  @Test
  void givesTheSameAnswerByteForByte() throws Exception {
    byte[] rendue = gardees.rendre(gardees.garder(reponse, connues), connues);
    assertThat(texte(rendue)).isEqualTo(donnee());
  }

  @Test
  void leavesOutWhoWasErased() throws Exception {
    byte[] rendue = gardees.rendre(gardees.garder(reponse, connues), Map.of(autre.id(), autre));
    assertThat(texte(rendue))
        .isEqualTo(
            donnee()
                .replace(",\"nom\":\"Camille « Aînée » \\\"Martin\\\"\"", "")
                .replace(",\"nom\":\"Camille\"", ""))
        .doesNotContain("Camille")
        .contains("Dominique");
  }
}
