package fr.ctg.convention.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.ChangementsDAvenant.Substitution;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Deroulement;
import fr.ctg.convention.model.Precedente;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.convention.model.Signataire;
import fr.ctg.convention.model.TerritoireDeLaCaf;
import fr.ctg.convention.partenaire.model.Partenaire;
import fr.ctg.convention.partenaire.model.Partenaires;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.json.Pointeur;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.shared.Periode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From what somebody writes of a convention, held against the reference data and what its Caf has
 * recorded, to what it is to say.
 */
@ApplicationScoped
class ExamenDesTextes {

  private final Territoires territoires;
  private final Partenaires partenaires;
  private final RegistreDesConventions conventions;
  private final Horloge horloge;

  @Inject
  ExamenDesTextes(
      Territoires territoires,
      Partenaires partenaires,
      RegistreDesConventions conventions,
      Horloge horloge) {
    this.territoires = territoires;
    this.partenaires = partenaires;
    this.conventions = conventions;
    this.horloge = horloge;
  }

  /**
   * What a new convention of that Caf is to say.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 400, with every fault
   */
  ProjetDeConvention nouveau(Redaction<ProjetDeConvention.Redige> redaction, String caf) {
    var examen = new Examen(caf, null);
    return examen.projet(redaction.lire(null, examen::controler));
  }

  /** The same of a convention that is there. */
  ProjetDeConvention corrige(Redaction<ProjetDeConvention.Redige> redaction, Convention presente) {
    var examen = new Examen(presente.caf(), presente);
    return examen.projet(redaction.lire(presente.texte().redige(), examen::controler));
  }

  /**
   * What an amendment is to change in a convention.
   *
   * @param deroulement how the convention goes
   */
  Avenant.Projet avenant(
      Redaction<Avenant.Redige> redaction, Convention presente, Deroulement deroulement) {
    var examen = new Examen(presente.caf(), presente);
    return examen.avenant(
        redaction.lire(
            null, (lu, fautes) -> new ExamenDAvenant(examen, lu, deroulement, fautes).controler()),
        deroulement);
  }

  /** The communes that a change leaves outside of the territory of the parties, and from when. */
  Map<String, LocalDate> horsTerritoire(String caf, Deroulement avant, Deroulement apres) {
    var territoire = new TerritoireDeLaCaf(territoires, caf);
    Map<String, LocalDate> hors = territoire.hors(apres);
    hors.keySet().removeAll(territoire.hors(avant).keySet());
    return hors;
  }

  /** One text. */
  final class Examen {

    private final TerritoireDeLaCaf territoire;
    private final String caf;
    private final @Nullable UUID presente;
    private final List<Axe> axes;
    private final Map<String, Optional<Signataire>> connus = new HashMap<>();

    Examen(String caf, @Nullable Convention presente) {
      this.territoire = new TerritoireDeLaCaf(territoires, caf);
      this.caf = caf;
      this.presente = presente == null ? null : presente.id();
      this.axes = presente == null ? List.of() : presente.texte().axes();
    }

    void controler(ProjetDeConvention.Redige lu, Fautes fautes) {
      precedente(lu, fautes);
      precedenteExterne(lu, fautes);
      chaque(lu.signataires(), "/signataires", fautes, this::signataire);
      communes(
          lu.perimetre(), fautes.fautif("/signataires") ? null : ouAucun(lu.signataires()), fautes);
      axes(lu.axes(), axes.stream().map(Axe::id).collect(Collectors.toSet()), fautes);
    }

    void axes(List<Axe.Redige> lus, Set<UUID> connus, Fautes fautes) {
      Set<UUID> nommes = new HashSet<>();
      for (int i = 0; i < lus.size(); i++) {
        UUID id = lus.get(i).id();
        String ici = Pointeur.element("/axes", i) + "/id";
        if (id != null && !connus.contains(id)) {
          fautes.ajouter(
              ici,
              CodeDeFaute.INCONNU,
              "la convention n'a pas d'axe de cet identifiant ; corrigez-le, ou retirez-le pour un"
                  + " nouvel axe");
        } else if (id != null && !nommes.add(id)) {
          fautes.ajouter(
              ici,
              CodeDeFaute.DOUBLON,
              "un axe précédent a déjà cet identifiant ; retirez-le de l'un des deux");
        }
      }
    }

    private void precedenteExterne(ProjetDeConvention.Redige lu, Fautes fautes) {
      if (lu.precedenteExterne() == null) {
        return;
      }
      if (lu.rang() == RangConvention.PREMIERE) {
        fautes.ajouter(
            "/precedenteExterne",
            CodeDeFaute.INTERDIT,
            "une première convention n'en suit aucune ; retirez ce membre, ou changez « rang »");
      } else if (lu.precedente() != null) {
        fautes.ajouter(
            "/precedenteExterne",
            CodeDeFaute.INTERDIT,
            "un renouvellement suit une seule convention ; retirez ce membre, ou « precedente »");
      }
    }

    private void precedente(ProjetDeConvention.Redige lu, Fautes fautes) {
      UUID precedente = lu.precedente();
      if (precedente == null || fautes.fautif("/precedente")) {
        return;
      }
      if (lu.rang() == RangConvention.PREMIERE) {
        fautes.ajouter(
            "/precedente",
            CodeDeFaute.INTERDIT,
            "une première convention n'en suit aucune ; retirez ce membre, ou changez « rang »");
      } else if (precedente.equals(presente)
          || conventions.trouver(precedente, horloge.aujourdhui()).isEmpty()) {
        fautes.ajouter(
            "/precedente",
            CodeDeFaute.INCONNU,
            "aucune autre convention de votre Caf n'a cet identifiant ; corrigez-le");
      }
    }

    void signataire(String code, String ici, Fautes fautes) {
      if (connu(code).isEmpty()) {
        fautes.ajouter(
            ici,
            CodeDeFaute.INCONNU,
            territoires
                .refusDeSignataire(code)
                .orElse(
                    "ce SIREN n'est celui d'aucune commune, d'aucun EPCI et d'aucun partenaire de"
                        + " votre Caf ; corrigez-le, ou enregistrez d'abord le partenaire"
                        + " (/api/v1/partenaires)"));
      } else if (territoire.estUneCollectivite(code) && !territoire.touche(code)) {
        fautes.ajouter(
            ici,
            "HORS_TERRITOIRE",
            "votre Caf ne sert aucune commune de cette collectivité ; retirez-la");
      }
    }

    private Optional<Signataire> connu(String code) {
      return connus.computeIfAbsent(
          code,
          s ->
              territoire
                  .signataire(s)
                  .or(() -> partenaires.deSiren(caf, s).map(Partenaire::signataire)));
    }

    /**
     * Each commune of a perimeter.
     *
     * @param signataires those whose territory it must lie in; {@code null} while one of them is at
     *     fault: what lies outside their territory cannot be told
     */
    void communes(
        @Nullable List<String> perimetre, @Nullable List<String> signataires, Fautes fautes) {
      Set<String> permises =
          signataires == null ? null : Set.copyOf(territoire.perimetreDe(signataires));
      chaque(
          perimetre,
          "/perimetre",
          fautes,
          (commune, ici, trouvees) -> commune(commune, ici, permises, trouvees));
    }

    private void commune(
        String commune, String ici, @Nullable Set<String> permises, Fautes fautes) {
      if (territoires.commune(commune).isEmpty()) {
        fautes.ajouter(
            ici,
            CodeDeFaute.INCONNU,
            territoires
                .devenir(commune)
                .map(devenir -> devenir + " ; donnez ce dernier code")
                .orElse("aucune commune n'a ce code Insee ; corrigez-le"));
      } else if (!territoire.sert(commune)) {
        fautes.ajouter(ici, "HORS_TERRITOIRE", "votre Caf ne sert pas cette commune ; retirez-la");
      } else if (permises != null && !permises.contains(commune)) {
        fautes.ajouter(
            ici,
            CodeDeFaute.INCOHERENT,
            "cette commune n'est pas du territoire des signataires ; retirez-la, ou complétez"
                + " « signataires »");
      }
    }

    /** Of a text without a fault. */
    ProjetDeConvention projet(ProjetDeConvention.Redige lu) {
      List<String> codes = ouAucun(lu.signataires());
      List<String> donne = lu.perimetre();
      return new ProjetDeConvention(
          lu.libelle(),
          lu.rang(),
          Precedente.de(lu.precedente(), lu.precedenteExterne()),
          new Periode(lu.debut(), lu.fin()),
          territoire.millesime(),
          signataires(codes),
          donne == null ? territoire.perimetreDe(codes) : donne.stream().sorted().toList(),
          donne != null,
          Axe.reconnus(lu.axes(), axes, UuidCreator::getTimeOrderedEpoch));
    }

    /** Of a text without a fault. */
    Avenant.Projet avenant(Avenant.Redige lu, Deroulement deroulement) {
      return new Avenant.Projet(
          lu.dateEffet(),
          lu.motif(),
          lu.corrige(),
          signataires(ouAucun(lu.nouveauxSignataires())),
          ouAucun(lu.retraits()),
          ouAucun(lu.substitutions()).stream()
              .map(s -> new Substitution(s.ancien(), connu(s.nouveau()).orElseThrow()))
              .toList(),
          lu.perimetre() == null ? null : lu.perimetre().stream().sorted().toList(),
          lu.fin(),
          lu.axes() == null
              ? null
              : Axe.reconnus(
                  lu.axes(), axesDAvant(lu, deroulement), UuidCreator::getTimeOrderedEpoch),
          lu.libelle());
    }

    /** A correction that repeats an axis of what it corrects means that one. */
    private static List<Axe> axesDAvant(Avenant.Redige lu, Deroulement deroulement) {
      Integer corrige = lu.corrige();
      Avenant ancien = corrige == null ? null : deroulement.avenant(corrige);
      List<Axe> axes = new ArrayList<>(deroulement.avant(lu.dateEffet(), corrige).axes());
      if (ancien != null) {
        axes.addAll(ancien.changements().axes().venus());
      }
      return axes;
    }

    private List<Signataire> signataires(List<String> codes) {
      return codes.stream().map(code -> connu(code).orElseThrow()).toList();
    }
  }

  static <T> List<T> ouAucun(@Nullable List<T> liste) {
    return liste == null ? List.of() : liste;
  }

  @FunctionalInterface
  interface Controle {
    void controler(String valeur, String ici, Fautes fautes);
  }

  /** Those that have no fault yet. */
  static void chaque(
      @Nullable List<String> valeurs, String pointeur, Fautes fautes, Controle controle) {
    if (valeurs == null || fautes.illisible(pointeur)) {
      return;
    }
    for (int i = 0; i < valeurs.size(); i++) {
      String ici = Pointeur.element(pointeur, i);
      if (Objects.nonNull(valeurs.get(i)) && !fautes.fautif(ici)) {
        controle.controler(valeurs.get(i), ici, fautes);
      }
    }
  }
}
