package fr.ctg.convention.rest;

import fr.ctg.convention.RangConvention;
import fr.ctg.convention.Territoires;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.Partenaire;
import fr.ctg.convention.model.Partenaires;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Signataire;
import fr.ctg.convention.model.TerritoireDeLaCaf;
import fr.ctg.convention.persistence.ConventionsEnBase;
import fr.ctg.platform.ecriture.Correctif;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.json.Pointeur;
import fr.ctg.platform.validation.LecteurDeRequete;
import fr.ctg.shared.Periode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From the bytes of a request to what a convention is to say, with all faults where there are any.
 */
@ApplicationScoped
public class LectureDeConvention {

  private final LecteurDeRequete lecteur;
  private final Territoires territoires;
  private final Partenaires partenaires;

  @Inject
  LectureDeConvention(LecteurDeRequete lecteur, Territoires territoires, Partenaires partenaires) {
    this.partenaires = partenaires;
    this.lecteur = lecteur;
    this.territoires = territoires;
  }

  /**
   * What a body says.
   *
   * @param caf the Caf that concludes it
   * @param presente the convention as it is, if there is one already
   * @throws fr.ctg.platform.probleme.RequeteRefusee 400, with every fault
   */
  public ProjetDeConvention lire(
      Connection connexion, byte[] corps, String caf, @Nullable Convention presente) {
    var examen = new Examen(connexion, caf, presente);
    return examen.projet(lecteur.lire(corps, ConventionDemande.class, examen::controler));
  }

  /** What a convention says once a patch is applied to it. */
  public ProjetDeConvention corriger(Connection connexion, byte[] correctif, Convention presente) {
    return lire(
        connexion, Correctif.appliquer(demande(presente), correctif), presente.caf(), presente);
  }

  /**
   * What an amendment is to change.
   *
   * @param presente the convention as it is
   * @throws fr.ctg.platform.probleme.RequeteRefusee 400, with every fault
   */
  public Avenant.Projet avenant(Connection connexion, byte[] corps, Convention presente) {
    var examen = new Examen(connexion, presente.caf(), presente);
    return examen.avenant(
        lecteur.lire(
            corps,
            AvenantDemande.class,
            (demande, fautes) -> examen.controler(demande, fautes, presente)));
  }

  private static ConventionDemande demande(Convention c) {
    var texte = c.texte();
    return new ConventionDemande(
        texte.libelle(),
        texte.rang(),
        texte.precedente(),
        texte.periode().debut(),
        texte.periode().fin(),
        texte.signataires().stream().map(Signataire::siren).toList(),
        texte.perimetreRestreint() ? texte.perimetre() : null,
        ConventionDeLaCaf.axes(c));
  }

  /** One request against the reference data and what its Caf has recorded. */
  private final class Examen {

    private final Connection connexion;
    private final TerritoireDeLaCaf territoire;
    private final String caf;
    private final @Nullable Convention presente;
    private final Map<String, Optional<Signataire>> connus = new HashMap<>();

    Examen(Connection connexion, String caf, @Nullable Convention presente) {
      this.connexion = connexion;
      this.territoire = new TerritoireDeLaCaf(territoires, caf);
      this.caf = caf;
      this.presente = presente;
    }

    void controler(ConventionDemande demande, Fautes fautes) {
      precedente(demande, fautes);
      chaque(demande.signataires(), "/signataires", fautes, this::signataire);
      Set<String> permises = permises(demande.signataires(), fautes);
      chaque(
          demande.perimetre(),
          "/perimetre",
          fautes,
          (commune, ici, trouvees) -> commune(commune, ici, permises, trouvees));
    }

    void controler(AvenantDemande demande, Fautes fautes, Convention presente) {
      if (demande.nouveauxSignataires() == null
          && demande.perimetre() == null
          && demande.fin() == null
          && fautes.aucune()) {
        fautes.ajouter(
            Pointeur.RACINE,
            CodeDeFaute.OBLIGATOIRE,
            "l'avenant ne change rien ; donnez « nouveauxSignataires », « perimetre » ou « fin »");
      }
      Set<String> deja =
          presente.texte().signataires().stream()
              .map(Signataire::siren)
              .collect(Collectors.toSet());
      chaque(
          demande.nouveauxSignataires(),
          "/nouveauxSignataires",
          fautes,
          (siren, ici, trouvees) -> {
            if (deja.contains(siren)) {
              trouvees.ajouter(
                  ici, CodeDeFaute.DOUBLON, "ce SIREN est déjà signataire ; retirez-le");
            } else {
              signataire(siren, ici, trouvees);
            }
          });
      List<String> tous = new ArrayList<>(deja);
      if (demande.nouveauxSignataires() != null) {
        tous.addAll(demande.nouveauxSignataires());
      }
      Set<String> permises =
          fautes.fautif("/nouveauxSignataires") ? null : Set.copyOf(territoire.perimetreDe(tous));
      chaque(
          demande.perimetre(),
          "/perimetre",
          fautes,
          (commune, ici, trouvees) -> commune(commune, ici, permises, trouvees));
    }

    /** Of a request without a fault. */
    Avenant.Projet avenant(AvenantDemande demande) {
      List<String> sirens =
          demande.nouveauxSignataires() == null ? List.of() : demande.nouveauxSignataires();
      return new Avenant.Projet(
          demande.dateEffet(),
          demande.motif(),
          sirens.stream().map(siren -> connu(siren).orElseThrow()).toList(),
          demande.perimetre() == null ? null : demande.perimetre().stream().sorted().toList(),
          demande.fin());
    }

    private void precedente(ConventionDemande demande, Fautes fautes) {
      UUID precedente = demande.precedente();
      if (precedente == null || fautes.fautif("/precedente")) {
        return;
      }
      if (demande.rang() == RangConvention.PREMIERE) {
        fautes.ajouter(
            "/precedente",
            CodeDeFaute.INTERDIT,
            "une première convention n'en suit aucune ; retirez ce membre, ou changez « rang »");
      } else if ((presente != null && presente.id().equals(precedente)) || !existe(precedente)) {
        fautes.ajouter(
            "/precedente",
            CodeDeFaute.INCONNU,
            "aucune autre convention de votre Caf n'a cet identifiant ; corrigez-le");
      }
    }

    private boolean existe(UUID precedente) {
      return enBase(() -> new ConventionsEnBase(connexion).lire(precedente).isPresent());
    }

    private void signataire(String siren, String ici, Fautes fautes) {
      if (connu(siren).isEmpty()) {
        fautes.ajouter(
            ici,
            CodeDeFaute.INCONNU,
            "ce SIREN n'est celui d'aucune commune, d'aucun EPCI et d'aucun partenaire de votre Caf"
                + " ; corrigez-le, ou enregistrez d'abord le partenaire (/api/v1/partenaires)");
      } else if (territoire.estUneCollectivite(siren) && !territoire.touche(siren)) {
        fautes.ajouter(
            ici,
            "HORS_TERRITOIRE",
            "votre Caf ne sert aucune commune de cette collectivité ; retirez-la");
      }
    }

    private Optional<Signataire> connu(String siren) {
      return connus.computeIfAbsent(siren, s -> territoire.signataire(s).or(() -> partenaire(s)));
    }

    private Optional<Signataire> partenaire(String siren) {
      return partenaires.deSiren(caf, siren).map(Partenaire::signataire);
    }

    /** Nothing while a signatory is at fault: what lies outside its territory cannot be told. */
    private @Nullable Set<String> permises(@Nullable List<String> signataires, Fautes fautes) {
      return fautes.fautif("/signataires")
          ? null
          : Set.copyOf(territoire.perimetreDe(signataires == null ? List.of() : signataires));
    }

    private void commune(
        String commune, String ici, @Nullable Set<String> permises, Fautes fautes) {
      if (territoires.commune(commune).isEmpty()) {
        fautes.ajouter(ici, CodeDeFaute.INCONNU, "aucune commune n'a ce code Insee ; corrigez-le");
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

    /** Of a request without a fault. */
    ProjetDeConvention projet(ConventionDemande demande) {
      List<String> sirens = demande.signataires() == null ? List.of() : demande.signataires();
      List<String> donne = demande.perimetre();
      return new ProjetDeConvention(
          demande.libelle(),
          demande.rang(),
          demande.precedente(),
          new Periode(demande.debut(), demande.fin()),
          territoire.millesime(),
          sirens.stream().map(siren -> connu(siren).orElseThrow()).toList(),
          donne == null ? territoire.perimetreDe(sirens) : donne.stream().sorted().toList(),
          donne != null,
          demande.axes() == null
              ? List.of()
              : demande.axes().stream().map(Examen.this::axe).toList());
    }

    private Axe axe(AxeDeConvention axe) {
      return new Axe(axe.libelle(), axe.thematiques().stream().map(Enum::name).toList());
    }
  }

  @FunctionalInterface
  private interface Controle {
    void controler(String valeur, String ici, Fautes fautes);
  }

  /** Those that have no fault yet. */
  private static void chaque(
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

  @FunctionalInterface
  private interface Lecture<T> {
    T lire() throws SQLException;
  }

  private static <T> T enBase(Lecture<T> lecture) {
    try {
      return lecture.lire();
    } catch (SQLException e) {
      // Its cause tells whether the database could not be reached.
      throw new IllegalStateException("the database refuses a reading", e);
    }
  }
}
