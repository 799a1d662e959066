-- The scope belongs to the key: who has changed Caf, roles or collectivités asks for something else
-- under the same key. And what is kept of an answer names nobody in clear.

-- What the caller may reach with the roles that were announced; two announcements of the same, in
-- whatever order, give the same. No name, of a person or of a collectivité, can be read from it.
CREATE FUNCTION plateforme.portee() RETURNS bytea
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN sha256(convert_to(concat_ws('|',
    (SELECT coalesce(string_agg(r, ',' ORDER BY r COLLATE "C"), '')
       FROM unnest(string_to_array(coalesce(current_setting('ctg.roles', true), ''), ',')) AS r),
    coalesce(plateforme.caf_lue(), ''),
    (SELECT coalesce(string_agg(s, ',' ORDER BY s COLLATE "C"), '')
       FROM unnest(plateforme.sirens_lus()) AS s)), 'UTF8'));

-- Answers of before have no scope: their keys stay taken, for whoever used them, and give nothing
-- more. Their bodies, where persons may be named, go.
ALTER TABLE plateforme.envoi ADD COLUMN portee bytea NOT NULL DEFAULT '\x';
UPDATE plateforme.envoi SET corps = NULL WHERE corps IS NOT NULL;
ALTER TABLE plateforme.envoi
  ALTER COLUMN portee SET DEFAULT plateforme.portee(),
  DROP CONSTRAINT envoi_pkey,
  ADD PRIMARY KEY (sujet, portee, cle);
COMMENT ON COLUMN plateforme.envoi.portee IS 'plateforme.portee() of who sent it; empty before it was kept';
COMMENT ON COLUMN plateforme.envoi.empreinte IS
  'HMAC-SHA-256, under the master key, of the SHA-256 of method, address and body: bodies name persons, and a plain hash of a guess would tell whether it is right';
COMMENT ON COLUMN plateforme.envoi.corps IS
  'The JSON answered, each personal field as the person and the ciphertext of its row';

DROP POLICY les_siens ON plateforme.envoi;
CREATE POLICY les_siens ON plateforme.envoi
  USING (sujet = (SELECT plateforme.sujet())
         AND (portee = (SELECT plateforme.portee()) OR portee = '\x'))
  WITH CHECK (sujet = (SELECT plateforme.sujet()) AND portee = (SELECT plateforme.portee()));
