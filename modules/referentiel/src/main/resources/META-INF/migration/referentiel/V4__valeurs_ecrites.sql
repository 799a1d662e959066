-- Values of parameters and effects of rules as people write them: the national ones by the Cnaf, a
-- Caf's own by its advisers, each with its reason and its author, at the moment that the database
-- says. Still only ever added.

-- What a value of a parameter may be, whoever writes it. The bounds keep slips out, such as a zero too
-- many; they are no rule of the texts.
CREATE TABLE referentiel.definition_de_parametre (
  code      text PRIMARY KEY,
  unite     text NOT NULL,
  portee    text NOT NULL CHECK (portee IN ('NATIONALE', 'LOCALE')),
  minimum   numeric NOT NULL,
  maximum   numeric NOT NULL CHECK (maximum >= minimum),
  decimales integer NOT NULL CHECK (decimales BETWEEN 0 AND 4),
  UNIQUE (code, unite, portee)
);
INSERT INTO referentiel.definition_de_parametre VALUES
  ('cout-indicatif-etp',     'EUR/ETP/an',            'NATIONALE', 0, 1000000, 2),
  ('etp-minimum-adjoint',    'ETP',                   'LOCALE',    0,       1, 4),
  ('etp-minimum-pilote',     'ETP',                   'LOCALE',    0,       1, 4),
  ('forfait-etp',            'EUR/ETP/an',            'NATIONALE', 0, 1000000, 2),
  ('franchise-vacance-mois', 'mois',                  'LOCALE',    0,      12, 0),
  ('niveau-diplome-minimum', 'niveau RNCP (bac+2)',   'NATIONALE', 1,       8, 0);
GRANT SELECT ON referentiel.definition_de_parametre TO "${application}";

-- The author is told by the session and not by the statement, see the triggers; nothing that the
-- application serves may read it, as everybody reads these tables.
ALTER TABLE referentiel.parametre
  ADD COLUMN auteur text,
  ADD COLUMN motif text CHECK (length(btrim(motif)) > 0),
  ADD FOREIGN KEY (code, unite, portee)
    REFERENCES referentiel.definition_de_parametre (code, unite, portee);
ALTER TABLE referentiel.effet_local ADD COLUMN auteur text;

-- The moment of a record is what "known at" goes by. It is taken under a lock of the line that the
-- value belongs to (one parameter or rule, of one Caf or of none), so that in a line moments grow
-- strictly in the order in which they were committed, whatever the clock does.
CREATE FUNCTION referentiel.dater_valeur() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  definition record;
  derniere timestamptz;
BEGIN
  SELECT minimum, maximum, decimales INTO definition
    FROM referentiel.definition_de_parametre WHERE code = NEW.code;
  IF NEW.valeur NOT BETWEEN definition.minimum AND definition.maximum
     OR scale(trim_scale(NEW.valeur)) > definition.decimales THEN
    RAISE EXCEPTION 'la valeur % n''est pas permise pour %', NEW.valeur, NEW.code
      USING ERRCODE = 'check_violation';
  END IF;
  PERFORM pg_advisory_xact_lock(
    hashtextextended('referentiel.parametre ' || NEW.code || ' ' || coalesce(NEW.caf, ''), 0));
  SELECT max(enregistre_le) INTO derniere
    FROM referentiel.parametre WHERE code = NEW.code AND caf IS NOT DISTINCT FROM NEW.caf;
  NEW.enregistre_le := greatest(clock_timestamp(), derniere + interval '1 microsecond');
  NEW.auteur := plateforme.sujet();
  RETURN NEW;
END $$;
CREATE TRIGGER dater_valeur BEFORE INSERT ON referentiel.parametre
  FOR EACH ROW EXECUTE FUNCTION referentiel.dater_valeur();

CREATE FUNCTION referentiel.dater_effet() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  derniere timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(
    hashtextextended('referentiel.effet_local ' || NEW.regle || ' ' || NEW.caf, 0));
  SELECT max(enregistre_le) INTO derniere
    FROM referentiel.effet_local WHERE regle = NEW.regle AND caf = NEW.caf;
  NEW.enregistre_le := greatest(clock_timestamp(), derniere + interval '1 microsecond');
  NEW.auteur := plateforme.sujet();
  RETURN NEW;
END $$;
CREATE TRIGGER dater_effet BEFORE INSERT ON referentiel.effet_local
  FOR EACH ROW EXECUTE FUNCTION referentiel.dater_effet();

-- Between the moment of a record and its commit, a reader who asks for that very moment does not find
-- it yet. The bound of that: a record that is not committed within five seconds is refused. What was
-- known at a moment more than five seconds ago therefore never changes.
CREATE FUNCTION referentiel.refuser_de_tarder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF clock_timestamp() > NEW.enregistre_le + interval '5 seconds' THEN
    RAISE EXCEPTION 'enregistré plus de cinq secondes avant la fin de la transaction : recommencez'
      USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER refuser_de_tarder AFTER INSERT ON referentiel.parametre
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION referentiel.refuser_de_tarder();
CREATE CONSTRAINT TRIGGER refuser_de_tarder AFTER INSERT ON referentiel.effet_local
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION referentiel.refuser_de_tarder();

ALTER TABLE referentiel.parametre ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON referentiel.parametre FOR SELECT USING (true);
CREATE POLICY nationales ON referentiel.parametre FOR INSERT
  WITH CHECK (caf IS NULL AND motif IS NOT NULL AND (SELECT plateforme.a_role('CNAF')));
CREATE POLICY locales ON referentiel.parametre FOR INSERT
  WITH CHECK (caf = (SELECT plateforme.caf_ecrite()) AND motif IS NOT NULL);

ALTER TABLE referentiel.effet_local ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON referentiel.effet_local FOR SELECT USING (true);
CREATE POLICY locaux ON referentiel.effet_local FOR INSERT
  WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));

-- By column: neither the moment nor the author is in the writer's hand, and nobody reads the author.
REVOKE SELECT ON referentiel.parametre, referentiel.effet_local FROM "${application}";
GRANT SELECT (id, code, caf, depuis, valeur, unite, portee, fondement, document, section, citation,
    enregistre_le, motif),
  INSERT (code, caf, depuis, valeur, unite, portee, fondement, document, section, citation, motif)
  ON referentiel.parametre TO "${application}";
GRANT SELECT (id, regle, portee, caf, depuis, effet, motif, enregistre_le),
  INSERT (regle, caf, depuis, effet, motif)
  ON referentiel.effet_local TO "${application}";
