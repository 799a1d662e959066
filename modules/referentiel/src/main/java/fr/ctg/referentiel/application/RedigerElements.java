package fr.ctg.referentiel.application;

import fr.ctg.platform.ecriture.Ecritures;
import fr.ctg.platform.ecriture.Envoi;
import fr.ctg.platform.ecriture.Reponse;
import fr.ctg.platform.ecriture.VersionAttendue;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.referentiel.model.Element;
import fr.ctg.referentiel.model.ElementDeVersion;
import fr.ctg.referentiel.model.Partie;
import fr.ctg.referentiel.model.RegistreDesBrouillons;
import fr.ctg.referentiel.model.Rubrique;
import fr.ctg.referentiel.model.TextesDeVersion;
import fr.ctg.referentiel.model.VersionVue;
import fr.ctg.referentiel.persistence.Brouillons;
import fr.ctg.shared.Fondement;
import fr.ctg.shared.Portee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Writes the texts of a draft. The order of the texts and what they replace hang together: a draft
 * is changed under one lock and has one tag.
 */
@ApplicationScoped
public class RedigerElements {

  private static final String REMPLACE = "/remplace";

  private final Ecritures ecritures;
  private final RedigerVersion versions;
  private final RegistreDesBrouillons registre;
  private final TextesDeVersion textes;

  @Inject
  RedigerElements(
      Ecritures ecritures,
      RedigerVersion versions,
      RegistreDesBrouillons registre,
      TextesDeVersion textes) {
    this.ecritures = ecritures;
    this.versions = versions;
    this.registre = registre;
    this.textes = textes;
  }

  /**
   * A text as it is wanted.
   *
   * @param parent the code of the one that it details
   * @param ordre its place among its own, from 1; the last one when absent or beyond
   * @param remplace the codes of the model's texts that it replaces
   */
  public record ElementVoulu(
      String code,
      Rubrique rubrique,
      @Nullable String parent,
      @Nullable Integer ordre,
      String texte,
      String document,
      String section,
      Portee portee,
      Fondement fondement,
      List<String> remplace) {

    public ElementVoulu {
      remplace = List.copyOf(remplace);
    }
  }

  /** Adds a text; those that it replaces are withdrawn where they still are. */
  public Response ajouter(
      Envoi envoi,
      String version,
      ElementVoulu voulu,
      BiFunction<VersionVue, ElementDeVersion, Reponse> reponse) {
    return ecritures.repondre(
        envoi,
        session -> {
          var chantier = new Chantier(session, versions.verrouiller(session, version));
          if (chantier.trouver(voulu.code()) != null) {
            throw new RequeteRefusee(
                TypeProbleme.CONFLIT,
                "Le brouillon a déjà un élément « " + voulu.code() + " » : corrigez-le.");
          }
          chantier.verifier(voulu);
          chantier.brouillons.ajouter(version, chantier.place(voulu, null));
          chantier.remplacer(voulu);
          return chantier.repondre(voulu.code(), reponse);
        });
  }

  /** Changes a text. */
  public Response corriger(
      Envoi envoi,
      VersionAttendue attendue,
      String version,
      String code,
      Function<ElementDeVersion, ElementVoulu> correction,
      BiFunction<VersionVue, ElementDeVersion, Reponse> reponse) {
    return ecritures.repondre(
        envoi,
        session -> {
          var chantier = new Chantier(session, versions.verrouiller(session, version, attendue));
          ElementDeVersion ancien = chantier.exiger(code);
          ElementVoulu voulu = correction.apply(ancien);
          chantier.verifier(voulu);
          if (voulu.rubrique().partie() != ancien.element().partie()) {
            chantier.exigerSansDetails(code);
          }
          chantier.brouillons.recrire(
              version, ancien.element(), chantier.place(voulu, ancien.element()));
          chantier.remplacer(voulu);
          return chantier.repondre(code, reponse);
        });
  }

  /**
   * Withdraws a text that nothing details.
   *
   * @param remplacePar the code of the draft's text that replaces it, if one does
   */
  public Response retirer(
      Envoi envoi,
      VersionAttendue attendue,
      String version,
      String code,
      @Nullable String remplacePar) {
    return ecritures.repondre(
        envoi,
        session -> {
          var chantier = new Chantier(session, versions.verrouiller(session, version, attendue));
          Element element = chantier.exiger(code).element();
          if (remplacePar != null && !chantier.peutRemplacer(remplacePar, code)) {
            throw RequeteRefusee.pour(
                List.of(
                    Faute.a(
                        "/remplacePar",
                        CodeDeFaute.INCONNU,
                        "« "
                            + remplacePar
                            + " » n'est pas un autre élément du brouillon, ou « "
                            + code
                            + " » n'est pas du modèle : ce qui vient d'être ajouté se retire sans"
                            + " remplaçant")));
          }
          chantier.retirer(element);
          if (remplacePar != null) {
            chantier.brouillons.ajouterUnRemplacement(
                version, chantier.modele(), remplacePar, code);
          }
          chantier.brouillons.compter(version);
          return Reponse.vide();
        });
  }

  /** A draft under lock. */
  private final class Chantier {

    private final VersionVue version;
    private final Brouillons brouillons;

    Chantier(StatelessSession session, VersionVue version) {
      this.version = version;
      this.brouillons = new Brouillons(session);
    }

    String modele() {
      return Objects.requireNonNull(version.modele(), "a draft has a model");
    }

    @Nullable ElementDeVersion trouver(String code) {
      return textes.trouver(version.code(), code).orElse(null);
    }

    ElementDeVersion exiger(String code) {
      ElementDeVersion element = trouver(code);
      if (element == null) {
        throw LireBrouillons.elementIntrouvable(version.code(), code);
      }
      return element;
    }

    boolean peutRemplacer(String remplacant, String code) {
      return !remplacant.equals(code) && trouver(remplacant) != null && duModele(code);
    }

    boolean duModele(String code) {
      return version.modele() != null && textes.trouver(version.modele(), code).isPresent();
    }

    void verifier(ElementVoulu voulu) {
      List<Faute> fautes = new ArrayList<>();
      if (voulu.parent() != null) {
        String faute = fauteDuParent(voulu, voulu.parent());
        if (faute != null) {
          fautes.add(Faute.a("/parent", CodeDeFaute.INCOHERENT, faute));
        }
      }
      for (int i = 0; i < voulu.remplace().size(); i++) {
        String remplace = voulu.remplace().get(i);
        if (remplace.equals(voulu.code()) || !duModele(remplace)) {
          fautes.add(
              Faute.a(
                  REMPLACE + "/" + i,
                  CodeDeFaute.INCONNU,
                  "« "
                      + remplace
                      + " » n'est pas un autre élément de la version "
                      + version.modele()
                      + ", dont ce brouillon vient"));
        }
      }
      if (!fautes.isEmpty()) {
        throw RequeteRefusee.pour(fautes);
      }
    }

    private @Nullable String fauteDuParent(ElementVoulu voulu, String parent) {
      ElementDeVersion dessus = trouver(parent);
      if (dessus == null) {
        return "le brouillon n'a pas d'élément « " + parent + " »";
      }
      Partie partie = voulu.rubrique().partie();
      if (dessus.element().partie() != partie) {
        return "« "
            + parent
            + " » est de la partie "
            + dessus.element().partie()
            + ", la rubrique "
            + voulu.rubrique()
            + " est de la partie "
            + partie;
      }
      while (dessus != null) {
        if (dessus.element().code().equals(voulu.code())) {
          return "un élément ne peut pas préciser ce qui le précise lui-même";
        }
        String suivant = dessus.element().parent();
        dessus = suivant == null ? null : trouver(suivant);
      }
      return null;
    }

    /** The text at a place that there is. */
    Element place(ElementVoulu voulu, @Nullable Element ancien) {
      Partie partie = voulu.rubrique().partie();
      int siens = Brouillons.nombre(textes.tous(version.code()), partie, voulu.parent());
      boolean deja =
          ancien != null
              && ancien.partie() == partie
              && Objects.equals(ancien.parent(), voulu.parent());
      int dernier = deja ? siens : siens + 1;
      int ordre = voulu.ordre() == null ? dernier : Math.min(voulu.ordre(), dernier);
      return new Element(
          voulu.code(),
          partie,
          voulu.parent(),
          ordre,
          voulu.rubrique(),
          voulu.texte(),
          voulu.document(),
          voulu.section(),
          voulu.portee(),
          voulu.fondement());
    }

    void remplacer(ElementVoulu voulu) {
      for (String remplace : voulu.remplace()) {
        ElementDeVersion present = trouver(remplace);
        if (present != null) {
          retirer(present.element());
        }
      }
      brouillons.remplacer(version.code(), modele(), voulu.code(), voulu.remplace());
    }

    void retirer(Element element) {
      exigerSansDetails(element.code());
      brouillons.retirer(version.code(), element);
    }

    void exigerSansDetails(String code) {
      boolean precise =
          textes.tous(version.code()).stream().anyMatch(e -> code.equals(e.element().parent()));
      if (precise) {
        throw new RequeteRefusee(
            TypeProbleme.CONFLIT,
            "D'autres éléments précisent « " + code + " » : retirez-les ou déplacez-les d'abord.");
      }
    }

    Reponse repondre(String code, BiFunction<VersionVue, ElementDeVersion, Reponse> reponse) {
      brouillons.compter(version.code());
      return reponse.apply(
          registre.trouver(version.code()).orElseThrow(),
          textes.trouver(version.code(), code).orElseThrow());
    }
  }
}
