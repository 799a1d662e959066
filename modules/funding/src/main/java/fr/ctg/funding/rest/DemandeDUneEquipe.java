package fr.ctg.funding.rest;

import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Montant;
import fr.ctg.shared.Siren;
import fr.ctg.staffing.CleDeRepartition;
import fr.ctg.staffing.Concours;
import fr.ctg.staffing.Diplome;
import fr.ctg.staffing.Emploi;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.FaitsDUnTitulaire;
import fr.ctg.staffing.FaitsDUneConvention;
import fr.ctg.staffing.FaitsDUneFormation;
import fr.ctg.staffing.Origine;
import fr.ctg.staffing.TempsDeTravail;
import fr.ctg.staffing.TypeOrigine;
import fr.ctg.staffing.validation.CleDite;
import fr.ctg.staffing.validation.ConcoursDit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The request that says given facts: the other way round of {@link FaitsDUneDemande}. What is
 * stored is simulated by it, as callers would, so that there is one way to simulate.
 */
final class DemandeDUneEquipe {

  private DemandeDUneEquipe() {}

  static SimulationDemande de(
      int annee,
      SimulationDemande.Declaration declaration,
      @Nullable String caf,
      FaitsDUneConvention convention,
      List<String> signataires,
      List<FaitsDUnPoste> postes) {
    return new SimulationDemande(
        caf,
        annee,
        declaration,
        new ConventionSimulee(
            ConventionSimulee.Rang.valueOf(convention.rang().name()),
            convention.periode().debut(),
            convention.periode().fin(),
            signataires,
            ranges(convention.perimetre(), CodeInsee::code)),
        postes.stream().map(DemandeDUneEquipe::poste).toList());
  }

  private static PosteSimule poste(FaitsDUnPoste p) {
    Emploi emploi = p.emploi();
    Siren siren = emploi.employeur().siren();
    TempsDeTravail temps = emploi.temps();
    var enHeures = temps instanceof TempsDeTravail.EnHeures heures ? heures : null;
    return new PosteSimule(
        p.reference(),
        p.mission().libelle(),
        p.mission().pilote(),
        new EmployeurSimule(emploi.employeur().nature(), siren == null ? null : siren.toString()),
        emploi.engagementEchelleConvention(),
        emploi.position(),
        siPresent(emploi.partManagement(), part -> exact(part.valeur())),
        temps instanceof TempsDeTravail.EnEtp enEtp ? exact(enEtp.etp().valeur()) : null,
        siPresent(enHeures, h -> exact(h.heures())),
        siPresent(enHeures, h -> exact(h.tempsPlein())),
        p.succede(),
        p.ouverture(),
        p.fermeture(),
        ranges(p.mission().thematiques(), t -> t),
        ranges(p.mission().axes(), axe -> axe),
        ranges(p.mission().communes(), CodeInsee::code),
        cle(p.cle()),
        origine(p.origine()),
        siPresent(emploi.coutAnnuel(), Montant::decimal),
        siPresent(p.titulaire(), DemandeDUneEquipe::titulaire),
        p.absences().stream()
            .map(a -> new AbsenceSimulee(a.motif(), a.periode().debut(), a.periode().fin()))
            .toList(),
        p.vacances().stream()
            .map(v -> new VacanceSimulee(v.debut(), v.fin(), v.notification()))
            .toList());
  }

  private static CleDite cle(CleDeRepartition cle) {
    Function<Groupe, BigDecimal> part = groupe -> cle.part(groupe).decimal();
    return new CleDite(
        part.apply(Groupe.PETITE_ENFANCE),
        part.apply(Groupe.ENFANCE_JEUNESSE),
        part.apply(Groupe.PARENTALITE),
        part.apply(Groupe.VIE_SOCIALE_LOGEMENT_DROITS));
  }

  private static OrigineSimulee origine(Origine origine) {
    return switch (origine) {
      case Origine.Creation _ -> new OrigineSimulee(TypeOrigine.CREATION, null, null, null);
      case Origine.Cej cej ->
          new OrigineSimulee(
              TypeOrigine.CEJ,
              cej.montantAnnuel().decimal(),
              exact(cej.etp().valeur()),
              cej.revalorisation());
    };
  }

  private static TitulaireSimule titulaire(FaitsDUnTitulaire t) {
    return new TitulaireSimule(
        t.recrutement(),
        t.diplomes().stream().map(DemandeDUneEquipe::diplome).toList(),
        t.concours().stream().map(DemandeDUneEquipe::concours).toList(),
        t.formations().stream().map(DemandeDUneEquipe::formation).toList(),
        t.consultationCaf(),
        t.nomination());
  }

  private static DiplomeSimule diplome(Diplome d) {
    return new DiplomeSimule(d.niveau(), d.domaine(), d.intitule());
  }

  private static ConcoursDit concours(Concours c) {
    return new ConcoursDit(c.categorie(), c.filiere());
  }

  private static FormationSimulee formation(FaitsDUneFormation f) {
    return new FormationSimulee(f.type(), f.niveau(), f.domaine(), f.statut(), f.payeur());
  }

  /** What was declared has few decimals: it is written as it is. */
  private static BigDecimal exact(Fraction valeur) {
    return valeur.arrondie(valeur.decimalesExactes(), RoundingMode.UNNECESSARY);
  }

  private static <T, R> @Nullable R siPresent(@Nullable T membre, Function<T, R> ecriture) {
    return membre == null ? null : ecriture.apply(membre);
  }

  private static <T, R extends Comparable<? super R>> List<R> ranges(
      Collection<T> elements, Function<T, R> ecriture) {
    return elements.stream().map(ecriture).sorted().toList();
  }
}
