-- What changed, who did it, and in which order.
--
-- Triggers and use cases append to one queue, unnumbered, in the transaction of the change itself. What
-- has committed is then sealed: taken out of the queue, numbered without a gap, chained by hash. Nobody
-- who writes waits for that, or for anybody else who writes. In particular no writer calls pg_notify:
-- PostgreSQL serialises the commits of all transactions that do.

-- --- The queue -----------------------------------------------------------------------------------------

-- Drawn one at a time (CACHE 1), while the row that changes is locked: of two changes of one row, the
-- later has the greater number. Gaps mean nothing.
CREATE SEQUENCE plateforme.a_sceller_numero AS bigint CACHE 1;

CREATE TABLE plateforme.a_sceller (
  transaction xid8        NOT NULL DEFAULT pg_current_xact_id(),
  numero      bigint      NOT NULL DEFAULT nextval('plateforme.a_sceller_numero'),
  instant     timestamptz NOT NULL DEFAULT clock_timestamp(),
  sujet       text        NOT NULL,
  roles       text        NOT NULL,
  compte      text        NOT NULL DEFAULT session_user,
  caf         text,
  operation   text        NOT NULL,
  nom_table   text        NOT NULL,
  cle         jsonb       NOT NULL,
  type_objet  text        NOT NULL,
  objet       text        NOT NULL,
  avant       jsonb,
  apres       jsonb,
  -- Of an event only.
  id          uuid,
  type        text,
  sirens      text[],
  PRIMARY KEY (transaction, numero)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
        autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_cost_delay = 0);
ALTER SEQUENCE plateforme.a_sceller_numero OWNED BY plateforme.a_sceller.numero;
COMMENT ON TABLE plateforme.a_sceller IS
  'Changes and events that wait for their position; written by triggers and plateforme.publier alone';

-- --- The journal ---------------------------------------------------------------------------------------

CREATE TABLE plateforme.journal (
  position    bigint      NOT NULL CHECK (position > 0),
  -- Never before that of a lower position; one for all that is sealed together, whole transactions.
  scelle_le   timestamptz NOT NULL,
  instant     timestamptz NOT NULL,
  transaction xid8        NOT NULL,
  sujet       text        NOT NULL,
  roles       text        NOT NULL,
  compte      text        NOT NULL,
  caf         text,
  operation   text        NOT NULL CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE', 'EVENEMENT')),
  nom_table   text        NOT NULL,
  cle         jsonb       NOT NULL,
  type_objet  text        NOT NULL,
  objet       text        NOT NULL,
  avant       jsonb,
  apres       jsonb,
  -- sha256 of the hash of the position before and of plateforme.ecriture(…) of this one, in UTF-8.
  empreinte   bytea       NOT NULL CHECK (length(empreinte) = 32),
  PRIMARY KEY (position, scelle_le)
) PARTITION BY RANGE (scelle_le);
CREATE INDEX journal_par_objet ON plateforme.journal (type_objet, objet, position);
CREATE INDEX journal_par_caf ON plateforme.journal (caf, position);
CREATE INDEX journal_par_table ON plateforme.journal (nom_table, position);
CREATE INDEX journal_par_sujet ON plateforme.journal (sujet, position);
COMMENT ON COLUMN plateforme.journal.compte IS 'The database role that was logged in: another than the application''s means by hand';
COMMENT ON COLUMN plateforme.journal.roles IS 'As announced by the application, comma-separated; empty where nothing was announced';
COMMENT ON COLUMN plateforme.journal.caf IS 'The Caf that the row belongs to; none for what is national';

CREATE TABLE plateforme.evenement (
  position  bigint      PRIMARY KEY,
  -- Drawn by the application; an index to hold it unique would cost a third of an event's sealing.
  id        uuid        NOT NULL,
  type      text        NOT NULL,
  -- When it was sealed, as in the journal.
  instant   timestamptz NOT NULL,
  caf       text,
  sirens    text[]      NOT NULL,
  objet     text        NOT NULL,
  charge    jsonb       NOT NULL
);
COMMENT ON TABLE plateforme.evenement IS 'Events in their order; kept for a time, while the journal keeps their fingerprints';

-- Where numbering and chain stand. One row.
CREATE TABLE plateforme.scellement (
  seul      boolean     PRIMARY KEY DEFAULT true CHECK (seul),
  position  bigint      NOT NULL,
  empreinte bytea       NOT NULL,
  scelle_le timestamptz NOT NULL,
  -- Whatever was visible in it has been sealed: only what was not needs looking for.
  vu        pg_snapshot
);
INSERT INTO plateforme.scellement (position, empreinte, scelle_le)
VALUES (0, decode(repeat('00', 32), 'hex'), '2000-01-01Z');

-- Heads of the chain, signed with a key that the database does not have.
CREATE TABLE plateforme.tete (
  position  bigint      PRIMARY KEY,
  empreinte bytea       NOT NULL CHECK (length(empreinte) = 32),
  instant   timestamptz NOT NULL,
  cle       text        NOT NULL,
  signature bytea       NOT NULL
);

-- Never changed, never emptied, by nobody.
CREATE FUNCTION plateforme.ajouter_seulement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% ne se modifie ni ne se supprime : on ne fait qu''y ajouter', TG_TABLE_NAME;
END $$;
CREATE TRIGGER ajouter_seulement BEFORE UPDATE OR DELETE ON plateforme.journal
  FOR EACH ROW EXECUTE FUNCTION plateforme.ajouter_seulement();
CREATE TRIGGER ne_pas_vider BEFORE TRUNCATE ON plateforme.journal
  FOR EACH STATEMENT EXECUTE FUNCTION plateforme.ajouter_seulement();
CREATE TRIGGER ajouter_seulement BEFORE UPDATE OR DELETE ON plateforme.tete
  FOR EACH ROW EXECUTE FUNCTION plateforme.ajouter_seulement();
CREATE TRIGGER ne_pas_vider BEFORE TRUNCATE ON plateforme.tete
  FOR EACH STATEMENT EXECUTE FUNCTION plateforme.ajouter_seulement();

-- The partitions from that month to two months later. Attached rather than created in place: that takes
-- no lock which a reader of the journal holds up.
CREATE FUNCTION plateforme.prevoir_mois(depuis timestamptz) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  debut timestamptz;
  nom text;
BEGIN
  FOR rang IN 0..2 LOOP
    debut := date_trunc('month', depuis) + make_interval(months => rang);
    nom := 'journal_' || to_char(debut, 'YYYY_MM');
    CONTINUE WHEN to_regclass('plateforme.' || nom) IS NOT NULL;
    EXECUTE format('CREATE TABLE plateforme.%I (LIKE plateforme.journal INCLUDING ALL)', nom);
    EXECUTE format('CREATE TRIGGER ne_pas_vider BEFORE TRUNCATE ON plateforme.%I'
                   ' FOR EACH STATEMENT EXECUTE FUNCTION plateforme.ajouter_seulement()', nom);
    EXECUTE format('ALTER TABLE plateforme.%I ENABLE ROW LEVEL SECURITY', nom);
    EXECUTE format('ALTER TABLE plateforme.journal ATTACH PARTITION plateforme.%I'
                   ' FOR VALUES FROM (%L) TO (%L)', nom, debut, debut + interval '1 month');
  END LOOP;
END $$;
SELECT plateforme.prevoir_mois(now());

-- --- Writing to the queue ------------------------------------------------------------------------------

-- The trigger of every followed table. Its arguments, written by plateforme.suivre:
--   0  the columns of the primary key, as an array
--   1  the type of the object whose history this is
--   2  the column with the object's id; empty for the primary key
--   3  the column with the Caf; or a query that finds it, where $1 is the row as jsonb; empty for national
--   4  columns that are left out, as an array
CREATE FUNCTION plateforme.journaliser() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  cles text[] := TG_ARGV[0];
  avant jsonb;
  apres jsonb;
  ligne jsonb;
  cle jsonb;
  objet text;
  caf text;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    avant := to_jsonb(OLD);
    IF TG_ARGV[4] <> '{}' THEN avant := avant - TG_ARGV[4]::text[]; END IF;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    apres := to_jsonb(NEW);
    IF TG_ARGV[4] <> '{}' THEN apres := apres - TG_ARGV[4]::text[]; END IF;
    IF avant = apres THEN
      RETURN NULL;
    END IF;
  END IF;
  ligne := coalesce(apres, avant);
  IF cardinality(cles) = 1 THEN
    cle := jsonb_build_object(cles[1], ligne -> cles[1]);
    objet := ligne ->> cles[1];
  ELSE
    SELECT jsonb_object_agg(c, ligne -> c), string_agg(ligne ->> c, '/' ORDER BY n) INTO cle, objet
    FROM unnest(cles) WITH ORDINALITY AS u (c, n);
  END IF;
  IF TG_ARGV[2] <> '' THEN
    objet := ligne ->> TG_ARGV[2];
  END IF;
  IF starts_with(TG_ARGV[3], 'SELECT ') THEN
    EXECUTE TG_ARGV[3] INTO caf USING ligne;
  ELSIF TG_ARGV[3] <> '' THEN
    caf := ligne ->> TG_ARGV[3];
  END IF;
  INSERT INTO plateforme.a_sceller
    (sujet, roles, caf, operation, nom_table, cle, type_objet, objet, avant, apres)
  VALUES (coalesce(nullif(current_setting('ctg.sujet', true), ''), session_user),
          coalesce(current_setting('ctg.roles', true), ''),
          caf, TG_OP, TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, cle, TG_ARGV[1], coalesce(objet, ''),
          avant, apres);
  RETURN NULL;
END $$;
-- A trigger fires whoever may execute its function; nobody else shall hang it on a table of its own.
REVOKE EXECUTE ON FUNCTION plateforme.journaliser() FROM PUBLIC;

CREATE FUNCTION plateforme.refuser_de_vider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% est suivie par le journal : ses lignes se suppriment une à une, elle ne se vide pas',
    TG_TABLE_SCHEMA, TG_TABLE_NAME;
END $$;

-- Has the journal follow a table. For migrations; to be called again when the primary key changes.
--   type_objet  what the row is part of, by the name of the root's table ('convention.convention');
--               the table itself by default
--   objet       the column with the root's id; the primary key by default, its values joined by '/'
--   caf         the column with the Caf, or a query beginning with 'SELECT ' that finds it ($1 is the row
--               as jsonb); by default the column caf, and where there is none, the rows are national
CREATE FUNCTION plateforme.suivre(suivie regclass, type_objet text DEFAULT NULL,
                                  objet text DEFAULT NULL, caf text DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  cles text[];
  omises text[];
  a_caf boolean;
BEGIN
  SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)) INTO cles
  FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
  WHERE i.indrelid = suivie AND i.indisprimary;
  IF cles IS NULL THEN
    RAISE EXCEPTION '% n''a pas de clé primaire : le journal ne pourrait en nommer les lignes', suivie;
  END IF;
  SELECT coalesce(array_agg(attname::text) FILTER (WHERE attgenerated <> ''), ARRAY[]::text[]),
         coalesce(bool_or(attname = 'caf'), false)
  INTO omises, a_caf
  FROM pg_attribute WHERE attrelid = suivie AND attnum > 0 AND NOT attisdropped;
  EXECUTE format('CREATE OR REPLACE TRIGGER suivi AFTER INSERT OR UPDATE OR DELETE ON %s'
                 ' FOR EACH ROW EXECUTE FUNCTION plateforme.journaliser(%L, %L, %L, %L, %L)',
                 suivie, cles::text, coalesce(type_objet, suivie::text), coalesce(objet, ''),
                 coalesce(caf, CASE WHEN a_caf THEN 'caf' ELSE '' END), omises::text);
  EXECUTE format('CREATE OR REPLACE TRIGGER suivi_vider BEFORE TRUNCATE ON %s'
                 ' FOR EACH STATEMENT EXECUTE FUNCTION plateforme.refuser_de_vider()', suivie);
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.suivre(regclass, text, text, text) FROM PUBLIC;

-- Announces an event, in the transaction that causes it.
CREATE FUNCTION plateforme.publier(id uuid, type text, caf text, sirens text[], objet text, charge jsonb)
  RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  INSERT INTO plateforme.a_sceller
    (sujet, roles, caf, operation, nom_table, cle, type_objet, objet, apres, id, type, sirens)
  VALUES (coalesce(nullif(current_setting('ctg.sujet', true), ''), session_user),
          coalesce(current_setting('ctg.roles', true), ''),
          publier.caf, 'EVENEMENT', 'plateforme.evenement', jsonb_build_object('id', publier.id),
          publier.type, publier.objet, publier.charge, publier.id, publier.type, publier.sirens);
END;
REVOKE EXECUTE ON FUNCTION plateforme.publier(uuid, text, text, text[], text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.publier(uuid, text, text, text[], text, jsonb) TO "${application}";

-- --- Sealing -------------------------------------------------------------------------------------------

-- An instant as the chain writes it: UTC, to the microsecond.
CREATE FUNCTION plateforme.ecrire_instant(instant timestamptz) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

-- What the journal keeps of an event for good.
CREATE FUNCTION plateforme.empreinte_evenement(id uuid, type text, caf text, sirens text[], objet text,
                                               charge jsonb) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN encode(sha256(convert_to(
    jsonb_build_array(id, type, caf, to_jsonb(sirens), objet, charge)::text, 'UTF8')), 'hex');

-- What is hashed of an entry: byte for byte the text that PostgreSQL gives to the jsonb array of its
-- members, which jsonb_build_array would also make, in twice the time.
CREATE FUNCTION plateforme.ecriture(
    position_ bigint, scelle_le text, instant timestamptz, transaction_ xid8, sujet text, roles text,
    compte text, caf text, operation text, nom_table text, cle jsonb, type_objet text, objet text,
    avant jsonb, apres jsonb) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN '[' || position_ || ', "' || scelle_le
    || '", "' || plateforme.ecrire_instant(instant) || '", "' || transaction_
    || '", ' || to_json(sujet) || ', ' || to_json(roles) || ', ' || to_json(compte)
    || ', ' || coalesce(to_json(caf)::text, 'null') || ', "' || operation || '", ' || to_json(nom_table)
    || ', ' || cle || ', ' || to_json(type_objet) || ', ' || to_json(objet)
    || ', ' || coalesce(avant::text, 'null') || ', ' || coalesce(apres::text, 'null') || ']';

-- The hashes of entries in their order: each of the one before, of the first one of what was before it.
CREATE FUNCTION plateforme.maillon(precedente bytea, premiere bytea, ecriture text) RETURNS bytea
  LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN sha256(coalesce(precedente, premiere) || convert_to(ecriture, 'UTF8'));
END $$;
CREATE AGGREGATE plateforme.chaine(premiere bytea, ecriture text) (
  SFUNC = plateforme.maillon, STYPE = bytea
);

-- Seals what has committed, whole transactions, and tells how many rows. Fewer than au_plus: that was all.
--
-- A change that builds on another has drawn its number after the other's commit. Transactions in the order
-- of the last number that each has drawn are therefore in an order in which every one comes after those
-- that it builds on; and whatever one visible transaction builds on is visible too.
CREATE FUNCTION plateforme.sceller(au_plus integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC'
  -- The queue is as good as empty but has the traces of what has gone through it.
  SET enable_seqscan = off SET work_mem = '32MB' AS $$
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
                       p.id, p.type, p.caf, p.sirens, p.objet, p.apres)) END AS garde
    FROM prises p
  ), evenements AS (
    INSERT INTO plateforme.evenement (position, id, type, instant, caf, sirens, objet, charge)
    SELECT n.position, n.id, n.type, maintenant, n.caf, n.sirens, n.objet, n.apres
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
    RETURNING journal.position, journal.empreinte
  )
  SELECT e.position, e.empreinte, count(*) OVER () AS lignes INTO apres
  FROM entrees e ORDER BY e.position DESC LIMIT 1;
  -- Another has taken them meanwhile.
  IF apres IS NULL THEN
    RETURN 0;
  END IF;
  UPDATE plateforme.scellement s
  SET position = apres.position, empreinte = apres.empreinte, scelle_le = maintenant,
      vu = CASE WHEN apres.lignes < au_plus THEN ici ELSE s.vu END;
  PERFORM pg_notify('ctg_scelle', apres.position::text);
  RETURN apres.lignes;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.sceller(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.sceller(integer) TO "${application}";

-- --- Who reads -----------------------------------------------------------------------------------------

-- The Caf whose journal may be read, or none.
CREATE FUNCTION plateforme.caf_auditee() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN plateforme.a_role('CAF_AUDITEUR') THEN plateforme.caf() END;

ALTER TABLE plateforme.journal ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON plateforme.journal FOR SELECT
  USING ((SELECT plateforme.lit_tout()) OR caf = (SELECT plateforme.caf_auditee()));
GRANT SELECT ON plateforme.journal TO "${application}";

ALTER TABLE plateforme.scellement ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON plateforme.scellement FOR SELECT
  USING ((SELECT plateforme.lit_tout()) OR (SELECT plateforme.caf_auditee()) IS NOT NULL);
GRANT SELECT ON plateforme.scellement TO "${application}";

ALTER TABLE plateforme.tete ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON plateforme.tete FOR SELECT
  USING ((SELECT plateforme.lit_tout()) OR (SELECT plateforme.caf_auditee()) IS NOT NULL);
CREATE POLICY signature ON plateforme.tete FOR INSERT
  WITH CHECK ((SELECT plateforme.a_role('SYSTEME')));
GRANT SELECT, INSERT ON plateforme.tete TO "${application}";

-- An event of no Caf and of no collectivité in particular is for all who are known.
ALTER TABLE plateforme.evenement ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON plateforme.evenement FOR SELECT
  USING ((SELECT plateforme.lit_tout())
         OR caf = (SELECT plateforme.caf_lue())
         OR sirens && (SELECT plateforme.sirens_lus())
         OR (caf IS NULL AND sirens = '{}' AND (SELECT plateforme.sujet()) IS NOT NULL));
GRANT SELECT ON plateforme.evenement TO "${application}";

ALTER TABLE plateforme.a_sceller ENABLE ROW LEVEL SECURITY;
