-- What cannot be sealed never enters the queue; and what gets in all the same, by hand, is set aside and
-- stops nobody.

-- Rows that wait already were written by triggers.
ALTER TABLE plateforme.a_sceller ADD COLUMN par_declencheur boolean NOT NULL DEFAULT true;
ALTER TABLE plateforme.a_sceller ALTER COLUMN par_declencheur SET DEFAULT pg_trigger_depth() > 0;

-- The form of what can be sealed and read afterwards. The lengths are those that the journal's indexes take.
CREATE FUNCTION plateforme.bien_formee(
    operation text, par_declencheur boolean, sujet text, roles text, caf text, nom_table text, cle jsonb,
    type_objet text, objet text, avant jsonb, apres jsonb, id uuid, type text, sirens text[], sujets text[])
  RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce(
    jsonb_typeof(cle) = 'object' AND cle <> '{}'
    AND octet_length(sujet) <= 1100 AND octet_length(roles) <= 1100
    AND coalesce(octet_length(caf), 0) <= 20
    AND octet_length(nom_table) <= 200 AND octet_length(type_objet) <= 200 AND octet_length(objet) <= 1100
    AND CASE
      WHEN operation = 'EVENEMENT' THEN
        avant IS NULL AND jsonb_typeof(apres) = 'object' AND id IS NOT NULL
        AND type ~ '^[a-z-]{1,40}\.[a-z-]{1,40}$'
        AND coalesce(array_ndims(sirens), 1) = 1 AND array_position(sirens, NULL) IS NULL
        AND cardinality(sirens) <= 10000
        AND coalesce(array_ndims(sujets), 0) = 1 AND array_position(sujets, NULL) IS NULL
        AND cardinality(sujets) <= 20 AND sujets[1] = objet
        AND octet_length(array_to_string(sujets, ',')) <= 2200
      WHEN operation IN ('INSERT', 'UPDATE', 'DELETE') THEN
        par_declencheur
        AND (operation = 'INSERT') = (avant IS NULL) AND coalesce(jsonb_typeof(avant) = 'object', true)
        AND (operation = 'DELETE') = (apres IS NULL) AND coalesce(jsonb_typeof(apres) = 'object', true)
      ELSE false END,
    false);

-- Who puts something else into the queue is refused at once. What a trigger writes has its form from the
-- trigger: it is not looked at here, where every change would pay for it, but when it is sealed. (A constraint
-- would be worse: PostgreSQL makes its expression ready anew for each statement.)
CREATE FUNCTION plateforme.refuser_malformee() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT plateforme.bien_formee(
       NEW.operation, NEW.par_declencheur, NEW.sujet, NEW.roles, NEW.caf, NEW.nom_table, NEW.cle,
       NEW.type_objet, NEW.objet, NEW.avant, NEW.apres, NEW.id, NEW.type, NEW.sirens, NEW.sujets) THEN
    RAISE EXCEPTION 'une entrée malformée n''entre pas dans la file du journal'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuser_malformee BEFORE INSERT ON plateforme.a_sceller
  FOR EACH ROW WHEN (NEW.operation = 'EVENEMENT' OR NOT NEW.par_declencheur)
  EXECUTE FUNCTION plateforme.refuser_malformee();

-- What was taken out of the queue because it could not be sealed. The journal follows the table: what was
-- set aside, and when, is sealed with the rest, and verification tells of it.
CREATE TABLE plateforme.quarantaine (
  numero      bigint PRIMARY KEY,
  ecartee_le  timestamptz NOT NULL DEFAULT clock_timestamp(),
  raison      text NOT NULL,
  caf         text,
  -- The row of the queue as it was.
  entree      jsonb NOT NULL
);
ALTER TABLE plateforme.quarantaine ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON plateforme.quarantaine FOR SELECT
  USING ((SELECT plateforme.lit_tout()) OR (SELECT plateforme.caf_auditee()) IS NOT NULL);
-- How many, when and why; what it was is read in the journal, by those who may.
GRANT SELECT (numero, ecartee_le, raison) ON plateforme.quarantaine TO "${application}";
CREATE TRIGGER ajouter_seulement BEFORE UPDATE OR DELETE ON plateforme.quarantaine
  FOR EACH ROW EXECUTE FUNCTION plateforme.ajouter_seulement();
SELECT plateforme.suivre('plateforme.quarantaine');

-- The sealing of one lot, as it was; it fails as a whole when one row cannot be sealed.
ALTER FUNCTION plateforme.sceller(integer) RENAME TO sceller_lot;
REVOKE EXECUTE ON FUNCTION plateforme.sceller_lot(integer) FROM "${application}";

-- Whether an error of that state comes from what is sealed, and not from the state that the server is in.
CREATE FUNCTION plateforme.tient_aux_donnees(etat text) RETURNS boolean
  LANGUAGE sql IMMUTABLE RETURN left(etat, 2) IN ('22', '23', '54', 'P0');

-- Sets rows of the queue aside: those that are malformed or, where there are none, all those of one
-- transaction. Tells how many.
CREATE FUNCTION plateforme.ecarter(de_la_transaction xid8, pourquoi text) RETURNS integer
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET timezone = 'UTC'
  SET enable_seqscan = off AS $$
DECLARE
  nombre integer;
BEGIN
  WITH prises AS (
    DELETE FROM plateforme.a_sceller s
    WHERE CASE WHEN de_la_transaction IS NULL THEN NOT plateforme.bien_formee(
                 s.operation, s.par_declencheur, s.sujet, s.roles, s.caf, s.nom_table, s.cle, s.type_objet,
                 s.objet, s.avant, s.apres, s.id, s.type, s.sirens, s.sujets)
               ELSE s.transaction = de_la_transaction END
    RETURNING s.*
  )
  INSERT INTO plateforme.quarantaine (numero, raison, caf, entree)
  SELECT p.numero, left(pourquoi, 500), CASE WHEN octet_length(p.caf) <= 20 THEN p.caf END, to_jsonb(p)
  FROM prises p;
  GET DIAGNOSTICS nombre = ROW_COUNT;
  IF nombre > 0 THEN
    RAISE WARNING 'le journal a écarté % entrée(s) malformée(s), voyez plateforme.quarantaine', nombre;
  END IF;
  RETURN nombre;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.ecarter(xid8, text) FROM PUBLIC;

-- Seals what has committed, whole transactions, and tells how many rows. Fewer than au_plus: that was all.
-- What cannot be sealed is looked for by halves, and set aside.
CREATE FUNCTION plateforme.sceller(au_plus integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  lot integer := au_plus;
  premiere xid8;
  etat text;
  raison text;
BEGIN
  LOOP
    BEGIN
      -- All was taken: as the caller understands it, there may be more, where less was asked for.
      RETURN greatest(plateforme.sceller_lot(lot), CASE WHEN lot < au_plus THEN au_plus ELSE 0 END);
    EXCEPTION WHEN OTHERS THEN
      GET STACKED DIAGNOSTICS etat = RETURNED_SQLSTATE, raison = MESSAGE_TEXT;
      IF NOT plateforme.tient_aux_donnees(etat) THEN
        RAISE;
      END IF;
    END;
    -- Whoever seals holds this row: nobody else takes what is looked at here.
    PERFORM 1 FROM plateforme.scellement FOR UPDATE;
    IF lot = au_plus AND plateforme.ecarter(NULL, 'malformée') > 0 THEN
      RETURN au_plus;
    END IF;
    IF lot = 1 THEN
      SELECT transaction INTO premiere FROM plateforme.a_sceller
      GROUP BY transaction ORDER BY max(numero) LIMIT 1;
      PERFORM plateforme.ecarter(premiere, etat || ' ' || raison);
      RETURN au_plus;
    END IF;
    lot := lot / 2;
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.sceller(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.sceller(integer) TO "${application}";

-- What has waited longer to be sealed than that, for who verifies: how many, and since when.
CREATE FUNCTION plateforme.attente_du_scellement(secondes integer, OUT nombre bigint, OUT depuis timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT count(*), min(s.instant) FROM plateforme.a_sceller s
  WHERE s.instant < clock_timestamp() - make_interval(secs => secondes);
END;
REVOKE EXECUTE ON FUNCTION plateforme.attente_du_scellement(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.attente_du_scellement(integer) TO "${application}";
