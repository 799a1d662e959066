-- Versions of the job reference as the Cnaf edits them: a draft is cloned from a version, and seen by
-- the Cnaf alone; it is published and repealed by acts, which are recorded and never change. What was
-- in force on a day, as it was known at a moment, is read from the acts.

ALTER TABLE referentiel.version
  ALTER COLUMN etat SET DEFAULT 'BROUILLON',
  -- The version that it was cloned from.
  ADD COLUMN modele text REFERENCES referentiel.version,
  -- Counts the changes of a draft.
  ADD COLUMN revision integer NOT NULL DEFAULT 1,
  ADD UNIQUE (code, modele),
  -- A version may be repealed before it was ever in force: its last day then is the one before its
  -- first.
  DROP CONSTRAINT version_check,
  ADD CONSTRAINT version_fin CHECK (fin >= debut - 1),
  ADD CONSTRAINT version_abrogee CHECK (etat <> 'ABROGE' OR fin IS NOT NULL),
  -- Two versions are never in force on one day.
  ADD CONSTRAINT version_seule_en_vigueur
    EXCLUDE USING gist (daterange(debut, fin + 1) WITH &&) WHERE (etat <> 'BROUILLON');

-- Texts change places: what is unique is so at the end of a statement.
ALTER TABLE referentiel.element
  DROP CONSTRAINT element_version_position_key,
  DROP CONSTRAINT element_version_partie_parent_ordre_key,
  ADD UNIQUE (version, position) DEFERRABLE,
  ADD UNIQUE NULLS NOT DISTINCT (version, partie, parent, ordre) DEFERRABLE;

-- Which texts of its model a version's new ones replace.
CREATE TABLE referentiel.remplacement (
  version    text NOT NULL,
  modele     text NOT NULL,
  remplacant text NOT NULL,
  remplace   text NOT NULL CHECK (remplace <> remplacant),
  PRIMARY KEY (version, remplacant, remplace),
  FOREIGN KEY (version, modele) REFERENCES referentiel.version (code, modele),
  FOREIGN KEY (version, remplacant) REFERENCES referentiel.element (version, code)
    ON DELETE CASCADE,
  FOREIGN KEY (modele, remplace) REFERENCES referentiel.element (version, code)
);
CREATE TRIGGER proteger_remplacement BEFORE INSERT OR UPDATE OR DELETE ON referentiel.remplacement
  FOR EACH ROW EXECUTE FUNCTION referentiel.proteger_element();
CREATE TRIGGER refuser_de_vider BEFORE TRUNCATE ON referentiel.remplacement
  FOR EACH STATEMENT EXECUTE FUNCTION referentiel.refuser_de_vider();

CREATE TABLE referentiel.acte_de_version (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version       text NOT NULL REFERENCES referentiel.version,
  acte          text NOT NULL CHECK (acte IN ('PUBLICATION', 'ABROGATION')),
  -- Of a publication the first day in force, of a repeal the last.
  jour          date NOT NULL,
  -- None for what came with the product.
  motif         text CHECK (length(btrim(motif)) > 0),
  auteur        text,
  enregistre_le timestamptz NOT NULL,
  UNIQUE (version, acte)
);

-- What came with the product was recorded with its values.
INSERT INTO referentiel.acte_de_version (version, acte, jour, enregistre_le)
  SELECT code, 'PUBLICATION', debut,
    coalesce((SELECT min(enregistre_le) FROM referentiel.parametre), now())
  FROM referentiel.version WHERE etat <> 'BROUILLON';
INSERT INTO referentiel.acte_de_version (version, acte, jour, enregistre_le)
  SELECT code, 'ABROGATION', fin,
    coalesce((SELECT min(enregistre_le) FROM referentiel.parametre), now())
  FROM referentiel.version WHERE etat = 'ABROGE';

CREATE TRIGGER ajouter_seulement BEFORE UPDATE OR DELETE OR TRUNCATE ON referentiel.acte_de_version
  FOR EACH STATEMENT EXECUTE FUNCTION referentiel.ajouter_seulement();

-- An act changes the state of its version itself, under the owner's rights: the application's role
-- can record acts and nothing else, so that a state always has its act. Acts come one after the other,
-- and their moments grow in that order.
CREATE FUNCTION referentiel.faire_acte() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  presente record;
BEGIN
  IF NOT plateforme.a_role('CNAF') THEN
    RAISE EXCEPTION 'seule la Cnaf publie et abroge' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('referentiel.acte_de_version', 0));
  SELECT etat INTO presente FROM referentiel.version WHERE code = NEW.version FOR UPDATE;
  IF NEW.acte = 'PUBLICATION' AND presente.etat = 'BROUILLON' THEN
    UPDATE referentiel.version SET etat = 'PUBLIE', debut = NEW.jour WHERE code = NEW.version;
  ELSIF NEW.acte = 'ABROGATION' AND presente.etat = 'PUBLIE' THEN
    UPDATE referentiel.version SET etat = 'ABROGE', fin = NEW.jour WHERE code = NEW.version;
  ELSE
    RAISE EXCEPTION 'la version % est à l''état %', NEW.version, presente.etat
      USING ERRCODE = 'check_violation';
  END IF;
  SELECT max(enregistre_le) AS derniere INTO presente FROM referentiel.acte_de_version;
  NEW.enregistre_le := greatest(clock_timestamp(), presente.derniere + interval '1 microsecond');
  NEW.auteur := plateforme.sujet();
  RETURN NEW;
END $$;
CREATE TRIGGER faire_acte BEFORE INSERT ON referentiel.acte_de_version
  FOR EACH ROW EXECUTE FUNCTION referentiel.faire_acte();
CREATE CONSTRAINT TRIGGER refuser_de_tarder AFTER INSERT ON referentiel.acte_de_version
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION referentiel.refuser_de_tarder();

-- A draft is not there but for the Cnaf; what belongs to a version is there where the version is.
-- For the Cnaf changes are let through to the triggers, of published versions too: these refuse them
-- aloud, and their locks must see the row that is being published meanwhile.
ALTER TABLE referentiel.version ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON referentiel.version FOR SELECT
  USING (etat <> 'BROUILLON' OR (SELECT plateforme.lit_tout()));
CREATE POLICY creation ON referentiel.version FOR INSERT
  WITH CHECK (etat = 'BROUILLON' AND (SELECT plateforme.a_role('CNAF')));
CREATE POLICY modification ON referentiel.version FOR UPDATE
  USING ((SELECT plateforme.a_role('CNAF')));
CREATE POLICY abandon ON referentiel.version FOR DELETE
  USING ((SELECT plateforme.a_role('CNAF')));

ALTER TABLE referentiel.element ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON referentiel.element FOR SELECT
  USING (version IN (SELECT v.code FROM referentiel.version v));
CREATE POLICY creation ON referentiel.element FOR INSERT
  WITH CHECK ((SELECT plateforme.a_role('CNAF')));
CREATE POLICY modification ON referentiel.element FOR UPDATE
  USING ((SELECT plateforme.a_role('CNAF')));
CREATE POLICY retrait ON referentiel.element FOR DELETE
  USING ((SELECT plateforme.a_role('CNAF')));

ALTER TABLE referentiel.remplacement ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON referentiel.remplacement FOR SELECT
  USING (version IN (SELECT v.code FROM referentiel.version v));
CREATE POLICY creation ON referentiel.remplacement FOR INSERT
  WITH CHECK ((SELECT plateforme.a_role('CNAF')));
CREATE POLICY retrait ON referentiel.remplacement FOR DELETE
  USING ((SELECT plateforme.a_role('CNAF')));

ALTER TABLE referentiel.acte_de_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON referentiel.acte_de_version FOR SELECT USING (true);
CREATE POLICY creation ON referentiel.acte_de_version FOR INSERT
  WITH CHECK (motif IS NOT NULL AND (SELECT plateforme.a_role('CNAF')));

-- By column: the state, the days in force of what is published and the moments are not in the hand of
-- the application's role.
GRANT INSERT (code, libelle, debut, fondement, document, section, citation, modele),
  UPDATE (libelle, debut, fondement, document, section, citation, revision),
  DELETE ON referentiel.version TO "${application}";
GRANT INSERT (version, code, partie, parent, ordre, position, rubrique, texte, document, section,
    portee, fondement),
  UPDATE (partie, parent, ordre, position, rubrique, texte, document, section, portee, fondement),
  DELETE ON referentiel.element TO "${application}";
GRANT SELECT, INSERT, DELETE ON referentiel.remplacement TO "${application}";
GRANT SELECT (id, version, acte, jour, motif, enregistre_le), INSERT (version, acte, jour, motif)
  ON referentiel.acte_de_version TO "${application}";
