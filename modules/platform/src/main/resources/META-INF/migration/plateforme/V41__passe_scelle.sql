-- The sealer keeps the versions up, in the transaction that numbers the entries; and what is followed gets
-- its versions, from now on and back to its beginning.

-- The same as before, which also makes the versions.
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
  PERFORM plateforme.tenir_versions(notee);
END $$;

-- For migrations that alter a followed table: brings its trigger and its past up to date with what it has
-- become, its columns, key, indexes, policies and grants. To be called last.
--   renommees  columns that were renamed, by what they were called: '{"ancien": "nouveau"}'
CREATE FUNCTION plateforme.remettre_a_jour(suivie regclass, renommees jsonb DEFAULT '{}') RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  notee plateforme.table_suivie;
BEGIN
  SELECT s.* INTO STRICT notee FROM plateforme.table_suivie s
  WHERE s.nom::regclass = remettre_a_jour.suivie;
  IF renommees <> '{}' THEN
    notee.cles := ARRAY(SELECT coalesce(renommees ->> c, c) FROM unnest(notee.cles) WITH ORDINALITY AS u (c, n) ORDER BY n);
    PERFORM plateforme.tenir_versions(notee, renommees);
  END IF;
  PERFORM plateforme.suivre(remettre_a_jour.suivie, notee.type_objet,
    nullif(coalesce(renommees ->> notee.objet, notee.objet), ''),
    coalesce(renommees ->> notee.voie_caf, notee.voie_caf));
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.remettre_a_jour(regclass, jsonb) FROM PUBLIC;

-- Has the journal follow a table no longer, for migrations: one that goes, or gets another name. Its past is
-- in the journal; nobody reads it there any more under that name.
CREATE OR REPLACE FUNCTION plateforme.ne_plus_suivre(suivie regclass) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  simple text;
BEGIN
  PERFORM 1 FROM plateforme.scellement FOR UPDATE;
  EXECUTE format('DROP TRIGGER suivi ON %s', suivie);
  EXECUTE format('DROP TRIGGER suivi_vider ON %s', suivie);
  SELECT c.relname INTO simple FROM pg_class c WHERE c.oid = ne_plus_suivre.suivie;
  DELETE FROM plateforme.table_suivie t
  USING pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = ne_plus_suivre.suivie AND t.nom = n.nspname || '.' || c.relname;
  EXECUTE format('DROP VIEW IF EXISTS passe.%I', simple);
  EXECUTE format('DROP TABLE IF EXISTS versions.%I', simple);
  EXECUTE format('DROP FUNCTION IF EXISTS versions.%I(bigint, bigint, timestamptz)', 'noter_' || simple);
END $$;

-- Carries entries that are sealed over to the versions. Nothing that stands in an entry keeps the journal
-- from going on: what a version cannot be made of is left out, and verification tells of it.
CREATE FUNCTION plateforme.projeter(tables text[], depuis bigint, jusqua bigint, le timestamptz) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  simple text;
  une bigint;
BEGIN
  FOR simple IN SELECT split_part(s.nom, '.', 2) FROM plateforme.table_suivie s
                WHERE s.nom = ANY (tables)
                  AND to_regproc(format('versions.%I', 'noter_' || split_part(s.nom, '.', 2))) IS NOT NULL LOOP
    BEGIN
      EXECUTE format('SELECT versions.%I($1, $2, $3)', 'noter_' || simple) USING depuis, jusqua, le;
      CONTINUE;
    EXCEPTION WHEN OTHERS THEN
      IF NOT plateforme.tient_aux_donnees(SQLSTATE) THEN
        RAISE;
      END IF;
    END;
    FOR une IN SELECT j.position FROM plateforme.journal j
               WHERE j.position > depuis AND j.position <= jusqua AND j.scelle_le >= le
                 AND split_part(j.nom_table, '.', 2) = simple ORDER BY 1 LOOP
      BEGIN
        EXECUTE format('SELECT versions.%I($1, $2, $3)', 'noter_' || simple) USING une - 1, une, le;
      EXCEPTION WHEN OTHERS THEN
        IF NOT plateforme.tient_aux_donnees(SQLSTATE) THEN
          RAISE;
        END IF;
        RAISE WARNING 'le passé de % n''a pas la version % : %', simple, une, SQLERRM;
      END;
    END LOOP;
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.projeter(text[], bigint, bigint, timestamptz) FROM PUBLIC;

-- The sealing of one lot, as it was, which also carries it over to the versions.
CREATE OR REPLACE FUNCTION plateforme.sceller_lot(au_plus integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC'
  -- The queue is as good as empty but has the traces of what has gone through it.
  SET enable_seqscan = off SET work_mem = '32MB'
  -- A scan that is switched off is a scan that is dear, and would have a tenth of a second of compiling.
  SET jit = off AS $$
DECLARE
  avant plateforme.scellement;
  apres record;
  ici pg_snapshot := pg_current_snapshot();
  maintenant timestamptz;
  maintenant_ecrit text;
  ouvertes xid8[];
  premiere xid8;
BEGIN
  SELECT * INTO avant FROM plateforme.scellement;
  -- None, or one of another life of these data (a restored copy counts its transactions anew): everything.
  IF avant.vu IS NULL OR pg_snapshot_xmax(avant.vu) > pg_snapshot_xmax(ici) THEN
    premiere := '0';
    ouvertes := ARRAY[]::xid8[];
  ELSE
    premiere := pg_snapshot_xmax(avant.vu);
    ouvertes := ARRAY(SELECT pg_snapshot_xip(avant.vu));
  END IF;
  PERFORM 1 FROM plateforme.a_sceller
  WHERE transaction >= premiere OR transaction = ANY (ouvertes) LIMIT 1;
  IF NOT FOUND THEN
    RETURN 0;
  END IF;
  -- One at a time; whoever waited here reads on from where the other left off.
  SELECT * INTO avant FROM plateforme.scellement FOR UPDATE;
  -- Whoever asks for the position of an instant (position_a) waits for what has begun before it.
  PERFORM pg_advisory_xact_lock(hashtextextended('ctg.sceller', 0));
  maintenant := greatest(clock_timestamp(), avant.scelle_le);
  maintenant_ecrit := plateforme.ecrire_instant(maintenant);
  PERFORM plateforme.prevoir_mois(maintenant);
  WITH attendent AS MATERIALIZED (
    SELECT transaction, max(numero) AS dernier, count(*) AS lignes
    FROM plateforme.a_sceller
    WHERE transaction >= premiere OR transaction = ANY (ouvertes)
    GROUP BY transaction
  ), retenues AS MATERIALIZED (
    SELECT transaction, dernier
    FROM (SELECT transaction, dernier, sum(lignes) OVER (ORDER BY dernier) - lignes AS deja
          FROM attendent) a
    WHERE deja < au_plus
  ), prises AS (
    DELETE FROM plateforme.a_sceller s USING retenues r WHERE s.transaction = r.transaction
    RETURNING r.dernier, s.*
  ), numerotees AS (
    SELECT avant.position + row_number() OVER (ORDER BY p.dernier, p.numero) AS position, p.*,
           CASE WHEN p.operation <> 'EVENEMENT' THEN p.apres
                ELSE jsonb_build_object('type', p.type, 'empreinte', plateforme.empreinte_evenement(
                       p.id, p.type, p.caf, p.sirens, p.sujets, p.apres)) END AS garde
    FROM prises p
  ), evenements AS (
    INSERT INTO plateforme.evenement (position, id, type, instant, caf, sirens, sujets, charge)
    SELECT n.position, n.id, n.type, maintenant, n.caf, n.sirens, n.sujets, n.apres
    FROM numerotees n WHERE n.operation = 'EVENEMENT'
  ), entrees AS (
    INSERT INTO plateforme.journal
    SELECT n.position, maintenant, n.instant, n.transaction, n.sujet, n.roles, n.compte, n.caf,
           n.operation, n.nom_table, n.cle, n.type_objet, n.objet, n.avant, n.garde,
           plateforme.chaine(avant.empreinte, plateforme.ecriture(
             n.position, maintenant_ecrit, n.instant, n.transaction, n.sujet,
             n.roles, n.compte, n.caf, n.operation, n.nom_table, n.cle, n.type_objet, n.objet, n.avant,
             n.garde)) OVER (ORDER BY n.position)
    FROM numerotees n
    RETURNING journal.position, journal.empreinte, journal.nom_table
  )
  SELECT max(e.position) AS position, (array_agg(e.empreinte ORDER BY e.position DESC))[1] AS empreinte,
         count(*)::integer AS lignes, array_agg(DISTINCT e.nom_table) AS tables
  INTO apres FROM entrees e;
  -- Another has taken them meanwhile.
  IF apres.lignes = 0 THEN
    RETURN 0;
  END IF;
  IF avant.projetee = avant.position THEN
    PERFORM plateforme.projeter(apres.tables, avant.position, apres.position, maintenant);
  ELSE
    -- An older release has sealed since.
    PERFORM plateforme.projeter(ARRAY(SELECT s.nom FROM plateforme.table_suivie s),
                                avant.projetee, apres.position, '-infinity');
  END IF;
  UPDATE plateforme.scellement s
  SET position = apres.position, empreinte = apres.empreinte, scelle_le = maintenant, projetee = apres.position,
      vu = CASE WHEN apres.lignes < au_plus THEN ici ELSE s.vu END;
  PERFORM pg_notify('ctg_scelle', apres.position::text);
  RETURN apres.lignes;
END $$;

-- Makes the past of a followed table, or of all of them, anew from the journal; tells how many versions.
-- For the owner: an answer about the past is the same before and after.
CREATE FUNCTION plateforme.reconstruire_passe(suivie regclass DEFAULT NULL) RETURNS bigint
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  s plateforme.table_suivie;
  nombre bigint := 0;
BEGIN
  PERFORM 1 FROM plateforme.scellement FOR UPDATE;
  IF suivie IS NULL THEN
    UPDATE plateforme.scellement SET projetee = position;
  END IF;
  FOR s IN SELECT t.* FROM plateforme.table_suivie t
           WHERE t.nom::regclass = suivie OR suivie IS NULL AND to_regclass(t.nom) IS NOT NULL ORDER BY t.nom LOOP
    IF to_regclass(format('versions.%I', split_part(s.nom, '.', 2))) IS NOT NULL THEN
      EXECUTE format('TRUNCATE versions.%I', split_part(s.nom, '.', 2));
      nombre := nombre + plateforme.remplir_versions(s);
    END IF;
    PERFORM plateforme.tenir_versions(s);
  END LOOP;
  RETURN nombre;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.reconstruire_passe(regclass) FROM PUBLIC;

-- What is followed already.
UPDATE plateforme.scellement SET projetee = position;
SELECT plateforme.tenir_versions(s) FROM plateforme.table_suivie s
WHERE to_regclass(s.nom) IS NOT NULL ORDER BY s.nom;
SELECT plateforme.relier_versions(r.presents) FROM (SELECT DISTINCT presents FROM plateforme.relation) r;
