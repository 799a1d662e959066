package fr.ctg.funding.rules;

import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.funding.model.TypeDeDeclaration;
import fr.ctg.referentiel.source.model.ParametresEmbarques;
import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Montant;
import fr.ctg.shared.Part;
import fr.ctg.shared.Periode;
import fr.ctg.shared.Pourcentage;
import fr.ctg.shared.Siren;
import fr.ctg.shared.Thematique;
import fr.ctg.staffing.CleDeRepartition;
import fr.ctg.staffing.Emploi;
import fr.ctg.staffing.FaitsDUnEmployeur;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.FaitsDUneAbsence;
import fr.ctg.staffing.FaitsDUneConvention;
import fr.ctg.staffing.FaitsDUneVacance;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.Mission;
import fr.ctg.staffing.MotifDAbsence;
import fr.ctg.staffing.NatureEmployeur;
import fr.ctg.staffing.Origine;
import fr.ctg.staffing.Position;
import fr.ctg.staffing.TempsDeTravail;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;

/**
 * Any simulations, for properties: every kind of post, month, leave, vacancy and succession occurs.
 */
final class Simulations extends DomainContextBase {

  static final int ANNEE = 2026;

  static final CalculDeSimulation CALCUL =
      new CalculDeSimulation(
          CatalogueModifie.EMBARQUE, ParametresEmbarques.au(LocalDate.of(ANNEE, 1, 1)));

  private static final Siren EPCI = new Siren("200000172");
  private static final Set<CodeInsee> COMMUNES =
      Set.of(new CodeInsee("74024"), new CodeInsee("74042"));

  @Provide
  Arbitrary<SimulationDemandee> demandes() {
    return Arbitraries.randoms().map(Simulations::demande);
  }

  private static SimulationDemandee demande(Random hasard) {
    LocalDate debut = jour(hasard, -200, 60);
    FaitsDUneConvention convention =
        new FaitsDUneConvention(
            un(hasard, FaitsDUneConvention.Rang.values()),
            new Periode(debut, debut.plusDays(200 + hasard.nextInt(900))),
            Set.of(EPCI),
            COMMUNES);
    List<FaitsDUnPoste> postes = new ArrayList<>();
    int combien = 1 + hasard.nextInt(5);
    List<String> libres = new ArrayList<>();
    for (int i = 0; i < combien; i++) {
      String succede =
          libres.isEmpty() || hasard.nextBoolean()
              ? null
              : libres.remove(hasard.nextInt(libres.size()));
      postes.add(poste("P" + i, succede, hasard));
      libres.add("P" + i);
    }
    Collections.shuffle(postes, hasard);
    return new SimulationDemandee(
        ANNEE, un(hasard, TypeDeDeclaration.values()), convention, postes);
  }

  private static FaitsDUnPoste poste(String reference, @Nullable String succede, Random hasard) {
    LocalDate ouverture = jour(hasard, -300, 330);
    return new FaitsDUnPoste(
        reference,
        succede,
        new Mission(
            un(hasard, LibelleCct.values()),
            hasard.nextInt(3) == 0,
            Set.of(un(hasard, Thematique.values())),
            Set.of(),
            Set.of()),
        emploi(hasard),
        ouverture,
        hasard.nextBoolean() ? null : ouverture.plusDays(hasard.nextInt(500)),
        cle(hasard),
        origine(hasard),
        null,
        absences(hasard),
        vacances(hasard));
  }

  private static Emploi emploi(Random hasard) {
    Position position = hasard.nextInt(3) == 0 ? un(hasard, Position.values()) : Position.AGENT;
    Part part = null;
    if (position == Position.RESPONSABLE_SERVICE && hasard.nextInt(4) != 0) {
      part = Part.de(BigDecimal.valueOf(hasard.nextInt(100_001), 5));
    }
    NatureEmployeur nature =
        hasard.nextInt(6) == 0 ? NatureEmployeur.ASSOCIATION : NatureEmployeur.EPCI;
    return new Emploi(
        new FaitsDUnEmployeur(nature, EPCI, nature == NatureEmployeur.EPCI ? COMMUNES : Set.of()),
        hasard.nextBoolean(),
        position,
        part,
        temps(hasard),
        hasard.nextBoolean() ? null : new Montant(hasard.nextInt(6_000_000)));
  }

  private static TempsDeTravail temps(Random hasard) {
    if (hasard.nextInt(3) != 0) {
      return TempsDeTravail.EnEtp.declare(BigDecimal.valueOf(1 + hasard.nextInt(10_000), 4));
    }
    int tempsPlein = 1 + hasard.nextInt(4_800);
    return new TempsDeTravail.EnHeures(
        Fraction.de(1 + hasard.nextInt(tempsPlein), 100), Fraction.de(tempsPlein, 100));
  }

  private static Origine origine(Random hasard) {
    return hasard.nextBoolean()
        ? new Origine.Creation()
        : new Origine.Cej(
            new Montant(hasard.nextInt(4_000_000)),
            Etp.declare(BigDecimal.valueOf(1 + hasard.nextInt(15_000), 4)),
            hasard.nextBoolean());
  }

  private static CleDeRepartition cle(Random hasard) {
    Map<Groupe, Pourcentage> parts = new EnumMap<>(Groupe.class);
    int reste = Pourcentage.CENT_POUR_CENT;
    for (Groupe groupe : Groupe.values()) {
      int part = groupe.ordinal() == Groupe.values().length - 1 ? reste : hasard.nextInt(reste + 1);
      parts.put(groupe, new Pourcentage(part));
      reste -= part;
    }
    return CleDeRepartition.de(parts);
  }

  private static List<FaitsDUneAbsence> absences(Random hasard) {
    List<FaitsDUneAbsence> absences = new ArrayList<>();
    while (hasard.nextInt(3) != 0) {
      LocalDate debut = jour(hasard, -30, 360);
      absences.add(
          new FaitsDUneAbsence(
              un(hasard, MotifDAbsence.values()),
              new Periode(debut, debut.plusDays(hasard.nextInt(100)))));
    }
    return absences;
  }

  private static List<FaitsDUneVacance> vacances(Random hasard) {
    List<FaitsDUneVacance> vacances = new ArrayList<>();
    while (hasard.nextInt(4) == 0) {
      LocalDate debut = jour(hasard, -120, 400);
      vacances.add(
          new FaitsDUneVacance(
              debut,
              hasard.nextInt(3) == 0 ? null : debut.plusDays(hasard.nextInt(200)),
              notification(debut, hasard)));
    }
    return vacances;
  }

  private static @Nullable LocalDate notification(LocalDate debut, Random hasard) {
    return hasard.nextInt(3) == 0 ? null : debut.plusDays(hasard.nextInt(130));
  }

  private static LocalDate jour(Random hasard, int auPlusTot, int auPlusTard) {
    return LocalDate.of(ANNEE, 1, 1)
        .plusDays(auPlusTot + hasard.nextInt(auPlusTard - auPlusTot + 1));
  }

  private static <T> T un(Random hasard, T[] choix) {
    return choix[hasard.nextInt(choix.length)];
  }
}
