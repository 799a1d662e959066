package fr.ctg.convention.territoire.application;

import fr.ctg.convention.territoire.Caf;
import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.Departement;
import fr.ctg.convention.territoire.Epci;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.convention.territoire.model.CleDeTri;
import fr.ctg.convention.territoire.model.FiltreCommunes;
import fr.ctg.convention.territoire.model.FiltreEpci;
import fr.ctg.convention.territoire.model.ReferentielTerritorial;
import fr.ctg.convention.territoire.model.RegistreDesTerritoires;
import fr.ctg.convention.territoire.model.TerritoireTrouve;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.referentiel.CafConnues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The latest vintage of the reference territories: held in memory from its first use for those who
 * look up codes, and read where it is kept for those who search.
 *
 * <p>A list is read in slices, each in a transaction of its own. A loaded vintage does not change,
 * so that they are those of one list all the same.
 */
@ApplicationScoped
public class LireTerritoires implements CafConnues {

  private final Travail travail;
  private final RegistreDesTerritoires registre;
  private final AtomicReference<@Nullable CompletableFuture<ReferentielTerritorial>> lecture =
      new AtomicReference<>();

  @Inject
  LireTerritoires(Travail travail, RegistreDesTerritoires registre) {
    this.travail = travail;
    this.registre = registre;
  }

  /**
   * The communes whose names begin with a text, then those that hold its words.
   *
   * @param q the text; absent for all
   */
  public ListeOrdonnee<TerritoireTrouve<Commune>, CleDeTri> communes(
      @Nullable String q, FiltreCommunes parmi) {
    int millesime = territoires().millesime();
    return liste((apres, limite) -> registre.communes(millesime, q, parmi, apres, limite));
  }

  /** The same of the EPCI. */
  public ListeOrdonnee<TerritoireTrouve<Epci>, CleDeTri> epci(
      @Nullable String q, FiltreEpci parmi) {
    int millesime = territoires().millesime();
    return liste((apres, limite) -> registre.epci(millesime, q, parmi, apres, limite));
  }

  /** The same of the départements, of a region if one is given. */
  public ListeOrdonnee<TerritoireTrouve<Departement>, CleDeTri> departements(
      @Nullable String q, @Nullable String region) {
    int millesime = territoires().millesime();
    return liste((apres, limite) -> registre.departements(millesime, q, region, apres, limite));
  }

  /** The same of the Caf, with a commune of a département if one is given. */
  public ListeOrdonnee<TerritoireTrouve<Caf>, CleDeTri> caf(
      @Nullable String q, @Nullable String departement) {
    int millesime = territoires().millesime();
    return liste((apres, limite) -> registre.caf(millesime, q, departement, apres, limite));
  }

  private <T> ListeOrdonnee<TerritoireTrouve<T>, CleDeTri> liste(
      ListeOrdonnee.Lecture<TerritoireTrouve<T>, CleDeTri> recherche) {
    return ListeOrdonnee.lue(
        (apres, limite) -> travail.lire(null, () -> recherche.lire(apres, limite)),
        TerritoireTrouve::cle);
  }

  /** The latest vintage, in memory. */
  @Produces
  @ApplicationScoped
  public Territoires territoires() {
    var mienne = new CompletableFuture<ReferentielTerritorial>();
    CompletableFuture<ReferentielTerritorial> premiere = lecture.compareAndExchange(null, mienne);
    if (premiere == null) {
      lire(mienne);
      premiere = mienne;
    }
    try {
      return premiere.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** One caller reads; those who wait for it share its failure, and the next one tries again. */
  private void lire(CompletableFuture<ReferentielTerritorial> mienne) {
    try {
      mienne.complete(new ReferentielTerritorial(registre.dernier()));
    } catch (RuntimeException e) {
      lecture.set(null);
      mienne.completeExceptionally(e);
    }
  }

  @Override
  public boolean existe(String code) {
    return territoires().caf(code).isPresent();
  }
}
