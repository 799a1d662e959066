package fr.ctg.convention.application;

import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Recouvrement;
import fr.ctg.convention.model.Signature;
import fr.ctg.convention.model.StatutConvention;
import fr.ctg.convention.persistence.ConventionsEnBase;
import fr.ctg.convention.rules.CycleDeVie;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records that a convention was signed, once nothing stands against it. */
@ApplicationScoped
public class SignerConvention {

  private final Horloge horloge;
  private final AnnoncerConventions annonces;

  @Inject
  SignerConvention(Horloge horloge, AnnoncerConventions annonces) {
    this.horloge = horloge;
    this.annonces = annonces;
  }

  /**
   * Records the signature of a convention that is locked.
   *
   * @param date the day of the signature
   * @param versionReferentiel the version of the job reference in force on that day, if there is
   *     one
   * @throws RequeteRefusee 409, with everything that is missing
   */
  public Convention signer(
      Connection connexion,
      Convention convention,
      LocalDate date,
      @Nullable String versionReferentiel)
      throws SQLException {
    var conventions = new ConventionsEnBase(connexion);
    conventions.unALaFois(convention.caf());
    EtapeRefusee.si(
        CycleDeVie.signer(
            new Signature(
                convention,
                date,
                horloge.aujourdhui(),
                precedente(conventions, convention),
                versionReferentiel,
                recouvrements(conventions, convention))),
        "être signée");
    conventions.signer(convention.id(), date, Objects.requireNonNull(versionReferentiel));
    Convention signee = conventions.lire(convention.id()).orElseThrow();
    annonces.annoncer(EvenementsDeConvention.SIGNEE, convention, signee);
    return signee;
  }

  private static @Nullable Convention precedente(
      ConventionsEnBase conventions, Convention convention) throws SQLException {
    UUID precedente = convention.texte().precedente();
    return precedente == null ? null : conventions.lire(precedente).orElse(null);
  }

  private static List<Recouvrement> recouvrements(
      ConventionsEnBase conventions, Convention convention) throws SQLException {
    return convention.statut() != StatutConvention.EN_PREPARATION
        ? List.of()
        : conventions.recouvrements(
            convention.id(), convention.texte().perimetre(), convention.texte().periode());
  }
}
