package fr.ctg.convention.application;

import fr.ctg.convention.NatureSignataire;
import fr.ctg.convention.persistence.Partenaire;
import fr.ctg.convention.persistence.PartenairesEnBase;
import fr.ctg.convention.persistence.PartenairesEnBase.Filtre;
import fr.ctg.convention.persistence.PartenairesEnBase.Place;
import fr.ctg.convention.persistence.PartenairesEnBase.Range;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the partners of each Caf. */
@ApplicationScoped
public class TenirPartenaires {

  private final UniteDeTravail travail;
  private final AnnoncerConventions annonces;

  @Inject
  TenirPartenaires(UniteDeTravail travail, AnnoncerConventions annonces) {
    this.travail = travail;
    this.annonces = annonces;
  }

  /**
   * Records one.
   *
   * @throws RequeteRefusee 409, when the Caf has one of that SIREN
   */
  public void creer(Connection connexion, Partenaire nouveau) throws SQLException {
    if (!new PartenairesEnBase(connexion).inserer(nouveau)) {
      throw new RequeteRefusee(
          TypeProbleme.CONFLIT,
          "Votre Caf a déjà enregistré un partenaire de ce SIREN : corrigez-le plutôt"
              + " (/api/v1/partenaires?siren="
              + nouveau.siren()
              + ").",
          List.of(
              new Faute("/siren", "DOUBLON", "ce partenaire est déjà enregistré dans votre Caf.")));
    }
    annonces.annoncer(nouveau);
  }

  /** Gives one, which is locked, another name or nature. */
  public Partenaire corriger(
      Connection connexion, Partenaire present, String nom, NatureSignataire nature)
      throws SQLException {
    new PartenairesEnBase(connexion).modifier(present.id(), nom, nature);
    var corrige =
        new Partenaire(
            present.id(), present.caf(), present.version() + 1, present.siren(), nom, nature);
    annonces.annoncer(present, corrige);
    return corrige;
  }

  /**
   * The one of that identifier.
   *
   * @throws RequeteRefusee 404, when there is none for whoever asks
   */
  public Partenaire un(String id) {
    return un(id, null);
  }

  /**
   * The one of that identifier as of an instant.
   *
   * @param au the instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is none for whoever asks, or there was none then
   */
  public Partenaire un(String id, @Nullable Instant au) {
    return Identifiant.de(id)
        .flatMap(
            cle ->
                travail.lire(
                    au,
                    session ->
                        session.doReturningWork(
                            connexion -> new PartenairesEnBase(connexion).lire(cle))))
        .orElseThrow(TenirPartenaires::introuvable);
  }

  /** The same, that nobody else writes until the caller's transaction ends. */
  public Partenaire pourEcrire(Connection connexion, String id) throws SQLException {
    UUID cle = Identifiant.de(id).orElseThrow(TenirPartenaires::introuvable);
    return new PartenairesEnBase(connexion)
        .verrouiller(cle)
        .orElseThrow(TenirPartenaires::introuvable);
  }

  /** The refusal of what does not exist, or not for whoever asks. */
  static RequeteRefusee introuvable() {
    return RequeteRefusee.introuvable(
        "Aucun partenaire n'a cet identifiant, ou pas parmi ceux que vous pouvez voir.");
  }

  /**
   * The list.
   *
   * @param au as of that instant; now when {@code null}
   */
  public ListeOrdonnee<Range, Place> liste(Filtre filtre, @Nullable Instant au) {
    return ListeOrdonnee.lue(
        (apres, limite) ->
            travail.lire(
                au,
                session ->
                    session.doReturningWork(
                        connexion -> new PartenairesEnBase(connexion).page(filtre, apres, limite))),
        Range::place);
  }
}
