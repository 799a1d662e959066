package fr.ctg.convention.application;

import fr.ctg.convention.Territoires;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Signataire;
import fr.ctg.convention.persistence.ConventionDAlors;
import fr.ctg.convention.persistence.FiltreDeConventions;
import fr.ctg.convention.persistence.Partenaire;
import fr.ctg.convention.persistence.PartenairesEnBase.Filtre;
import fr.ctg.convention.persistence.PartenairesEnBase.Place;
import fr.ctg.convention.persistence.PartenairesEnBase.Range;
import fr.ctg.convention.persistence.ResumeDeConvention;
import fr.ctg.convention.persistence.TriDeConventions;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.journal.HistoriqueDObjet;
import fr.ctg.platform.journal.HistoriqueDObjet.Lesquels;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what conventions and what belongs to them were as of an instant; one that is yet to come
 * shows what is.
 *
 * <p>That is for whoever could read it then, which the rows of then tell: its Caf and the national
 * fund, also once it was given up; a signatory, if it was one then and may read it now.
 */
@ApplicationScoped
public class LirePasse {

  private final HistoriqueDObjet historique;
  private final LireConventions conventions;
  private final Territoires territoires;
  private final Horloge horloge;

  @Inject
  LirePasse(
      HistoriqueDObjet historique,
      LireConventions conventions,
      Territoires territoires,
      Horloge horloge) {
    this.historique = historique;
    this.conventions = conventions;
    this.territoires = territoires;
    this.horloge = horloge;
  }

  /**
   * What a convention was.
   *
   * @param convention the convention
   * @param jour the day of then, on which its state depends
   * @param parties what belonged to it
   */
  public record Alors(Convention convention, LocalDate jour, ConventionDAlors parties) {}

  /**
   * What a convention was.
   *
   * @throws RequeteRefusee 404, when it was not, or not for whoever asks
   */
  public Alors convention(String id, Instant au) {
    UUID cle = LireConventions.cle(id);
    var lu =
        new ConventionDAlors(historique.etat(SuiviDesConventions.CONVENTION, cle.toString(), au));
    Convention convention =
        lu.convention()
            .filter(
                c ->
                    LireHistoire.deLaCaf(IdentiteCourante.lire(), c.caf())
                        || (signeeParMoi(c) && conventions.une(id) != null))
            .orElseThrow(() -> LireConventions.introuvable(id));
    return new Alors(convention, jour(au), lu);
  }

  /** The day of an instant, on which states depend; today for one that is yet to come. */
  public LocalDate jour(Instant au) {
    Instant maintenant = horloge.maintenant();
    return LocalDate.ofInstant(au.isAfter(maintenant) ? maintenant : au, Horloge.ZONE_LEGALE);
  }

  private static boolean signeeParMoi(Convention convention) {
    return IdentiteCourante.lire().roles().contains(Role.COLLECTIVITE)
        && convention.texte().signataires().stream()
            .map(Signataire::siren)
            .anyMatch(IdentiteCourante.lire().sirens()::contains);
  }

  /**
   * The amendments that a convention had.
   *
   * @throws RequeteRefusee 404, when it was not, or not for whoever asks
   */
  public ListeOrdonnee<Avenant, Integer> avenants(String convention, Instant au) {
    return ListeOrdonnee.de(
        convention(convention, au).parties().avenants(),
        Avenant::numero,
        Comparator.naturalOrder());
  }

  /**
   * An amendment, if the convention had it.
   *
   * @throws RequeteRefusee 404, when it had not, or not for whoever asks
   */
  public Avenant avenant(String convention, String numero, Instant au) {
    return convention(convention, au).parties().avenants().stream()
        .filter(avenant -> Integer.toString(avenant.numero()).equals(numero))
        .findFirst()
        .orElseThrow(LireAvenants::introuvable);
  }

  /** The list of conventions. */
  public ListeOrdonnee<ResumeDeConvention, List<String>> conventions(
      FiltreDeConventions filtre, TriDeConventions tri, Instant au) {
    LocalDate jour = jour(au);
    List<Lieu> lieux = lieux(filtre);
    return ListeOrdonnee.de(
        visibles(filtre, lieux, au)
            .filter(c -> lieux.stream().allMatch(lieu -> c.communes().anyMatch(lieu.commune())))
            .flatMap(c -> c.resume().stream())
            .filter(resume -> filtre.retient(resume, jour))
            .toList(),
        tri::place,
        tri.comparaison());
  }

  /**
   * A part of the country that a list asks for.
   *
   * @param motifs patterns of SQL that the codes of its communes fit
   * @param commune whether a commune of that code lies in it
   */
  private record Lieu(List<String> motifs, Predicate<String> commune) {

    static Lieu de(List<String> codes) {
      return new Lieu(codes, Set.copyOf(codes)::contains);
    }
  }

  private List<Lieu> lieux(FiltreDeConventions filtre) {
    List<Lieu> lieux = new ArrayList<>();
    String departement = filtre.departement();
    if (departement != null) {
      lieux.add(new Lieu(List.of(departement + "%"), code -> code.startsWith(departement)));
    }
    if (filtre.epci() != null) {
      lieux.add(Lieu.de(territoires.communesDeLEpci(filtre.epci())));
    }
    if (filtre.commune() != null) {
      lieux.add(Lieu.de(List.of(filtre.commune())));
    }
    return lieux;
  }

  /** Those that whoever asks could see, with what a list tells of them. */
  private Stream<ConventionDAlors> visibles(
      FiltreDeConventions filtre, List<Lieu> lieux, Instant au) {
    Identite identite = IdentiteCourante.lire();
    Set<String> candidates = candidates(lieux);
    Map<String, ConventionDAlors> visibles = new HashMap<>();
    if (identite.roles().contains(Role.CNAF)) {
      lire(new Lesquels(filtre.caf(), candidates), lieux, au, visibles);
    } else {
      identite
          .caf()
          .filter(caf -> LireHistoire.deLaCaf(identite, caf))
          .ifPresent(caf -> lire(new Lesquels(caf, candidates), lieux, au, visibles));
      if (identite.roles().contains(Role.COLLECTIVITE)) {
        Set<String> encore = new HashSet<>();
        conventions
            .liste(FiltreDeConventions.AUCUN, horloge.aujourdhui(), TriDeConventions.DEBUT)
            .parcourir(c -> encore.add(c.id().toString()));
        if (candidates != null) {
          encore.retainAll(candidates);
        }
        Map<String, ConventionDAlors> lues = new HashMap<>();
        lire(new Lesquels(filtre.caf(), encore), lieux, au, lues);
        lues.values().removeIf(c -> c.sirens().noneMatch(identite.sirens()::contains));
        visibles.putAll(lues);
      }
    }
    return visibles.values().stream();
  }

  /** Those that ever had a commune in each of these places; none where no place is asked for. */
  private @Nullable Set<String> candidates(List<Lieu> lieux) {
    Set<String> candidates = null;
    for (Lieu lieu : lieux) {
      Set<String> ici =
          historique.objetsAyantEu(
              SuiviDesConventions.CONVENTION, ConventionDAlors.PERIMETRE, "commune", lieu.motifs());
      if (candidates != null) {
        ici.retainAll(candidates);
      }
      candidates = ici;
    }
    return candidates;
  }

  private void lire(
      Lesquels lesquels, List<Lieu> lieux, Instant au, Map<String, ConventionDAlors> lues) {
    historique
        .etats(
            SuiviDesConventions.CONVENTION,
            lieux.isEmpty() ? ConventionDAlors.EN_BREF : ConventionDAlors.EN_BREF_AVEC_COMMUNES,
            lesquels,
            au)
        .forEach((id, etat) -> lues.put(id, new ConventionDAlors(etat)));
  }

  /** The list of partners. */
  public ListeOrdonnee<Range, Place> partenaires(Filtre filtre, Instant au) {
    Identite identite = IdentiteCourante.lire();
    String caf =
        identite.roles().contains(Role.CNAF)
            ? filtre.caf()
            : identite.caf().filter(c -> LireHistoire.deLaCaf(identite, c)).orElse("");
    return ListeOrdonnee.de(
        historique
            .etats(
                SuiviDesConventions.PARTENAIRE,
                List.of(ConventionDAlors.PARTENAIRE),
                new Lesquels(caf, null),
                au)
            .values()
            .stream()
            .flatMap(etat -> new ConventionDAlors(etat).partenaireRange().stream())
            .filter(filtre::retient)
            .toList(),
        Range::place,
        Place.ORDRE);
  }

  /**
   * What a partner was.
   *
   * @throws RequeteRefusee 404, when it was not, or not for whoever asks
   */
  public Partenaire partenaire(String id, Instant au) {
    return Identifiant.de(id)
        .flatMap(
            cle ->
                new ConventionDAlors(
                        historique.etat(SuiviDesConventions.PARTENAIRE, cle.toString(), au))
                    .partenaire())
        .filter(p -> LireHistoire.deLaCaf(IdentiteCourante.lire(), p.caf()))
        .orElseThrow(TenirPartenaires::introuvable);
  }
}
