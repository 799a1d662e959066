-- Conventions are found by the names of their parties, too: as they are searched for, words of a to z and 0 to 9.

-- The same as NomNormalise, for names that SQL alone knows.
CREATE FUNCTION convention.normaliser(nom text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(regexp_replace(btrim(regexp_replace(
    lower(regexp_replace(normalize(
      replace(replace(replace(replace(replace(nom, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'),
      NFKD), '[\u0300-\u036f]', '', 'g')),
    '[^a-z0-9]+', ' ', 'g')), '\mst\M', 'saint', 'g'), '\mste\M', 'sainte', 'g');

ALTER TABLE convention.signataire ADD COLUMN nom_normalise text COLLATE "C";
ALTER TABLE convention.signataire DISABLE TRIGGER USER;
UPDATE convention.signataire SET nom_normalise = convention.normaliser(nom);
ALTER TABLE convention.signataire ENABLE TRIGGER USER;
ALTER TABLE convention.signataire ALTER COLUMN nom_normalise SET NOT NULL;

-- A party keeps the name that it joined with.
CREATE FUNCTION convention.normaliser_nom() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  NEW.nom_normalise := convention.normaliser(NEW.nom);
  RETURN NEW;
END $$;
CREATE TRIGGER normaliser_nom BEFORE INSERT ON convention.signataire
  FOR EACH ROW EXECUTE FUNCTION convention.normaliser_nom();

SELECT plateforme.remettre_a_jour('convention.signataire');
