-- Which tables the journal follows, and how: what their triggers were told, kept where whoever compares
-- rows with the journal finds it even when a trigger has gone. And what rows were when following began.

CREATE TABLE plateforme.table_suivie (
  -- As the journal writes it: the schema, a dot, the table.
  nom        text PRIMARY KEY,
  type_objet text NOT NULL,
  cles       text[] NOT NULL,
  -- The column with the object's id; empty for the primary key.
  objet      text NOT NULL,
  -- The column with the Caf, or a query that finds it; empty for national.
  voie_caf   text NOT NULL,
  omises     text[] NOT NULL,
  suivie_le  timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE plateforme.table_suivie ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE plateforme.table_suivie IS 'What the journal follows; written by plateforme.suivre alone';

-- Rows that were there before the journal followed their table: they have no entry until somebody changes
-- them. That they were so stands in the journal, as an entry of this table, which it follows.
CREATE TABLE plateforme.etat_initial (
  nom_table  text NOT NULL,
  cle        jsonb NOT NULL,
  type_objet text NOT NULL,
  objet      text NOT NULL,
  caf        text,
  ligne      jsonb NOT NULL,
  PRIMARY KEY (nom_table, cle)
);
CREATE INDEX etat_initial_par_objet ON plateforme.etat_initial (type_objet, objet);
ALTER TABLE plateforme.etat_initial ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE plateforme.etat_initial IS 'What rows were when the journal began to follow their table';

-- The Caf of a row, as the journal's trigger finds it.
CREATE FUNCTION plateforme.caf_de(voie text, ligne jsonb) RETURNS text
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  caf text;
BEGIN
  IF starts_with(voie, 'SELECT ') THEN
    EXECUTE voie INTO caf USING ligne;
  ELSIF voie <> '' THEN
    caf := ligne ->> voie;
  END IF;
  RETURN caf;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.caf_de(text, jsonb) FROM PUBLIC;

-- The rows of a followed table, as a query of nom_table, cle, objet and ligne, the way the trigger writes
-- them. The table goes by the name l.
CREATE FUNCTION plateforme.lignes_suivies(suivie plateforme.table_suivie) RETURNS text
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
  RETURN (
    SELECT format(
      'SELECT %L::text AS nom_table, jsonb_build_object(%s) AS cle, %s AS objet, to_jsonb(l) - %L::text[] AS ligne'
      ' FROM %I.%I l',
      suivie.nom,
      string_agg(format('%L, to_jsonb(l.%I)', c, c), ', ' ORDER BY n),
      CASE WHEN suivie.objet <> '' THEN format('coalesce(to_jsonb(l.%I) #>> ''{}'', '''')', suivie.objet)
           ELSE string_agg(format('(to_jsonb(l.%I) #>> ''{}'')', c), ' || ''/'' || ' ORDER BY n) END,
      suivie.omises::text, split_part(suivie.nom, '.', 1), split_part(suivie.nom, '.', 2))
    FROM unnest(suivie.cles) WITH ORDINALITY AS u (c, n));
REVOKE EXECUTE ON FUNCTION plateforme.lignes_suivies(plateforme.table_suivie) FROM PUBLIC;

-- Notes what the rows of a followed table are that have no entry.
CREATE FUNCTION plateforme.noter_etat_initial(suivie plateforme.table_suivie) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
BEGIN
  EXECUTE format(
    'INSERT INTO plateforme.etat_initial AS e (nom_table, cle, type_objet, objet, caf, ligne)'
    ' SELECT l.nom_table, l.cle, $1, l.objet, plateforme.caf_de($2, l.ligne), l.ligne FROM (%s) l'
    ' WHERE NOT EXISTS (SELECT FROM plateforme.journal j WHERE j.type_objet = $1 AND j.objet = l.objet'
    '   AND j.nom_table = l.nom_table AND j.cle = l.cle AND j.operation <> ''EVENEMENT'')'
    ' AND NOT EXISTS (SELECT FROM plateforme.a_sceller s WHERE s.type_objet = $1 AND s.objet = l.objet'
    '   AND s.nom_table = l.nom_table AND s.cle = l.cle AND s.operation <> ''EVENEMENT'')'
    ' ORDER BY l.objet, l.cle'
    ' ON CONFLICT (nom_table, cle) DO UPDATE SET type_objet = excluded.type_objet, objet = excluded.objet'
    ' WHERE (e.type_objet, e.objet) <> (excluded.type_objet, excluded.objet)',
    plateforme.lignes_suivies(suivie))
  USING suivie.type_objet, suivie.voie_caf;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.noter_etat_initial(plateforme.table_suivie) FROM PUBLIC;

-- The same as before, which also keeps what it was told, and what the rows are that are there already.
CREATE OR REPLACE FUNCTION plateforme.suivre(suivie regclass, type_objet text DEFAULT NULL,
                                             objet text DEFAULT NULL, caf text DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  les_cles text[];
  les_omises text[];
  a_caf boolean;
  notee plateforme.table_suivie;
BEGIN
  SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)) INTO les_cles
  FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
  WHERE i.indrelid = suivre.suivie AND i.indisprimary;
  IF les_cles IS NULL THEN
    RAISE EXCEPTION '% n''a pas de clé primaire : le journal ne pourrait en nommer les lignes', suivre.suivie;
  END IF;
  SELECT coalesce(array_agg(attname::text) FILTER (WHERE attgenerated <> ''), ARRAY[]::text[]),
         coalesce(bool_or(attname = 'caf'), false)
  INTO les_omises, a_caf
  FROM pg_attribute WHERE attrelid = suivre.suivie AND attnum > 0 AND NOT attisdropped;
  SELECT n.nspname || '.' || c.relname INTO notee.nom
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = suivre.suivie;
  notee.type_objet := coalesce(suivre.type_objet, suivre.suivie::text);
  notee.cles := les_cles;
  notee.objet := coalesce(suivre.objet, '');
  notee.voie_caf := coalesce(suivre.caf, CASE WHEN a_caf THEN 'caf' ELSE '' END);
  notee.omises := les_omises;
  EXECUTE format('CREATE OR REPLACE TRIGGER suivi AFTER INSERT OR UPDATE OR DELETE ON %s'
                 ' FOR EACH ROW EXECUTE FUNCTION plateforme.journaliser(%L, %L, %L, %L, %L)',
                 suivre.suivie, notee.cles::text, notee.type_objet, notee.objet, notee.voie_caf,
                 notee.omises::text);
  EXECUTE format('CREATE OR REPLACE TRIGGER suivi_vider BEFORE TRUNCATE ON %s'
                 ' FOR EACH STATEMENT EXECUTE FUNCTION plateforme.refuser_de_vider()', suivre.suivie);
  INSERT INTO plateforme.table_suivie AS t (nom, type_objet, cles, objet, voie_caf, omises)
  VALUES (notee.nom, notee.type_objet, notee.cles, notee.objet, notee.voie_caf, notee.omises)
  ON CONFLICT (nom) DO UPDATE
    SET type_objet = excluded.type_objet, cles = excluded.cles, objet = excluded.objet,
        voie_caf = excluded.voie_caf, omises = excluded.omises;
  PERFORM plateforme.noter_etat_initial(notee);
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.suivre(regclass, text, text, text) FROM PUBLIC;

-- Has the journal follow a table no longer, for migrations: one that goes, or gets another name.
CREATE FUNCTION plateforme.ne_plus_suivre(suivie regclass) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  EXECUTE format('DROP TRIGGER suivi ON %s', suivie);
  EXECUTE format('DROP TRIGGER suivi_vider ON %s', suivie);
  DELETE FROM plateforme.table_suivie t
  USING pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = ne_plus_suivre.suivie AND t.nom = n.nspname || '.' || c.relname;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.ne_plus_suivre(regclass) FROM PUBLIC;

-- These two first, so that all that they come to hold is in the journal.
SELECT plateforme.suivre('plateforme.table_suivie');
SELECT plateforme.suivre('plateforme.etat_initial');

-- Tables that have been followed before there was this list: what their triggers were told.
INSERT INTO plateforme.table_suivie (nom, type_objet, cles, objet, voie_caf, omises)
SELECT n.nspname || '.' || c.relname, a.d[2], a.d[1]::text[], a.d[3], a.d[4], a.d[5]::text[]
FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
  SELECT string_to_array(replace(encode(t.tgargs, 'escape'), '\\', '\'), '\000') AS d) a
WHERE t.tgname = 'suivi' AND t.tgfoid = 'plateforme.journaliser'::regproc
ON CONFLICT (nom) DO NOTHING;
SELECT plateforme.noter_etat_initial(t) FROM plateforme.table_suivie t ORDER BY t.nom;
