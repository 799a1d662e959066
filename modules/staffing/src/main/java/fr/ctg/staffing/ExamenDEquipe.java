package fr.ctg.staffing;

import fr.ctg.referentiel.CatalogueDesRegles;
import fr.ctg.referentiel.Parametre;
import fr.ctg.referentiel.ParametresEnVigueur;
import fr.ctg.referentiel.Regle;
import fr.ctg.shared.Constat;
import fr.ctg.shared.Enregistreur;
import fr.ctg.shared.Etp;
import fr.ctg.staffing.rules.EquipeLibelle;
import fr.ctg.staffing.rules.EquipePerimetre;
import fr.ctg.staffing.rules.EquipePilote;
import fr.ctg.staffing.rules.EtpAdjoint;
import fr.ctg.staffing.rules.EtpEntreeEnVigueur;
import fr.ctg.staffing.rules.EtpPilote;
import fr.ctg.staffing.rules.FormationCout;
import fr.ctg.staffing.rules.MgtDirection;
import fr.ctg.staffing.rules.MgtResponsable;
import fr.ctg.staffing.rules.PosteExamine;
import fr.ctg.staffing.rules.ProfilDiplome;
import fr.ctg.staffing.rules.ProfilEmployeur;
import fr.ctg.staffing.rules.ProfilToleranceComplementaire;
import fr.ctg.staffing.rules.ProfilToleranceQualifiante;
import fr.ctg.staffing.rules.RecrutConsultation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The examination of a team by the staffing rules, under one catalogue and the parameters of one
 * day. It keeps no state: one instance serves any number of examinations at once.
 */
public final class ExamenDEquipe {

  private final MgtResponsable mgtResponsable;
  private final ReglesActives<PosteExamine> reglesDePoste;
  private final ReglesActives<Equipe> reglesDEquipe;
  private final Comparator<Constat> ordre;

  /**
   * @param catalogue the rules, as they stand for the Caf concerned
   * @param parametres the parameters in force; a computation for a year takes those of 1 January
   * @throws java.util.NoSuchElementException when a parameter is not in force
   */
  public ExamenDEquipe(CatalogueDesRegles catalogue, ParametresEnVigueur parametres) {
    Map<String, Regle> regles = ReglesActives.parCode(catalogue);
    Parametre niveau = parametres.parametre(ProfilDiplome.NIVEAU_MINIMUM);
    Parametre plancherPilote = parametres.parametre(EtpPilote.MINIMUM);
    Parametre plancherAdjoint = parametres.parametre(EtpAdjoint.MINIMUM);
    EtpEntreeEnVigueur entreeEnVigueur =
        new EtpEntreeEnVigueur(regles.containsKey(EtpEntreeEnVigueur.CODE));

    this.mgtResponsable = new MgtResponsable(regles.get(MgtResponsable.CODE));
    this.reglesDePoste =
        new ReglesActives<>(
            catalogue,
            List.of(
                new ProfilEmployeur(),
                new ProfilDiplome(niveau),
                new ProfilToleranceQualifiante(niveau),
                new ProfilToleranceComplementaire(niveau),
                new FormationCout(),
                new MgtDirection(),
                mgtResponsable,
                new RecrutConsultation(),
                new EquipeLibelle(),
                new EquipePerimetre(),
                new EtpPilote(plancherPilote, entreeEnVigueur),
                new EtpAdjoint(plancherAdjoint, plancherPilote, entreeEnVigueur)));
    this.reglesDEquipe = new ReglesActives<>(catalogue, List.of(new EquipePilote()));
    this.ordre = ReglesActives.ordre(catalogue);
  }

  /**
   * The working time of a post that goes into cooperation (MGT-RESPONSABLE).
   *
   * @param enregistreur is told how it was computed
   * @return the time, unrounded, or {@code null} while the share of management is not known
   */
  public @Nullable Etp etpCooperation(FaitsDUnPoste poste, Enregistreur enregistreur) {
    return mgtResponsable.etpCooperation(poste.emploi(), enregistreur);
  }

  /** All findings on that team, in the catalogue's order of rules, then in the posts' order. */
  public List<Constat> constats(Equipe equipe) {
    List<PosteExamine> postes = new ArrayList<>(equipe.postes().size());
    for (FaitsDUnPoste poste : equipe.postes()) {
      postes.add(
          new PosteExamine(
              equipe, poste, mgtResponsable.etpCooperation(poste.emploi(), Enregistreur.muet())));
    }
    List<Constat> constats = reglesDePoste.constats(postes, examine -> examine.poste().reference());
    constats.addAll(reglesDEquipe.constats(List.of(equipe), deLaConvention -> null));
    constats.sort(ordre);
    return constats;
  }
}
