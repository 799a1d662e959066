-- Verification holds versions against the journal as well, slice by slice, in the order that it goes anyway.

-- Compares the versions of objects of a kind, after one object and up to another, with those that the journal
-- tells of: which positions began and ended them, and what was in them, but for columns that only one side has.
-- Personal fields as ciphertext. What differs is told by the name that the past is read by.
CREATE FUNCTION plateforme.comparer_versions(le_type text, depuis text, jusqua text,
                                             OUT nombre bigint, OUT ecarts jsonb)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' SET jit = off AS $$
DECLARE
  suivie plateforme.table_suivie;
  trie record;
  tranches text[] := '{}';
BEGIN
  FOR suivie IN SELECT * FROM plateforme.table_suivie s
                WHERE s.type_objet = le_type AND to_regclass(s.nom) IS NOT NULL
                  AND to_regclass(format('versions.%I', split_part(s.nom, '.', 2))) IS NOT NULL LOOP
    SELECT * INTO trie FROM plateforme.objet_trie(suivie, ARRAY[depuis, jusqua]);
    tranches := tranches || format(
      'SELECT %L::text AS nom_table, jsonb_build_object(%s) AS cle, l.version_debut AS debut,'
      ' l.version_fin AS fin, to_jsonb(l) - %L::text[] AS ligne FROM versions.%I l'
      ' WHERE ($2 IS NULL OR %5$s > $2::%6$s) AND ($3 IS NULL OR %5$s <= $3::%6$s)',
      suivie.nom,
      (SELECT string_agg(format('%L, to_jsonb(l.%I)', c, c), ', ' ORDER BY n)
       FROM unnest(suivie.cles) WITH ORDINALITY AS u (c, n)),
      suivie.omises || '{version_debut,version_fin}'::text[], split_part(suivie.nom, '.', 2),
      trie.expression, trie.sorte);
  END LOOP;
  IF tranches = '{}' THEN
    nombre := 0;
    RETURN;
  END IF;
  EXECUTE format($sql$
    WITH attendues AS MATERIALIZED (%s), presentes AS MATERIALIZED (%s), confrontees AS (
      SELECT coalesce(a.nom_table, p.nom_table) AS nom_table, coalesce(a.cle, p.cle) AS cle,
             coalesce(a.debut, p.debut) AS debut, a.caf, coalesce(a.ligne, p.ligne) AS ligne,
             CASE WHEN p.nom_table IS NULL THEN 'MANQUANTE' WHEN a.nom_table IS NULL THEN 'EN_TROP'
                  ELSE 'DIFFERENTE' END AS nature,
             CASE WHEN a.nom_table IS NOT NULL AND p.nom_table IS NOT NULL THEN ARRAY(
               SELECT k FROM jsonb_object_keys(a.ligne) AS u (k)
               WHERE p.ligne ? k AND p.ligne -> k <> a.ligne -> k ORDER BY k)
               || CASE WHEN a.fin IS DISTINCT FROM p.fin THEN ARRAY['version_fin'] ELSE '{}' END END AS colonnes
      FROM attendues a FULL JOIN presentes p
        ON p.nom_table = a.nom_table AND p.debut = a.debut AND p.cle = a.cle
      WHERE a.ligne IS DISTINCT FROM p.ligne OR a.fin IS DISTINCT FROM p.fin
    ), retenues AS (
      SELECT * FROM confrontees WHERE colonnes IS NULL OR colonnes <> '{}'
    )
    SELECT (SELECT count(*) FROM retenues),
           (SELECT jsonb_agg(jsonb_build_object(
                     'nature', r.nature, 'table', 'passe.' || split_part(r.nom_table, '.', 2),
                     'cle', r.cle || jsonb_build_object('version_debut', r.debut),
                     'caf', coalesce(r.caf, plateforme.caf_de(s.voie_caf, r.ligne)),
                     'colonnes', r.colonnes))
            FROM (SELECT * FROM retenues ORDER BY nom_table, cle, debut LIMIT 1000) r
            JOIN plateforme.table_suivie s ON s.nom = r.nom_table)
    $sql$,
    plateforme.versions_attendues(
      'e.type_objet = $1 AND ($2 IS NULL OR e.objet > $2) AND ($3 IS NULL OR e.objet <= $3)'),
    array_to_string(tranches, ' UNION ALL '))
  INTO nombre, ecarts USING le_type, depuis, jusqua;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.comparer_versions(text, text, text) FROM PUBLIC;

-- The same as before, which compares the versions of each slice too.
CREATE OR REPLACE FUNCTION plateforme.poursuivre_verification(lot integer, OUT verification uuid, OUT palier boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v plateforme.verification;
  le_type text;
  suivant text;
  tranche record;
  passe record;
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
  SELECT * INTO passe FROM plateforme.comparer_versions(le_type, v.objet, tranche.jusqua);
  INSERT INTO plateforme.ecart_de_verification (verification, rang, nature, nom_table, cle, caf, colonnes)
  SELECT v.id, v.ecarts + e.rang, e.ecart ->> 'nature', e.ecart ->> 'table', e.ecart -> 'cle', e.ecart ->> 'caf',
         CASE WHEN jsonb_typeof(e.ecart -> 'colonnes') = 'array'
              THEN ARRAY(SELECT jsonb_array_elements_text(e.ecart -> 'colonnes')) ELSE '{}' END
  FROM jsonb_array_elements(coalesce(tranche.ecarts, '[]') || coalesce(passe.ecarts, '[]'))
       WITH ORDINALITY AS e (ecart, rang)
  WHERE v.ecarts + e.rang <= 1000;
  palier := tranche.jusqua IS NULL;
  suivant := CASE WHEN palier THEN
    (SELECT min(s.type_objet) FROM plateforme.table_suivie s WHERE s.type_objet > le_type) ELSE le_type END;
  UPDATE plateforme.verification t
  SET avancee_le = now(), type_objet = suivant, objet = tranche.jusqua,
      lignes = t.lignes + tranche.lignes, etats = t.etats + tranche.etats,
      ecarts = t.ecarts + tranche.nombre + passe.nombre,
      tables_vues = CASE WHEN palier THEN
        (SELECT count(*) FROM plateforme.table_suivie s WHERE s.type_objet <= le_type) ELSE t.tables_vues END,
      tables = greatest(t.tables, CASE WHEN suivant IS NULL THEN
        (SELECT count(*) FROM plateforme.table_suivie) ELSE 0 END),
      etat = CASE WHEN suivant IS NULL THEN 'TERMINEE' ELSE 'EN_COURS' END,
      terminee_le = CASE WHEN suivant IS NULL THEN clock_timestamp() END
  WHERE t.id = v.id;
END $$;

-- States and lists of then are read from versions.
DROP FUNCTION plateforme.lignes_d_alors(text, timestamptz, text[], text[], text);
DROP FUNCTION plateforme.objets_ayant_eu(text, text, text, text[]);
