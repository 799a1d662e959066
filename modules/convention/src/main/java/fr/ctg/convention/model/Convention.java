package fr.ctg.convention.model;

import fr.ctg.convention.EtatConvention;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * @param texte what it says
 * @param statut what was decided of it
 * @param dateSignature the day of its signature, once signed
 * @param versionReferentiel the version of the job reference in force on that day
 * @param resiliation its early end, if it has one
 * @param avenants the number of its last amendment, 0 without one
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
    int avenants) {

  /** Its state on a day of French legal time. */
  public EtatConvention etat(LocalDate jour) {
    return statut.etat(texte.periode(), resiliation == null ? null : resiliation.date(), jour);
  }

  /** The last day on which it is in force, once signed. */
  public LocalDate dernierJour() {
    return resiliation == null ? texte.periode().fin() : resiliation.date();
  }

  /**
   * What tells it from what it was and will be: it changes with each writing, and with its state.
   */
  public String marque(LocalDate jour) {
    return marque(version, etat(jour));
  }

  /** That of a version in a state. */
  public static String marque(int version, EtatConvention etat) {
    return version + "-" + etat;
  }

  /** A new one of that Caf, in preparation. */
  public static Convention nouvelle(UUID id, String caf, ProjetDeConvention texte) {
    return new Convention(id, caf, 1, texte, StatutConvention.EN_PREPARATION, null, null, null, 0);
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
        avenants);
  }

  /**
   * It, signed on that day, under that version of the job reference; without one where that day is
   * before them all.
   */
  public Convention signee(LocalDate date, @Nullable String version) {
    return new Convention(
        id, caf, this.version + 1, texte, StatutConvention.SIGNEE, date, version, null, avenants);
  }

  /** It, ended so. */
  public Convention resiliee(Resiliation fin) {
    return new Convention(
        id,
        caf,
        version + 1,
        texte,
        StatutConvention.RESILIEE,
        dateSignature,
        versionReferentiel,
        fin,
        avenants);
  }

  /**
   * It, amended.
   *
   * @param nouveaux the parties that join by the amendment
   */
  public Convention amendee(Avenant avenant, List<Signataire> nouveaux) {
    List<Signataire> tous = new ArrayList<>(texte.signataires());
    nouveaux.forEach(s -> tous.add(s.venuPar(avenant.numero())));
    List<String> perimetre = avenant.apres().perimetre();
    LocalDate fin = avenant.apres().fin();
    var nouveau =
        new ProjetDeConvention(
            texte.libelle(),
            texte.rang(),
            texte.precedente(),
            fin == null ? texte.periode() : new Periode(texte.periode().debut(), fin),
            texte.millesime(),
            tous,
            perimetre == null ? texte.perimetre() : perimetre,
            texte.perimetreRestreint(),
            texte.axes());
    return new Convention(
        id,
        caf,
        version + 1,
        nouveau,
        statut,
        dateSignature,
        versionReferentiel,
        resiliation,
        avenant.numero());
  }
}
