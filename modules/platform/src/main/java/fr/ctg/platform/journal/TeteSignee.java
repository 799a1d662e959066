package fr.ctg.platform.journal;

import fr.ctg.platform.liste.Cle;
import fr.ctg.platform.liste.Page;
import fr.ctg.platform.liste.TrancheDeListe;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A signed head, as it is shown. */
@Schema(
    name = "TeteSignee",
    description =
        "Ce qu'était la chaîne à une position. Signé en Ed25519 : les quatre lignes « ctg-tete 1 »,"
            + " la position, l'empreinte et l'instant (à la microseconde), chacune suivie d'un saut"
            + " de ligne, en UTF-8.",
    extensions = @Extension(name = Page.NOM, value = "PageDeTetes"))
public record TeteSignee(
    @Schema(required = true, description = "La dernière entrée.", minimum = "1", example = "10000")
        long position,
    @Schema(
            required = true,
            description = "Son empreinte, en hexadécimal.",
            minLength = 64,
            maxLength = 64,
            pattern = "^[0-9a-f]{64}$")
        String empreinte,
    @Schema(
            required = true,
            description = "Quand elle a été signée.",
            example = "2026-03-31T12:00:00.123456Z")
        Instant instant,
    @Schema(
            required = true,
            description = "Le nom de la clé : le début du SHA-256 de sa moitié publique.",
            minLength = 16,
            maxLength = 16,
            pattern = "^[0-9a-f]{16}$",
            example = "0f3ab1c2d4e5f607")
        String cle,
    @Schema(
            description =
                "La moitié publique de la clé (X.509, Base64) ; absente d'une clé que ce service ne"
                    + " connaît pas.",
            maxLength = 200)
        @Nullable String clePublique,
    @Schema(required = true, description = "La signature (Base64).", maxLength = 200)
        String signature,
    @Schema(
            required = true,
            description =
                "Vrai si une clé que ce service tient pour sûre l'a signée ; une tête qui ne l'est"
                    + " pas n'atteste rien.")
        boolean valide) {

  static final TrancheDeListe.Forme<TeteSignee, LireJournal.Repere> LISTE =
      new TrancheDeListe.Forme<>(
          "tetes",
          TeteSignee.class,
          new Cle<>(2, LireJournal.Repere::textes, LireJournal.Repere::lu));

  static TeteSignee de(Tete t, ClesDesTetes cles) {
    Base64.Encoder base64 = Base64.getEncoder();
    return new TeteSignee(
        t.position(),
        HexFormat.of().formatHex(t.empreinte()),
        t.instant(),
        t.cle(),
        cles.publique(t.cle()).map(base64::encodeToString).orElse(null),
        base64.encodeToString(t.signature()),
        cles.verifier(t.cle(), t.message(), t.signature()));
  }
}
