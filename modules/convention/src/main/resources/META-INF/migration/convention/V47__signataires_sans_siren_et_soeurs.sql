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

-- The conventions that an EPCI signs, of whatever Caf: what one may know of another's. Row-level security shows a Caf
-- its own rows alone; this looks past it, and tells of a convention that is signed its identifier, its Caf, its name and
-- its days, to whom the EPCI concerns: the EPCI, who signs with it, a Caf that signs with it or serves a commune of it
-- today, and the national fund. What is in preparation is told to those who read it anyway. A row for each time that the EPCI
-- is a party, with its days.
--
-- Written once, for now and for then: the second one reads the rows of the moment that is asked for, as statements do.
DO $migration$
DECLARE
  moment record;
BEGIN
  FOR moment IN SELECT * FROM (VALUES ('convention', 'convention'), ('passe', 'passe, convention')) AS m (lieu, chemin) LOOP
    EXECUTE format($fonction$
      CREATE FUNCTION %I.conventions_d_epci(epci text, le date)
        RETURNS TABLE (id uuid, caf text, libelle text, debut date, terme date, statut text, date_resiliation date,
                       depuis date, jusqua date)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, %s, pg_temp AS $corps$
        SELECT b.id, b.caf, t.libelle, b.debut, t.terme, b.statut, b.date_resiliation, y.debut, y.fin
        FROM signataire y
        JOIN convention b ON b.id = y.convention
        CROSS JOIN LATERAL (SELECT greatest(b.debut, least($2, coalesce(b.date_resiliation, b.fin))) AS jour) j
        JOIN teneur t ON t.convention = b.id AND t.debut <= j.jour AND t.fin >= j.jour
        WHERE y.siren = $1 AND y.nature = 'EPCI' AND y.fin >= y.debut
          AND (b.statut <> 'EN_PREPARATION' OR (SELECT plateforme.lit_tout())
               OR b.caf = (SELECT plateforme.caf_lue()) OR b.id = ANY ((SELECT lues_par_signature())::uuid[]))
          AND ((SELECT plateforme.lit_tout()) OR $1 = ANY ((SELECT plateforme.sirens_lus())::text[])
               OR EXISTS (SELECT FROM signataire s WHERE s.siren = $1
                          AND (s.caf = (SELECT plateforme.caf_lue())
                               OR s.convention = ANY ((SELECT lues_par_signature())::uuid[])))
               OR EXISTS (SELECT FROM commune k
                          WHERE k.millesime = (SELECT max(m.annee) FROM millesime m)
                            AND k.epci_siren = $1 AND k.caf_code = (SELECT plateforme.caf_lue())))
        $corps$
      $fonction$, moment.lieu, moment.chemin);
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %I.conventions_d_epci(text, date) FROM PUBLIC', moment.lieu);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %I.conventions_d_epci(text, date) TO "${application}"', moment.lieu);
  END LOOP;
END $migration$;
