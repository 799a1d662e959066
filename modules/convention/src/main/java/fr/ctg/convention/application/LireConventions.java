package fr.ctg.convention.application;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.Territoires;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.convention.model.Signataire;
import fr.ctg.convention.persistence.ConventionsEnBase;
import fr.ctg.convention.persistence.ConventionsQuery;
import fr.ctg.convention.persistence.FiltreDeConventions;
import fr.ctg.convention.persistence.ResumeDeConvention;
import fr.ctg.convention.persistence.TriDeConventions;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads conventions: one of them whole, and lists of them, as far as whoever asks may see. */
@ApplicationScoped
public class LireConventions implements Conventions {

  private final UniteDeTravail travail;
  private final RegistreDesConventions registre;
  private final Territoires territoires;
  private final Horloge horloge;

  @Inject
  LireConventions(
      UniteDeTravail travail,
      RegistreDesConventions registre,
      Territoires territoires,
      Horloge horloge) {
    this.travail = travail;
    this.registre = registre;
    this.territoires = territoires;
    this.horloge = horloge;
  }

  /**
   * A convention, whole.
   *
   * @throws RequeteRefusee 404, when there is none for whoever asks
   */
  public Convention une(String id) {
    return une(id, null);
  }

  /**
   * A convention, whole, as of an instant.
   *
   * @param au the instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is none for whoever asks, or there was none then
   */
  public Convention une(String id, @Nullable Instant au) {
    var une = ConventionsQuery.une(cle(id));
    return travail
        .interroger(au, une.question(), une.valeurs(), ConventionsQuery::convention)
        .stream()
        .findFirst()
        .orElseThrow(() -> introuvable(id));
  }

  /**
   * A convention, whole, that nobody else writes until the caller's transaction ends.
   *
   * @throws RequeteRefusee 404, when there is none that whoever asks may write
   */
  public Convention pourEcrire(Connection connexion, String id) throws SQLException {
    return new ConventionsEnBase(connexion).verrouiller(cle(id)).orElseThrow(() -> introuvable(id));
  }

  @Override
  public Optional<Vue> trouver(UUID id) {
    return travail.lire(null, () -> registre.trouver(id)).map(this::vue);
  }

  private Vue vue(Convention c) {
    var texte = c.texte();
    return new Vue(
        c.id(),
        c.caf(),
        c.etat(horloge.aujourdhui()),
        texte.rang(),
        texte.periode().debut(),
        texte.periode().fin(),
        c.resiliation() == null ? null : c.resiliation().date(),
        c.versionReferentiel(),
        texte.signataires().stream().map(Signataire::siren).collect(Collectors.toSet()),
        texte.perimetre(),
        texte.axes().stream().map(Axe::libelle).toList());
  }

  /**
   * The list.
   *
   * @param jour the day on which states depend: today, or that of {@code au}
   * @param au as of that instant; now when {@code null}
   */
  public ListeOrdonnee<ResumeDeConvention, List<String>> liste(
      FiltreDeConventions filtre, LocalDate jour, TriDeConventions tri, @Nullable Instant au) {
    List<String> communesDeLEpci =
        filtre.epci() == null ? List.of() : territoires.communesDeLEpci(filtre.epci());
    var liste = new ConventionsQuery(IdentiteCourante.lire(), filtre, jour, communesDeLEpci);
    return ListeOrdonnee.lue(
        (apres, limite) -> {
          var page = liste.page(tri, apres, limite);
          return travail.interroger(au, page.question(), page.valeurs(), ConventionsQuery::resume);
        },
        tri::place);
  }

  /** The day of an instant, on which states depend; today for one that is yet to come. */
  public LocalDate jour(Instant au) {
    Instant maintenant = horloge.maintenant();
    return LocalDate.ofInstant(au.isAfter(maintenant) ? maintenant : au, Horloge.ZONE_LEGALE);
  }

  /** What is no identifier is that of nothing. */
  static UUID cle(String id) {
    return Identifiant.de(id).orElseThrow(() -> introuvable(id));
  }

  /** The refusal of what does not exist, or not for whoever asks. */
  static RequeteRefusee introuvable(String id) {
    return RequeteRefusee.introuvable(
        "Aucune convention n'a l'identifiant « "
            + id
            + " », ou pas parmi celles que vous pouvez voir.");
  }
}
