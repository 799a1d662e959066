package fr.ctg.staffing.affectation.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.HistoireDesConventions;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.affectation.model.Affectation;
import fr.ctg.staffing.affectation.model.AffectationsGardees;
import fr.ctg.staffing.poste.application.PostesOuverts;
import fr.ctg.staffing.poste.application.UsagesDePartiesDePostes;
import fr.ctg.staffing.poste.model.PartiesDePostes;
import fr.ctg.staffing.poste.model.Poste;
import fr.ctg.staffing.titulaire.model.Titulaire;
import fr.ctg.staffing.titulaire.model.Titulaires;
import fr.ctg.staffing.vacance.model.Vacance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The assignments of holders to posts: what may be done with them, and what they must be. */
@ApplicationScoped
public class Affectations extends UsagesDePartiesDePostes<Affectation, Affectation.Texte> {

  private final Travail travail;
  private final PostesOuverts postes;
  private final AffectationsGardees gardees;
  private final Titulaires titulaires;
  private final PartiesDePostes<Vacance> vacances;

  @Inject
  Affectations(
      Travail travail,
      PostesOuverts postes,
      AffectationsGardees gardees,
      Titulaires titulaires,
      PartiesDePostes<Vacance> vacances,
      HistoireDesConventions histoire) {
    super(
        travail,
        postes,
        gardees,
        postes.annonce(
            EvenementsDAffectations.CREEE,
            EvenementsDAffectations.MODIFIEE,
            EvenementsDAffectations.SUPPRIMEE,
            ChargeDAffectation::de),
        histoire,
        AffectationSuivie.TABLE);
    this.travail = travail;
    this.postes = postes;
    this.gardees = gardees;
    this.titulaires = titulaires;
    this.vacances = vacances;
  }

  @Override
  protected Affectation nouvelle(PostesOuverts.PosteOuvert ouvert, Affectation.Texte texte) {
    return Affectation.nouvelle(UuidCreator.getTimeOrderedEpoch(), ouvert.poste(), texte);
  }

  @Override
  protected Affectation corrigee(Affectation presente, Affectation.Texte texte) {
    return presente.corrigee(texte);
  }

  /**
   * Those of a post, by their first days.
   *
   * @param le those that hold on that day alone; all when {@code null}
   * @param au as of that instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is no such post
   */
  public ListeOrdonnee<Affectation, UUID> liste(
      UUID poste, @Nullable LocalDate le, @Nullable Instant au) {
    postes.exiger(poste, au);
    return ListeOrdonnee.enMemoire(
        travail.lire(au, () -> gardees.duPoste(poste)).stream()
            .filter(affectation -> le == null || affectation.texte().jours().contient(le))
            .toList(),
        Affectation::id);
  }

  /**
   * Takes one away.
   *
   * @throws RequeteRefusee as {@link UsagesDePartiesDePostes#retirer}; 409 too, when somebody
   *     stands in for its holder
   */
  @Override
  public void retirer(UUID poste, UUID id, VersionDeDepart depart) {
    travail.ecrire(
        () -> {
          if (gardees.duPoste(poste).stream().anyMatch(autre -> id.equals(remplace(autre)))) {
            throw new RequeteRefusee(
                TypeProbleme.CONFLIT,
                "Un remplacement se rapporte à cette affectation : retirez-le d'abord.");
          }
          super.retirer(poste, id, depart);
          return id;
        });
  }

  private static @Nullable UUID remplace(Affectation affectation) {
    return affectation.texte().remplace();
  }

  /**
   * Its holder is one of the Caf, its days lie in the opening of the post, and on none of them
   * another holds the post unless it stands in for that one; a post that is held is not vacant.
   *
   * <p>LECTURE: an assignment without an end lasts as long as the post is open; who stands in for
   * somebody does so within that one's days.
   */
  @Override
  protected void controler(
      PostesOuverts.PosteOuvert ouvert,
      Affectation.@Nullable Texte dite,
      Affectation.Texte texte,
      Fautes fautes) {
    titulaire(ouvert.poste(), dite, texte, fautes);
    if (texte.debut() == null || fautes.fautif("/debut") || fautes.fautif("/fin")) {
      return;
    }
    dansLOuverture(ouvert.poste(), texte, fautes);
    List<Affectation> autres = new ArrayList<>(gardees.duPoste(ouvert.poste().id()));
    // What it says tells it from the others: no two holders begin on one day.
    Optional<Affectation> presente =
        autres.stream().filter(autre -> autre.texte().equals(dite)).findFirst();
    presente.ifPresent(autres::remove);
    if (texte.remplace() == null) {
      seul(texte, autres, fautes);
      horsVacance(ouvert.poste(), texte, fautes);
    } else {
      remplacant(texte, texte.remplace(), autres, fautes);
    }
    presente.ifPresent(elle -> avecSesRemplacants(elle, texte, autres, fautes));
  }

  private void titulaire(
      Poste poste, Affectation.@Nullable Texte dite, Affectation.Texte texte, Fautes fautes) {
    if (texte.titulaire() == null || fautes.fautif("/titulaire")) {
      return;
    }
    Optional<Titulaire> trouve =
        titulaires.trouver(texte.titulaire()).filter(qui -> qui.caf().equals(poste.caf()));
    if (trouve.isEmpty()) {
      fautes.ajouter(
          "/titulaire",
          CodeDeFaute.INCONNU,
          "aucun titulaire de votre Caf n'a cet identifiant ; corrigez-le, ou enregistrez d'abord le"
              + " titulaire");
    } else if (trouve.get().effacement() != null
        && (dite == null || !dite.titulaire().equals(texte.titulaire()))) {
      fautes.ajouter(
          "/titulaire",
          CodeDeFaute.INCOHERENT,
          "cette personne est effacée, et plus rien ne dit qui elle était ; enregistrez un autre"
              + " titulaire");
    }
  }

  private static void dansLOuverture(Poste poste, Affectation.Texte texte, Fautes fautes) {
    var ouverture = Periode.depuis(poste.texte().ouverture(), poste.texte().fermeture());
    for (String membre : List.of("/debut", "/fin")) {
      LocalDate jour = membre.equals("/debut") ? texte.debut() : texte.fin();
      if (jour != null && !ouverture.contient(jour)) {
        fautes.ajouter(
            membre,
            CodeDeFaute.HORS_BORNES,
            "le %s n'est pas un jour d'ouverture du poste, ouvert %s ; donnez l'un de ces jours"
                .formatted(Ecriture.date(jour), Ecriture.periode(ouverture)));
      }
    }
  }

  private static void seul(Affectation.Texte texte, List<Affectation> autres, Fautes fautes) {
    autres.stream()
        .filter(autre -> !autre.estUnRemplacement())
        .filter(autre -> autre.texte().jours().touche(texte.jours()))
        .findFirst()
        .ifPresent(
            autre ->
                fautes.ajouter(
                    "/debut",
                    CodeDeFaute.INCOHERENT,
                    "le poste a déjà un titulaire %s, et n'en a qu'un par jour ; corrigez ces jours,"
                            .formatted(Ecriture.periode(autre.texte().jours()))
                        + " donnez une fin à l'autre affectation, ou dites « remplace » si l'un"
                        + " remplace l'autre"));
  }

  /** Who holds a post ends its vacancy, on the day before. */
  private void horsVacance(Poste poste, Affectation.Texte texte, Fautes fautes) {
    vacances.duPoste(poste.id()).stream()
        .map(vacance -> vacance.texte().jours())
        .filter(jours -> !fautes.fautif("/debut") && jours.touche(texte.jours()))
        .findFirst()
        .ifPresent(
            jours ->
                fautes.ajouter(
                    "/debut",
                    CodeDeFaute.INCOHERENT,
                    "le poste est enregistré vacant %s ; corrigez ces jours, ou mettez d'abord fin à"
                            .formatted(Ecriture.periode(jours))
                        + " la vacance"));
  }

  private static void remplacant(
      Affectation.Texte texte, UUID remplace, List<Affectation> autres, Fautes fautes) {
    if (fautes.fautif("/remplace")) {
      return;
    }
    autres.stream()
        .filter(autre -> autre.id().equals(remplace) && !autre.estUnRemplacement())
        .findFirst()
        .ifPresentOrElse(
            autre -> {
              if (!autre.texte().jours().couvre(texte.jours())) {
                fautes.ajouter(
                    "/remplace",
                    CodeDeFaute.HORS_BORNES,
                    "la personne remplacée n'est affectée que %s ; corrigez les jours du remplacement"
                        .formatted(Ecriture.periode(autre.texte().jours())));
              } else if (autre.texte().titulaire().equals(texte.titulaire())) {
                fautes.ajouter(
                    "/remplace",
                    CodeDeFaute.INCOHERENT,
                    "nul ne se remplace soi-même ; donnez un autre titulaire, ou retirez « remplace »");
              }
            },
            () ->
                fautes.ajouter(
                    "/remplace",
                    CodeDeFaute.INCONNU,
                    "le poste n'a pas d'affectation de cet identifiant qui puisse être remplacée ;"
                        + " donnez celle du titulaire, et non d'un remplaçant"));
  }

  private static void avecSesRemplacants(
      Affectation presente, Affectation.Texte texte, List<Affectation> autres, Fautes fautes) {
    autres.stream()
        .filter(autre -> presente.id().equals(remplace(autre)))
        .filter(autre -> texte.remplace() != null || !texte.jours().couvre(autre.texte().jours()))
        .findFirst()
        .ifPresent(
            autre -> {
              String ici = texte.remplace() == null ? "/fin" : "/remplace";
              if (!fautes.fautif(ici)) {
                fautes.ajouter(
                    ici,
                    CodeDeFaute.INCOHERENT,
                    "un remplacement, %s, se rapporte à cette affectation ; corrigez-le d'abord"
                        .formatted(Ecriture.periode(autre.texte().jours())));
              }
            });
  }
}
