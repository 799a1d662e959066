package fr.ctg.convention.application;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** An identifier as an address holds it; what is none is that of nothing. */
final class Identifiant {

  private static final Pattern FORME =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Identifiant() {}

  static Optional<UUID> de(String texte) {
    return FORME.matcher(texte).matches() ? Optional.of(UUID.fromString(texte)) : Optional.empty();
  }
}
