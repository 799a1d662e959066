package fr.ctg.convention.application;

import fr.ctg.convention.model.ConventionDEpci;
import fr.ctg.convention.model.ConventionsDEpci;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.probleme.RequeteRefusee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the conventions that EPCI sign with several Caf. */
@ApplicationScoped
public class LireConventionsDEpci {

  private final LireConventions conventions;
  private final ConventionsDEpci registre;
  private final Territoires territoires;

  @Inject
  LireConventionsDEpci(
      LireConventions conventions, ConventionsDEpci registre, Territoires territoires) {
    this.conventions = conventions;
    this.registre = registre;
    this.territoires = territoires;
  }

  /**
   * The sisters of a convention: those that its EPCI sign with other Caf in its time.
   *
   * @param jour as they are on that day
   * @param au as known at that instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is no such convention for whoever asks, or there was
   *     none then
   */
  public ListeOrdonnee<ConventionDEpci, UUID> soeurs(
      UUID id, LocalDate jour, @Nullable Instant au) {
    conventions.exiger(id, au);
    return liste(registre.soeurs(id, jour, au));
  }

  /**
   * The conventions that an EPCI signs, as far as whoever asks may know of them.
   *
   * @param jour as they are on that day
   * @param au as known at that instant; now when {@code null}
   * @throws RequeteRefusee 404, when the reference data have no such EPCI
   */
  public ListeOrdonnee<ConventionDEpci, UUID> de(
      String epci, LocalDate jour, @Nullable Instant au) {
    if (territoires.epci(epci).isEmpty()) {
      throw RequeteRefusee.introuvable(
          "Aucun EPCI à fiscalité propre n'a le SIREN « "
              + epci
              + " » en "
              + territoires.millesime()
              + " : cherchez-le par son nom, /api/v1/territoires/epci?q=nom.");
    }
    return liste(registre.de(epci, jour, au));
  }

  private static ListeOrdonnee<ConventionDEpci, UUID> liste(List<ConventionDEpci> conventions) {
    return ListeOrdonnee.enMemoire(conventions, ConventionDEpci::id);
  }
}
