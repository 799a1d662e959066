-- What an event is about, the root first: the convention, then the sheet of it that changed. Who follows
-- something is told of all that names it.

ALTER TABLE plateforme.a_sceller ADD COLUMN sujets text[];
UPDATE plateforme.a_sceller SET sujets = ARRAY[objet] WHERE operation = 'EVENEMENT';
COMMENT ON COLUMN plateforme.a_sceller.sujets IS 'Of an event only: what it is about, the object first';

ALTER TABLE plateforme.evenement ADD COLUMN sujets text[];
UPDATE plateforme.evenement SET sujets = ARRAY[objet];
ALTER TABLE plateforme.evenement ALTER COLUMN sujets SET NOT NULL;
ALTER TABLE plateforme.evenement DROP COLUMN objet;

-- Announces an event, in the transaction that causes it.
DROP FUNCTION plateforme.publier(uuid, text, text, text[], text, jsonb);
CREATE FUNCTION plateforme.publier(id uuid, type text, caf text, sirens text[], sujets text[], charge jsonb)
  RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  INSERT INTO plateforme.a_sceller
    (sujet, roles, caf, operation, nom_table, cle, type_objet, objet, sujets, apres, id, type, sirens)
  VALUES (coalesce(nullif(current_setting('ctg.sujet', true), ''), session_user),
          coalesce(current_setting('ctg.roles', true), ''),
          publier.caf, 'EVENEMENT', 'plateforme.evenement', jsonb_build_object('id', publier.id),
          publier.type, publier.sujets[1], publier.sujets, publier.charge, publier.id, publier.type,
          publier.sirens);
END;
REVOKE EXECUTE ON FUNCTION plateforme.publier(uuid, text, text, text[], text[], jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.publier(uuid, text, text, text[], text[], jsonb) TO "${application}";

-- What the fingerprint of an event says of its subjects: the one alone where there is one, as it was when
-- no event had more.
CREATE FUNCTION plateforme.ecrire_sujets(sujets text[]) RETURNS jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN cardinality(sujets) = 1 THEN to_jsonb(sujets[1]) ELSE to_jsonb(sujets) END;
GRANT EXECUTE ON FUNCTION plateforme.ecrire_sujets(text[]) TO "${application}";

-- What the journal keeps of an event for good.
DROP FUNCTION plateforme.empreinte_evenement(uuid, text, text, text[], text, jsonb);
CREATE FUNCTION plateforme.empreinte_evenement(id uuid, type text, caf text, sirens text[], sujets text[],
                                               charge jsonb) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN encode(sha256(convert_to(
    jsonb_build_array(id, type, caf, to_jsonb(sirens), plateforme.ecrire_sujets(sujets), charge)::text,
    'UTF8')), 'hex');
