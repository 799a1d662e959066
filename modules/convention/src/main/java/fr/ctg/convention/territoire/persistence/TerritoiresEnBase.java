package fr.ctg.convention.territoire.persistence;

import fr.ctg.convention.territoire.Caf;
import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.Departement;
import fr.ctg.convention.territoire.Epci;
import fr.ctg.convention.territoire.model.CleDeTri;
import fr.ctg.convention.territoire.model.FiltreCommunes;
import fr.ctg.convention.territoire.model.FiltreEpci;
import fr.ctg.convention.territoire.model.JeuTerritorial;
import fr.ctg.convention.territoire.model.RegistreDesTerritoires;
import fr.ctg.convention.territoire.model.TerritoireTrouve;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vintages of the territories in the database. */
@ApplicationScoped
class TerritoiresEnBase implements RegistreDesTerritoires {

  private final UniteDeTravail travail;

  @Inject
  TerritoiresEnBase(UniteDeTravail travail) {
    this.travail = travail;
  }

  @Override
  public JeuTerritorial dernier() {
    return travail.lireAPart(
        "territoires",
        connexion ->
            new TerritoiresQuery(TerritoiresQuery.dernierMillesime(connexion)).tout(connexion));
  }

  @Override
  public List<TerritoireTrouve<Commune>> communes(
      int millesime,
      @Nullable String q,
      FiltreCommunes parmi,
      @Nullable CleDeTri apres,
      int limite) {
    var query = new TerritoiresQuery(millesime);
    return UniteCourante.session()
        .doReturningWork(connexion -> query.communes(connexion, q, parmi, apres, limite));
  }

  @Override
  public List<TerritoireTrouve<Epci>> epci(
      int millesime, @Nullable String q, FiltreEpci parmi, @Nullable CleDeTri apres, int limite) {
    var query = new TerritoiresQuery(millesime);
    return UniteCourante.session()
        .doReturningWork(connexion -> query.epci(connexion, q, parmi, apres, limite));
  }

  @Override
  public List<TerritoireTrouve<Departement>> departements(
      int millesime,
      @Nullable String q,
      @Nullable String region,
      @Nullable CleDeTri apres,
      int limite) {
    var query = new TerritoiresQuery(millesime);
    return UniteCourante.session()
        .doReturningWork(connexion -> query.departements(connexion, q, region, apres, limite));
  }

  @Override
  public List<TerritoireTrouve<Caf>> caf(
      int millesime,
      @Nullable String q,
      @Nullable String departement,
      @Nullable CleDeTri apres,
      int limite) {
    var query = new TerritoiresQuery(millesime);
    return UniteCourante.session()
        .doReturningWork(connexion -> query.caf(connexion, q, departement, apres, limite));
  }
}
