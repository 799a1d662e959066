-- Who is asking, as the unit of work says at the begin of every transaction, for its length alone:
--   ctg.sujet   who, as the issuer of the token names it
--   ctg.roles   COLLECTIVITE, CAF_GESTIONNAIRE, CAF_AUDITEUR, CNAF, or SYSTEME alone; comma-separated
--   ctg.caf     the code of the Caf in which the roles of a Caf are held
--   ctg.sirens  the SIREN numbers for which COLLECTIVITE is held, comma-separated
-- The functions below read them, and the policies of the tables read the functions, each inside
-- (SELECT …) so that a query asks once and not once a row. Where nothing was said, they say nobody,
-- no role and no scope: a policy then shows nothing.

GRANT USAGE ON SCHEMA plateforme TO "${application}";

CREATE FUNCTION plateforme.sujet() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('ctg.sujet', true), '');

CREATE FUNCTION plateforme.a_role(attendu text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(attendu = ANY (string_to_array(current_setting('ctg.roles', true), ',')), false);

CREATE FUNCTION plateforme.caf() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('ctg.caf', true), '');

-- Everything may be read: by the national fund, and by the application at work for itself.
CREATE FUNCTION plateforme.lit_tout() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN plateforme.a_role('CNAF') OR plateforme.a_role('SYSTEME');

-- The Caf whose rows may be read, or none.
CREATE FUNCTION plateforme.caf_lue() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN plateforme.a_role('CAF_GESTIONNAIRE') OR plateforme.a_role('CAF_AUDITEUR')
              THEN plateforme.caf() END;

-- The Caf whose rows may be written, or none.
CREATE FUNCTION plateforme.caf_ecrite() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN plateforme.a_role('CAF_GESTIONNAIRE') THEN plateforme.caf() END;

-- The collectivités whose rows may be read; none is the empty list.
CREATE FUNCTION plateforme.sirens_lus() RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN plateforme.a_role('COLLECTIVITE')
              THEN string_to_array(coalesce(current_setting('ctg.sirens', true), ''), ',')
              ELSE ARRAY[]::text[] END;

-- The answers given to requests that carry an Idempotency-Key, written in the transaction of what
-- they answer: a key that is here has been worked off, once.
CREATE TABLE plateforme.envoi (
  sujet         text NOT NULL,
  cle           text NOT NULL CHECK (cle ~ '^[\x21-\x7e]{1,128}$'),
  -- SHA-256 of the method, the address and the body.
  empreinte     bytea NOT NULL,
  statut        integer CHECK (statut BETWEEN 200 AND 299),
  adresse       text,
  marque        text,
  corps         bytea,
  enregistre_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (sujet, cle)
);
CREATE INDEX envoi_enregistre_le ON plateforme.envoi (enregistre_le);

ALTER TABLE plateforme.envoi ENABLE ROW LEVEL SECURITY;
CREATE POLICY les_siens ON plateforme.envoi
  USING (sujet = (SELECT plateforme.sujet()))
  WITH CHECK (sujet = (SELECT plateforme.sujet()));
-- Old answers are cleared away by the application itself.
CREATE POLICY menage ON plateforme.envoi
  USING ((SELECT plateforme.a_role('SYSTEME'))) WITH CHECK (false);
GRANT SELECT, INSERT, UPDATE, DELETE ON plateforme.envoi TO "${application}";
