GRANT USAGE ON SCHEMA evaluation TO "${application}";

-- What the parties to a convention set out to reach by cooperating (S2, section 3): where they stand, where they
-- want to be, and when. A part of the convention, that changes until it is ended.
CREATE TABLE evaluation.objectif (
  id          uuid             PRIMARY KEY,
  convention  uuid             NOT NULL,
  caf         text COLLATE "C" NOT NULL,
  version     integer          NOT NULL DEFAULT 1 CHECK (version >= 1),
  nature      text             NOT NULL CHECK (nature IN ('SERVICE', 'PARTENARIAT', 'COMPETENCE')),
  libelle     text             NOT NULL CHECK (libelle <> ''),
  description text,
  thematique  text             REFERENCES referentiel.thematique,
  priorites   text[]           NOT NULL CHECK (priorites <@ ARRAY['INCLUSION_HANDICAP', 'PAUVRETE',
    'TERRITOIRES_PRIORITAIRES', 'FAMILLES_MONOPARENTALES', 'OPTIMISATION_DES_SERVICES']),
  reference   numeric          NOT NULL CHECK (reference >= 0 AND scale(reference) <= 4),
  cible       numeric          NOT NULL CHECK (cible >= 0 AND scale(cible) <= 4),
  unite       text             NOT NULL CHECK (unite <> ''),
  sens        text             NOT NULL,
  echeance    date             NOT NULL,
  FOREIGN KEY (convention, caf) REFERENCES convention.convention (id, caf) ON DELETE CASCADE,
  CHECK (CASE sens WHEN 'HAUSSE' THEN cible > reference WHEN 'BAISSE' THEN cible < reference ELSE false END)
);
CREATE INDEX objectif_par_convention ON evaluation.objectif (convention, id);

CREATE TRIGGER proteger_plan BEFORE INSERT OR UPDATE OR DELETE ON evaluation.objectif
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_plan();

SELECT plateforme.suivre('evaluation.objectif', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.garder('evaluation.objectif', '{INSERT,UPDATE,DELETE}', 'convention', 'convention.lues_par_signature');
SELECT plateforme.declarer_evenement(nom, 'convention.convention', 'convention',
  'SELECT s.siren FROM convention.signataire s WHERE s.convention = $1::uuid')
FROM (VALUES ('objectif.cree'), ('objectif.modifie'), ('objectif.supprime')) AS t (nom);
