package fr.ctg.staffing.titulaire.rest;

import fr.ctg.platform.ecriture.FormeDeDemande;
import fr.ctg.platform.validation.DateValide;
import fr.ctg.platform.validation.UneLigne;
import fr.ctg.staffing.Concours;
import fr.ctg.staffing.ModeDeRecrutement;
import fr.ctg.staffing.titulaire.model.Titulaire;
import fr.ctg.staffing.validation.ConcoursDit;
import fr.ctg.staffing.validation.RecrutementDit;
import fr.ctg.staffing.validation.ToleranceDUnCoordinateur;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A holder. */
@ToleranceDUnCoordinateur
@Schema(
    name = "TitulaireDemande",
    description = "Un titulaire : ce que les règles regardent de lui, et son nom.",
    additionalProperties = Schema.False.class)
public record TitulaireDemande(
    @Schema(
            required = true,
            description = "Son nom, conservé chiffré sous la clé de la personne.",
            pattern = UneLigne.FORME,
            example = "Camille Martin")
        @NotNull
        @Size(max = 200)
        @UneLigne
        String nom,
    @Schema(required = true, description = "Mode de recrutement.", example = "NOUVEAU") @NotNull
        ModeDeRecrutement recrutement,
    @Schema(
            description =
                "Le jour où la Caf a accordé la tolérance à un coordinateur CEJ déjà en poste.",
            example = "2026-02-01")
        @DateValide
        @Nullable LocalDate tolerance,
    @Schema(description = "Ses diplômes.", maxItems = 20) @Size(max = 20)
        @Nullable List<@NotNull @Valid DiplomeDemande> diplomes,
    @Schema(description = "Les concours qu'il a réussis.", maxItems = 20) @Size(max = 20)
        @Nullable List<@NotNull @Valid ConcoursDit> concours,
    @Schema(description = "Ses formations.", maxItems = 20) @Size(max = 20)
        @Nullable List<@NotNull @Valid FormationDemande> formations)
    implements RecrutementDit {

  static final FormeDeDemande<TitulaireDemande, Titulaire.Texte> FORME =
      new FormeDeDemande<>(
          TitulaireDemande.class, 131_072, TitulaireDemande::texte, TitulaireDemande::de);

  private Titulaire.Texte texte() {
    return new Titulaire.Texte(
        nom,
        recrutement,
        tolerance,
        liste(diplomes, DiplomeDemande::diplome),
        liste(concours, c -> new Concours(c.categorie(), c.filiere())),
        liste(formations, FormationDemande::formation));
  }

  /** Where a request has faults, any element of it may be absent. */
  private static <D, T> List<T> liste(@Nullable List<D> dits, Function<D, T> lecture) {
    return dits == null ? List.of() : dits.stream().filter(Objects::nonNull).map(lecture).toList();
  }

  @SuppressWarnings("NullAway") // Of a person that was erased nobody corrects anything.
  private static TitulaireDemande de(Titulaire.Texte t) {
    return new TitulaireDemande(
        t.nom(),
        t.recrutement(),
        t.tolerance(),
        t.diplomes().stream().map(DiplomeDemande::de).toList(),
        t.concours().stream().map(c -> new ConcoursDit(c.categorie(), c.filiere())).toList(),
        t.formations().stream().map(FormationDemande::de).toList());
  }
}
