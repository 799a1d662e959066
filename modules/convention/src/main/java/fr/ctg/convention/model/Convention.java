package fr.ctg.convention.model;

import fr.ctg.convention.EtatConvention;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A convention as it is.
 *
 * <p>It is prepared, and anything of it may then change or it may be given up; it is signed, once
 * nothing is missing; from then on it changes by amendments alone. It begins and ends by date, or
 * is ended before. {@code CycleDeVie} tells what each of these steps asks for.
 *
 * @param id its identifier
 * @param caf the code of the Caf that concludes it
 * @param version how many times it was written, from 1
 * @param texte what it says; once signed, on the day that it is read on
 * @param statut what was decided of it
 * @param dateSignature the day of its signature, once signed
 * @param versionReferentiel the version of the job reference in force on that day
 * @param resiliation its early end, if it has one
 * @param avenants the number of its last amendment, 0 without one
 * @param horizon what is known of it beyond the day that it is read on
 */
public record Convention(
    UUID id,
    String caf,
    int version,
    ProjetDeConvention texte,
    StatutConvention statut,
    @Nullable LocalDate dateSignature,
    @Nullable String versionReferentiel,
    @Nullable Resiliation resiliation,
    int avenants,
    Horizon horizon) {

  /** Its state on a day of French legal time. */
  public EtatConvention etat(LocalDate jour) {
    return statut.etat(texte.periode(), resiliation == null ? null : resiliation.date(), jour);
  }

  /** The last day on which it is in force, once signed. */
  public LocalDate dernierJour() {
    return resiliation == null ? horizon.terme() : resiliation.date();
  }

  /**
   * What tells it from what it was and will be: it changes with each writing, with its state, and
   * with the day on which an amendment takes effect.
   */
  public String marque(LocalDate jour) {
    String marque = version + "-" + etat(jour);
    return horizon.aVenir() == 0 ? marque : marque + "-" + horizon.aVenir();
  }

  /** A new one of that Caf, in preparation. */
  public static Convention nouvelle(UUID id, String caf, ProjetDeConvention texte) {
    return new Convention(
        id, caf, 1, texte, StatutConvention.EN_PREPARATION, null, null, null, 0, Horizon.de(texte));
  }

  /** It, saying that. */
  public Convention reecrite(ProjetDeConvention nouveau) {
    return new Convention(
        id,
        caf,
        version + 1,
        nouveau,
        statut,
        dateSignature,
        versionReferentiel,
        resiliation,
        avenants,
        Horizon.de(nouveau));
  }

  /**
   * It, signed on that day, under that version of the job reference; without one where that day is
   * before them all.
   */
  public Convention signee(LocalDate date, @Nullable String version) {
    return new Convention(
        id,
        caf,
        this.version + 1,
        texte,
        StatutConvention.SIGNEE,
        date,
        version,
        null,
        avenants,
        horizon);
  }

  /**
   * It, ended so.
   *
   * @param deroulement how it then goes
   * @param jour the day that it is read on
   */
  public Convention resiliee(Resiliation fin, Deroulement deroulement, LocalDate jour) {
    return new Convention(
            id,
            caf,
            version + 1,
            texte,
            StatutConvention.RESILIEE,
            dateSignature,
            versionReferentiel,
            fin,
            avenants,
            horizon)
        .lue(deroulement, jour);
  }

  /**
   * It, amended.
   *
   * @param deroulement how it then goes
   * @param jour the day that it is read on
   */
  public Convention amendee(Avenant avenant, Deroulement deroulement, LocalDate jour) {
    return new Convention(
            id,
            caf,
            version + 1,
            texte,
            statut,
            dateSignature,
            versionReferentiel,
            resiliation,
            avenant.numero(),
            horizon)
        .lue(deroulement, jour);
  }

  /** It, as it is on that day. */
  public Convention lue(Deroulement deroulement, LocalDate jour) {
    EtatDuJour etat = deroulement.le(jour);
    var alors =
        new ProjetDeConvention(
            etat.teneur().libelle(),
            texte.rang(),
            texte.precedente(),
            new Periode(texte.periode().debut(), etat.teneur().terme()),
            texte.millesime(),
            etat.signataires(),
            etat.perimetre(),
            etat.teneur().perimetreRestreint(),
            etat.axes());
    return new Convention(
        id,
        caf,
        version,
        alors,
        statut,
        dateSignature,
        versionReferentiel,
        resiliation,
        avenants,
        Horizon.de(deroulement, jour));
  }
}
