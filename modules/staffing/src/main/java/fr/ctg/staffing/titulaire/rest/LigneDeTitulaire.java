package fr.ctg.staffing.titulaire.rest;

import fr.ctg.platform.personne.ChampPersonnel;
import fr.ctg.staffing.ModeDeRecrutement;
import fr.ctg.staffing.titulaire.model.MotifDEffacement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A holder as a line of a table: of what it has several of, the codes. */
record LigneDeTitulaire(
    UUID id,
    String caf,
    @Nullable ChampPersonnel nom,
    ModeDeRecrutement recrutement,
    @Nullable LocalDate tolerance,
    String diplomes,
    String concours,
    String formations,
    @Nullable MotifDEffacement effacement,
    @Nullable LocalDate effaceLe) {

  static LigneDeTitulaire de(TitulaireMontre t) {
    EffacementMontre effacement = t.effacement();
    return new LigneDeTitulaire(
        t.id(),
        t.caf(),
        t.nom(),
        t.recrutement(),
        t.tolerance(),
        plusieurs(t.diplomes(), d -> codes(d.niveau(), d.domaine())),
        plusieurs(t.concours(), c -> codes(c.categorie(), c.filiere())),
        plusieurs(
            t.formations(), f -> codes(f.type(), f.niveau(), f.domaine(), f.statut(), f.payeur())),
        effacement == null ? null : effacement.motif(),
        effacement == null ? null : effacement.le());
  }

  private static <T> String plusieurs(List<T> elements, Function<T, String> codes) {
    return elements.stream().map(codes).collect(Collectors.joining(", "));
  }

  private static String codes(@Nullable Object... codes) {
    return Stream.of(codes)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }
}
