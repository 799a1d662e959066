GRANT USAGE ON SCHEMA staffing TO "${application}";

-- The posts of chargés de coopération: of a convention and an employer. What of a post has a date stands in its
-- states: each holds from its day until the next one's; the first is that of its opening.
CREATE TABLE staffing.poste (
  id                 uuid             PRIMARY KEY,
  convention         uuid             NOT NULL,
  caf                text COLLATE "C" NOT NULL,
  version            integer          NOT NULL DEFAULT 1 CHECK (version >= 1),
  intitule           text             NOT NULL CHECK (intitule <> ''),
  intitule_normalise text COLLATE "C" NOT NULL,
  employeur_nature   text             NOT NULL
    CHECK (employeur_nature IN ('COMMUNE', 'EPCI', 'SYNDICAT', 'ASSOCIATION', 'CAF', 'AUTRE')),
  employeur_siren    text COLLATE "C" CHECK (employeur_siren ~ '^[0-9]{9}$'),
  employeur_nom      text             NOT NULL CHECK (employeur_nom <> ''),
  engagement         date,
  ouverture          date             NOT NULL,
  fermeture          date,
  origine            text             NOT NULL CHECK (origine IN ('CREATION', 'CEJ')),
  montant_historique numeric(12, 2)   CHECK (montant_historique >= 0),
  etp_historique     numeric          CHECK (etp_historique > 0 AND scale(etp_historique) <= 4),
  -- The post whose chair it takes over: a chair is taken over once.
  succede            uuid             CONSTRAINT un_siege_une_succession UNIQUE,
  UNIQUE (id, convention, caf),
  FOREIGN KEY (convention, caf) REFERENCES convention.convention (id, caf) ON DELETE CASCADE,
  FOREIGN KEY (succede) REFERENCES staffing.poste (id),
  CHECK (fermeture >= ouverture),
  CHECK (succede <> id),
  CONSTRAINT employeur_public_nomme
    CHECK (employeur_siren IS NOT NULL OR employeur_nature NOT IN ('COMMUNE', 'EPCI', 'SYNDICAT')),
  CONSTRAINT origine_complete CHECK (
    CASE origine WHEN 'CEJ' THEN montant_historique IS NOT NULL AND etp_historique IS NOT NULL
                 ELSE montant_historique IS NULL AND etp_historique IS NULL END)
);
CREATE INDEX poste_par_convention ON staffing.poste (convention, intitule_normalise, id);
CREATE INDEX poste_par_intitule ON staffing.poste (intitule_normalise, id);
CREATE INDEX poste_de_caf_par_intitule ON staffing.poste (caf, intitule_normalise, id);
CREATE INDEX poste_par_employeur ON staffing.poste (employeur_siren);

CREATE TABLE staffing.etat_de_poste (
  poste             uuid             NOT NULL,
  depuis            date             NOT NULL,
  convention        uuid             NOT NULL,
  caf               text COLLATE "C" NOT NULL,
  libelle           text             NOT NULL CHECK (libelle IN ('DISPOSITIF', 'THEMATIQUE', 'PROXIMITE')),
  pilote            boolean          NOT NULL,
  hierarchie        text             NOT NULL
    CHECK (hierarchie IN ('AGENT', 'RESPONSABLE_SERVICE', 'DIRECTEUR_ADJOINT', 'DIRECTEUR')),
  part_management   numeric          CHECK (part_management BETWEEN 0 AND 1),
  -- The working time as it was said: in ETP, or as weekly hours over those of a full post.
  etp               numeric          CHECK (etp > 0 AND etp <= 1 AND scale(etp) <= 4),
  heures            numeric          CHECK (heures > 0 AND scale(heures) <= 2),
  heures_temps_plein numeric         CHECK (heures_temps_plein <= 48 AND scale(heures_temps_plein) <= 2),
  thematiques       text[]           NOT NULL,
  axes              uuid[]           NOT NULL,
  communes          text[]           NOT NULL,
  -- The allocation key, in per cent, in the order of the groups.
  petite_enfance    numeric          NOT NULL CHECK (petite_enfance >= 0 AND scale(petite_enfance) <= 2),
  enfance_jeunesse  numeric          NOT NULL CHECK (enfance_jeunesse >= 0 AND scale(enfance_jeunesse) <= 2),
  parentalite       numeric          NOT NULL CHECK (parentalite >= 0 AND scale(parentalite) <= 2),
  vie_sociale       numeric          NOT NULL CHECK (vie_sociale >= 0 AND scale(vie_sociale) <= 2),
  cout_annuel       numeric(12, 2)   CHECK (cout_annuel >= 0),
  PRIMARY KEY (poste, depuis),
  FOREIGN KEY (poste, convention, caf) REFERENCES staffing.poste (id, convention, caf) ON DELETE CASCADE,
  CONSTRAINT temps_de_travail_dit CHECK (
    (etp IS NULL) <> (heures IS NULL) AND (heures IS NULL) = (heures_temps_plein IS NULL)
    AND heures <= heures_temps_plein),
  CONSTRAINT part_de_management_d_un_responsable
    CHECK (hierarchie = 'RESPONSABLE_SERVICE' OR coalesce(part_management, 0) = 0),
  CONSTRAINT cle_entiere CHECK (petite_enfance + enfance_jeunesse + parentalite + vie_sociale = 100)
);

CREATE TRIGGER proteger_plan BEFORE INSERT OR UPDATE OR DELETE ON staffing.poste
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_plan();
CREATE TRIGGER proteger_plan BEFORE INSERT OR UPDATE OR DELETE ON staffing.etat_de_poste
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_plan();

SELECT plateforme.suivre('staffing.poste', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.suivre('staffing.etat_de_poste', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.garder('staffing.poste', '{INSERT,UPDATE,DELETE}', 'convention', 'convention.lues_par_signature');
SELECT plateforme.garder('staffing.etat_de_poste', '{INSERT,UPDATE,DELETE}', 'convention', 'convention.lues_par_signature');
SELECT plateforme.declarer_evenement(nom, 'convention.convention', 'convention',
  'SELECT s.siren FROM convention.signataire s WHERE s.convention = $1::uuid')
FROM (VALUES ('poste.cree'), ('poste.modifie'), ('poste.supprime')) AS t (nom);
