package fr.ctg.staffing.poste.application;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.json.Pointeur;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.Periode;
import fr.ctg.staffing.NatureEmployeur;
import fr.ctg.staffing.affectation.model.Affectation;
import fr.ctg.staffing.affectation.model.AffectationsGardees;
import fr.ctg.staffing.poste.model.EmployeurDePoste;
import fr.ctg.staffing.poste.model.EtatDePoste;
import fr.ctg.staffing.poste.model.Poste;
import fr.ctg.staffing.poste.model.Postes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The faults of a post that only its convention, the reference data and the other posts can tell.
 * Whatever has a fault already is not looked at.
 */
@ApplicationScoped
class ExamenDePoste {

  private static final String ETAT = "/etat";

  private final Conventions conventions;
  private final Territoires territoires;
  private final Postes postes;
  private final AffectationsGardees affectations;

  @Inject
  ExamenDePoste(
      Conventions conventions,
      Territoires territoires,
      Postes postes,
      AffectationsGardees affectations) {
    this.conventions = conventions;
    this.territoires = territoires;
    this.postes = postes;
    this.affectations = affectations;
  }

  /**
   * Those of what was written of a post.
   *
   * @param present what it is until now; {@code null} for a new one
   * @param texte of which any member may be absent, where other faults were found
   */
  void controler(@Nullable Poste present, Poste.Texte texte, Fautes fautes) {
    Optional<Conventions.Vue> convention =
        texte.convention() == null ? Optional.empty() : conventions.trouver(texte.convention());
    if (texte.convention() != null && convention.isEmpty()) {
      ajouter(
          fautes,
          "/convention",
          CodeDeFaute.INCONNU,
          "aucune convention n'a cet identifiant, ou pas parmi celles que vous pouvez voir ;"
              + " corrigez-le");
    } else if (present != null && !present.convention().equals(texte.convention())) {
      ajouter(
          fautes,
          "/convention",
          CodeDeFaute.INTERDIT,
          "un poste ne change pas de convention ; ouvrez-en un autre, qui lui succède");
    }
    employeur(texte.employeur(), fautes);
    convention.ifPresent(vue -> ouverture(vue, texte, fautes));
    succession(present, texte.succede(), fautes);
    EtatDePoste etat = texte.etats().getFirst().etat();
    if (etat != null) {
      controler(convention.orElse(null), etat, ETAT, fautes);
    }
    if (present != null) {
      suite(present, texte, fautes);
      tenu(present, texte, fautes);
    }
  }

  /**
   * Those of a state.
   *
   * @param convention that of its post; {@code null} where it is not known
   * @param ici the pointer of the state in the body
   */
  void controler(
      Conventions.@Nullable Vue convention, EtatDePoste etat, String ici, Fautes fautes) {
    if (convention != null) {
      Set<UUID> axes =
          convention.axes().stream().map(Conventions.AxeVu::id).collect(Collectors.toSet());
      chacun(
          etat.axes(),
          ici + "/axes",
          (axe, la) -> {
            if (!axes.contains(axe)) {
              ajouter(
                  fautes,
                  la,
                  CodeDeFaute.INCONNU,
                  "la convention n'a pas d'axe de cet identifiant ; donnez l'un des siens");
            }
          });
    }
    chacun(
        etat.communes(),
        ici + "/communes",
        (commune, la) -> {
          if (territoires.commune(commune).isEmpty()) {
            ajouter(
                fautes,
                la,
                CodeDeFaute.INCONNU,
                territoires
                    .devenir(commune)
                    .map(devenir -> devenir + " ; donnez ce dernier code")
                    .orElse("aucune commune n'a ce code Insee ; corrigez-le"));
          }
        });
  }

  /** The fault of a day on which a post cannot change. */
  void jourDeChangement(Poste poste, LocalDate jour, Fautes fautes) {
    Periode ouverture = poste.texte().jours();
    if (!ouverture.contient(jour)) {
      fautes.ajouter(
          Pointeur.RACINE,
          CodeDeFaute.HORS_BORNES,
          "le %s n'est pas un jour d'ouverture du poste, ouvert %s ; changez-le un de ces jours"
              .formatted(Ecriture.date(jour), Ecriture.periode(ouverture)));
    }
  }

  /** The name of an employer: the one that is said, or that of the reference data. */
  Optional<String> nom(EmployeurDePoste employeur) {
    String siren = employeur.siren();
    if (employeur.nom() != null || siren == null || employeur.nature() == null) {
      return Optional.ofNullable(employeur.nom());
    }
    return switch (employeur.nature()) {
      case COMMUNE -> territoires.communeDeSiren(siren).map(c -> c.nom());
      case EPCI -> territoires.epci(siren).map(e -> e.nom());
      case SYNDICAT, ASSOCIATION, CAF, AUTRE -> Optional.empty();
    };
  }

  /** The same of one that is corrected: another collectivité does not keep the name of this one. */
  Optional<String> nom(EmployeurDePoste present, EmployeurDePoste corrige) {
    boolean autre = !Objects.equals(corrige.siren(), present.siren());
    boolean garde = Objects.equals(corrige.nom(), present.nom());
    return nom(
        autre && garde && corrige.nature().estTerritoriale() ? corrige.nomme(null) : corrige);
  }

  private void employeur(@Nullable EmployeurDePoste employeur, Fautes fautes) {
    if (employeur == null || employeur.nature() == null) {
      return;
    }
    String siren = employeur.siren();
    NatureEmployeur nature = employeur.nature();
    if (nature.estTerritoriale() && siren != null) {
      boolean connu =
          nature == NatureEmployeur.COMMUNE
              ? territoires.communeDeSiren(siren).isPresent()
              : territoires.epci(siren).isPresent();
      if (!connu) {
        ajouter(
            fautes,
            "/employeur/siren",
            CodeDeFaute.INCONNU,
            "ce SIREN n'est celui d'%s ; corrigez-le, ou « nature »"
                .formatted(nature == NatureEmployeur.EPCI ? "aucun EPCI" : "aucune commune"));
      }
    } else if (!nature.estTerritoriale() && employeur.nom() == null) {
      ajouter(
          fautes,
          "/employeur/nom",
          CodeDeFaute.OBLIGATOIRE,
          "le nom de l'employeur manque, que les données de référence ne connaissent pas ;"
              + " ajoutez-le");
    }
  }

  /** LECTURE: a post may open before its convention and outlive it, but not lie outside of it. */
  private static void ouverture(Conventions.Vue convention, Poste.Texte texte, Fautes fautes) {
    LocalDate ouverture = texte.ouverture();
    if (ouverture == null || fautes.fautif("/fermeture")) {
      return;
    }
    var periode = new Periode(convention.debut(), convention.fin());
    if (!texte.jours().touche(periode)) {
      ajouter(
          fautes,
          ouverture.isAfter(convention.fin()) ? "/ouverture" : "/fermeture",
          CodeDeFaute.HORS_BORNES,
          "le poste n'a aucun jour d'ouverture dans la période de la convention, %s ; corrigez ses"
                  .formatted(Ecriture.periode(periode))
              + " dates");
    }
  }

  private void succession(@Nullable Poste present, @Nullable UUID succede, Fautes fautes) {
    if (succede == null) {
      return;
    }
    String ici = "/succede";
    if (present != null && succede.equals(present.id())) {
      ajouter(
          fautes,
          ici,
          CodeDeFaute.INCOHERENT,
          "un poste ne se succède pas à lui-même ; donnez un autre poste, ou retirez « succede »");
      return;
    }
    // Locked, so that two posts that would take over from each other wait for one another.
    Optional<Poste> quitte = postes.verrouiller(succede);
    if (quitte.isEmpty()) {
      ajouter(
          fautes,
          ici,
          CodeDeFaute.INCONNU,
          "aucun poste n'a cet identifiant, ou pas parmi ceux que vous pouvez voir ; corrigez-le, ou"
              + " retirez « succede »");
      return;
    }
    postes
        .successeur(succede)
        .filter(autre -> present == null || !autre.equals(present.id()))
        .flatMap(autre -> postes.trouver(autre, null))
        .ifPresent(
            autre ->
                ajouter(
                    fautes,
                    ici,
                    CodeDeFaute.DOUBLON,
                    "« %s » succède déjà à ce poste, et un siège n'est repris que par un poste ;"
                            .formatted(autre.texte().intitule())
                        + " corrigez l'un des deux"));
    if (present != null && postes.siegesRepris(succede).contains(present.id())) {
      ajouter(
          fautes,
          ici,
          CodeDeFaute.INCOHERENT,
          "ces postes se succèdent en cercle, sans qu'aucun vienne en premier ; retirez « succede » de"
              + " celui qui vient en premier");
    }
  }

  /** What changes of it later still lies in its opening. */
  private static void suite(Poste present, Poste.Texte texte, Fautes fautes) {
    LocalDate ouverture = texte.ouverture();
    List<LocalDate> jours =
        present.texte().etats().stream().skip(1).map(Poste.EtatDate::depuis).toList();
    if (ouverture == null || jours.isEmpty()) {
      return;
    }
    if (!jours.getFirst().isAfter(ouverture)) {
      ajouter(
          fautes,
          "/ouverture",
          CodeDeFaute.INCOHERENT,
          "le poste change dès le %s ; donnez un jour antérieur, ou retirez ce changement"
              .formatted(Ecriture.date(jours.getFirst())));
    }
    if (texte.fermeture() != null && jours.getLast().isAfter(texte.fermeture())) {
      ajouter(
          fautes,
          "/fermeture",
          CodeDeFaute.INCOHERENT,
          "le poste change encore le %s ; donnez ce jour ou un jour postérieur, ou retirez ce"
                  .formatted(Ecriture.date(jours.getLast()))
              + " changement");
    }
  }

  /** Whoever is assigned to it is so while it is open. */
  private void tenu(Poste present, Poste.Texte texte, Fautes fautes) {
    if (texte.ouverture() == null || fautes.fautif("/ouverture") || fautes.fautif("/fermeture")) {
      return;
    }
    Periode ouverture = texte.jours();
    for (Affectation affectation : affectations.duPoste(present.id())) {
      Periode jours = affectation.texte().jours();
      if (!ouverture.contient(jours.debut())) {
        ajouter(
            fautes,
            jours.debut().isBefore(ouverture.debut()) ? "/ouverture" : "/fermeture",
            CodeDeFaute.INCOHERENT,
            "quelqu'un est affecté au poste %s ; corrigez d'abord cette affectation"
                .formatted(Ecriture.periode(jours)));
      } else if (affectation.texte().fin() != null && !ouverture.contient(jours.fin())) {
        ajouter(
            fautes,
            "/fermeture",
            CodeDeFaute.INCOHERENT,
            "quelqu'un est affecté au poste %s ; corrigez d'abord cette affectation"
                .formatted(Ecriture.periode(jours)));
      }
    }
  }

  private static void ajouter(Fautes fautes, String ici, String code, String phrase) {
    if (!fautes.fautif(ici)) {
      fautes.ajouter(ici, code, phrase);
    }
  }

  private static <T> void chacun(List<T> elements, String pointeur, BiConsumer<T, String> examen) {
    for (int i = 0; i < elements.size(); i++) {
      T element = elements.get(i);
      if (element != null) {
        examen.accept(element, Pointeur.element(pointeur, i));
      }
    }
  }
}
