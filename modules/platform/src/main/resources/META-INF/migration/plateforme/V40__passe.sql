-- The past, read as the present is. For every followed table T there is versions.T, its rows of all times:
-- the columns of T, version_debut (the position that wrote this version) and version_fin (the position that
-- ended it, NULL while it stands). The view passe.T shows those of one position, plateforme.position_lue().
-- A statement that names tables without their schema reads the present under the path
-- "referentiel, convention, …" and the past under "passe, referentiel, convention, …": what is not followed
-- is in no view, and read as it is.
--
-- All of it is derived from the journal, from definitions of tables and from their policies: it can be
-- dropped and made again. The sealer keeps it up; nobody else writes it.

CREATE SCHEMA passe;
CREATE SCHEMA versions;
GRANT USAGE ON SCHEMA passe, versions TO "${application}";

-- --- The moment that is read -----------------------------------------------------------------------------

-- As the unit of work says at its beginning, for its length; none where the present is read.
CREATE FUNCTION plateforme.position_lue() RETURNS bigint
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('ctg.position', true), '')::bigint;

-- That a version v stands at that position. Said by what it is not: PostgreSQL takes "version_debut <= ?" of
-- a number that it does not know for a third of the rows, and both conditions for a fifth of them, where
-- versions that stand are mostly half or more; the plans of lists then are not those of the present.
CREATE FUNCTION plateforme.a_la_position_lue() RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN '(v.version_debut > (SELECT plateforme.position_lue())) IS NOT TRUE'
         ' AND (v.version_fin <= (SELECT plateforme.position_lue())) IS NOT TRUE';
REVOKE EXECUTE ON FUNCTION plateforme.a_la_position_lue() FROM PUBLIC;

-- Instants rise with positions: the last one of an instant is found from the end.
CREATE INDEX journal_par_instant ON plateforme.journal (scelle_le, position);

-- The last position that is sealed at that instant; 0 where none is. A sealing under way may have begun
-- before that instant and be seen after it only: where the instant is not behind the last one that is seen,
-- that is waited for, so that an instant has the same position for good once it has passed. It tells a number.
CREATE FUNCTION plateforme.position_a(instant timestamptz) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  verrou constant bigint := hashtextextended('ctg.sceller', 0);
BEGIN
  IF position_a.instant >= (SELECT s.scelle_le FROM plateforme.scellement s) THEN
    PERFORM pg_advisory_lock_shared(verrou);
    PERFORM pg_advisory_unlock_shared(verrou);
  END IF;
  RETURN coalesce((SELECT j.position FROM plateforme.journal j WHERE j.scelle_le <= position_a.instant
                   ORDER BY j.scelle_le DESC, j.position DESC LIMIT 1), 0);
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.position_a(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.position_a(timestamptz) TO "${application}";

-- Up to where the versions are; behind the sealed position only where an older release has sealed.
ALTER TABLE plateforme.scellement ADD COLUMN projetee bigint NOT NULL DEFAULT 0;

-- --- What entries say, read by what their table has become -------------------------------------------------

-- How entries that are older than a column are read: under which name they have it, or which value rows had
-- for it when it was added. Written by plateforme.suivre and remettre_a_jour.
CREATE TABLE plateforme.colonne_d_avant (
  nom_table text NOT NULL,
  colonne   text NOT NULL,
  ancienne  text NOT NULL DEFAULT '',
  valeur    jsonb,
  PRIMARY KEY (nom_table, colonne, ancienne)
);
ALTER TABLE plateforme.colonne_d_avant ENABLE ROW LEVEL SECURITY;
COMMENT ON COLUMN plateforme.colonne_d_avant.ancienne IS 'What it was called; empty for one that was added';

-- A row, or a key, of an entry, with the names of today, and with values for columns that were added.
CREATE FUNCTION plateforme.lue_aujourdhui(table_ text, ligne jsonb, entiere boolean) RETURNS jsonb
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  c plateforme.colonne_d_avant;
BEGIN
  FOR c IN SELECT * FROM plateforme.colonne_d_avant a WHERE a.nom_table = table_ ORDER BY a.ancienne DESC LOOP
    IF c.ancienne <> '' AND ligne ? c.ancienne AND NOT ligne ? c.colonne THEN
      ligne := (ligne - c.ancienne) || jsonb_build_object(c.colonne, ligne -> c.ancienne);
    ELSIF c.ancienne = '' AND entiere AND NOT ligne ? c.colonne THEN
      ligne := ligne || jsonb_build_object(c.colonne, c.valeur);
    END IF;
  END LOOP;
  RETURN ligne;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.lue_aujourdhui(text, jsonb, boolean) FROM PUBLIC;

-- All versions that the journal tells of, as a query of nom_table, cle, debut, fin, ligne and caf.
--   condition  which entries, of the journal or of the initial states: both go by the name e
CREATE FUNCTION plateforme.versions_attendues(condition text) RETURNS text
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
  RETURN replace($sql$
    SELECT v.nom_table, v.cle, v.debut, v.fin, v.ligne, v.caf FROM (
      WITH lues AS MATERIALIZED (
        SELECT nom, cles, type_objet,
               EXISTS (SELECT FROM plateforme.colonne_d_avant a WHERE a.nom_table = s.nom) AS changee
        FROM plateforme.table_suivie s
      ), brutes AS (
        SELECT e.nom_table, e.cle, e.position, e.avant, e.apres, e.caf
        FROM plateforme.journal e
        WHERE e.operation <> 'EVENEMENT' AND e.position <= (SELECT projetee FROM plateforme.scellement)
          AND {condition}
        UNION ALL
        SELECT e.nom_table, e.cle, 0, NULL, e.ligne, e.caf FROM plateforme.etat_initial e WHERE {condition}
      ), entrees AS MATERIALIZED (
        SELECT b.nom_table, c.cle, b.position, b.avant, b.apres, b.caf, s.changee
        FROM brutes b
        JOIN lues s ON s.nom = b.nom_table
        CROSS JOIN LATERAL (SELECT CASE WHEN s.changee
          THEN plateforme.lue_aujourdhui(b.nom_table, b.cle, false) ELSE b.cle END AS cle) c
        -- What was followed under another key is left out.
        WHERE CASE WHEN jsonb_typeof(c.cle) = 'object' THEN c.cle ?& s.cles AND c.cle - s.cles = '{}' END
      ), etats AS (
        SELECT nom_table, cle, position, apres AS ligne, caf, changee FROM entrees WHERE position > 0
        UNION ALL
        -- What was there before its first entry, as that says; the initial state where there is none.
        SELECT nom_table, cle, 0, CASE WHEN position > 0 THEN avant ELSE apres END, caf, changee
        FROM (SELECT DISTINCT ON (nom_table, cle) * FROM entrees
              ORDER BY nom_table, cle, position = 0, position) p
        WHERE CASE WHEN position > 0 THEN avant ELSE apres END IS NOT NULL
      )
      SELECT e.nom_table, e.cle, e.position AS debut, e.caf,
             lead(e.position) OVER (PARTITION BY e.nom_table, e.cle ORDER BY e.position) AS fin,
             CASE WHEN e.changee THEN plateforme.lue_aujourdhui(e.nom_table, e.ligne, true)
                  ELSE e.ligne END AS ligne
      FROM etats e) v
    WHERE jsonb_typeof(v.ligne) = 'object'
    $sql$, '{condition}', condition);
REVOKE EXECUTE ON FUNCTION plateforme.versions_attendues(text) FROM PUBLIC;

-- --- Making versions ---------------------------------------------------------------------------------------

-- The names of the schemas in which modules keep what is followed, as a path.
CREATE FUNCTION plateforme.chemin_des_modules() RETURNS text
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
  RETURN (SELECT string_agg(DISTINCT quote_ident(split_part(s.nom, '.', 1)), ', ') FROM plateforme.table_suivie s);
REVOKE EXECUTE ON FUNCTION plateforme.chemin_des_modules() FROM PUBLIC;

-- The columns of a table: their names, types as they are declared, and how they are computed.
CREATE FUNCTION plateforme.colonnes_de(relation_ regclass)
  RETURNS TABLE (nom text, type text, calcul text, rang smallint)
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT a.attname::text,
         format_type(a.atttypid, a.atttypmod)
           || CASE WHEN a.attcollation <> 0 AND a.attcollation <> t.typcollation
                   THEN format(' COLLATE %I.%I', n.nspname, c.collname) ELSE '' END,
         CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END,
         a.attnum
  FROM pg_attribute a
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  LEFT JOIN pg_collation c ON c.oid = a.attcollation
  LEFT JOIN pg_namespace n ON n.oid = c.collnamespace
  WHERE a.attrelid = colonnes_de.relation_ AND a.attnum > 0 AND NOT a.attisdropped
  ORDER BY a.attnum;
END;
REVOKE EXECUTE ON FUNCTION plateforme.colonnes_de(regclass) FROM PUBLIC;

-- The policies of versions.T: those by which T is read, word for word. Their expressions are written out with
-- the names of modules left unqualified and read again under the path of the past: what they ask of another
-- followed table is asked of its rows of then, and what they ask of a relation (plateforme.relation), which
-- must hold now, is asked of then as well.
CREATE FUNCTION plateforme.policer_versions(suivie plateforme.table_suivie) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  simple constant text := split_part(suivie.nom, '.', 2);
  chemin constant text := plateforme.chemin_des_modules();
  avant text := current_setting('search_path');
  policies jsonb;
  p record;
BEGIN
  FOR p IN SELECT polname FROM pg_policy WHERE polrelid = format('versions.%I', simple)::regclass LOOP
    EXECUTE format('DROP POLICY %I ON versions.%I', p.polname, simple);
  END LOOP;
  PERFORM set_config('search_path', chemin, true);
  SELECT coalesce(jsonb_agg(jsonb_build_object(
           'nom', polname, 'sorte', CASE WHEN polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
           'roles', (SELECT string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r)) END, ', ')
                     FROM unnest(polroles) AS u (r)),
           'expression', coalesce(pg_get_expr(polqual, polrelid), 'true'))), '[]')
  INTO policies
  FROM pg_policy WHERE polrelid = suivie.nom::regclass AND polcmd IN ('r', '*');
  PERFORM set_config('search_path', 'passe, ' || chemin, true);
  FOR p IN SELECT x.* FROM jsonb_to_recordset(policies) AS x (nom text, sorte text, roles text, expression text) LOOP
    EXECUTE format('CREATE POLICY %I ON versions.%I AS %s FOR SELECT TO %s USING (%s)',
                   p.nom, simple, p.sorte, p.roles, p.expression);
  END LOOP;
  PERFORM set_config('search_path', avant, true);
  EXECUTE format('ALTER TABLE versions.%I %s ROW LEVEL SECURITY', simple,
                 CASE WHEN (SELECT relrowsecurity FROM pg_class WHERE oid = suivie.nom::regclass)
                      THEN 'ENABLE' ELSE 'DISABLE' END);
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.policer_versions(plateforme.table_suivie) FROM PUBLIC;

-- The policies of the versions of those followed tables whose policies ask something of that object of the
-- catalogue, a table or a function, or of what stands for it in the past.
CREATE FUNCTION plateforme.policer_qui_demande(objets oid[]) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  s plateforme.table_suivie;
BEGIN
  FOR s IN SELECT t.* FROM plateforme.table_suivie t
           WHERE to_regclass(t.nom) IS NOT NULL
             AND to_regclass(format('versions.%I', split_part(t.nom, '.', 2))) IS NOT NULL
             AND EXISTS (SELECT FROM pg_policy p JOIN pg_depend d
                           ON d.classid = 'pg_policy'::regclass AND d.objid = p.oid
                         WHERE d.refobjid = ANY (objets) AND p.polrelid = t.nom::regclass) LOOP
    PERFORM plateforme.policer_versions(s);
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.policer_qui_demande(oid[]) FROM PUBLIC;

-- The function by which relations are asked for in the past: those that held then and hold now.
CREATE FUNCTION plateforme.relier_versions(laquelle regproc) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  f pg_proc;
  lectures text;
BEGIN
  SELECT * INTO f FROM pg_proc WHERE oid = laquelle;
  SELECT string_agg(format(
           'SELECT v.%1$I AS objet FROM versions.%2$I v'
           ' WHERE v.%3$I = ANY ((SELECT plateforme.sirens_lus())::text[])'
           ' AND v.%1$I = ANY ((SELECT %4$I.%5$I())::%6$s)'
           ' AND %7$s',
           coalesce(nullif(s.objet, ''), s.cles[1]), split_part(s.nom, '.', 2), r.siren,
           f.pronamespace::regnamespace::text, f.proname, format_type(f.prorettype, NULL),
           plateforme.a_la_position_lue()), ' UNION ALL ')
  INTO lectures
  FROM plateforme.relation r JOIN plateforme.table_suivie s ON s.nom = r.nom_table
  WHERE r.presents = laquelle AND to_regclass(format('versions.%I', split_part(s.nom, '.', 2))) IS NOT NULL;
  IF lectures IS NULL THEN
    RETURN;
  END IF;
  EXECUTE format('CREATE OR REPLACE FUNCTION passe.%I() RETURNS %s LANGUAGE sql STABLE PARALLEL SAFE'
                 ' SECURITY DEFINER SET search_path = pg_catalog, pg_temp'
                 ' AS %L', f.proname, format_type(f.prorettype, NULL),
                 format('SELECT coalesce(array_agg(DISTINCT l.objet), ''{}'') FROM (%s) l', lectures));
  PERFORM plateforme.policer_qui_demande(ARRAY[laquelle::oid]);
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.relier_versions(regproc) FROM PUBLIC;
CREATE FUNCTION plateforme.relation_declaree() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM plateforme.relier_versions(NEW.presents);
  RETURN NULL;
END $$;
CREATE TRIGGER relation_declaree AFTER INSERT OR UPDATE ON plateforme.relation
  FOR EACH ROW EXECUTE FUNCTION plateforme.relation_declaree();

-- The sealer's function of one table: ends and opens the versions of the entries after a position, up to
-- another one, which were not sealed before an instant. A function to each table keeps its plans.
CREATE FUNCTION plateforme.ecrire_projection(suivie plateforme.table_suivie) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  simple constant text := split_part(suivie.nom, '.', 2);
  colonnes text;
  valeurs text;
  entrees text;
BEGIN
  SELECT string_agg(format('%I', c.nom), ', ' ORDER BY c.rang), string_agg(format('r.%I', c.nom), ', ' ORDER BY c.rang)
  INTO colonnes, valeurs
  FROM plateforme.colonnes_de(suivie.nom::regclass) c WHERE c.calcul IS NULL;
  entrees := format(
    'FROM plateforme.journal j WHERE j.position > $1 AND j.position <= $2 AND j.scelle_le >= $3'
    ' AND j.nom_table = %L AND j.operation <> ''EVENEMENT'''
    ' AND CASE WHEN jsonb_typeof(j.cle) = ''object'' THEN j.cle ?& %2$L AND j.cle - %2$L::text[] = ''{}'' END',
    suivie.nom, suivie.cles);
  EXECUTE format($f$
    CREATE OR REPLACE FUNCTION versions.%1$I(depuis bigint, jusqua bigint, le timestamptz) RETURNS void
      LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET timezone = 'UTC'
      -- Few entries against many versions, whatever the statistics say of both.
      SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $p$
    BEGIN
      UPDATE versions.%2$I v SET version_fin = e.position
      FROM (SELECT min(j.position) AS position, j.cle %3$s GROUP BY j.cle) e
      CROSS JOIN LATERAL jsonb_populate_record(NULL::versions.%2$I, e.cle) r
      WHERE %4$s AND v.version_fin IS NULL;
      INSERT INTO versions.%2$I (version_debut, version_fin, %5$s)
      SELECT e.position, e.fin, %6$s
      FROM (SELECT j.position, j.apres,
                   lead(j.position) OVER (PARTITION BY j.cle ORDER BY j.position) AS fin %3$s) e
      CROSS JOIN LATERAL jsonb_populate_record(NULL::versions.%2$I, e.apres) r
      WHERE e.apres IS NOT NULL;
    END $p$ $f$,
    'noter_' || simple, simple, entrees,
    (SELECT string_agg(format('v.%1$I = r.%1$I', c), ' AND ' ORDER BY n)
     FROM unnest(suivie.cles) WITH ORDINALITY AS u (c, n)),
    colonnes, valeurs);
  EXECUTE format('REVOKE EXECUTE ON FUNCTION versions.%I(bigint, bigint, timestamptz) FROM PUBLIC', 'noter_' || simple);
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.ecrire_projection(plateforme.table_suivie) FROM PUBLIC;

-- Fills versions.T, which is empty, from the journal. What cannot be read by what the table has become is
-- left out, and verification tells of it.
CREATE FUNCTION plateforme.remplir_versions(suivie plateforme.table_suivie) RETURNS bigint
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' SET jit = off
  SET work_mem = '64MB' AS $$
DECLARE
  simple constant text := split_part(suivie.nom, '.', 2);
  condition constant text := format('e.nom_table = %L', suivie.nom);
  ajout text;
  nombre bigint;
  v record;
BEGIN
  SELECT format('INSERT INTO versions.%1$I (version_debut, version_fin, %2$s) SELECT v.debut, v.fin, %3$s'
                ' FROM (%%s) v CROSS JOIN LATERAL jsonb_populate_record(NULL::versions.%1$I, v.ligne) r',
                simple, string_agg(format('%I', c.nom), ', '), string_agg(format('r.%I', c.nom), ', '))
  INTO ajout FROM plateforme.colonnes_de(suivie.nom::regclass) c WHERE c.calcul IS NULL;
  BEGIN
    EXECUTE format(ajout, plateforme.versions_attendues(condition));
    GET DIAGNOSTICS nombre = ROW_COUNT;
    RETURN nombre;
  EXCEPTION WHEN OTHERS THEN
    IF NOT plateforme.tient_aux_donnees(SQLSTATE) THEN
      RAISE;
    END IF;
  END;
  nombre := 0;
  FOR v IN EXECUTE plateforme.versions_attendues(condition) LOOP
    BEGIN
      EXECUTE format(ajout, 'SELECT $1::bigint AS debut, $2::bigint AS fin, $3::jsonb AS ligne')
      USING v.debut, v.fin, v.ligne;
      nombre := nombre + 1;
    EXCEPTION WHEN OTHERS THEN
      IF NOT plateforme.tient_aux_donnees(SQLSTATE) THEN
        RAISE;
      END IF;
      RAISE WARNING 'le passé de % n''a pas la version % : %', suivie.nom, v.debut, SQLERRM;
    END;
  END LOOP;
  RETURN nombre;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.remplir_versions(plateforme.table_suivie) FROM PUBLIC;

-- Makes versions.T, passe.T and the sealer's function of a followed table, or brings them up to date with
-- what the table, its indexes, its grants and its policies have become. Columns that came or went do so in
-- place; anything else makes the versions anew from the journal.
--   renommees  columns that were renamed: their former names, and those of today
CREATE FUNCTION plateforme.tenir_versions(suivie plateforme.table_suivie, renommees jsonb DEFAULT '{}') RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  la_table constant regclass := suivie.nom::regclass;
  simple constant text := split_part(suivie.nom, '.', 2);
  versions_ regclass := to_regclass(format('versions.%I', simple));
  a_remplir boolean := false;
  existaient constant boolean := versions_ IS NOT NULL;
  lisibles text[];
  c record;
BEGIN
  -- Nothing is sealed meanwhile.
  PERFORM 1 FROM plateforme.scellement FOR UPDATE;
  IF EXISTS (SELECT FROM plateforme.table_suivie s
             WHERE s.nom <> suivie.nom AND split_part(s.nom, '.', 2) = simple) THEN
    RAISE EXCEPTION 'une autre table suivie s''appelle déjà % : sans leur schéma, rien ne les distinguerait', simple;
  END IF;
  IF EXISTS (SELECT FROM plateforme.colonnes_de(la_table) k WHERE k.nom IN ('version_debut', 'version_fin')) THEN
    RAISE EXCEPTION '% a une colonne version_debut ou version_fin, qui sont celles de ses versions', suivie.nom;
  END IF;
  IF octet_length('noter_' || simple) > 63 THEN
    RAISE EXCEPTION 'le nom % est trop long pour une table suivie', simple;
  END IF;
  INSERT INTO plateforme.colonne_d_avant (nom_table, colonne, ancienne)
  SELECT suivie.nom, r.value, r.key FROM jsonb_each_text(renommees) r ON CONFLICT DO NOTHING;

  -- The view, and whatever policies ask it, are made again below.
  IF to_regclass(format('passe.%I', simple)) IS NOT NULL THEN
    FOR c IN SELECT p.polname, t.relname FROM pg_policy p
             JOIN pg_depend d ON d.classid = 'pg_policy'::regclass AND d.objid = p.oid
             JOIN pg_class t ON t.oid = p.polrelid
             WHERE d.refobjid = format('passe.%I', simple)::regclass GROUP BY 1, 2 LOOP
      EXECUTE format('DROP POLICY %I ON versions.%I', c.polname, c.relname);
    END LOOP;
    EXECUTE format('DROP VIEW passe.%I', simple);
  END IF;
  IF versions_ IS NOT NULL THEN
    FOR c IN SELECT polname FROM pg_policy WHERE polrelid = versions_ LOOP
      EXECUTE format('DROP POLICY %I ON versions.%I', c.polname, simple);
    END LOOP;
    FOR c IN SELECT r.key AS ancienne, r.value AS nouvelle FROM jsonb_each_text(renommees) r
             JOIN plateforme.colonnes_de(versions_) k ON k.nom = r.key LOOP
      EXECUTE format('ALTER TABLE versions.%I RENAME COLUMN %I TO %I', simple, c.ancienne, c.nouvelle);
    END LOOP;
    -- Another key, or a column of another type or computed otherwise: anew.
    IF suivie.cles <> ALL (
         SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum))
                  FILTER (WHERE a.attname <> 'version_debut')
         FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
         WHERE i.indrelid = versions_ AND i.indisprimary)
       OR EXISTS (SELECT FROM plateforme.colonnes_de(la_table) k JOIN plateforme.colonnes_de(versions_) v USING (nom)
                  WHERE (k.type, k.calcul) IS DISTINCT FROM (v.type, v.calcul)) THEN
      EXECUTE format('DROP TABLE versions.%I', simple);
      versions_ := NULL;
    END IF;
  END IF;
  IF versions_ IS NULL THEN
    -- Each version is changed once, when it ends: room for that on its page, and no index to be told.
    EXECUTE format('CREATE TABLE versions.%I (version_debut bigint NOT NULL, version_fin bigint)'
                   ' WITH (fillfactor = 90)', simple);
    versions_ := format('versions.%I', simple)::regclass;
    a_remplir := true;
  END IF;
  FOR c IN SELECT v.nom FROM plateforme.colonnes_de(versions_) v
           WHERE v.nom NOT IN ('version_debut', 'version_fin')
             AND v.nom NOT IN (SELECT k.nom FROM plateforme.colonnes_de(la_table) k) LOOP
    EXECUTE format('ALTER TABLE versions.%I DROP COLUMN %I', simple, c.nom);
  END LOOP;
  FOR c IN SELECT k.*, (SELECT to_jsonb(a) FROM (
                          SELECT a.attmissingval AS v FROM pg_attribute a
                          WHERE a.attrelid = la_table AND a.attnum = k.rang AND a.atthasmissing) a) #> '{v,0}' AS valeur
           FROM plateforme.colonnes_de(la_table) k
           WHERE k.nom NOT IN (SELECT v.nom FROM plateforme.colonnes_de(versions_) v) ORDER BY k.rang LOOP
    EXECUTE format('ALTER TABLE versions.%I ADD COLUMN %I %s %s', simple, c.nom, c.type,
                   CASE WHEN c.calcul IS NOT NULL THEN format('GENERATED ALWAYS AS (%s) STORED', c.calcul) ELSE '' END);
    -- The rows that were there when it was added were given a value for it.
    IF existaient AND c.valeur <> 'null' AND c.calcul IS NULL AND c.nom <> ALL (suivie.cles) THEN
      INSERT INTO plateforme.colonne_d_avant (nom_table, colonne, valeur) VALUES (suivie.nom, c.nom, c.valeur)
      ON CONFLICT DO NOTHING;
      IF NOT a_remplir THEN
        EXECUTE format('UPDATE versions.%1$I v SET %2$I = r.%2$I FROM jsonb_populate_record(NULL::versions.%1$I, $1) r',
                       simple, c.nom) USING jsonb_build_object(c.nom, c.valeur);
      END IF;
    END IF;
  END LOOP;
  IF a_remplir THEN
    EXECUTE format('ALTER TABLE versions.%I ADD PRIMARY KEY (%s, version_debut)', simple,
                   (SELECT string_agg(format('%I', k), ', ' ORDER BY n) FROM unnest(suivie.cles) WITH ORDINALITY AS u (k, n)));
    PERFORM plateforme.remplir_versions(suivie);
  END IF;

  -- The indexes of T, none of them unique here, but for those that begin as the key does.
  FOR c IN
    SELECT replace(substring(pg_get_indexdef(i.indexrelid) FROM ' USING .*'), ' NULLS NOT DISTINCT', '') AS texte, 
           min(i.indexrelid::regclass::text) AS nom, bool_or(i.indrelid = versions_) AS ici,
           bool_or(i.indrelid = la_table) AS la
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam
    JOIN pg_index cle ON cle.indrelid = i.indrelid AND cle.indisprimary
    LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] AND i.indkey[0] <> 0
    WHERE i.indrelid IN (la_table, versions_) AND NOT i.indisprimary AND NOT i.indisexclusion
      AND m.amname IN ('btree', 'gin') AND a.attname IS DISTINCT FROM suivie.cles[1]
    GROUP BY 1 LOOP
    IF NOT c.la THEN
      EXECUTE format('DROP INDEX %s', c.nom);
    ELSIF NOT c.ici THEN
      EXECUTE format('CREATE INDEX ON versions.%I %s', simple, c.texte);
    END IF;
  END LOOP;

  -- What the application may not read of T it does not see in the past.
  SELECT array_agg(k.nom ORDER BY k.rang) INTO lisibles FROM plateforme.colonnes_de(la_table) k
  WHERE has_column_privilege('${application}', la_table, k.rang, 'SELECT');
  EXECUTE format('CREATE VIEW passe.%1$I WITH (security_invoker = true) AS SELECT %2$s FROM versions.%1$I v'
                 ' WHERE %3$s',
                 simple,
                 (SELECT string_agg(format('v.%I', k.nom), ', ' ORDER BY k.rang) FROM plateforme.colonnes_de(la_table) k
                  WHERE lisibles IS NULL OR k.nom = ANY (lisibles)),
                 plateforme.a_la_position_lue());
  EXECUTE format('REVOKE ALL ON versions.%I FROM "${application}"', simple);
  IF lisibles IS NOT NULL THEN
    EXECUTE format('GRANT SELECT ON passe.%I TO "${application}"', simple);
    EXECUTE format('GRANT SELECT (version_debut, version_fin, %s) ON versions.%I TO "${application}"',
                   (SELECT string_agg(format('%I', k), ', ') FROM unnest(lisibles) AS u (k)), simple);
  END IF;
  PERFORM plateforme.ecrire_projection(suivie);
  FOR c IN SELECT DISTINCT r.presents FROM plateforme.relation r WHERE r.nom_table = suivie.nom LOOP
    PERFORM plateforme.relier_versions(c.presents);
  END LOOP;
  PERFORM plateforme.policer_versions(suivie);
  PERFORM plateforme.policer_qui_demande(ARRAY[la_table::oid]);
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.tenir_versions(plateforme.table_suivie, jsonb) FROM PUBLIC;
