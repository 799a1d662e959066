package fr.ctg.staffing.rules;

import fr.ctg.referentiel.Parametre;
import fr.ctg.shared.Appreciation;
import fr.ctg.shared.Citation;
import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Part;
import fr.ctg.shared.Periode;
import fr.ctg.shared.Portee;
import fr.ctg.shared.Pourcentage;
import fr.ctg.shared.Siren;
import fr.ctg.shared.Thematique;
import fr.ctg.shared.Verdict;
import fr.ctg.staffing.CleDeRepartition;
import fr.ctg.staffing.Emploi;
import fr.ctg.staffing.Equipe;
import fr.ctg.staffing.FaitsDUnEmployeur;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.FaitsDUnTitulaire;
import fr.ctg.staffing.FaitsDUneConvention;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.Mission;
import fr.ctg.staffing.NatureEmployeur;
import fr.ctg.staffing.Origine;
import fr.ctg.staffing.Position;
import fr.ctg.staffing.RegleAppliquee;
import fr.ctg.staffing.TempsDeTravail;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts for tests: a post that all rules respect, one thing at a time made different. */
public final class Faits {

  public static final Siren EPCI = new Siren("200000172");
  public static final Set<CodeInsee> COMMUNES =
      Set.of(new CodeInsee("74024"), new CodeInsee("74042"), new CodeInsee("74049"));

  private Faits() {}

  /** A convention of 2024 to 2027, signed by the EPCI, over its communes. */
  public static FaitsDUneConvention convention(FaitsDUneConvention.Rang rang) {
    return new FaitsDUneConvention(
        rang,
        new Periode(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31)),
        Set.of(EPCI),
        COMMUNES);
  }

  public static FaitsDUneConvention renouvellement() {
    return convention(FaitsDUneConvention.Rang.RENOUVELLEMENT);
  }

  public static UnPoste poste(String reference) {
    return new UnPoste(reference);
  }

  /** The team in 2026 of a renewed convention. */
  public static Equipe equipe(UnPoste... postes) {
    return equipe(renouvellement(), postes);
  }

  public static Equipe equipe(FaitsDUneConvention convention, UnPoste... postes) {
    return Equipe.deLAnnee(
        2026, convention, List.of(postes).stream().map(UnPoste::construire).toList());
  }

  /** What a rule says of the first post of a team. */
  public static Appreciation apprecier(RegleAppliquee<PosteExamine> regle, Equipe equipe) {
    FaitsDUnPoste poste = equipe.postes().getFirst();
    Emploi emploi = poste.emploi();
    Etp etp =
        emploi.position() != Position.RESPONSABLE_SERVICE
            ? emploi.etp()
            : emploi.partManagement() == null ? null : emploi.etp().sans(emploi.partManagement());
    return regle.apprecier(new PosteExamine(equipe, poste, etp));
  }

  /** The verdict of a rule on the first post of a team, {@code null} where it has no finding. */
  public static Verdict verdict(RegleAppliquee<PosteExamine> regle, Equipe equipe) {
    Appreciation appreciation = apprecier(regle, equipe);
    return appreciation == null ? null : appreciation.verdict();
  }

  public static Parametre parametre(String code, String valeur) {
    return new Parametre(
        code,
        new BigDecimal(valeur),
        "",
        Portee.LOCALE,
        null,
        LocalDate.of(2018, 1, 1),
        null,
        new Citation("S1", "Section", "Les mots"),
        Fondement.TEXTE,
        Instant.EPOCH);
  }

  /** A post in the making. */
  public static final class UnPoste {

    private final String reference;
    private Mission mission =
        new Mission(
            LibelleCct.DISPOSITIF, true, Set.of(Thematique.PETITE_ENFANCE), Set.of(), Set.of());
    private FaitsDUnEmployeur employeur =
        new FaitsDUnEmployeur(NatureEmployeur.EPCI, EPCI, COMMUNES);
    private boolean engagement;
    private Position position = Position.AGENT;
    private Part part;
    private TempsDeTravail temps = TempsDeTravail.EnEtp.declare(new BigDecimal("0.8"));
    private LocalDate ouverture = LocalDate.of(2024, 1, 1);
    private LocalDate fermeture;
    private FaitsDUnTitulaire titulaire;

    private UnPoste(String reference) {
      this.reference = reference;
    }

    public UnPoste mission(
        LibelleCct libelle, boolean pilote, Set<Thematique> thematiques, String... axes) {
      this.mission = new Mission(libelle, pilote, thematiques, Set.of(axes), mission.communes());
      return this;
    }

    public UnPoste adjoint(Thematique... thematiques) {
      return mission(LibelleCct.THEMATIQUE, false, Set.of(thematiques));
    }

    public UnPoste communes(CodeInsee... communes) {
      this.mission =
          new Mission(
              mission.libelle(),
              mission.pilote(),
              mission.thematiques(),
              mission.axes(),
              Set.of(communes));
      return this;
    }

    public UnPoste employeur(FaitsDUnEmployeur autre) {
      this.employeur = autre;
      return this;
    }

    public UnPoste engage() {
      this.engagement = true;
      return this;
    }

    public UnPoste position(Position autre) {
      this.position = autre;
      return this;
    }

    public UnPoste responsable(String partManagement) {
      this.position = Position.RESPONSABLE_SERVICE;
      this.part = Part.de(new BigDecimal(partManagement));
      return this;
    }

    public UnPoste etp(String autre) {
      this.temps = TempsDeTravail.EnEtp.declare(new BigDecimal(autre));
      return this;
    }

    public UnPoste heures(String heures, String tempsPlein) {
      this.temps =
          new TempsDeTravail.EnHeures(
              Fraction.de(new BigDecimal(heures)), Fraction.de(new BigDecimal(tempsPlein)));
      return this;
    }

    public UnPoste ouvert(String debut, String fin) {
      this.ouverture = LocalDate.parse(debut);
      this.fermeture = LocalDate.parse(fin);
      return this;
    }

    public UnPoste titulaire(FaitsDUnTitulaire autre) {
      this.titulaire = autre;
      return this;
    }

    public FaitsDUnPoste construire() {
      return new FaitsDUnPoste(
          reference,
          null,
          mission,
          new Emploi(employeur, engagement, position, part, temps, null),
          ouverture,
          fermeture,
          CleDeRepartition.de(
              Map.of(Groupe.PETITE_ENFANCE, new Pourcentage(Pourcentage.CENT_POUR_CENT))),
          new Origine.Creation(),
          titulaire,
          List.of(),
          List.of());
    }
  }
}
