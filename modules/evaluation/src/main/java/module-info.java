/** What a convention sets out to reach, and how what came of it is looked at. */
@org.jspecify.annotations.NullMarked
module fr.ctg.evaluation {
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;
  requires fr.ctg.convention;
  requires com.github.f4b6a3.uuid;

  opens fr.ctg.evaluation.objectif.application;
  opens fr.ctg.evaluation.objectif.model;
  opens fr.ctg.evaluation.objectif.persistence;
  opens fr.ctg.evaluation.objectif.rest;
  opens fr.ctg.evaluation.persistence;

  provides fr.ctg.platform.persistence.ModulePersistant with
      fr.ctg.evaluation.persistence.EvaluationPersistant;
}
