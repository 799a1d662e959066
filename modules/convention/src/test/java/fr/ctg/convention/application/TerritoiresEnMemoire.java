package fr.ctg.convention.application;

import fr.ctg.convention.territoire.Caf;
import fr.ctg.convention.territoire.Commune;
import fr.ctg.convention.territoire.CommuneAncienne;
import fr.ctg.convention.territoire.Departement;
import fr.ctg.convention.territoire.Epci;
import fr.ctg.convention.territoire.NatureAncienne;
import fr.ctg.convention.territoire.NatureEpci;
import fr.ctg.convention.territoire.Region;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.convention.territoire.model.JeuTerritorial;
import fr.ctg.convention.territoire.model.ReferentielTerritorial;
import java.util.List;

/**
 * A Caf, an EPCI of two communes of which it serves one, a commune that is in none, and one that
 * has no SIREN.
 */
public final class TerritoiresEnMemoire {

  public static final String CAF = "29";
  public static final String EPCI = "242900314";
  public static final String BREST = "29019";
  public static final String BOHARS = "29011";
  public static final String RECOUVRANCE = "29998";
  public static final String OUESSANT = "29155";
  public static final String SIREN_OUESSANT = "212901557";
  public static final String SEIN = "29083";

  private TerritoiresEnMemoire() {}

  public static Territoires territoires() {
    return new ReferentielTerritorial(
        new JeuTerritorial(
            2026,
            List.of(new Region("53", "Bretagne")),
            List.of(
                new Departement("22", "Côtes-d'Armor", "53"),
                new Departement("29", "Finistère", "53")),
            List.of(new Caf("22", "Caf Côtes-d'Armor", "22"), new Caf(CAF, "Caf Finistère", "29")),
            List.of(new Epci(EPCI, NatureEpci.METRO, "Brest Métropole", 213_000)),
            List.of(
                new Commune(BREST, "212900195", "Brest", "29", 140_000, EPCI, CAF),
                new Commune(BOHARS, "212900112", "Bohars", "29", 3_500, EPCI, "22"),
                new Commune(OUESSANT, SIREN_OUESSANT, "Ouessant", "29", 830, null, CAF),
                new Commune(SEIN, null, "Île-de-Sein", "29", 260, null, CAF)),
            List.of(
                new CommuneAncienne(RECOUVRANCE, "Recouvrance", NatureAncienne.DELEGUEE, BREST))));
  }
}
