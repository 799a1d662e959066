-- The axes and the name of a signed convention too are what they are on each day. The rows of axes bear their days
-- now; what an axis is whatever it says, and sheets refer to, has a table of its own, which the database alone keeps.

CREATE TABLE convention.axe_connu (
  id         uuid             PRIMARY KEY,
  convention uuid             NOT NULL,
  caf        text COLLATE "C" NOT NULL,
  CONSTRAINT axe_connu_de_sa_convention UNIQUE (id, convention),
  FOREIGN KEY (convention, caf) REFERENCES convention.convention (id, caf) ON DELETE CASCADE
);
COMMENT ON TABLE convention.axe_connu IS 'Which axes a convention has or had; once it is signed none is forgotten';
INSERT INTO convention.axe_connu (id, convention, caf) SELECT a.id, a.convention, a.caf FROM convention.axe a;

ALTER TABLE convention.fiche_action DROP CONSTRAINT axe_de_la_fiche;
ALTER TABLE convention.fiche_action
  ADD CONSTRAINT axe_de_la_fiche FOREIGN KEY (axe_id, convention) REFERENCES convention.axe_connu (id, convention);

ALTER TABLE convention.axe
  ADD COLUMN entree integer NOT NULL DEFAULT 0,
  ADD COLUMN avenant integer,
  ADD COLUMN retrait integer,
  ADD COLUMN debut date,
  ADD COLUMN fin date;
COMMENT ON COLUMN convention.axe.entree IS 'The amendment by which it came to say this; 0 for what was signed';
ALTER TABLE convention.axe DISABLE TRIGGER USER;
UPDATE convention.axe a SET debut = c.debut, fin = greatest(c.debut, least(c.fin, c.date_resiliation))
FROM convention.convention c WHERE c.id = a.convention;
ALTER TABLE convention.axe ENABLE TRIGGER USER;
ALTER TABLE convention.axe
  ALTER COLUMN debut SET NOT NULL,
  ALTER COLUMN fin SET NOT NULL,
  DROP CONSTRAINT axe_pkey,
  DROP CONSTRAINT axe_de_la_convention,
  DROP CONSTRAINT un_axe_par_rang,
  ADD PRIMARY KEY (id, entree),
  ADD CONSTRAINT axe_reconnu FOREIGN KEY (id, convention) REFERENCES convention.axe_connu (id, convention),
  ADD FOREIGN KEY (convention, avenant) REFERENCES convention.avenant,
  ADD FOREIGN KEY (convention, retrait) REFERENCES convention.avenant,
  ADD CHECK (fin >= debut - 1),
  ADD CHECK (entree = coalesce(avenant, 0)),
  ADD CONSTRAINT un_axe_par_jour
    EXCLUDE USING gist (id WITH =, daterange(debut, fin + 1) WITH &&) DEFERRABLE INITIALLY IMMEDIATE,
  -- Axes change places one after the other.
  ADD CONSTRAINT un_axe_par_rang
    EXCLUDE USING gist (convention WITH =, ordre WITH =, daterange(debut, fin + 1) WITH &&)
    DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX axe_par_convention ON convention.axe (convention);

CREATE FUNCTION convention.connaitre_axe() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO convention.axe_connu (id, convention, caf) VALUES (NEW.id, NEW.convention, NEW.caf)
    ON CONFLICT DO NOTHING;
    RETURN NEW;
  END IF;
  -- Before the signature an axis that is given up is forgotten, unless a sheet refers to it, which is refused.
  DELETE FROM convention.axe_connu k USING convention.convention c
  WHERE k.id = OLD.id AND c.id = k.convention AND c.statut = 'EN_PREPARATION';
  RETURN NULL;
END $$;
CREATE TRIGGER connaitre_axe BEFORE INSERT ON convention.axe
  FOR EACH ROW EXECUTE FUNCTION convention.connaitre_axe();
CREATE TRIGGER oublier_axe AFTER DELETE ON convention.axe
  FOR EACH ROW EXECUTE FUNCTION convention.connaitre_axe();
CREATE TRIGGER refuser_de_vider BEFORE TRUNCATE ON convention.axe_connu
  FOR EACH STATEMENT EXECUTE FUNCTION convention.refuser_de_vider();

-- What a convention says as a whole: also its name, and the themes of its axes together.
ALTER TABLE convention.teneur
  ADD COLUMN libelle text CHECK (libelle <> ''),
  ADD COLUMN libelle_normalise text COLLATE "C",
  ADD COLUMN thematiques text[];
ALTER TABLE convention.teneur DISABLE TRIGGER USER;
UPDATE convention.teneur t
SET libelle = c.libelle, libelle_normalise = c.libelle_normalise, thematiques = c.thematiques
FROM convention.convention c WHERE c.id = t.convention;
ALTER TABLE convention.teneur ENABLE TRIGGER USER;
ALTER TABLE convention.teneur
  ALTER COLUMN libelle SET NOT NULL,
  ALTER COLUMN libelle_normalise SET NOT NULL,
  ALTER COLUMN thematiques SET NOT NULL;
-- Lists by their names, of one Caf and of all.
CREATE INDEX teneur_par_libelle ON convention.teneur (libelle_normalise, convention);
CREATE INDEX teneur_de_caf_par_libelle ON convention.teneur (caf, libelle_normalise, convention);
DROP INDEX convention.convention_par_libelle;
DROP INDEX convention.convention_de_caf_par_libelle;

-- Guards.

-- A signed convention changes by its next amendment, or by its early end, and by nothing else. Its row bears its name
-- as it will be in the end, as it does its last day.
CREATE OR REPLACE FUNCTION convention.proteger_convention() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  variables constant text[] :=
    '{version,statut,date_resiliation,motif_resiliation,fin,avenants,libelle,libelle_normalise}';
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
  IF (to_jsonb(NEW) - variables) <> (to_jsonb(OLD) - variables)
     OR NOT (CASE NEW.statut
       WHEN 'SIGNEE' THEN NEW.avenants = OLD.avenants + 1 AND EXISTS (
         SELECT FROM convention.avenant a WHERE a.convention = NEW.id AND a.numero = NEW.avenants)
       -- Its end, and its name, may fall with the amendment that set them.
       WHEN 'RESILIEE' THEN NEW.avenants = OLD.avenants
       ELSE false END) THEN
    RAISE EXCEPTION 'la convention % est signée : elle change par avenant, l''un après l''autre', OLD.id;
  END IF;
  RETURN NEW;
END $$;

-- Parties, communes, axes and what is said as a whole. In preparation they have the days of the convention. Once it
-- is signed they change in the transaction alone that amends or ends it, after its own row; what was signed stays as
-- it was, on whatever days are left of it.
CREATE OR REPLACE FUNCTION convention.proteger_jours() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  entiere record;
  dernier date;
  variables text[] := '{debut,fin,retrait,couvre,ordre}';
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
    RAISE EXCEPTION 'la convention est signée : ses signataires, son périmètre et ses axes ne changent que par avenant';
  END IF;
  -- What an amendment brought may come to say something else, by another one of an earlier day.
  IF TG_OP = 'UPDATE' AND OLD.entree > 0 THEN
    variables := variables || '{terme,perimetre_restreint,libelle,libelle_normalise,thematiques}'::text[];
  END IF;
  IF (CASE TG_OP WHEN 'DELETE' THEN OLD.entree = 0 WHEN 'INSERT' THEN NEW.entree = 0
        ELSE to_jsonb(NEW) - variables <> to_jsonb(OLD) - variables END) THEN
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
DROP TRIGGER proteger_partie ON convention.axe;
DROP FUNCTION convention.proteger_partie();
CREATE TRIGGER proteger_jours BEFORE INSERT OR UPDATE OR DELETE ON convention.axe
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_jours();

-- Before the signature, and by it, what a convention says is carried over to its days.
CREATE OR REPLACE FUNCTION convention.couvrir() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO convention.teneur
      (convention, caf, terme, perimetre_restreint, libelle, libelle_normalise, thematiques)
    VALUES (NEW.id, NEW.caf, NEW.fin, NEW.perimetre_restreint, NEW.libelle, NEW.libelle_normalise, NEW.thematiques);
  ELSIF OLD.statut = 'EN_PREPARATION' THEN
    IF (NEW.debut, NEW.fin, NEW.perimetre_restreint, NEW.libelle, NEW.libelle_normalise, NEW.thematiques)
       <> (OLD.debut, OLD.fin, OLD.perimetre_restreint, OLD.libelle, OLD.libelle_normalise, OLD.thematiques) THEN
      UPDATE convention.teneur t
      SET debut = NEW.debut, fin = NEW.fin, terme = NEW.fin, perimetre_restreint = NEW.perimetre_restreint,
          libelle = NEW.libelle, libelle_normalise = NEW.libelle_normalise, thematiques = NEW.thematiques
      WHERE t.convention = NEW.id;
    END IF;
    IF NEW.debut <> OLD.debut OR NEW.fin <> OLD.fin THEN
      UPDATE convention.signataire s SET debut = NEW.debut, fin = NEW.fin WHERE s.convention = NEW.id;
      UPDATE convention.axe a SET debut = NEW.debut, fin = NEW.fin WHERE a.convention = NEW.id;
    END IF;
    IF NEW.debut <> OLD.debut OR NEW.fin <> OLD.fin OR NEW.statut = 'SIGNEE' THEN
      UPDATE convention.perimetre p SET debut = NEW.debut, fin = NEW.fin WHERE p.convention = NEW.id;
    END IF;
  END IF;
  RETURN NULL;
END $$;

SELECT plateforme.garder('convention.axe',
  '{INSERT,"UPDATE (debut, fin, retrait, ordre, libelle, thematiques)",DELETE}',
  'convention', 'convention.lues_par_signature');
SELECT plateforme.garder('convention.teneur',
  '{INSERT,"UPDATE (debut, fin, terme, perimetre_restreint, libelle, libelle_normalise, thematiques)",DELETE}',
  'convention', 'convention.lues_par_signature');
SELECT plateforme.remettre_a_jour('convention.axe');
SELECT plateforme.remettre_a_jour('convention.teneur');
SELECT plateforme.remettre_a_jour('convention.fiche_action');
