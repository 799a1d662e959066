package fr.ctg.convention.application;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.Territoires;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.Convention;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads conventions: one of them whole, and lists of them, as far as whoever asks may see. */
@ApplicationScoped
public class LireConventions implements Conventions {

  private final UniteDeTravail travail;
  private final Territoires territoires;
  private final Horloge horloge;

  @Inject
  LireConventions(UniteDeTravail travail, Territoires territoires, Horloge horloge) {
    this.travail = travail;
    this.territoires = territoires;
    this.horloge = horloge;
  }

  /**
   * A convention, whole.
   *
   * @throws RequeteRefusee 404, when there is none for whoever asks
   */
  public Convention une(String id) {
    var une = ConventionsQuery.une(cle(id));
    return travail.interroger(une.question(), une.valeurs(), ConventionsQuery::convention).stream()
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
  public Optional<Vue> trouver(Connection connexion, UUID id) throws SQLException {
    return new ConventionsEnBase(connexion).lire(id).map(this::vue);
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
   * @param jour today, on which states depend
   */
  public ListeOrdonnee<ResumeDeConvention, List<String>> liste(
      FiltreDeConventions filtre, LocalDate jour, TriDeConventions tri) {
    List<String> communesDeLEpci =
        filtre.epci() == null ? List.of() : territoires.communesDeLEpci(filtre.epci());
    var liste = new ConventionsQuery(IdentiteCourante.lire(), filtre, jour, communesDeLEpci);
    return ListeOrdonnee.lue(
        (apres, limite) -> {
          var page = liste.page(tri, apres, limite);
          return travail.interroger(page.question(), page.valeurs(), ConventionsQuery::resume);
        },
        tri::place);
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
