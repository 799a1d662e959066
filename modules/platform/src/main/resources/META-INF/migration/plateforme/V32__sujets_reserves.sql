-- What is written under the name of the application's own work, or of a role of this database, was
-- done by them. A token that bears such a name is refused at the door; this is for one that got by.
CREATE FUNCTION plateforme.sujet_permis(sujet text, roles text, compte text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN roles = 'SYSTEME' OR sujet = compte AND roles = '' THEN true
              ELSE NOT starts_with(lower(sujet), 'systeme:') AND to_regrole(quote_ident(sujet)) IS NULL
         END;
ALTER TABLE plateforme.a_sceller
  ADD CONSTRAINT sujet_permis CHECK (plateforme.sujet_permis(sujet, roles, compte)) NOT VALID;
