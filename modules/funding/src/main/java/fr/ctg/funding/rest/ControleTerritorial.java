package fr.ctg.funding.rest;

import fr.ctg.funding.application.ReferenceTerritoriale;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.json.Pointeur;
import fr.ctg.platform.validation.Controle;
import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Ecriture;
import fr.ctg.staffing.NatureEmployeur;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The faults of a simulation that only the reference data on territories can tell. */
public final class ControleTerritorial implements Controle<SimulationDemande> {
  /** More communes than any EPCI has: a fault is told within the length of a message. */
  private static final int COMMUNES_CITEES = 200;

  private final ReferenceTerritoriale reference;
  private final String racine;

  /** A check of a body that is a simulation, against that reference data. */
  public ControleTerritorial(ReferenceTerritoriale reference) {
    this(reference, Pointeur.RACINE);
  }

  /**
   * A check of a simulation that is a part of the body.
   *
   * @param racine the pointer of the simulation in the body
   */
  public ControleTerritorial(ReferenceTerritoriale reference, String racine) {
    this.reference = reference;
    this.racine = racine;
  }

  @Override
  public void controler(SimulationDemande demande, Fautes fautes) {
    new Examen(fautes).demande(demande);
  }

  /** One check. Whatever has a fault already is not looked up. */
  private final class Examen {
    private final Fautes fautes;

    Examen(Fautes fautes) {
      this.fautes = fautes;
    }

    void demande(SimulationDemande demande) {
      siSain(
          demande.caf(),
          racine + "/caf",
          (caf, ici) -> {
            if (!reference.cafConnue(caf)) {
              inconnu(ici, "aucune Caf n'a ce code ; corrigez-le, ou retirez-le");
            }
          });
      if (demande.convention() != null) {
        convention(demande.convention(), racine + "/convention");
      }
      chaque(demande.postes(), racine + "/postes", this::poste);
    }

    private void convention(ConventionSimulee convention, String pointeur) {
      chaqueSain(
          convention.signataires(),
          pointeur + "/signataires",
          (code, ici) -> {
            if (!estSignataire(code)) {
              String refus = reference.refusDeSignataire(code);
              inconnu(
                  ici,
                  refus == null
                      ? "ce SIREN n'est celui d'aucune commune et d'aucun EPCI ; corrigez-le"
                      : refus);
            }
          });
      if (convention.communes() == null || convention.communes().isEmpty()) {
        return;
      }
      var territoire = territoire(convention.signataires());
      var dehors = new LinkedHashMap<String, String>();
      chaqueSain(
          convention.communes(),
          pointeur + "/communes",
          (commune, ici) -> {
            communeConnue(commune, ici);
            if (territoire != null
                && !fautes.fautif(ici)
                && !territoire.contains(new CodeInsee(commune))) {
              dehors.put(ici, commune);
            }
          });
      horsDuTerritoire(dehors, pointeur + "/communes");
    }

    /** One signatory that lacks is one fault, however many communes it would have brought. */
    private void horsDuTerritoire(SequencedMap<String, String> dehors, String communes) {
      if (dehors.size() == 1) {
        fautes.ajouter(
            dehors.firstEntry().getKey(),
            CodeDeFaute.INCOHERENT,
            "cette commune n'est pas du territoire des signataires ; retirez-la, ou complétez"
                + " « signataires »");
      } else if (!dehors.isEmpty()) {
        fautes.ajouter(
            communes,
            CodeDeFaute.INCOHERENT,
            dehors.size()
                + " communes ne sont pas du territoire des signataires ("
                + Ecriture.premiers(List.copyOf(dehors.values()), ", ", COMMUNES_CITEES)
                + ") ; retirez-les, ou complétez « signataires »");
      }
    }

    private void poste(PosteSimule poste, String pointeur) {
      var employeur = poste.employeur();
      if (employeur != null && employeur.nature() != null) {
        siSain(
            employeur.siren(),
            pointeur + "/employeur/siren",
            (siren, ici) -> employeur(employeur.nature(), siren, ici));
      }
      chaqueSain(poste.communes(), pointeur + "/communes", this::communeConnue);
    }

    private void employeur(NatureEmployeur nature, String siren, String ici) {
      boolean connu =
          switch (nature) {
            case COMMUNE -> reference.estUneCommune(siren);
            case EPCI -> reference.estUnEpci(siren);
            case SYNDICAT, ASSOCIATION, CAF, AUTRE -> true;
          };
      if (!connu) {
        inconnu(
            ici,
            "ce SIREN n'est celui d'"
                + (nature == NatureEmployeur.EPCI ? "aucun EPCI" : "aucune commune")
                + " ; corrigez-le, ou « nature »");
      }
    }

    private void communeConnue(String commune, String ici) {
      if (!reference.communeConnue(commune)) {
        String devenir = reference.devenir(commune);
        inconnu(
            ici,
            devenir == null
                ? "aucune commune n'a ce code Insee ; corrigez-le"
                : devenir + " ; donnez ce dernier code");
      }
    }

    /** Nothing while a signatory is not known: what lies outside its territory cannot be told. */
    private @Nullable Set<CodeInsee> territoire(@Nullable List<String> signataires) {
      if (signataires == null || signataires.isEmpty()) {
        return null;
      }
      var territoire = new HashSet<CodeInsee>();
      for (String code : signataires) {
        if (code == null || !estSignataire(code)) {
          return null;
        }
        territoire.addAll(reference.communesDe(code));
      }
      return territoire;
    }

    private boolean estSignataire(String code) {
      return !reference.communesDe(code).isEmpty();
    }

    private void inconnu(String ici, String phrase) {
      fautes.ajouter(ici, CodeDeFaute.INCONNU, phrase);
    }

    private void siSain(
        @Nullable String valeur, String ici, BiConsumer<String, String> verification) {
      if (valeur != null && !fautes.fautif(ici)) {
        verification.accept(valeur, ici);
      }
    }

    private void chaqueSain(
        @Nullable List<String> valeurs, String pointeur, BiConsumer<String, String> verification) {
      chaque(valeurs, pointeur, (valeur, ici) -> siSain(valeur, ici, verification));
    }

    private <T> void chaque(
        @Nullable List<T> elements, String pointeur, BiConsumer<T, String> verification) {
      if (elements == null) {
        return;
      }
      for (int i = 0; i < elements.size(); i++) {
        var element = elements.get(i);
        if (element != null) {
          verification.accept(element, Pointeur.element(pointeur, i));
        }
      }
    }
  }
}
