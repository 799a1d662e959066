-- Rows of a Caf are guarded by declaration, as they are followed: who reads and who writes them stands in one
-- call, the policies have fixed names, and what is declared is kept, so that it can be compared with what is
-- there. Guards that say something about a domain (states, versions, national rows) stay with their tables.

CREATE TABLE plateforme.table_gardee (
  nom text PRIMARY KEY,
  actes text[] NOT NULL,
  colonne text,
  lues text,
  CHECK ((colonne IS NULL) = (lues IS NULL))
);
COMMENT ON TABLE plateforme.table_gardee IS 'The tables whose rows are those of a Caf, as plateforme.garder was told';
COMMENT ON COLUMN plateforme.table_gardee.actes IS 'What an adviser of the Caf may do beside reading: INSERT, UPDATE, UPDATE (column, …), DELETE';
COMMENT ON COLUMN plateforme.table_gardee.colonne IS 'The column by which others than the Caf read them, if any do';
COMMENT ON COLUMN plateforme.table_gardee.lues IS 'The function that gives the values of that column which they read';
SELECT plateforme.suivre('plateforme.table_gardee');

-- Guards the rows of a table that has a column "caf". Its Caf and the Cnaf read them, and so does whoever a
-- relation lets (a column, and a function that gives its values for the caller, such as the conventions that
-- the caller signs). An adviser of the Caf does the acts that are named; nobody else writes. Declared again, it
-- replaces what it said before; the past is read by the same policies.
CREATE FUNCTION plateforme.garder(gardee regclass, actes text[], colonne text DEFAULT NULL,
                                  lues regproc DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  de_la_caf constant text := 'caf = (SELECT plateforme.caf_ecrite())';
  lecture text := '(SELECT plateforme.lit_tout()) OR caf = (SELECT plateforme.caf_lue())';
  acte text;
  permis text;
  nom_entier text;
BEGIN
  SELECT n.nspname || '.' || c.relname INTO nom_entier
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = garder.gardee;
  IF NOT EXISTS (SELECT FROM pg_attribute a
                 WHERE a.attrelid = garder.gardee AND a.attname = 'caf' AND NOT a.attisdropped) THEN
    RAISE EXCEPTION '% n''a pas de colonne « caf » : ses lignes ne sont pas celles d''une Caf', nom_entier;
  END IF;
  IF garder.lues IS NOT NULL THEN
    SELECT lecture || format(' OR %I = ANY ((SELECT %I.%I())::%s)', garder.colonne, p.pronamespace::regnamespace::text,
                             p.proname, format_type(p.prorettype, NULL))
    INTO lecture FROM pg_proc p WHERE p.oid = garder.lues;
  END IF;
  FOR acte IN SELECT polname FROM pg_policy WHERE polrelid = garder.gardee
              AND polname IN ('lecture', 'creation', 'modification', 'suppression') LOOP
    EXECUTE format('DROP POLICY %I ON %s', acte, garder.gardee);
  END LOOP;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', garder.gardee);
  EXECUTE format('REVOKE ALL ON %s FROM "${application}"', garder.gardee);
  EXECUTE format('CREATE POLICY lecture ON %s FOR SELECT USING (%s)', garder.gardee, lecture);
  EXECUTE format('GRANT SELECT ON %s TO "${application}"', garder.gardee);
  -- One policy an act: none of them adds a test to what is merely read.
  FOREACH permis IN ARRAY garder.actes LOOP
    acte := split_part(permis, ' ', 1);
    IF acte NOT IN ('INSERT', 'UPDATE', 'DELETE') THEN
      RAISE EXCEPTION '% n''est aucun des actes INSERT, UPDATE et DELETE', acte;
    END IF;
    EXECUTE CASE acte
      WHEN 'INSERT' THEN format('CREATE POLICY creation ON %s FOR INSERT WITH CHECK (%s)', garder.gardee, de_la_caf)
      WHEN 'UPDATE' THEN format('CREATE POLICY modification ON %s FOR UPDATE USING (%s) WITH CHECK (%2$s)',
                                garder.gardee, de_la_caf)
      WHEN 'DELETE' THEN format('CREATE POLICY suppression ON %s FOR DELETE USING (%s)', garder.gardee, de_la_caf)
    END;
    EXECUTE format('GRANT %s ON %s TO "${application}"', permis, garder.gardee);
  END LOOP;
  INSERT INTO plateforme.table_gardee AS t (nom, actes, colonne, lues)
  VALUES (nom_entier, garder.actes, garder.colonne, garder.lues::text)
  ON CONFLICT (nom) DO UPDATE SET actes = excluded.actes, colonne = excluded.colonne, lues = excluded.lues
  WHERE (t.actes, t.colonne, t.lues) IS DISTINCT FROM (excluded.actes, excluded.colonne, excluded.lues);
  -- Its past is read by the same policies and rights.
  IF EXISTS (SELECT FROM plateforme.table_suivie s WHERE s.nom = nom_entier) THEN
    PERFORM plateforme.remettre_a_jour(garder.gardee);
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.garder(regclass, text[], text, regproc) FROM PUBLIC;
