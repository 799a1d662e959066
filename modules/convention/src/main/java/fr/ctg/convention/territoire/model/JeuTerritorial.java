package fr.ctg.convention.territoire.model;

import fr.ctg.convention.territoire.Caf;
import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.CommuneAncienne;
import fr.ctg.convention.territoire.Departement;
import fr.ctg.convention.territoire.Epci;
import fr.ctg.convention.territoire.Region;
import java.util.List;

/**
 * All the rows of one vintage, on their way from a file to the database or from there to memory.
 *
 * @param millesime the vintage, a year
 * @param regions the regions
 * @param departements the départements
 * @param caf the Caf
 * @param epci the EPCI
 * @param communes the communes, each with its Caf
 * @param anciennes the names and codes that belong to a commune and are none
 */
public record JeuTerritorial(
    int millesime,
    List<Region> regions,
    List<Departement> departements,
    List<Caf> caf,
    List<Epci> epci,
    List<Commune> communes,
    List<CommuneAncienne> anciennes) {

  /** Keeps copies that nobody can change. */
  public JeuTerritorial {
    regions = List.copyOf(regions);
    departements = List.copyOf(departements);
    caf = List.copyOf(caf);
    epci = List.copyOf(epci);
    communes = List.copyOf(communes);
    anciennes = List.copyOf(anciennes);
  }
}
