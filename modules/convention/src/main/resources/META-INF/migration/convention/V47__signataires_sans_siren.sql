-- A commune that has no SIREN in the reference data signs under its INSEE code: Saint-Barthélemy and Saint-Martin,
-- which a Caf serves. The column keeps its name, by which the journal tells the rows of parties apart and finds who
-- reads their past: nobody ever announces such a code for a SIREN, so that it gives no right.
ALTER TABLE convention.signataire
  DROP CONSTRAINT signataire_siren_check,
  ADD CONSTRAINT signataire_siren_check
    CHECK (siren ~ '^[0-9]{9}$' OR (nature = 'COMMUNE' AND siren ~ '^[0-9][0-9AB][0-9]{3}$'));
COMMENT ON COLUMN convention.signataire.siren IS
  'Its SIREN; of a commune that has none, the INSEE code that it signs under';

-- Which communes have none, the reference data say.
CREATE FUNCTION convention.exiger_siren() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NOT EXISTS (
       SELECT FROM convention.convention c
       JOIN convention.commune k ON k.millesime = c.millesime AND k.code_insee = NEW.siren
       WHERE c.id = NEW.convention AND k.siren IS NULL AND k.caf_code = NEW.caf) THEN
    RAISE EXCEPTION 'la commune % ne signe que sous un SIREN, ou avec une autre Caf', NEW.siren;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exiger_siren BEFORE INSERT ON convention.signataire
  FOR EACH ROW WHEN (length(NEW.siren) = 5) EXECUTE FUNCTION convention.exiger_siren();

-- Rights are held for SIREN numbers alone, whatever else is announced as one.
CREATE OR REPLACE FUNCTION convention.lues_par_signature() RETURNS uuid[]
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (SELECT coalesce(array_agg(s.convention), ARRAY[]::uuid[]) FROM convention.signataire s
          WHERE s.siren = ANY (plateforme.sirens_lus()) AND length(s.siren) = 9);

SELECT plateforme.remettre_a_jour('convention.signataire');
