package fr.ctg.staffing.poste.rest;

import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.NatureEmployeur;
import fr.ctg.staffing.Position;
import fr.ctg.staffing.TypeOrigine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post as a line of a table. */
record LigneDePoste(
    UUID id,
    UUID convention,
    String caf,
    String intitule,
    NatureEmployeur employeurNature,
    @Nullable String employeurSiren,
    @Nullable String employeurNom,
    LocalDate ouverture,
    @Nullable LocalDate fermeture,
    TypeOrigine origine,
    @Nullable BigDecimal montantHistorique,
    @Nullable BigDecimal etpHistorique,
    @Nullable UUID succede,
    LocalDate depuis,
    LibelleCct libelle,
    boolean pilote,
    Position position,
    @Nullable BigDecimal partManagement,
    BigDecimal etp,
    @Nullable BigDecimal heures,
    @Nullable BigDecimal heuresTempsPlein,
    List<String> thematiques,
    List<String> communes,
    @Nullable BigDecimal petiteEnfance,
    @Nullable BigDecimal enfanceJeunesse,
    @Nullable BigDecimal parentalite,
    @Nullable BigDecimal vieSocialeLogementDroits,
    @Nullable BigDecimal coutAnnuel) {

  static LigneDePoste de(PosteMontre p) {
    EtatDePosteMontre etat = p.etat();
    return new LigneDePoste(
        p.id(),
        p.convention(),
        p.caf(),
        p.intitule(),
        p.employeur().nature(),
        p.employeur().siren(),
        p.employeur().nom(),
        p.ouverture(),
        p.fermeture(),
        p.origine().type(),
        p.origine().montantAnnuel(),
        p.origine().etp(),
        p.succede(),
        etat.depuis(),
        etat.libelle(),
        etat.pilote(),
        etat.position(),
        etat.partManagement(),
        etat.etpArrondi(),
        etat.heures(),
        etat.heuresTempsPlein(),
        etat.thematiques().stream().map(Enum::name).toList(),
        etat.communes(),
        etat.cle().petiteEnfance(),
        etat.cle().enfanceJeunesse(),
        etat.cle().parentalite(),
        etat.cle().vieSocialeLogementDroits(),
        etat.coutAnnuel());
  }
}
