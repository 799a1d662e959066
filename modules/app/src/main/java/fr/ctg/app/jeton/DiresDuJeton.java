package fr.ctg.app.jeton;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.Role;
import fr.ctg.shared.Siren;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The claims that say who is asking: {@code sub}, {@code groups} (roles; other groups mean nothing
 * here), {@code caf} (the code of a Caf), {@code siren} (one number or a list). What is there must
 * be well-formed: a scope is not guessed.
 */
final class DiresDuJeton {

  private static final int SUJET_MAX = 255;
  private static final Pattern SUJET = Pattern.compile("[^\\p{Cntrl}]{1," + SUJET_MAX + "}");
  private static final Pattern CAF = Pattern.compile("[0-9A-Z]{2,4}");

  private DiresDuJeton() {}

  /**
   * Whom they name.
   *
   * @throws JetonRefuse when one of them is malformed, or the subject missing
   */
  static Identite identite(JWTClaimsSet dires) throws JetonRefuse {
    return Identite.de(sujet(dires), roles(dires), caf(dires), sirens(dires));
  }

  private static String sujet(JWTClaimsSet dires) throws JetonRefuse {
    @Nullable String sujet = dires.getSubject();
    if (sujet == null || sujet.isBlank() || !SUJET.matcher(sujet).matches()) {
      throw new JetonRefuse(
          "Le jeton ne nomme personne : l'émetteur doit donner « sub », de 1 à %d caractères."
              .formatted(SUJET_MAX));
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(sujet)) {
      // Stored, every half of a pair would be the same question mark, and two subjects one.
      throw new JetonRefuse(
          "« sub » n'est pas un texte Unicode (il porte la moitié d'une paire) : l'émetteur doit le"
              + " donner entier.");
    }
    if (sujet.regionMatches(true, 0, Identite.SYSTEME, 0, Identite.SYSTEME.length())) {
      throw new JetonRefuse(
          "« sub » commence par « "
              + Identite.SYSTEME
              + " », réservé au service lui-même : l'émetteur doit nommer autrement.");
    }
    return sujet;
  }

  private static Set<Role> roles(JWTClaimsSet dires) throws JetonRefuse {
    return textes(dires, "groups").stream()
        .map(Role::de)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable String caf(JWTClaimsSet dires) throws JetonRefuse {
    @Nullable Object caf = dires.getClaim("caf");
    if (caf == null) {
      return null;
    }
    if (!(caf instanceof String code) || !CAF.matcher(code).matches()) {
      throw new JetonRefuse(
          "« caf » est mal formé dans le jeton : l'émetteur doit donner le code d'une Caf, de deux à"
              + " quatre chiffres ou capitales.");
    }
    return code;
  }

  private static Collection<String> sirens(JWTClaimsSet dires) throws JetonRefuse {
    List<String> sirens =
        dires.getClaim("siren") instanceof String seul ? List.of(seul) : textes(dires, "siren");
    if (!sirens.stream().allMatch(Siren::estValide)) {
      throw new JetonRefuse(
          "« siren » est mal formé dans le jeton : l'émetteur doit donner des numéros de neuf"
              + " chiffres, dont le dernier est la clé de Luhn.");
    }
    return sirens;
  }

  private static List<String> textes(JWTClaimsSet dires, String nom) throws JetonRefuse {
    try {
      @Nullable List<String> textes = dires.getStringListClaim(nom);
      if (textes == null) {
        return List.of();
      }
      return textes.stream()
          .map(String.class::cast)
          .map(java.util.Objects::requireNonNull)
          .toList();
    } catch (ParseException | ClassCastException | NullPointerException e) {
      throw new JetonRefuse(
          "« "
              + nom
              + " » est mal formé dans le jeton : l'émetteur doit donner une liste de textes.");
    }
  }
}
