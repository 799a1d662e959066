-- Who reads the past, decided here: the rows of then. The national fund reads all of it, a Caf what
-- was its own. Whoever only has a right by relation, as a signatory of a convention has, needs it
-- then and now. Events, states of then and histories follow this one reading.
--
-- The journal itself stays closed but to auditors and the national fund. The three functions below
-- look past its policy (SECURITY DEFINER) and tell at most: of objects of one type, the rows and
-- changes that the announced identity could read when they were, without their authors where it
-- has but a relation.

-- Which objects are read by relation: whoever holds one of the SIREN numbers in a column of a
-- followed table's primary key. Written by migrations.
CREATE TABLE plateforme.relation (
  type_objet text NOT NULL,
  nom_table  text NOT NULL,
  siren      text NOT NULL,
  -- The function that gives the objects to which the caller has that relation now, as an array.
  presents   regproc NOT NULL,
  PRIMARY KEY (type_objet, nom_table)
);
COMMENT ON COLUMN plateforme.relation.siren IS 'The column of the table''s primary key that holds a SIREN';
ALTER TABLE plateforme.relation ENABLE ROW LEVEL SECURITY;

-- The objects of that type to which the caller has a relation now, by their ids.
CREATE FUNCTION plateforme.lus_par_relation(type_ text) RETURNS text[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  presents regproc;
  lus text[] := ARRAY[]::text[];
  ici text[];
BEGIN
  IF cardinality(plateforme.sirens_lus()) = 0 THEN
    RETURN lus;
  END IF;
  FOR presents IN SELECT r.presents FROM plateforme.relation r WHERE r.type_objet = type_ LOOP
    EXECUTE format('SELECT %s()::text[]', presents) INTO ici;
    lus := lus || ici;
  END LOOP;
  RETURN lus;
END $$;

-- Those of them to which it had a relation at that instant too.
CREATE FUNCTION plateforme.lus_par_relation_a(type_ text, au timestamptz) RETURNS text[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  encore text[] := plateforme.lus_par_relation(type_);
BEGIN
  IF cardinality(encore) = 0 THEN
    RETURN encore;
  END IF;
  -- Of every row of the relation, the last entry by then; of one that had none yet, the first after.
  RETURN ARRAY(
    SELECT DISTINCT e.objet
    FROM (SELECT DISTINCT ON (j.nom_table, j.cle) j.objet,
                 CASE WHEN j.scelle_le <= au THEN j.apres ELSE j.avant END AS ligne
          FROM plateforme.relation r
          JOIN plateforme.journal j ON j.type_objet = r.type_objet AND j.nom_table = r.nom_table
          WHERE r.type_objet = type_ AND j.objet = ANY (encore)
            AND j.operation <> 'EVENEMENT'
            AND j.cle ->> r.siren = ANY (plateforme.sirens_lus())
          ORDER BY j.nom_table, j.cle, (j.scelle_le <= au) DESC,
                   CASE WHEN j.scelle_le <= au THEN -j.position ELSE j.position END) e
    WHERE e.ligne IS NOT NULL);
END $$;

-- The rows that objects of a type were made of, as of an instant, as far as the caller could read
-- them then; a row that was not is told as none.
--   tables, objets, de_la_caf  of these only; no such condition where NULL
CREATE FUNCTION plateforme.lignes_d_alors(
    type_ text, au timestamptz, tables text[], objets text[], de_la_caf text)
  RETURNS TABLE (objet text, nom_table text, ligne text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  tout boolean := plateforme.lit_tout();
  sienne text := plateforme.caf_lue();
  par_relation text[] := CASE WHEN NOT tout
    THEN nullif(plateforme.lus_par_relation_a(type_, au), ARRAY[]::text[]) END;
BEGIN
  RETURN QUERY
    SELECT DISTINCT ON (j.nom_table, j.cle) j.objet, j.nom_table,
           CASE WHEN j.scelle_le <= au THEN j.apres::text ELSE j.avant::text END
    FROM plateforme.journal j
    WHERE j.type_objet = type_ AND j.operation <> 'EVENEMENT'
      AND (tout OR j.caf = sienne OR j.objet = ANY (par_relation))
      AND (tables IS NULL OR j.nom_table = ANY (tables))
      AND (objets IS NULL OR j.objet = ANY (objets))
      AND (de_la_caf IS NULL OR j.caf = de_la_caf)
    ORDER BY j.nom_table, j.cle, (j.scelle_le <= au) DESC,
             CASE WHEN j.scelle_le <= au THEN -j.position ELSE j.position END;
END $$;

-- The ids of those objects of a type that ever had a row of some key in a table, among those that
-- the caller may read now or could read then.
--   colonne, motifs  the column of the table's primary key, and what it is like in such a row
CREATE FUNCTION plateforme.objets_ayant_eu(type_ text, table_ text, colonne text, motifs text[])
  RETURNS SETOF text
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  tout boolean := plateforme.lit_tout();
  sienne text := plateforme.caf_lue();
  par_relation text[] := CASE WHEN NOT tout
    THEN nullif(plateforme.lus_par_relation(type_), ARRAY[]::text[]) END;
BEGIN
  RETURN QUERY
    SELECT DISTINCT j.objet FROM plateforme.journal j
    WHERE j.type_objet = type_ AND j.nom_table = table_ AND j.cle ->> colonne LIKE ANY (motifs)
      AND (tout OR j.caf = sienne OR j.objet = ANY (par_relation));
END $$;

-- The entries of an object's history, whole transactions, in their order. By relation, those are told
-- through which the caller had the relation before or after, and they name no author.
--   partie, tables, cles  of a part of the object alone: the tables and the columns of their primary
--                         keys that name it; the whole where partie is NULL
--   apres_, au_plus       at most so many transactions, after that position
CREATE FUNCTION plateforme.histoire_lue(
    type_ text, objet_ text, partie text, tables text[], cles text[], apres_ bigint, au_plus integer)
  RETURNS TABLE (
    "position" bigint, scelle_le timestamptz, instant timestamptz, "transaction" text, sujet text,
    roles text, compte text, caf text, operation text, nom_table text, cle text, type_objet text,
    objet text, avant text, apres text, empreinte bytea)
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  des_siens boolean := plateforme.lit_tout() OR EXISTS (
    SELECT FROM plateforme.journal j
    WHERE j.type_objet = type_ AND j.objet = objet_ AND j.caf = plateforme.caf_lue());
  -- The positions at which the relation held, the transaction that began it and the one that ended it
  -- included; all where none is needed.
  tenue int8multirange := int8multirange(int8range(NULL, NULL));
BEGIN
  IF NOT des_siens THEN
    IF objet_ <> ALL (plateforme.lus_par_relation(type_)) THEN
      RETURN;
    END IF;
    tenue := (
      WITH entrees AS (
        SELECT j.nom_table, j.cle, j.position, j.avant, j.apres,
               min(t.position) AS debut, max(t.position) AS fin
        FROM plateforme.relation r
        JOIN plateforme.journal j ON j.type_objet = r.type_objet AND j.nom_table = r.nom_table
        JOIN plateforme.journal t ON t.type_objet = j.type_objet AND t.objet = j.objet
                                 AND t.transaction = j.transaction
        WHERE r.type_objet = type_ AND j.objet = objet_ AND j.operation <> 'EVENEMENT'
          AND j.cle ->> r.siren = ANY (plateforme.sirens_lus())
        GROUP BY j.nom_table, j.cle, j.position, j.avant, j.apres
      ), durees AS (
        SELECT e.apres IS NOT NULL AS tient, e.debut,
               lead(e.fin) OVER une_ligne AS jusqua,
               e.avant IS NOT NULL AND lag(e.debut) OVER une_ligne IS NULL AS deja, e.fin
        FROM entrees e
        WINDOW une_ligne AS (PARTITION BY e.nom_table, e.cle ORDER BY e.position)
      )
      SELECT range_agg(p.periode) FROM (
        SELECT int8range(d.debut, d.jusqua, '[]') AS periode FROM durees d WHERE d.tient
        UNION ALL
        -- It held before anything was written of it.
        SELECT int8range(NULL, d.fin, '[]') FROM durees d WHERE d.deja) p);
    IF tenue IS NULL THEN
      RETURN;
    END IF;
  END IF;
  RETURN QUERY
    WITH t AS (
      SELECT j.transaction, min(j.position) AS debut, max(j.position) AS fin
      FROM plateforme.journal j
      WHERE j.type_objet = type_ AND j.objet = objet_ AND j.position > apres_
        AND (partie IS NULL OR EXISTS (
          SELECT FROM unnest(tables, cles) p (t, c)
          WHERE j.nom_table = p.t AND j.cle ->> p.c = partie))
      GROUP BY j.transaction
      HAVING int8range(min(j.position), max(j.position), '[]') && tenue
      ORDER BY debut
      LIMIT au_plus)
    SELECT j.position, j.scelle_le, j.instant, j.transaction::text,
           CASE WHEN des_siens THEN j.sujet ELSE '' END, j.roles,
           CASE WHEN des_siens THEN j.compte ELSE '' END, j.caf, j.operation, j.nom_table,
           j.cle::text, j.type_objet, j.objet, j.avant::text, j.apres::text, j.empreinte
    FROM plateforme.journal j
    JOIN t ON j.transaction = t.transaction AND j.position BETWEEN t.debut AND t.fin
    WHERE j.type_objet = type_ AND j.objet = objet_ AND j.operation <> 'EVENEMENT'
      AND (partie IS NULL OR EXISTS (
        SELECT FROM unnest(tables, cles) p (t, c)
        WHERE j.nom_table = p.t AND j.cle ->> p.c = partie))
    ORDER BY j.position;
END $$;

REVOKE EXECUTE ON FUNCTION
  plateforme.lus_par_relation(text), plateforme.lus_par_relation_a(text, timestamptz),
  plateforme.lignes_d_alors(text, timestamptz, text[], text[], text),
  plateforme.objets_ayant_eu(text, text, text, text[]),
  plateforme.histoire_lue(text, text, text, text[], text[], bigint, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  plateforme.lus_par_relation(text),
  plateforme.lignes_d_alors(text, timestamptz, text[], text[], text),
  plateforme.objets_ayant_eu(text, text, text, text[]),
  plateforme.histoire_lue(text, text, text, text[], text[], bigint, integer) TO "${application}";
