-- One key a person. Personal fields are kept encrypted under it, wherever they stand: destroying the
-- key erases the person and leaves every row, every figure and the chained history as they are. The
-- table is not journalled, or the history would keep the keys.

CREATE TABLE plateforme.personne (
  id         uuid PRIMARY KEY,
  caf        text NOT NULL CHECK (caf ~ '^[0-9A-Z]{2,4}$'),
  -- The person's AES-256 key, itself encrypted under the master key, which the database does not have;
  -- none once the person is erased.
  cle        bytea,
  -- Which master key.
  maitre     text NOT NULL CHECK (maitre ~ '^[0-9a-f]{16}$'),
  creee_le   timestamptz NOT NULL DEFAULT now(),
  effacee_le timestamptz,
  effacee_par text,
  CHECK ((cle IS NULL) = (effacee_le IS NOT NULL)),
  CHECK ((effacee_le IS NULL) = (effacee_par IS NULL))
);

-- An erased person stays erased, and a key never becomes another.
CREATE FUNCTION plateforme.proteger_personne() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.cle IS NOT NULL AND NEW.cle IS NULL
     AND (NEW.id, NEW.caf, NEW.maitre, NEW.creee_le) = (OLD.id, OLD.caf, OLD.maitre, OLD.creee_le) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'une personne peut seulement être effacée';
END $$;
CREATE TRIGGER proteger_personne BEFORE UPDATE OR DELETE ON plateforme.personne
  FOR EACH ROW EXECUTE FUNCTION plateforme.proteger_personne();
CREATE TRIGGER refuser_de_vider BEFORE TRUNCATE ON plateforme.personne
  FOR EACH STATEMENT EXECUTE FUNCTION plateforme.proteger_personne();

ALTER TABLE plateforme.personne ENABLE ROW LEVEL SECURITY;
CREATE POLICY de_sa_caf ON plateforme.personne
  USING (caf = (SELECT plateforme.caf_ecrite()))
  WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
GRANT SELECT, INSERT ON plateforme.personne TO "${application}";
GRANT UPDATE (cle, effacee_le, effacee_par) ON plateforme.personne TO "${application}";

-- The keys of persons whose identifiers one already knows from rows that one may read: whoever reads
-- such a row reads its personal fields. Nothing can be listed or counted through it.
CREATE FUNCTION plateforme.cles_de(personnes uuid[]) RETURNS TABLE (personne uuid, cle bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT p.id, p.cle FROM plateforme.personne p
   WHERE p.id = ANY (personnes) AND p.cle IS NOT NULL AND plateforme.sujet() IS NOT NULL;
END;
REVOKE EXECUTE ON FUNCTION plateforme.cles_de(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.cles_de(uuid[]) TO "${application}";
