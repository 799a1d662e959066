/** Posts of chargés de coopération, their holders, and the rules that a team is examined by. */
@org.jspecify.annotations.NullMarked
module fr.ctg.staffing {
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;
  requires transitive fr.ctg.shared;
  requires transitive fr.ctg.referentiel;
  requires transitive fr.ctg.convention;
  requires com.github.f4b6a3.uuid;

  exports fr.ctg.staffing;
  exports fr.ctg.staffing.constat;
  exports fr.ctg.staffing.validation;

  opens fr.ctg.staffing.absence.application;
  opens fr.ctg.staffing.absence.model;
  opens fr.ctg.staffing.absence.persistence;
  opens fr.ctg.staffing.absence.rest;
  opens fr.ctg.staffing.affectation.application;
  opens fr.ctg.staffing.affectation.model;
  opens fr.ctg.staffing.affectation.persistence;
  opens fr.ctg.staffing.affectation.rest;
  opens fr.ctg.staffing.constat;
  opens fr.ctg.staffing.equipe.application;
  opens fr.ctg.staffing.equipe.model;
  opens fr.ctg.staffing.equipe.rest;
  opens fr.ctg.staffing.persistence;
  opens fr.ctg.staffing.poste.application;
  opens fr.ctg.staffing.poste.model;
  opens fr.ctg.staffing.poste.persistence;
  opens fr.ctg.staffing.poste.rest;
  opens fr.ctg.staffing.titulaire.application;
  opens fr.ctg.staffing.titulaire.model;
  opens fr.ctg.staffing.titulaire.persistence;
  opens fr.ctg.staffing.titulaire.rest;
  opens fr.ctg.staffing.vacance.application;
  opens fr.ctg.staffing.vacance.model;
  opens fr.ctg.staffing.vacance.persistence;
  opens fr.ctg.staffing.vacance.rest;
  opens fr.ctg.staffing.validation;

  provides fr.ctg.platform.persistence.ModulePersistant with
      fr.ctg.staffing.persistence.StaffingPersistant;
}
