-- What a signed convention is, it is on each day: its parties, its communes, its end. Each of them is a row with
-- the days from and to which it holds. The application puts the rows together from what was signed and from all
-- amendments, by their day of effect and whatever the order of recording; the database sees to it that they change
-- with the convention alone, that what was signed stays, and that no commune is covered twice on one day.

-- Amendments: what each changes, and which one it corrects and replaces.
ALTER TABLE convention.avenant ADD COLUMN corrige integer, ADD COLUMN changements jsonb;
ALTER TABLE convention.avenant DISABLE TRIGGER USER;
UPDATE convention.avenant a SET changements = jsonb_strip_nulls(jsonb_build_object(
  'arrivees', (SELECT jsonb_agg(jsonb_build_object('siren', s.siren, 'nature', s.nature, 'nom', s.nom,
                                                   'partenaire', s.partenaire) ORDER BY s.ordre)
               FROM convention.signataire s WHERE s.convention = a.convention AND s.avenant = a.numero),
  'venues', (SELECT jsonb_agg(c) FROM jsonb_array_elements_text(a.apres -> 'perimetre') c
             WHERE NOT a.avant -> 'perimetre' ? c),
  'parties', (SELECT jsonb_agg(c) FROM jsonb_array_elements_text(a.avant -> 'perimetre') c
              WHERE NOT a.apres -> 'perimetre' ? c),
  'fin', a.apres ->> 'fin'));
ALTER TABLE convention.avenant ENABLE TRIGGER USER;
ALTER TABLE convention.avenant
  ALTER COLUMN changements SET NOT NULL,
  ADD CHECK (jsonb_typeof(changements) = 'object'),
  ADD CHECK (corrige < numero),
  ADD FOREIGN KEY (convention, corrige) REFERENCES convention.avenant (convention, numero),
  -- One correction each: a correction that was wrong is corrected itself.
  ADD CONSTRAINT une_correction UNIQUE (convention, corrige);

-- Parties, from when to when.
ALTER TABLE convention.signataire
  ADD COLUMN entree integer NOT NULL DEFAULT 0,
  ADD COLUMN debut date,
  ADD COLUMN fin date,
  ADD COLUMN retrait integer;
COMMENT ON COLUMN convention.signataire.entree IS 'The amendment by which it joined; 0 for those of the first hour';
ALTER TABLE convention.signataire DISABLE TRIGGER USER;
UPDATE convention.signataire s
SET entree = coalesce(s.avenant, 0),
    debut = coalesce((SELECT a.date_effet FROM convention.avenant a
                      WHERE a.convention = s.convention AND a.numero = s.avenant), c.debut),
    fin = greatest(c.debut, least(c.fin, c.date_resiliation))
FROM convention.convention c WHERE c.id = s.convention;
ALTER TABLE convention.signataire ENABLE TRIGGER USER;
-- Those who would have joined after an early end never did.
ALTER TABLE convention.signataire DISABLE TRIGGER USER;
DELETE FROM convention.signataire WHERE entree > 0 AND fin < debut;
ALTER TABLE convention.signataire ENABLE TRIGGER USER;
ALTER TABLE convention.signataire
  ALTER COLUMN debut SET NOT NULL,
  ALTER COLUMN fin SET NOT NULL,
  DROP CONSTRAINT signataire_pkey,
  ADD PRIMARY KEY (convention, siren, entree),
  ADD FOREIGN KEY (convention, retrait) REFERENCES convention.avenant,
  ADD CHECK (fin >= debut - 1),
  ADD CHECK (entree = coalesce(avenant, 0)),
  ADD CONSTRAINT une_place_par_jour
    EXCLUDE USING gist (convention WITH =, siren WITH =, daterange(debut, fin + 1) WITH &&)
    DEFERRABLE INITIALLY IMMEDIATE;

-- Communes: their days are told by the application now, and checked. What was signed and lost on the first day
-- ends the day before.
DROP INDEX convention.perimetre_present;
DROP TRIGGER retenir_entree ON convention.perimetre;
DROP FUNCTION convention.retenir_entree();
ALTER TABLE convention.perimetre
  DROP CONSTRAINT une_convention_par_commune_et_jour,
  DROP CONSTRAINT perimetre_check;
ALTER TABLE convention.perimetre DISABLE TRIGGER USER;
UPDATE convention.perimetre p SET fin = p.debut - 1
FROM convention.convention c
WHERE c.id = p.convention AND c.statut <> 'EN_PREPARATION' AND p.retrait IS NOT NULL AND NOT p.couvre;
DELETE FROM convention.perimetre p USING convention.convention c
WHERE c.id = p.convention AND c.statut <> 'EN_PREPARATION' AND p.entree > 0 AND NOT p.couvre;
ALTER TABLE convention.perimetre ENABLE TRIGGER USER;
ALTER TABLE convention.perimetre
  ADD CHECK (fin >= debut - 1),
  ADD CHECK (entree = coalesce(avenant, 0)),
  ADD CONSTRAINT une_convention_par_commune_et_jour
    EXCLUDE USING gist (commune WITH =, daterange(debut, fin + 1) WITH &&) WHERE (couvre)
    DEFERRABLE INITIALLY IMMEDIATE;

-- What it says as a whole: how long it is to last, and whether its perimeter was given.
CREATE TABLE convention.teneur (
  convention          uuid             NOT NULL,
  entree              integer          NOT NULL DEFAULT 0,
  avenant             integer,
  caf                 text COLLATE "C" NOT NULL,
  debut               date             NOT NULL,
  fin                 date             NOT NULL,
  terme               date             NOT NULL,
  perimetre_restreint boolean          NOT NULL,
  PRIMARY KEY (convention, entree),
  FOREIGN KEY (convention, caf) REFERENCES convention.convention (id, caf) ON DELETE CASCADE,
  FOREIGN KEY (convention, avenant) REFERENCES convention.avenant,
  CHECK (fin >= debut - 1),
  CHECK (entree = coalesce(avenant, 0)),
  CONSTRAINT une_teneur_par_jour
    EXCLUDE USING gist (convention WITH =, daterange(debut, fin + 1) WITH &&) DEFERRABLE INITIALLY IMMEDIATE
);
-- Lists by their end, of one Caf and of all.
CREATE INDEX teneur_par_terme ON convention.teneur (terme, convention);
CREATE INDEX teneur_de_caf_par_terme ON convention.teneur (caf, terme, convention);
INSERT INTO convention.teneur (convention, caf, debut, fin, terme, perimetre_restreint)
SELECT c.id, c.caf, c.debut, greatest(c.debut, least(c.fin, c.date_resiliation)), c.fin, c.perimetre_restreint
FROM convention.convention c;

-- Guards.

-- A signed convention changes by its next amendment, or by its early end, and by nothing else.
CREATE OR REPLACE FUNCTION convention.proteger_convention() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.statut <> 'EN_PREPARATION' THEN
      RAISE EXCEPTION 'la convention % est signée : elle ne se supprime pas', OLD.id;
    END IF;
    RETURN OLD;
  END IF;
  IF NEW.id <> OLD.id OR NEW.caf <> OLD.caf OR NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'une convention garde son identifiant et sa Caf, et change d''une version à la suivante';
  END IF;
  IF OLD.statut = 'EN_PREPARATION' THEN
    IF NEW.statut = 'RESILIEE' THEN
      RAISE EXCEPTION 'une convention en préparation ne se résilie pas';
    END IF;
    IF NEW.statut = 'SIGNEE' AND NOT (
         EXISTS (SELECT FROM convention.perimetre p WHERE p.convention = NEW.id)
         AND EXISTS (SELECT FROM convention.axe a WHERE a.convention = NEW.id)
         AND EXISTS (SELECT FROM convention.signataire s
                     WHERE s.convention = NEW.id AND s.nature IN ('COMMUNE', 'EPCI'))) THEN
      RAISE EXCEPTION 'une convention sans collectivité signataire, périmètre ou axe ne se signe pas';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.statut = 'RESILIEE' THEN
    RAISE EXCEPTION 'la convention % est résiliée : elle ne change plus', OLD.id;
  END IF;
  IF (to_jsonb(NEW) - '{version,statut,date_resiliation,motif_resiliation,fin,avenants}'::text[])
     <> (to_jsonb(OLD) - '{version,statut,date_resiliation,motif_resiliation,fin,avenants}'::text[])
     OR NOT (CASE NEW.statut
       WHEN 'SIGNEE' THEN NEW.avenants = OLD.avenants + 1 AND EXISTS (
         SELECT FROM convention.avenant a WHERE a.convention = NEW.id AND a.numero = NEW.avenants)
       WHEN 'RESILIEE' THEN NEW.avenants = OLD.avenants -- its end may fall with the amendment that set it
       ELSE false END) THEN
    RAISE EXCEPTION 'la convention % est signée : elle change par avenant, l''un après l''autre', OLD.id;
  END IF;
  RETURN NEW;
END $$;

-- Parties, communes and what is said as a whole. In preparation they have the days of the convention. Once it is
-- signed they change in the transaction alone that amends or ends it, after its own row; what was signed stays, on
-- whatever days are left of it.
CREATE FUNCTION convention.proteger_jours() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  entiere record;
  dernier date;
  immuables constant text[] := '{debut,fin,retrait,couvre,ordre,terme,perimetre_restreint}';
BEGIN
  SELECT c.statut, c.debut, c.fin, c.date_resiliation, c.xmin = pg_current_xact_id()::xid AS ecrite
  INTO entiere FROM convention.convention c
  WHERE c.id = CASE TG_OP WHEN 'INSERT' THEN NEW.convention ELSE OLD.convention END;
  -- Not found: the whole convention is being deleted, which its own guard has judged; or there is none, which the
  -- foreign key tells.
  IF NOT FOUND THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF entiere.statut = 'EN_PREPARATION' THEN
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    END IF;
    NEW.debut := entiere.debut;
    NEW.fin := entiere.fin;
    NEW.entree := 0;
    NEW.avenant := NULL;
    IF TG_TABLE_NAME = 'perimetre' THEN
      NEW.couvre := false;
    END IF;
    IF TG_TABLE_NAME <> 'teneur' THEN
      NEW.retrait := NULL;
    END IF;
    RETURN NEW;
  END IF;
  IF NOT entiere.ecrite THEN
    RAISE EXCEPTION 'la convention est signée : ses signataires et son périmètre ne changent que par avenant';
  END IF;
  IF (CASE TG_OP WHEN 'DELETE' THEN OLD.entree = 0 WHEN 'INSERT' THEN NEW.entree = 0
        ELSE to_jsonb(NEW) - immuables <> to_jsonb(OLD) - immuables END) THEN
    RAISE EXCEPTION 'la convention est signée : ce qui a été signé se garde';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  dernier := greatest(entiere.debut, least(entiere.fin, entiere.date_resiliation));
  IF NEW.debut < entiere.debut OR NEW.fin > dernier THEN
    RAISE EXCEPTION 'la convention est signée : rien n''en vaut hors de ses jours, du % au %', entiere.debut, dernier;
  END IF;
  IF TG_TABLE_NAME = 'perimetre' THEN
    NEW.couvre := NEW.fin >= NEW.debut
      AND (entiere.date_resiliation IS NULL OR entiere.date_resiliation >= entiere.debut);
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER proteger_partie ON convention.signataire;
DROP TRIGGER proteger_perimetre ON convention.perimetre;
DROP FUNCTION convention.proteger_perimetre();
CREATE TRIGGER proteger_jours BEFORE INSERT OR UPDATE OR DELETE ON convention.signataire
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_jours();
CREATE TRIGGER proteger_jours BEFORE INSERT OR UPDATE OR DELETE ON convention.perimetre
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_jours();
CREATE TRIGGER proteger_jours BEFORE INSERT OR UPDATE OR DELETE ON convention.teneur
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_jours();
CREATE TRIGGER refuser_de_vider BEFORE TRUNCATE ON convention.teneur
  FOR EACH STATEMENT EXECUTE FUNCTION convention.refuser_de_vider();

-- The lines of work of a signed convention do not change.
CREATE OR REPLACE FUNCTION convention.proteger_partie() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT FROM convention.convention c
             WHERE c.id = CASE TG_OP WHEN 'INSERT' THEN NEW.convention ELSE OLD.convention END
             AND c.statut <> 'EN_PREPARATION') THEN
    RAISE EXCEPTION 'la convention est signée : ses axes ne changent plus';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- Before the signature, and by it, what a convention says is carried over to its days.
CREATE OR REPLACE FUNCTION convention.couvrir() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO convention.teneur (convention, caf, terme, perimetre_restreint)
    VALUES (NEW.id, NEW.caf, NEW.fin, NEW.perimetre_restreint);
  ELSIF OLD.statut = 'EN_PREPARATION' THEN
    IF NEW.debut <> OLD.debut OR NEW.fin <> OLD.fin OR NEW.perimetre_restreint <> OLD.perimetre_restreint THEN
      UPDATE convention.teneur t SET debut = NEW.debut, fin = NEW.fin, terme = NEW.fin,
                                     perimetre_restreint = NEW.perimetre_restreint
      WHERE t.convention = NEW.id;
    END IF;
    IF NEW.debut <> OLD.debut OR NEW.fin <> OLD.fin THEN
      UPDATE convention.signataire s SET debut = NEW.debut, fin = NEW.fin WHERE s.convention = NEW.id;
    END IF;
    IF NEW.debut <> OLD.debut OR NEW.fin <> OLD.fin OR NEW.statut = 'SIGNEE' THEN
      UPDATE convention.perimetre p SET debut = NEW.debut, fin = NEW.fin WHERE p.convention = NEW.id;
    END IF;
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER couvrir ON convention.convention;
CREATE TRIGGER couvrir AFTER INSERT OR UPDATE ON convention.convention
  FOR EACH ROW EXECUTE FUNCTION convention.couvrir();

SELECT plateforme.suivre('convention.teneur', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.garder('convention.teneur', '{INSERT,"UPDATE (debut, fin, terme, perimetre_restreint)",DELETE}',
                         'convention', 'convention.lues_par_signature');
SELECT plateforme.garder('convention.signataire', '{INSERT,"UPDATE (debut, fin, retrait, ordre)",DELETE}',
                         'convention', 'convention.lues_par_signature');
SELECT plateforme.garder('convention.perimetre', '{INSERT,"UPDATE (debut, fin, retrait)",DELETE}',
                         'convention', 'convention.lues_par_signature');
SELECT plateforme.remettre_a_jour('convention.avenant');
SELECT plateforme.remettre_a_jour('convention.signataire');
SELECT plateforme.remettre_a_jour('convention.perimetre');
