package fr.ctg.convention.application;

import fr.ctg.convention.evenement.application.AnnoncerConventions;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.model.CommuneCouverte;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.ConventionAnterieure;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Recouvrement;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.convention.model.Signature;
import fr.ctg.convention.model.StatutConvention;
import fr.ctg.convention.rules.CycleDeVie;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.referentiel.VersionsDuReferentiel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records that a convention was signed, once nothing stands against it. */
@ApplicationScoped
public class SignerConvention {

  private final Travail travail;
  private final VieDeConvention vie;
  private final RegistreDesConventions conventions;
  private final VersionsDuReferentiel versions;
  private final Horloge horloge;
  private final AnnoncerConventions annonces;

  @Inject
  SignerConvention(
      Travail travail,
      VieDeConvention vie,
      RegistreDesConventions conventions,
      VersionsDuReferentiel versions,
      Horloge horloge,
      AnnoncerConventions annonces) {
    this.travail = travail;
    this.vie = vie;
    this.conventions = conventions;
    this.versions = versions;
    this.horloge = horloge;
    this.annonces = annonces;
  }

  /**
   * Records the signature, and the version of the job reference in force on its day; none where
   * that day is before them all.
   *
   * @param redaction the day of the signature
   * @throws fr.ctg.platform.probleme.RequeteRefusee 400, when what was written has faults; 404,
   *     when there is no such convention; 412, when it has changed since that version; 409, with
   *     everything that is missing
   */
  public Convention signer(UUID id, VersionDeDepart depart, Redaction<LocalDate> redaction) {
    return travail.ecrire(
        () -> {
          LocalDate date = redaction.lire(null);
          String version = versions.enVigueurLe(date).orElse(null);
          Convention presente = vie.presente(id, depart);
          conventions.attendreSonTour(presente.caf());
          EtapeRefusee.si(
              CycleDeVie.signer(
                  new Signature(
                      presente,
                      date,
                      horloge.aujourdhui(),
                      precedente(presente),
                      version,
                      recouvrements(presente),
                      anterieures(presente),
                      premieresApres(presente),
                      avantTous(date))),
              "être signée");
          Convention signee = presente.signee(date, version);
          conventions.modifier(presente, signee);
          annonces.annoncer(EvenementsDeConvention.SIGNEE, presente, signee);
          return signee;
        });
  }

  private @Nullable Convention precedente(Convention convention) {
    UUID precedente = convention.texte().precedenteDuProduit();
    return precedente == null
        ? null
        : conventions.trouver(precedente, horloge.aujourdhui()).orElse(null);
  }

  private boolean avantTous(LocalDate date) {
    return versions.premierJour().map(date::isBefore).orElse(true);
  }

  private List<ConventionAnterieure> anterieures(Convention convention) {
    ProjetDeConvention texte = convention.texte();
    return convention.statut() != StatutConvention.EN_PREPARATION
        ? List.of()
        : conventions.anterieures(convention.id(), texte.perimetre(), texte.periode().debut());
  }

  private List<ConventionAnterieure> premieresApres(Convention convention) {
    ProjetDeConvention texte = convention.texte();
    return convention.statut() != StatutConvention.EN_PREPARATION
        ? List.of()
        : conventions.premieresApres(convention.id(), texte.perimetre(), texte.periode().debut());
  }

  private List<Recouvrement> recouvrements(Convention convention) {
    return convention.statut() != StatutConvention.EN_PREPARATION
        ? List.of()
        : conventions.recouvrements(
            convention.id(),
            convention.texte().perimetre().stream()
                .map(commune -> new CommuneCouverte(commune, convention.texte().periode()))
                .toList());
  }
}
