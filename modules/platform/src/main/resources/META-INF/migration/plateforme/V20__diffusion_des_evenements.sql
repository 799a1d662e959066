-- What the delivery of events keeps for itself: how far they have been cleared away, and the tickets
-- of readers that cannot send a token.

-- Events up to this position are gone, none after it. One row.
CREATE TABLE plateforme.evenements_effaces (
  seul      boolean PRIMARY KEY DEFAULT true CHECK (seul),
  jusqua    bigint NOT NULL DEFAULT 0 CHECK (jusqua >= 0),
  efface_le timestamptz
);
INSERT INTO plateforme.evenements_effaces DEFAULT VALUES;
-- A number that concerns nobody in particular.
GRANT SELECT ON plateforme.evenements_effaces TO "${application}";

-- Clears events away that are older than so many days, the first ones first, at most so many; tells
-- how many it took. Never leaves a hole: instants rise with positions. One node at a time; another
-- finds nothing to do.
CREATE FUNCTION plateforme.effacer_evenements(jours integer, lot integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  dernier_efface bigint;
  nombre integer;
BEGIN
  IF NOT plateforme.a_role('SYSTEME') THEN
    RAISE EXCEPTION 'les évènements ne sont effacés que par l''application elle-même'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF jours < 1 OR lot < 1 THEN
    RAISE EXCEPTION 'au moins un jour de rétention et un évènement par lot';
  END IF;
  IF NOT pg_try_advisory_xact_lock(hashtextextended('ctg.effacer_evenements', 0)) THEN
    RETURN 0;
  END IF;
  WITH premiers AS (
    SELECT p.position, p.instant FROM plateforme.evenement p ORDER BY p.position LIMIT lot),
  efface AS (
    DELETE FROM plateforme.evenement e USING premiers p
      WHERE e.position = p.position AND p.instant < now() - make_interval(days => jours)
      RETURNING e.position)
  SELECT max(efface.position), count(*) INTO dernier_efface, nombre FROM efface;
  IF nombre > 0 THEN
    UPDATE plateforme.evenements_effaces SET jusqua = dernier_efface, efface_le = now();
  END IF;
  RETURN nombre;
END $$;
REVOKE ALL ON FUNCTION plateforme.effacer_evenements(integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.effacer_evenements(integer, integer) TO "${application}";

-- Tickets: who asked for it, as of then. Only the hash of a ticket is here. Nobody touches the table
-- but by the two functions below.
CREATE TABLE plateforme.billet (
  empreinte bytea PRIMARY KEY CHECK (octet_length(empreinte) = 32),
  sujet     text NOT NULL,
  roles     text[] NOT NULL,
  caf       text,
  sirens    text[] NOT NULL,
  -- When the token ends that the ticket was asked with.
  echeance  timestamptz,
  expire_le timestamptz NOT NULL
);
CREATE INDEX billet_sujet ON plateforme.billet (sujet, expire_le);
CREATE INDEX billet_expire_le ON plateforme.billet (expire_le);
ALTER TABLE plateforme.billet ENABLE ROW LEVEL SECURITY;

-- Keeps a ticket for whoever the transaction speaks for, who can give it no other identity than that
-- one. Clears away old ones, and those of the same subject beyond ten. Tells until when it is good.
CREATE FUNCTION plateforme.garder_billet(
    empreinte bytea, secondes integer, echeance timestamptz) RETURNS timestamptz
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  fin timestamptz := clock_timestamp() + make_interval(secs => secondes);
BEGIN
  IF plateforme.sujet() IS NULL OR plateforme.a_role('SYSTEME') THEN
    RAISE EXCEPTION 'un billet se demande avec un jeton' USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM plateforme.billet b
    WHERE b.empreinte IN (SELECT v.empreinte FROM plateforme.billet v
                           WHERE v.expire_le < clock_timestamp() LIMIT 1000);
  DELETE FROM plateforme.billet b
    WHERE b.empreinte IN (SELECT v.empreinte FROM plateforme.billet v
                           WHERE v.sujet = plateforme.sujet()
                           ORDER BY v.expire_le DESC OFFSET 9);
  INSERT INTO plateforme.billet
    VALUES (empreinte, plateforme.sujet(),
            string_to_array(coalesce(current_setting('ctg.roles', true), ''), ','),
            plateforme.caf(),
            string_to_array(coalesce(current_setting('ctg.sirens', true), ''), ','),
            echeance, fin);
  RETURN fin;
END $$;
REVOKE ALL ON FUNCTION plateforme.garder_billet(bytea, integer, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.garder_billet(bytea, integer, timestamptz) TO "${application}";

-- Takes a ticket, once: of two readers with one ticket, the second finds nothing.
CREATE FUNCTION plateforme.prendre_billet(empreinte_donnee bytea)
  RETURNS TABLE (sujet text, roles text[], caf text, sirens text[], echeance timestamptz)
  LANGUAGE sql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  AS $$
  WITH pris AS (
    DELETE FROM plateforme.billet b WHERE b.empreinte = empreinte_donnee RETURNING b.*)
  SELECT p.sujet, p.roles, p.caf, p.sirens, p.echeance FROM pris p
    WHERE p.expire_le > clock_timestamp();
$$;
REVOKE ALL ON FUNCTION plateforme.prendre_billet(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.prendre_billet(bytea) TO "${application}";
