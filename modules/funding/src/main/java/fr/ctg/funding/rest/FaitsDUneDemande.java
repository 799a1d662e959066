package fr.ctg.funding.rest;

import fr.ctg.funding.application.ReferenceTerritoriale;
import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.funding.model.TypeDeDeclaration;
import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Montant;
import fr.ctg.shared.Part;
import fr.ctg.shared.Periode;
import fr.ctg.shared.Pourcentage;
import fr.ctg.shared.Siren;
import fr.ctg.staffing.CleDeRepartition;
import fr.ctg.staffing.Concours;
import fr.ctg.staffing.Diplome;
import fr.ctg.staffing.Emploi;
import fr.ctg.staffing.FaitsDUnEmployeur;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.FaitsDUnTitulaire;
import fr.ctg.staffing.FaitsDUneAbsence;
import fr.ctg.staffing.FaitsDUneConvention;
import fr.ctg.staffing.FaitsDUneConvention.Rang;
import fr.ctg.staffing.FaitsDUneFormation;
import fr.ctg.staffing.FaitsDUneVacance;
import fr.ctg.staffing.Mission;
import fr.ctg.staffing.NatureEmployeur;
import fr.ctg.staffing.Origine;
import fr.ctg.staffing.TempsDeTravail;
import fr.ctg.staffing.validation.CleDite;
import fr.ctg.staffing.validation.ConcoursDit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a request without faults into the facts that the rules look at: absent members get their
 * defaults, signatories and employers their territories.
 */
final class FaitsDUneDemande {

  private final ReferenceTerritoriale reference;

  FaitsDUneDemande(ReferenceTerritoriale reference) {
    this.reference = reference;
  }

  SimulationDemandee de(SimulationDemande demande) {
    return new SimulationDemandee(
        demande.annee(),
        TypeDeDeclaration.valueOf(demande.declaration().name()),
        convention(demande.convention()),
        liste(demande.postes(), this::poste));
  }

  private FaitsDUneConvention convention(ConventionSimulee convention) {
    return new FaitsDUneConvention(
        Rang.valueOf(convention.rang().name()),
        new Periode(convention.debut(), convention.fin()),
        convention.signataires().stream()
            .filter(code -> !CodeInsee.estBienForme(code))
            .map(Siren::new)
            .collect(Collectors.toSet()),
        perimetre(convention));
  }

  /** The perimeter that is given, else all the territory of the signatories. */
  private Set<CodeInsee> perimetre(ConventionSimulee convention) {
    Set<CodeInsee> donne = ensemble(convention.communes(), CodeInsee::new);
    if (!donne.isEmpty()) {
      return donne;
    }
    if (convention.signataires().size() == 1) {
      // The shared set itself: the usual convention copies nothing.
      return reference.communesDe(convention.signataires().getFirst());
    }
    Set<CodeInsee> territoire = new HashSet<>();
    for (String signataire : convention.signataires()) {
      territoire.addAll(reference.communesDe(signataire));
    }
    return territoire;
  }

  private FaitsDUnPoste poste(PosteSimule poste) {
    return new FaitsDUnPoste(
        poste.reference(),
        poste.succede(),
        new Mission(
            poste.libelle(),
            vrai(poste.pilote()),
            ensemble(poste.thematiques(), Function.identity()),
            ensemble(poste.axes(), Function.identity()),
            ensemble(poste.communes(), CodeInsee::new)),
        new Emploi(
            employeur(poste.employeur()),
            vrai(poste.engagementEchelleConvention()),
            poste.position(),
            siPresent(poste.partManagement(), Part::de),
            temps(poste),
            siPresent(poste.coutAnnuel(), Montant::exact)),
        poste.ouverture(),
        poste.fermeture(),
        cle(poste.cle()),
        origine(poste.origine()),
        siPresent(poste.titulaire(), FaitsDUneDemande::titulaire),
        liste(poste.absences(), FaitsDUneDemande::absence),
        liste(
            poste.vacances(),
            vacance ->
                new FaitsDUneVacance(vacance.debut(), vacance.fin(), vacance.notification())));
  }

  private static TempsDeTravail temps(PosteSimule poste) {
    BigDecimal etp = poste.etp();
    return etp != null
        ? TempsDeTravail.EnEtp.declare(etp)
        : new TempsDeTravail.EnHeures(
            Fraction.de(Objects.requireNonNull(poste.heures())),
            Fraction.de(Objects.requireNonNull(poste.heuresTempsPlein())));
  }

  private FaitsDUnEmployeur employeur(EmployeurSimule employeur) {
    NatureEmployeur nature = employeur.nature();
    String siren = employeur.siren();
    return new FaitsDUnEmployeur(
        nature,
        siPresent(siren, Siren::new),
        siren != null && nature.estTerritoriale() ? reference.communesDe(siren) : Set.of());
  }

  private static CleDeRepartition cle(CleDite cle) {
    Map<Groupe, Pourcentage> parts = new EnumMap<>(Groupe.class);
    part(parts, Groupe.PETITE_ENFANCE, cle.petiteEnfance());
    part(parts, Groupe.ENFANCE_JEUNESSE, cle.enfanceJeunesse());
    part(parts, Groupe.PARENTALITE, cle.parentalite());
    part(parts, Groupe.VIE_SOCIALE_LOGEMENT_DROITS, cle.vieSocialeLogementDroits());
    return CleDeRepartition.de(parts);
  }

  private static void part(
      Map<Groupe, Pourcentage> parts, Groupe groupe, @Nullable BigDecimal pourcents) {
    if (pourcents != null) {
      parts.put(groupe, Pourcentage.de(pourcents));
    }
  }

  private static Origine origine(OrigineSimulee origine) {
    return switch (origine.type()) {
      case CREATION -> new Origine.Creation();
      case CEJ ->
          new Origine.Cej(
              Montant.exact(Objects.requireNonNull(origine.montantAnnuel())),
              Etp.declare(Objects.requireNonNull(origine.etp())),
              vrai(origine.revalorisation()));
    };
  }

  private static FaitsDUnTitulaire titulaire(TitulaireSimule titulaire) {
    return new FaitsDUnTitulaire(
        titulaire.recrutement(),
        liste(titulaire.diplomes(), FaitsDUneDemande::diplome),
        liste(titulaire.concours(), FaitsDUneDemande::concours),
        liste(titulaire.formations(), FaitsDUneDemande::formation),
        titulaire.consultationCaf(),
        titulaire.nomination());
  }

  private static Diplome diplome(DiplomeSimule diplome) {
    return new Diplome(diplome.niveau(), diplome.domaine(), diplome.intitule());
  }

  private static Concours concours(ConcoursDit concours) {
    return new Concours(concours.categorie(), concours.filiere());
  }

  private static FaitsDUneFormation formation(FormationSimulee formation) {
    return new FaitsDUneFormation(
        formation.type(),
        formation.niveau(),
        formation.domaine(),
        formation.statut(),
        formation.payeur());
  }

  private static FaitsDUneAbsence absence(AbsenceSimulee absence) {
    return new FaitsDUneAbsence(absence.motif(), new Periode(absence.debut(), absence.fin()));
  }

  private static boolean vrai(@Nullable Boolean membre) {
    return membre != null && membre;
  }

  private static <T, R> @Nullable R siPresent(@Nullable T membre, Function<T, R> lecture) {
    return membre == null ? null : lecture.apply(membre);
  }

  private static <T, R> List<R> liste(@Nullable List<T> elements, Function<T, R> lecture) {
    if (elements == null) {
      return List.of();
    }
    List<R> lus = new ArrayList<>(elements.size());
    for (T element : elements) {
      lus.add(lecture.apply(element));
    }
    return lus;
  }

  private static <T, R> Set<R> ensemble(@Nullable List<T> elements, Function<T, R> lecture) {
    return elements == null ? Set.of() : new HashSet<>(liste(elements, lecture));
  }
}
