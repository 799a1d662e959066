-- Verifications: every row of every followed table against the last state that the journal has of it, a
-- slice at a time, in the background. Whatever node comes by does the next slice: what has been done and
-- how far it has come is kept with each.

CREATE TABLE plateforme.verification (
  id           uuid PRIMARY KEY,
  etat         text NOT NULL DEFAULT 'EN_COURS' CHECK (etat IN ('EN_COURS', 'TERMINEE', 'ECHOUEE')),
  -- The Caf of the auditor who asked for it; none of the national fund or the application itself.
  caf          text,
  demandee_le  timestamptz NOT NULL DEFAULT now(),
  avancee_le   timestamptz NOT NULL DEFAULT now(),
  terminee_le  timestamptz CHECK ((terminee_le IS NULL) = (etat = 'EN_COURS')),
  -- The last position that was sealed when it was asked for.
  scellee      bigint NOT NULL,
  tables       integer NOT NULL,
  -- How far it has come: the kind of objects, the last of them, and what lies behind.
  type_objet   text,
  objet        text,
  tables_vues  integer NOT NULL DEFAULT 0,
  lignes       bigint NOT NULL DEFAULT 0,
  etats        bigint NOT NULL DEFAULT 0,
  ecarts       bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX verification_en_cours ON plateforme.verification (etat) WHERE etat = 'EN_COURS';
CREATE INDEX verification_demandee_le ON plateforme.verification (demandee_le);
ALTER TABLE plateforme.verification ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON plateforme.verification FOR SELECT
  USING ((SELECT plateforme.lit_tout()) OR (SELECT plateforme.caf_auditee()) IS NOT NULL);
GRANT SELECT ON plateforme.verification TO "${application}";

-- What differs: the first thousand of each verification. Names of columns, never what is in them.
CREATE TABLE plateforme.ecart_de_verification (
  verification uuid NOT NULL REFERENCES plateforme.verification ON DELETE CASCADE,
  rang         bigint NOT NULL,
  nature       text NOT NULL CHECK (nature IN
                 ('DIFFERENTE', 'MANQUANTE', 'EN_TROP', 'SUIVI_INTERROMPU', 'TABLE_ABSENTE')),
  nom_table    text NOT NULL,
  cle          jsonb,
  caf          text,
  colonnes     text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (verification, rang)
);
ALTER TABLE plateforme.ecart_de_verification ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON plateforme.ecart_de_verification FOR SELECT
  USING ((SELECT plateforme.lit_tout())
         OR (SELECT plateforme.caf_auditee()) IS NOT NULL
            AND (caf IS NULL OR caf = (SELECT plateforme.caf_auditee())));
GRANT SELECT ON plateforme.ecart_de_verification TO "${application}";

-- The object of the rows of a followed table, to be compared and sorted by: the column itself where it has
-- an index that sorts as the journal's text does (identifiers and texts), else its text. What the journal
-- has by way of bounds may be no identifier.
CREATE FUNCTION plateforme.objet_trie(suivie plateforme.table_suivie, bornes text[],
                                      OUT expression text, OUT sorte text)
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  colonne text := CASE WHEN suivie.objet <> '' THEN suivie.objet
                       WHEN cardinality(suivie.cles) = 1 THEN suivie.cles[1] END;
  borne text;
BEGIN
  IF colonne IS NOT NULL THEN
    SELECT CASE WHEN a.atttypid = 'uuid'::regtype THEN 'uuid'
                WHEN a.atttypid = 'text'::regtype AND a.attcollation = '"default"'::regcollation THEN 'text' END
    INTO sorte
    FROM pg_attribute a WHERE a.attrelid = suivie.nom::regclass AND a.attname = colonne AND NOT a.attisdropped;
    expression := format('l.%I', colonne);
  END IF;
  IF sorte = 'uuid' THEN
    FOREACH borne IN ARRAY bornes LOOP
      IF borne !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
        sorte := NULL;
      END IF;
    END LOOP;
  END IF;
  IF sorte IS NULL THEN
    sorte := 'text';
    expression := CASE WHEN colonne IS NOT NULL THEN format('coalesce(to_jsonb(l.%I) #>> ''{}'', '''')', colonne)
      ELSE (SELECT string_agg(format('(to_jsonb(l.%I) #>> ''{}'')', c), ' || ''/'' || ' ORDER BY n)
            FROM unnest(suivie.cles) WITH ORDINALITY AS u (c, n)) END;
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.objet_trie(plateforme.table_suivie, text[]) FROM PUBLIC;

-- What is wrong with how a kind of objects is followed: a trigger that does not fire or was told something
-- else, or a table that has gone.
CREATE FUNCTION plateforme.suivis_interrompus(le_type text) RETURNS TABLE (nature text, nom_table text)
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT CASE WHEN to_regclass(s.nom) IS NULL THEN 'TABLE_ABSENTE' ELSE 'SUIVI_INTERROMPU' END, s.nom
  FROM plateforme.table_suivie s
  WHERE s.type_objet = le_type
    AND NOT EXISTS (
      SELECT FROM pg_trigger t
      WHERE t.tgrelid = to_regclass(s.nom) AND t.tgname = 'suivi' AND t.tgenabled IN ('O', 'A')
        AND t.tgfoid = to_regproc('plateforme.journaliser') AND t.tgtype = 29
        AND t.tgargs = convert_to(s.cles::text, 'UTF8') || '\x00'
                     || convert_to(s.type_objet, 'UTF8') || '\x00' || convert_to(s.objet, 'UTF8') || '\x00'
                     || convert_to(s.voie_caf, 'UTF8') || '\x00' || convert_to(s.omises::text, 'UTF8') || '\x00');
END;
REVOKE EXECUTE ON FUNCTION plateforme.suivis_interrompus(text) FROM PUBLIC;

-- Compares the rows of a kind of objects with what the journal has of them, from after one object on, about
-- so many entries at once. One snapshot for all: what the journal has is what was sealed last, or what waits
-- to be sealed, which is later still; what was there when following began, where there is neither. Columns
-- are compared that are both in the table and in the entry: migrations add and drop some.
--   jusqua   the last object that was compared; none where the kind is through
--   lignes   how many rows
--   etats    how many states the journal has of them, rows that are gone included
--   ecarts   what differs, the first ones of it; how many there are in all stands in nombre
CREATE FUNCTION plateforme.comparer_tranche(le_type text, depuis text, lot integer, OUT jusqua text,
                                            OUT lignes bigint, OUT etats bigint, OUT nombre bigint,
                                            OUT ecarts jsonb)
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET timezone = 'UTC'
  SET plan_cache_mode = force_custom_plan SET jit = off SET work_mem = '32MB' AS $$
DECLARE
  suivie plateforme.table_suivie;
  trie record;
  borne text;
  vus bigint;
  bornes text[] := ARRAY[]::text[];
  tranches text[] := ARRAY[]::text[];
  condition text;
BEGIN
  -- How far: no further than so many entries, or so many rows of any table.
  SELECT max(p.objet), count(*) INTO borne, vus
  FROM (SELECT j.objet FROM plateforme.journal j WHERE j.type_objet = le_type
        AND (depuis IS NULL OR j.objet > depuis) ORDER BY j.objet LIMIT lot) p;
  IF vus = lot THEN bornes := bornes || borne; END IF;
  SELECT max(p.objet), count(*) INTO borne, vus
  FROM (SELECT e.objet FROM plateforme.etat_initial e WHERE e.type_objet = le_type
        AND (depuis IS NULL OR e.objet > depuis) ORDER BY e.objet LIMIT lot) p;
  IF vus = lot THEN bornes := bornes || borne; END IF;
  FOR suivie IN SELECT * FROM plateforme.table_suivie s
                WHERE s.type_objet = le_type AND to_regclass(s.nom) IS NOT NULL LOOP
    SELECT * INTO trie FROM plateforme.objet_trie(suivie, ARRAY[depuis]);
    EXECUTE format('SELECT (array_agg(p.o))[count(*)], count(*) FROM (SELECT (%1$s)::text AS o FROM %3$s l'
                   ' WHERE ($1 IS NULL OR %1$s > $1::%2$s) ORDER BY %1$s LIMIT %4$s) p',
                   trie.expression, trie.sorte, suivie.nom::regclass, lot)
    INTO borne, vus USING depuis;
    IF vus = lot THEN bornes := bornes || borne; END IF;
  END LOOP;
  SELECT min(b) INTO jusqua FROM unnest(bornes) AS u (b);

  FOR suivie IN SELECT * FROM plateforme.table_suivie s
                WHERE s.type_objet = le_type AND to_regclass(s.nom) IS NOT NULL LOOP
    SELECT * INTO trie FROM plateforme.objet_trie(suivie, ARRAY[depuis, jusqua]);
    tranches := tranches || format(
      '%1$s WHERE ($2 IS NULL OR %2$s > $2::%3$s) AND ($3 IS NULL OR %2$s <= $3::%3$s)',
      plateforme.lignes_suivies(suivie), trie.expression, trie.sorte);
  END LOOP;
  condition := 'e.type_objet = $1 AND ($2 IS NULL OR e.objet > $2) AND ($3 IS NULL OR e.objet <= $3)';
  EXECUTE format($sql$
    WITH connus AS MATERIALIZED (
      SELECT DISTINCT ON (x.nom_table, x.cle) x.nom_table, x.cle, x.ligne, x.caf
      FROM (SELECT e.nom_table, e.cle, e.ligne, e.caf, 0 AS rang, 0::bigint AS ordre
            FROM plateforme.etat_initial e WHERE %2$s
            UNION ALL
            SELECT e.nom_table, e.cle, e.apres, e.caf, 1, e.position
            FROM plateforme.journal e WHERE %2$s AND e.operation <> 'EVENEMENT'
            UNION ALL
            SELECT e.nom_table, e.cle, e.apres, e.caf, 2, e.numero
            FROM plateforme.a_sceller e WHERE %2$s AND e.operation <> 'EVENEMENT') x
      -- What was followed under another key, or in a table that is followed no longer, is left out.
      JOIN plateforme.table_suivie s ON s.nom = x.nom_table AND s.type_objet = $1
      WHERE CASE WHEN jsonb_typeof(x.cle) = 'object' THEN x.cle ?& s.cles AND x.cle - s.cles = '{}' END
      ORDER BY x.nom_table, x.cle, x.rang DESC, x.ordre DESC
    ), presentes AS (%1$s), confrontees AS (
      SELECT coalesce(c.nom_table, p.nom_table) AS nom_table, coalesce(c.cle, p.cle) AS cle, c.caf,
             c.nom_table IS NOT NULL AS connue, p.nom_table IS NOT NULL AS presente,
             c.ligne AS attendue, p.ligne
      FROM connus c FULL JOIN presentes p ON p.nom_table = c.nom_table AND p.cle = c.cle
    ), differentes AS (
      SELECT nom_table, cle, caf, ligne,
             CASE WHEN NOT presente THEN 'MANQUANTE' WHEN attendue IS NULL THEN 'EN_TROP'
                  ELSE 'DIFFERENTE' END AS nature,
             CASE WHEN presente AND jsonb_typeof(attendue) = 'object' THEN ARRAY(
               SELECT k FROM jsonb_object_keys(attendue) AS u (k)
               WHERE ligne ? k AND ligne -> k <> attendue -> k ORDER BY k) END AS colonnes
      FROM confrontees WHERE attendue IS DISTINCT FROM ligne
    ), retenues AS (
      SELECT * FROM differentes WHERE nature <> 'DIFFERENTE' OR colonnes IS NULL OR colonnes <> '{}'
    )
    SELECT (SELECT count(*) FROM confrontees WHERE presente), (SELECT count(*) FROM confrontees WHERE connue),
           (SELECT count(*) FROM retenues),
           (SELECT jsonb_agg(jsonb_build_object(
                     'nature', r.nature, 'table', r.nom_table, 'cle', r.cle,
                     'caf', coalesce(r.caf, plateforme.caf_de(s.voie_caf, r.ligne)),
                     'colonnes', CASE WHEN r.nature = 'DIFFERENTE' THEN r.colonnes END))
            FROM (SELECT * FROM retenues ORDER BY nom_table, cle LIMIT 1000) r
            JOIN plateforme.table_suivie s ON s.nom = r.nom_table)
    $sql$, array_to_string(tranches, ' UNION ALL '), condition)
  INTO lignes, etats, nombre, ecarts USING le_type, depuis, jusqua;
  IF depuis IS NULL THEN
    SELECT nombre + count(*),
           coalesce(jsonb_agg(jsonb_build_object('nature', i.nature, 'table', i.nom_table)), '[]')
             || coalesce(ecarts, '[]')
    INTO nombre, ecarts FROM plateforme.suivis_interrompus(le_type) i;
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.comparer_tranche(text, text, integer) FROM PUBLIC;

-- Asks for a verification, in the name of an auditor, of the national fund or of the application itself. One
-- at a time: where one is under way, it is that one. Tells which it is. The last hundred are kept.
CREATE FUNCTION plateforme.demander_verification(nouvelle uuid) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  laquelle uuid;
BEGIN
  IF NOT (plateforme.lit_tout() OR plateforme.caf_auditee() IS NOT NULL) THEN
    RAISE EXCEPTION 'une vérification se demande en auditeur' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('ctg.demander_verification', 0));
  SELECT id INTO laquelle FROM plateforme.verification WHERE etat = 'EN_COURS';
  IF FOUND THEN
    RETURN laquelle;
  END IF;
  DELETE FROM plateforme.verification v WHERE v.id IN (
    SELECT a.id FROM plateforme.verification a ORDER BY a.demandee_le DESC OFFSET 99);
  INSERT INTO plateforme.verification (id, caf, scellee, tables)
  VALUES (nouvelle, plateforme.caf_auditee(), (SELECT position FROM plateforme.scellement),
          (SELECT count(*) FROM plateforme.table_suivie));
  RETURN nouvelle;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.demander_verification(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.demander_verification(uuid) TO "${application}";

-- Does the next slice of the verification that is under way, if there is one and no other node is at it.
--   verification  which; none where there is nothing to do here
--   palier        whether tables are through that were not before, which is told as an event
CREATE FUNCTION plateforme.poursuivre_verification(lot integer, OUT verification uuid, OUT palier boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v plateforme.verification;
  le_type text;
  suivant text;
  tranche record;
BEGIN
  IF NOT plateforme.a_role('SYSTEME') THEN
    RAISE EXCEPTION 'une vérification n''avance que par l''application elle-même'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT pg_try_advisory_xact_lock(hashtextextended('ctg.poursuivre_verification', 0)) THEN
    RETURN;
  END IF;
  SELECT * INTO v FROM plateforme.verification t WHERE t.etat = 'EN_COURS' FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  verification := v.id;
  le_type := coalesce(v.type_objet, (SELECT min(s.type_objet) FROM plateforme.table_suivie s));
  SELECT * INTO tranche FROM plateforme.comparer_tranche(le_type, v.objet, greatest(1, lot));
  INSERT INTO plateforme.ecart_de_verification (verification, rang, nature, nom_table, cle, caf, colonnes)
  SELECT v.id, v.ecarts + e.rang, e.ecart ->> 'nature', e.ecart ->> 'table', e.ecart -> 'cle', e.ecart ->> 'caf',
         CASE WHEN jsonb_typeof(e.ecart -> 'colonnes') = 'array'
              THEN ARRAY(SELECT jsonb_array_elements_text(e.ecart -> 'colonnes')) ELSE '{}' END
  FROM jsonb_array_elements(coalesce(tranche.ecarts, '[]')) WITH ORDINALITY AS e (ecart, rang)
  WHERE v.ecarts + e.rang <= 1000;
  palier := tranche.jusqua IS NULL;
  suivant := CASE WHEN palier THEN
    (SELECT min(s.type_objet) FROM plateforme.table_suivie s WHERE s.type_objet > le_type) ELSE le_type END;
  UPDATE plateforme.verification t
  SET avancee_le = now(), type_objet = suivant, objet = tranche.jusqua,
      lignes = t.lignes + tranche.lignes, etats = t.etats + tranche.etats,
      ecarts = t.ecarts + tranche.nombre,
      tables_vues = CASE WHEN palier THEN
        (SELECT count(*) FROM plateforme.table_suivie s WHERE s.type_objet <= le_type) ELSE t.tables_vues END,
      tables = greatest(t.tables, CASE WHEN suivant IS NULL THEN
        (SELECT count(*) FROM plateforme.table_suivie) ELSE 0 END),
      etat = CASE WHEN suivant IS NULL THEN 'TERMINEE' ELSE 'EN_COURS' END,
      terminee_le = CASE WHEN suivant IS NULL THEN clock_timestamp() END
  WHERE t.id = v.id;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.poursuivre_verification(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.poursuivre_verification(integer) TO "${application}";

-- Gives up a verification that cannot go on.
CREATE FUNCTION plateforme.abandonner_verification(OUT verification uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT plateforme.a_role('SYSTEME') THEN
    RAISE EXCEPTION 'une vérification n''est abandonnée que par l''application elle-même'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE plateforme.verification v
  SET etat = 'ECHOUEE', terminee_le = clock_timestamp(), avancee_le = now() WHERE v.etat = 'EN_COURS'
  RETURNING v.id INTO verification;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.abandonner_verification() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.abandonner_verification() TO "${application}";
