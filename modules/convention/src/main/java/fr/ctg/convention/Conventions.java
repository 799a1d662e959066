package fr.ctg.convention;

import fr.ctg.shared.Periode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conventions, as other modules need to know them. */
public interface Conventions {

  /**
   * A convention.
   *
   * @param id its identifier
   * @param caf the code of its Caf
   * @param etat its state today
   * @param rang first or renewal
   * @param debut its first day
   * @param fin its last day by all its amendments
   * @param finAvantTerme the last day that it covers, if it was ended before
   * @param versionReferentiel the version of the job reference that it was signed under, once
   *     signed
   * @param signataires the codes of its parties, of whatever day: of all whom it concerns. A SIREN,
   *     or the INSEE code of a commune that has none
   * @param perimetre the INSEE codes of its communes today, ascending
   * @param axes what its lines of work say, of whatever day
   */
  record Vue(
      UUID id,
      String caf,
      EtatConvention etat,
      RangConvention rang,
      LocalDate debut,
      LocalDate fin,
      @Nullable LocalDate finAvantTerme,
      @Nullable String versionReferentiel,
      Set<String> signataires,
      List<String> perimetre,
      List<AxeVu> axes) {

    public Vue {
      signataires = Set.copyOf(signataires);
      perimetre = List.copyOf(perimetre);
      axes = List.copyOf(axes);
    }
  }

  /**
   * What a line of work says on some days.
   *
   * @param id its identifier
   * @param libelle its name
   * @param thematiques the codes of its themes
   * @param jours those days
   */
  record AxeVu(UUID id, String libelle, List<String> thematiques, Periode jours) {

    public AxeVu {
      thematiques = List.copyOf(thematiques);
    }
  }

  /** The convention of that identifier, if whoever asks may see one. */
  Optional<Vue> trouver(UUID id);

  /**
   * The same as it is on a day: its state, its communes, what follows from its amendments.
   *
   * @param au as known at that instant; now when {@code null}
   */
  Optional<Vue> trouver(UUID id, LocalDate jour, @Nullable Instant au);
}
