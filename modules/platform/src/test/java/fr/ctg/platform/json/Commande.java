package fr.ctg.platform.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request that has one member of each kind. */
record Commande(
    String nom,
    @Nullable Integer quantite,
    @Nullable Long total,
    @Nullable BigDecimal prix,
    @Nullable Boolean urgent,
    boolean cadeau,
    @Nullable LocalDate jour,
    @Nullable Instant instant,
    @Nullable UUID id,
    @Nullable Couleur couleur,
    @Nullable List<String> mots,
    @Nullable List<Ligne> lignes,
    @Nullable Map<String, BigDecimal> parts,
    @Nullable Map<Couleur, Integer> parCouleur,
    @JsonProperty("NOM_FIXE") @Nullable String nomFixe) {

  enum Couleur {
    ROUGE,
    VERT
  }

  record Ligne(@Nullable String article, @Nullable BigDecimal prix, @Nullable Ligne detail) {}
}
