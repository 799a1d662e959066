package fr.ctg.staffing.equipe.application;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.RangConvention;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.application.Travail;
import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Montant;
import fr.ctg.shared.Part;
import fr.ctg.shared.Periode;
import fr.ctg.shared.Pourcentage;
import fr.ctg.shared.Siren;
import fr.ctg.staffing.CleDeRepartition;
import fr.ctg.staffing.Emploi;
import fr.ctg.staffing.Equipes;
import fr.ctg.staffing.FaitsDUnEmployeur;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.FaitsDUnTitulaire;
import fr.ctg.staffing.FaitsDUneAbsence;
import fr.ctg.staffing.FaitsDUneConvention;
import fr.ctg.staffing.FaitsDUneVacance;
import fr.ctg.staffing.Mission;
import fr.ctg.staffing.Origine;
import fr.ctg.staffing.TypeOrigine;
import fr.ctg.staffing.absence.model.Absence;
import fr.ctg.staffing.affectation.model.Affectation;
import fr.ctg.staffing.poste.model.EmployeurDePoste;
import fr.ctg.staffing.poste.model.EtatDePoste;
import fr.ctg.staffing.poste.model.OrigineDePoste;
import fr.ctg.staffing.poste.model.PartieDePoste;
import fr.ctg.staffing.poste.model.PartiesDePostes;
import fr.ctg.staffing.poste.model.Poste;
import fr.ctg.staffing.poste.model.Postes;
import fr.ctg.staffing.titulaire.model.Titulaire;
import fr.ctg.staffing.titulaire.model.Titulaires;
import fr.ctg.staffing.vacance.model.Vacance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the posts of a convention as the rules look at them. */
@ApplicationScoped
class LireEquipes implements Equipes {

  /** What is left of a name for a reference, beside what tells it from others. */
  private static final int NOM_MAX = 30;

  private final Travail travail;
  private final Postes postes;
  private final PartiesDePostes<Absence> absences;
  private final PartiesDePostes<Vacance> vacances;
  private final PartiesDePostes<Affectation> affectations;
  private final Titulaires titulaires;
  private final Territoires territoires;

  @Inject
  LireEquipes(
      Travail travail,
      Postes postes,
      PartiesDePostes<Absence> absences,
      PartiesDePostes<Vacance> vacances,
      PartiesDePostes<Affectation> affectations,
      Titulaires titulaires,
      Territoires territoires) {
    this.postes = postes;
    this.absences = absences;
    this.vacances = vacances;
    this.territoires = territoires;
    this.travail = travail;
    this.affectations = affectations;
    this.titulaires = titulaires;
  }

  @Override
  public List<FaitsDUnPoste> postes(
      Conventions.Vue convention,
      Periode jours,
      @Nullable Instant au,
      @Nullable Supposition supposition) {
    return travail.lire(
        au,
        () -> lus(convention, jours, au, supposition).stream().map(PosteDeLEquipe::faits).toList());
  }

  @Override
  public FaitsDUneConvention convention(Conventions.Vue convention) {
    LocalDate avant = convention.finAvantTerme();
    return new FaitsDUneConvention(
        convention.rang() == RangConvention.PREMIERE
            ? FaitsDUneConvention.Rang.PREMIERE
            : FaitsDUneConvention.Rang.RENOUVELLEMENT,
        new Periode(
            convention.debut(),
            avant == null || avant.isBefore(convention.debut()) ? convention.fin() : avant),
        convention.signataires().stream()
            .filter(code -> !CodeInsee.estBienForme(code))
            .filter(siren -> !territoires.communesDuSignataire(siren).isEmpty())
            .map(Siren::new)
            .collect(Collectors.toSet()),
        convention.perimetre().stream().map(CodeInsee::new).collect(Collectors.toSet()));
  }

  /** A post, and what the rules look at of it in one of its states. */
  record PosteDeLEquipe(Poste poste, FaitsDUnPoste faits) {}

  /** The posts that are open on a day, by their first days. */
  List<PosteDeLEquipe> duJour(Conventions.Vue convention, LocalDate jour, @Nullable Instant au) {
    return travail.lire(au, () -> lus(convention, new Periode(jour, jour), au, null));
  }

  @Override
  public Optional<VacanceVue> vacance(UUID poste, UUID id, @Nullable Instant au) {
    return travail
        .lire(au, () -> vacances.trouver(poste, id))
        .map(v -> new VacanceVue(v.id(), v.poste(), v.convention(), v.faits()));
  }

  private List<PosteDeLEquipe> lus(
      Conventions.Vue convention,
      Periode jours,
      @Nullable Instant au,
      @Nullable Supposition supposition) {
    Map<UUID, List<Absence>> partis = parPoste(absences.deLaConvention(convention.id()));
    Map<UUID, List<Vacance>> vides = parPoste(vacances.deLaConvention(convention.id()));
    Map<Poste, List<Tranche>> tranches = new LinkedHashMap<>();
    Map<UUID, List<Tenue>> tenues = tenues(convention.id());
    for (Poste poste : postes.deLaConvention(convention.id(), au)) {
      List<Tranche> siennes = tranches(poste, tenues.getOrDefault(poste.id(), List.of()), jours);
      if (!siennes.isEmpty()) {
        tranches.put(poste, siennes);
      }
    }
    Map<UUID, String> references = references(tranches);
    Map<UUID, String> axes = axes(convention, jours);
    boolean seul = tranches.size() == 1;
    List<PosteDeLEquipe> faits = new ArrayList<>();
    tranches.forEach(
        (poste, siennes) -> {
          String quitte = derniere(poste.texte().succede(), tranches, references);
          for (Tranche tranche : siennes) {
            String reference = tranche.reference(references.get(poste.id()));
            faits.add(
                new PosteDeLEquipe(
                    poste,
                    faits(poste, tranche, reference, quitte, seul && siennes.size() > 1, axes)
                        .avec(
                            absences(partis.getOrDefault(poste.id(), List.of()), jours),
                            vacances(
                                vides.getOrDefault(poste.id(), List.of()),
                                tranche.jours(),
                                supposition))));
            quitte = reference;
          }
        });
    return faits;
  }

  private static <P extends PartieDePoste<?>> Map<UUID, List<P>> parPoste(List<P> parties) {
    return parties.stream().collect(Collectors.groupingBy(PartieDePoste::poste));
  }

  /** Months are taken off in the days looked at alone: what touches none of them takes nothing. */
  private static List<FaitsDUneAbsence> absences(List<Absence> toutes, Periode jours) {
    return toutes.stream()
        .filter(absence -> absence.texte().jours().touche(jours))
        .map(Absence::faits)
        .toList();
  }

  /**
   * Those on the days of a state, and those that one of these goes on from or is gone on with: the
   * rules merge them, and the grace runs from the first.
   */
  private static List<FaitsDUneVacance> vacances(
      List<Vacance> parDebut, Periode etat, @Nullable Supposition supposition) {
    List<FaitsDUneVacance> toutes = new ArrayList<>();
    List<FaitsDUneVacance> suite = new ArrayList<>();
    Periode fusion = null;
    for (Vacance vacance : parDebut) {
      FaitsDUneVacance faits = vacance.faits();
      if (supposition != null && supposition.vacance().equals(vacance.id())) {
        faits = supposition.faits();
      }
      if (faits == null) {
        continue;
      }
      Periode sienne = Periode.depuis(faits.debut(), faits.fin());
      if (fusion != null && fusion.estPoursuiviePar(sienne)) {
        fusion = fusion.jusquALaFinDe(sienne);
      } else {
        if (fusion != null && fusion.touche(etat)) {
          toutes.addAll(suite);
        }
        suite.clear();
        fusion = sienne;
      }
      suite.add(faits);
    }
    if (fusion != null && fusion.touche(etat)) {
      toutes.addAll(suite);
    }
    return toutes;
  }

  /** The names of the axes, as they are last called on those days. */
  private static Map<UUID, String> axes(Conventions.Vue convention, Periode jours) {
    return convention.axes().stream()
        .filter(axe -> !axe.jours().debut().isAfter(jours.fin()))
        .sorted(Comparator.comparing(axe -> axe.jours().debut()))
        .collect(
            Collectors.toMap(
                Conventions.AxeVu::id, Conventions.AxeVu::libelle, (avant, apres) -> apres));
  }

  /**
   * That somebody holds a post; those who stand in for others change nothing (FIN-ABSENCE).
   *
   * @param qui who holds it
   */
  private record Tenue(Affectation affectation, Titulaire qui) {

    Periode jours() {
      return affectation.texte().jours();
    }

    FaitsDUnTitulaire faits() {
      return qui.faits(affectation.texte().consultationCaf(), affectation.texte().nomination());
    }
  }

  /** Who holds the posts of a convention, by their first days. */
  private Map<UUID, List<Tenue>> tenues(UUID convention) {
    List<Affectation> titulariat =
        affectations.deLaConvention(convention).stream()
            .filter(affectation -> !affectation.estUnRemplacement())
            .toList();
    Map<UUID, Titulaire> connus =
        titulaires
            .trouver(titulariat.stream().map(a -> a.texte().titulaire()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Titulaire::id, Function.identity()));
    return titulariat.stream()
        .collect(
            Collectors.groupingBy(
                Affectation::poste,
                Collectors.mapping(
                    a -> new Tenue(a, Objects.requireNonNull(connus.get(a.texte().titulaire()))),
                    Collectors.toList())));
  }

  /**
   * A post while one of its states holds, and one person holds it, or nobody.
   *
   * @param tenue who holds it; {@code null}: nobody
   * @param suite whether another was before it on one of the days looked at
   */
  private record Tranche(EtatDePoste etat, Periode jours, @Nullable Tenue tenue, boolean suite) {

    String reference(@Nullable String poste) {
      return suite ? poste + ", depuis le " + Ecriture.date(jours.debut()) : String.valueOf(poste);
    }
  }

  private static List<Tranche> tranches(Poste poste, List<Tenue> tenues, Periode jours) {
    List<Poste.EtatDate> etats = poste.texte().etats();
    List<Tranche> tranches = new ArrayList<>();
    for (int i = 0; i < etats.size(); i++) {
      LocalDate fin =
          i + 1 < etats.size() ? etats.get(i + 1).depuis().minusDays(1) : poste.texte().fermeture();
      EtatDePoste etat = etats.get(i).etat();
      parTenue(
          Periode.depuis(etats.get(i).depuis(), fin),
          tenues,
          (siens, tenue) -> {
            if (siens.touche(jours)) {
              tranches.add(new Tranche(etat, siens, tenue, !tranches.isEmpty()));
            }
          });
    }
    return tranches;
  }

  /** Divides days by who holds the post on them, from the first to the last. */
  private static void parTenue(
      Periode jours, List<Tenue> tenues, BiConsumer<Periode, @Nullable Tenue> suite) {
    LocalDate reste = jours.debut();
    for (Tenue tenue : tenues) {
      Periode siens = tenue.jours().commune(jours);
      if (siens != null) {
        if (siens.debut().isAfter(reste)) {
          suite.accept(new Periode(reste, siens.debut().minusDays(1)), null);
        }
        suite.accept(siens, tenue);
        if (siens.fin().equals(jours.fin())) {
          return;
        }
        reste = siens.fin().plusDays(1);
      }
    }
    suite.accept(new Periode(reste, jours.fin()), null);
  }

  /** How findings name each post: as people do, and by a number where two have one name. */
  private static Map<UUID, String> references(Map<Poste, List<Tranche>> tranches) {
    Map<UUID, String> references = new HashMap<>();
    Set<String> prises = new HashSet<>();
    for (Poste poste : tranches.keySet()) {
      String nom = poste.texte().intitule();
      if (nom.codePointCount(0, nom.length()) > NOM_MAX) {
        nom = nom.substring(0, nom.offsetByCodePoints(0, NOM_MAX - 1)).strip() + "…";
      }
      String reference = nom;
      for (int i = 2; !prises.add(reference); i++) {
        reference = nom + " " + i;
      }
      references.put(poste.id(), reference);
    }
    return references;
  }

  private static @Nullable String derniere(
      @Nullable UUID succede, Map<Poste, List<Tranche>> tranches, Map<UUID, String> references) {
    return tranches.entrySet().stream()
        .filter(e -> e.getKey().id().equals(succede))
        .map(e -> e.getValue().getLast().reference(references.get(succede)))
        .findFirst()
        .orElse(null);
  }

  private FaitsDUnPoste faits(
      Poste poste,
      Tranche tranche,
      String reference,
      @Nullable String succede,
      boolean pilote,
      Map<UUID, String> axes) {
    Poste.Texte texte = poste.texte();
    EtatDePoste etat = tranche.etat();
    Tenue tenue = tranche.tenue();
    LocalDate fin = tranche.jours().fin();
    return new FaitsDUnPoste(
        reference,
        succede,
        new Mission(
            etat.libelle(),
            etat.pilote() || pilote,
            Set.copyOf(etat.thematiques()),
            etat.axes().stream()
                .map(axe -> axes.getOrDefault(axe, axe.toString()))
                .collect(Collectors.toSet()),
            etat.communes().stream().map(CodeInsee::new).collect(Collectors.toSet())),
        new Emploi(
            employeur(texte.employeur()),
            texte.engagement() != null
                || tenue != null && tenue.affectation().texte().engagement() != null,
            etat.position(),
            siPresent(etat.partManagement(), Part::de),
            etat.temps(),
            siPresent(etat.coutAnnuel(), Montant::exact)),
        tranche.jours().debut(),
        LocalDate.MAX.equals(fin) ? null : fin,
        cle(etat.cle()),
        origine(texte.origine()),
        tenue == null ? null : tenue.faits(),
        List.of(),
        List.of());
  }

  private FaitsDUnEmployeur employeur(EmployeurDePoste employeur) {
    String siren = employeur.siren();
    return new FaitsDUnEmployeur(
        employeur.nature(),
        siPresent(siren, Siren::new),
        siren != null && employeur.nature().estTerritoriale()
            ? territoires.communesDuSignataire(siren).stream()
                .map(CodeInsee::new)
                .collect(Collectors.toSet())
            : Set.of());
  }

  private static CleDeRepartition cle(EtatDePoste.Cle cle) {
    return CleDeRepartition.de(
        Map.of(
            Groupe.PETITE_ENFANCE, Pourcentage.de(cle.petiteEnfance()),
            Groupe.ENFANCE_JEUNESSE, Pourcentage.de(cle.enfanceJeunesse()),
            Groupe.PARENTALITE, Pourcentage.de(cle.parentalite()),
            Groupe.VIE_SOCIALE_LOGEMENT_DROITS, Pourcentage.de(cle.vieSociale())));
  }

  /** The uplift is granted by a decision, and none is kept yet. */
  private static Origine origine(OrigineDePoste origine) {
    return origine.type() == TypeOrigine.CREATION
        ? new Origine.Creation()
        : new Origine.Cej(
            Montant.exact(Objects.requireNonNull(origine.montantAnnuel())),
            Etp.declare(Objects.requireNonNull(origine.etp())),
            false);
  }

  private static <R> @Nullable R siPresent(
      @Nullable BigDecimal membre, Function<BigDecimal, R> lecture) {
    return membre == null ? null : lecture.apply(membre);
  }

  private static @Nullable Siren siPresent(
      @Nullable String membre, Function<String, Siren> lecture) {
    return membre == null ? null : lecture.apply(membre);
  }
}
